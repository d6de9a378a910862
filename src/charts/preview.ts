import type { RegionArtifact } from '../artifacts/types.ts';
import { formatDate } from '../format/date.ts';
import type { Chart, ChartVariant } from './chart.ts';
import { palette } from './palette.ts';
import { escapeMarkup, fonts, placeDrawing, sizeOfDrawing, stack } from './paragraphs.ts';

/** The size that chats and search engines ask for. */
export const previewSize_px = { width: 1200, height: 630 } as const;

const edge_px = 64;
const inner_px = previewSize_px.width - 2 * edge_px;
const top_px = 118;
/** Height between the edges. */
const free_px = 556 - top_px;
const gap_px = 28;

/** What a chat shows beside the link to a page. */
export interface Preview {
  /** Above the title: whose page it is. */
  readonly place: string;
  readonly title: string;
  /** One or two sentences under the title. */
  readonly sentences: readonly string[];
  readonly chart: Chart | null;
  /** Below everything: name of the site, date and status of the data. */
  readonly foot: string;
}

/** Returns the words at the edges of every preview of a region: its name, and the state of its data. */
export function framingOf({ region }: RegionArtifact, siteTitle: string): Pick<Preview, 'place' | 'foot'> {
  return {
    place: `${region.parent_name ?? ''}${region.region_name}${region.is_demo ? '【演示数据】' : ''}`,
    foot: `${siteTitle}　数据截至${formatDate(region.as_of_date)}，${region.data_status}`,
  };
}

/** Draws a preview as SVG: title, sentences and, where it stays readable, the chart. */
export function drawPreview(preview: Preview): string {
  const { width, height } = previewSize_px;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${fonts}">` +
    `<rect width="${width}" height="${height}" fill="${palette.surface}"/><rect width="${width}" height="12" fill="${palette.brand}"/>` +
    `<text x="${edge_px}" y="82" font-size="28" font-weight="600" fill="${palette.brand}">${escapeMarkup(preview.place)}</text>` +
    `<g transform="translate(${edge_px} ${top_px})">${bodyOf(preview)}</g>` +
    `<line x1="${edge_px}" x2="${width - edge_px}" y1="574" y2="574" stroke="${palette.line}" stroke-width="2"/>` +
    `<text x="${edge_px}" y="607" font-size="22" fill="${palette.inkSoft}">${escapeMarkup(preview.foot)}</text></svg>\n`
  );
}

const half_px = Math.round((inner_px - gap_px) / 2);

/** Drawn smaller than this, nobody could read the chart; the words take its place. */
const least_scale = 0.55;

/** The chart goes where it is drawn largest: under the words, or beside them, there also in the form for phones. */
function bodyOf({ title, sentences, chart }: Preview): string {
  const alone = wordsOf({ title, sentences }, { width_px: inner_px, title_px: 60, line_limit: 3 });
  if (chart === null) return alone.svg;
  const above = wordsOf({ title, sentences }, { width_px: inner_px, title_px: 44, line_limit: 2 });
  const beside = wordsOf({ title, sentences }, { width_px: half_px, title_px: 44, line_limit: 6 });
  const under: Box = { x: 0, y: above.height + gap_px, width_px: inner_px, height_px: free_px - above.height - gap_px };
  const right: Box = { x: half_px + gap_px, y: -40, width_px: half_px, height_px: free_px + 40 };
  const [best] = [
    { words: above.svg, drawing: placed(chart, 'wide', under) },
    { words: beside.svg, drawing: placed(chart, 'wide', right) },
    { words: beside.svg, drawing: placed(chart, 'narrow', right) },
  ].toSorted((a, b) => b.drawing.scale - a.drawing.scale);
  if (best === undefined || best.drawing.scale < least_scale) return alone.svg;
  return best.words + best.drawing.svg;
}

function wordsOf(
  { title, sentences }: Pick<Preview, 'title' | 'sentences'>,
  { width_px, title_px, line_limit }: { width_px: number; title_px: number; line_limit: number },
) {
  const head = stack(width_px, [{ text: title, size_px: title_px, weight: 600, colour: palette.ink, line_limit }]);
  const rest = sentences.map((text) => ({ text, size_px: 30, weight: 400, colour: palette.inkSoft, line_limit }));
  const body = stack(width_px, rest);
  const svg = `${head.svg}<g transform="translate(0 ${head.height + 14})">${body.svg}</g>`;
  return { svg, height: head.height + 14 + body.height };
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width_px: number;
  readonly height_px: number;
}

/** As large as the box allows, in its middle. */
function placed(chart: Chart, variant: ChartVariant, box: Box): { readonly svg: string; readonly scale: number } {
  const drawing = chart.draw(variant);
  const size = sizeOfDrawing(drawing);
  const scale = Math.min(box.width_px / size.width_px, box.height_px / size.height_px);
  const [width_px, height_px] = [Math.round(size.width_px * scale), Math.round(size.height_px * scale)];
  const x = box.x + Math.round((box.width_px - width_px) / 2);
  const y = box.y + Math.round((box.height_px - height_px) / 2);
  return { svg: placeDrawing(drawing, { x, y, width_px, height_px }), scale };
}
