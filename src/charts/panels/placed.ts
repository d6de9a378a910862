import { extent } from 'd3-array';
import { scaleLinear, scaleUtc } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import { emsOf, shortened } from '../text.ts';
import type { DatedShare, PanelSeries } from './series.ts';

const fontSize_px = 12;
const nameHeight_px = 20;
const plotHeight_px = 78;
const axisHeight_px = 18;
const gap_px = 18;
/** Room for the diamonds of the milestones that stand at the edge. */
const edge_px = 6;

/** Small pictures beside each other, all on one scale of time and of share: four in a row on a wide picture, two on a narrow one. */
export function placePanels(series: PanelSeries, width_px: number) {
  const most = acrossAt(width_px);
  const across = Math.max(1, Math.min(most, series.panels.length));
  const cell_px = Math.floor((width_px - (most - 1) * gap_px) / most);
  const step_px = nameHeight_px + plotHeight_px + axisHeight_px + gap_px;
  const dates = [
    ...series.milestones.map(({ date }) => date),
    ...series.panels.flatMap(({ history, now }) =>
      [...history, ...(now === null ? [] : [now])].map(({ date }) => date),
    ),
  ];
  const [firstYear = 0, lastYear = 0] = extent(dates.map((date) => Number(date.slice(0, 4))));
  const x = scaleUtc()
    .domain([day(`${firstYear}-01-01`), day(`${lastYear + 1}-01-01`)])
    .range([edge_px, cell_px - edge_px]);
  const y = scaleLinear()
    .domain([0, 100])
    .range([nameHeight_px + plotHeight_px, nameHeight_px + edge_px]);
  const at = (date: string) => round(x(day(date)));
  const high = (share: number) => round(y(share * 100));
  // Coverage holds until something changes: a month end is the end of a step, not a point on a slope.
  const path = line<DatedShare>()
    .defined(({ share }) => share !== null)
    .x(({ date }) => at(date))
    .y(({ share }) => high(share ?? 0))
    .curve(curveStepAfter);
  return {
    across,
    cell_px,
    fontSize_px,
    base_px: nameHeight_px + plotHeight_px,
    top_px: nameHeight_px + edge_px,
    years: { first: firstYear, last: lastYear },
    milestones: series.milestones.map((milestone) => ({
      ...milestone,
      x: at(milestone.date),
      y: round(y(milestone.threshold_percent)),
    })),
    panels: series.panels.map((panel, index) => ({
      ...panel,
      left: (index % across) * (cell_px + gap_px),
      top: Math.floor(index / across) * step_px,
      // A Han glyph is one em wide: what does not fit ends in an ellipsis, the whole name stands in the table.
      title: shortened(panel.name, Math.floor(cell_px / fontSize_px - emsOf(panel.words) - 0.5)),
      path: path(panel.history) ?? '',
      dot: panel.now?.share == null ? null : { x: at(panel.now.date), y: high(panel.now.share) },
    })),
    height_px: Math.max(1, Math.ceil(series.panels.length / across)) * step_px - gap_px,
  };
}

function acrossAt(width_px: number): number {
  if (width_px < 500) return 2;
  return width_px < 900 ? 4 : 5;
}

const day = (date: string) => new Date(`${date}T00:00:00Z`);
const round = (px: number) => Math.round(px * 10) / 10;
