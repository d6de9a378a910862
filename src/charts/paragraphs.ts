import { plainText, sliceBound } from '../format/bound-text.ts';
import { wrap } from './text.ts';

/** Names that Windows, macOS, Linux and the picture writer of the build know; all of them cover the names of schools. */
export const fonts =
  "'Noto Sans SC','Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',sans-serif";

/** A text to be set in lines inside a picture, which wraps nothing by itself. */
export interface Paragraph {
  readonly text: string;
  readonly size_px: number;
  readonly weight: number;
  readonly colour: string;
  /** A text that needs more lines ends with `…` on the last of them. */
  readonly line_limit?: number;
  /** What its numbers are where they are no figures, such as the rules by which a chart is made: `data-of`. */
  readonly of?: 'method';
}

/** Returns paragraphs one under the other as SVG marks from 0 0, broken into lines, and how far down they reach. */
export function stack(
  inner_px: number,
  paragraphs: readonly Paragraph[],
): { readonly svg: string; readonly height: number } {
  let height = 0;
  const parts = paragraphs.flatMap(({ text, size_px, weight, colour, of, line_limit = Infinity }) =>
    linesOf(text, inner_px / size_px, line_limit).map((line) => {
      height += Math.round(size_px * 1.5);
      const y = height - Math.round(size_px * 0.4);
      return `<text y="${y}" font-size="${size_px}" font-weight="${weight}" fill="${colour}"${of === undefined ? '' : ` data-of="${of}"`}>${escapeMarkup(line)}</text>`;
    }),
  );
  return { svg: parts.join(''), height };
}

function linesOf(text: string, ems: number, limit: number): readonly string[] {
  const lines = wrap(text, ems);
  if (lines.length <= limit) return lines;
  const last = lines[limit - 1] ?? '';
  return [...lines.slice(0, limit - 1), `${sliceBound(last, 0, plainText(last).length - 1)}…`];
}

/** Returns a text so that it can stand in SVG as it is. */
export function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The size of a chart's drawing, in px. Throws when it does not say it. */
export function sizeOfDrawing(svg: string): { readonly width_px: number; readonly height_px: number } {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  if (width === undefined || height === undefined)
    throw new Error(`a drawing has no viewBox from 0 0: ${svg.slice(0, 200)}`);
  return { width_px: Number(width), height_px: Number(height) };
}

/** Returns a drawing put into another picture, at a place and in a size. */
export function placeDrawing(
  svg: string,
  { x, y, width_px, height_px }: { x: number; y: number; width_px: number; height_px: number },
): string {
  return svg.replace(/^<svg /, `<svg x="${x}" y="${y}" width="${width_px}" height="${height_px}" `);
}
