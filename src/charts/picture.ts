import type { RegionArtifact } from '../artifacts/types.ts';
import { formatDate } from '../format/date.ts';
import type { Chart } from './chart.ts';
import { palette } from './palette.ts';
import { wrap } from './text.ts';

const edge_px = 20;
/** Names that Windows, macOS, Linux and the picture writer of the build know; all of them cover the names of schools. */
const fonts = "'Noto Sans SC','Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',sans-serif";

/**
 * Returns a chart as a file that stands for itself: title, unit, as-of date, picture, notes and source in one SVG, with
 * 演示数据 on that of a demonstration county. Literal colours, no style sheet, no other file.
 */
export function pictureOf(atlas: RegionArtifact, chart: Chart): string {
  const { region } = atlas;
  const drawn = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(chart.draw('wide'));
  if (drawn === null) throw new Error(`chart ${chart.id} has no viewBox from 0 0`);
  const [inner_px, height] = [Number(drawn[1]), Math.ceil(Number(drawn[2]))];
  const width_px = inner_px + 2 * edge_px;
  const mark = region.is_demo ? '【演示数据】' : '';
  const lines = stack(inner_px, [
    { text: `${mark}${chart.title}`, size_px: 18, weight: 600, colour: palette.ink },
    {
      text: `${region.region_name}，${chart.subtitle}，数据截至${formatDate(region.as_of_date)}，${region.data_status}`,
      size_px: 13,
      weight: 400,
      colour: palette.inkSoft,
    },
  ]);
  const picture = chart
    .draw('wide')
    .replace(
      /^<svg /,
      `<svg x="${edge_px}" y="${edge_px + lines.height + 10}" width="${inner_px}" height="${height}" `,
    );
  const below = stack(
    inner_px,
    [...chart.notes, `来源：${region.data_provider}；${chart.source}`].map((text) => ({
      text,
      size_px: 12,
      weight: 400,
      colour: palette.inkSoft,
    })),
  );
  const top = edge_px + lines.height + 10 + height + 12;
  const total = top + below.height + edge_px;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width_px} ${total}" width="${width_px}" height="${total}" ` +
    `font-family="${fonts}"><rect width="${width_px}" height="${total}" fill="${palette.surface}"/>` +
    `<g transform="translate(${edge_px} ${edge_px})">${lines.svg}</g>${picture}` +
    `<g transform="translate(${edge_px} ${top})">${below.svg}</g></svg>\n`
  );
}

interface Paragraph {
  readonly text: string;
  readonly size_px: number;
  readonly weight: number;
  readonly colour: string;
}

function stack(inner_px: number, paragraphs: readonly Paragraph[]): { readonly svg: string; readonly height: number } {
  let height = 0;
  const parts = paragraphs.flatMap(({ text, size_px, weight, colour }) =>
    wrap(text, inner_px / size_px).map((line) => {
      height += Math.round(size_px * 1.5);
      const y = height - Math.round(size_px * 0.4);
      return `<text y="${y}" font-size="${size_px}" font-weight="${weight}" fill="${colour}">${escape(line)}</text>`;
    }),
  );
  return { svg: parts.join(''), height };
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
