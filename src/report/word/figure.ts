import { ImageRun, Paragraph } from 'docx';
import { outlineTexts } from '../../pictures/outlines.ts';
import { pngOf } from '../../pictures/png.ts';
import type { Block, Report } from '../model.ts';
import { formatDate } from '../../format/date.ts';
import { captionOf } from './caption.ts';
import { textHeight_px, textWidth_px } from './measures.ts';
import { notesOf } from './paragraphs.ts';
import { widthOf_em } from './text-width.ts';

/** A chart as a report shows it: its drawing with literal colours, and the words around it. */
export interface ReportFigure {
  readonly svg: string;
  readonly subtitle: string;
  readonly notes: readonly string[];
  readonly source: string;
}

/** Pixels to the unit of the picture for programs that cannot draw SVG: some 300 to the inch. */
const scale = 2.5;

/** A chart with its caption and notes. `index` makes its number in the document, which must not repeat. */
export function figureOf(
  block: Extract<Block, { kind: 'figure' }>,
  figure: ReportFigure,
  { report, index }: { readonly report: Report; readonly index: number },
): readonly Paragraph[] {
  const outlined = outlineTexts(figure.svg);
  const notes = [
    `${figure.subtitle}，数据截至${formatDate(report.as_of_date)}，${report.data_status}。`,
    ...figure.notes,
    `来源：${report.provider}；${figure.source}`,
  ];
  const size = sizeOf(figure.svg, heightBelow_px(block.title, notes));
  const image = new ImageRun({
    type: 'svg',
    data: Buffer.from(outlined),
    fallback: { type: 'png', data: pngOf(figure.svg, scale) },
    transformation: size,
    altText: { id: String(index + 1), name: block.number, title: block.title, description: block.description },
  });
  return [
    new Paragraph({ style: 'Figure', children: [image] }),
    captionOf(block, { isAbove: false }),
    ...notesOf(notes),
  ];
}

/** As wide as the type area, or as tall as leaves room for its caption and its notes. */
function sizeOf(svg: string, below_px: number): { readonly width: number; readonly height: number } {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  if (width === undefined || height === undefined) throw new Error('a chart has no viewBox');
  const factor = Math.min(textWidth_px / Number(width), (textHeight_px - below_px) / Number(height));
  return { width: Math.floor(Number(width) * factor), height: Math.floor(Number(height) * factor) };
}

/** Height of the caption and the notes of a figure, with the space around them. */
function heightBelow_px(title: string, notes: readonly string[]): number {
  const captionLines = Math.ceil((widthOf_em(title) + 4) / 36);
  const noteLines = notes.reduce((sum, note) => sum + Math.ceil(widthOf_em(note) / 45), 0);
  return ((captionLines * 400 + noteLines * 280 + 600) / 1440) * 96;
}
