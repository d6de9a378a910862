import type { RegionArtifact } from '../artifacts/types.ts';
import { plainData, plainText } from '../format/bound-text.ts';
import { formatDate } from '../format/date.ts';
import { sizeOfDrawing } from './paragraphs.ts';
import { chartOf } from './region-charts.ts';

/** A chart as a document takes it in: the drawing, and as text what a frame says around it. Nothing in it is bound. */
export interface DrawnChart {
  readonly id: string;
  /** Complete SVG with literal colours. */
  readonly svg: string;
  readonly width_px: number;
  readonly height_px: number;
  /** Unit and basis, as-of date and status of the data. */
  readonly subtitle: string;
  readonly notes: readonly string[];
  readonly source: string;
}

/** Draws one chart of a region for a document. Throws when the region has nothing to show in it. */
export function drawnChartOf(atlas: RegionArtifact, id: string): DrawnChart {
  const chart = chartOf(atlas, id);
  if (chart === null) throw new Error(`${atlas.slug} has no chart ${id}`);
  const { region } = atlas;
  const svg = plainText(chart.draw('wide'));
  return plainData({
    id,
    svg,
    ...sizeOfDrawing(svg),
    subtitle: `${chart.subtitle}，数据截至${formatDate(region.as_of_date)}，${region.data_status}`,
    notes: [...chart.notes, ...(chart.rules ?? [])],
    source: `${region.data_provider}；${chart.source}`,
  });
}
