import { group, max } from 'd3-array';
import { scaleBand, scaleLinear } from 'd3-scale';
import { emsOf, shortened } from '../text.ts';
import type { ActivitySeries } from './series.ts';

const fontSize_px = 12;
/** Of the years below the bars. */
const labelSize_px = 10;
const name_px = 20;
const plot_px = 70;
const axis_px = 18;
const gap_px = 16;
/** Room for the number over the highest bar. */
const number_px = 12;

/** Small pictures on one scale: three in a row on a wide picture, two on a narrow one. */
export function placeActivities({ terms, panels }: ActivitySeries, width_px: number) {
  const isNarrow = width_px < 500;
  const across = isNarrow ? 2 : 3;
  const cell_px = Math.floor((width_px - (across - 1) * gap_px) / across);
  const step_px = name_px + plot_px + axis_px + gap_px;
  const x = scaleBand<string>().domain(terms).range([0, cell_px]).paddingInner(0.2);
  const highest = max(panels, ({ bars }) => max(bars, ({ events }) => events ?? 0)) ?? 0;
  const y = scaleLinear()
    .domain([0, Math.max(1, highest)])
    .range([0, plot_px - number_px]);
  const years = [...group(terms, (term) => term.slice(0, 9))];
  return {
    cell_px,
    base_px: name_px + plot_px,
    fontSize_px,
    labelSize_px,
    bar_px: round(x.bandwidth()),
    panels: panels.map((panel, index) => ({
      kind: panel.kind,
      // The whole name stands in the table.
      name: shortened(panel.kind, Math.floor(cell_px / fontSize_px)),
      left: (index % across) * (cell_px + gap_px),
      top: Math.floor(index / across) * step_px,
      bars: panel.bars.map((bar) => ({
        ...bar,
        x: round(x(bar.term) ?? 0),
        height_px: round(y(bar.events ?? 0)),
      })),
    })),
    years: years.flatMap(([year, own], index) => {
      // A narrow picture has room for the first and the last.
      if (isNarrow && index > 0 && index < years.length - 1) return [];
      const from = x(own[0] ?? '') ?? 0;
      const to = (x(own.at(-1) ?? '') ?? 0) + x.bandwidth();
      const label = year.replace(/^\d\d(\d\d)-\d\d(\d\d)$/, '$1—$2');
      // Bars of the first and the last year are narrower than their label, which stays inside the picture.
      const half = (emsOf(label) * labelSize_px) / 2;
      const middle = Math.min(Math.max((from + to) / 2, half), cell_px - half);
      return [{ year, label, middle: round(middle), half_px: half }];
    }),
    height_px: Math.ceil(panels.length / across) * step_px - gap_px,
  };
}

const round = (px: number) => Math.round(px * 10) / 10;
