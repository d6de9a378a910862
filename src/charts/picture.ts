import type { RegionArtifact } from '../artifacts/types.ts';
import { formatDate } from '../format/date.ts';
import type { Chart } from './chart.ts';
import { palette } from './palette.ts';
import { fonts, placeDrawing, sizeOfDrawing, stack } from './paragraphs.ts';

const edge_px = 20;

/**
 * Returns a chart as a file that stands for itself: title, unit, as-of date, picture, notes and source in one SVG, with
 * 演示数据 on that of a demonstration county. Literal colours, no style sheet, no other file.
 */
export function pictureOf(atlas: RegionArtifact, chart: Chart): string {
  const { region } = atlas;
  const drawing = chart.draw('wide');
  const size = sizeOfDrawing(drawing);
  const [inner_px, height] = [size.width_px, Math.ceil(size.height_px)];
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
  const place = { x: edge_px, y: edge_px + lines.height + 10, width_px: inner_px, height_px: height };
  const picture = placeDrawing(drawing, place);
  const below = stack(
    inner_px,
    [
      ...chart.notes.map((text) => ({ text })),
      ...[...(chart.rules ?? []), `来源：${region.data_provider}；${chart.source}`].map((text) => ({
        text,
        of: 'method' as const,
      })),
    ].map((line) => ({ ...line, size_px: 12, weight: 400, colour: palette.inkSoft })),
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
