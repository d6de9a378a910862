import { scaleLinear, scalePoint } from 'd3-scale';
import { shortened } from '../text.ts';
import type { TrendPoint, TrendSeries } from './series.ts';

const fontSize_px = 12;
const nameHeight_px = 20;
const plotHeight_px = 66;
const axisHeight_px = 18;
const gap_px = 14;

/** Small pictures beside each other, all on one scale: three in a row on a wide picture, two on a narrow one. */
export function placeTrends(series: TrendSeries, width_px: number) {
  const across = width_px < 500 ? 2 : 3;
  const cell_px = Math.floor((width_px - (across - 1) * gap_px) / across);
  const step_px = nameHeight_px + plotHeight_px + axisHeight_px + gap_px;
  const all = series.lines.flatMap(({ points }) => points.filter((point) => point !== null));
  const highest = Math.max(1, ...all.flatMap(({ amount, threshold }) => [amount ?? 0, threshold ?? 0]));
  const x = scalePoint<string>()
    .domain([...series.periods])
    .range([14, cell_px - 14]);
  const y = scaleLinear()
    .domain([0, highest * 1.1])
    .range([plotHeight_px, 4]);
  const cells = series.lines.map((line, index) => {
    const placed = line.points.map((point, at) => {
      const period = series.periods[at] ?? '';
      return {
        point,
        period,
        x: Math.round(x(period) ?? 0),
        y: point?.amount == null ? null : round(y(point.amount)),
      };
    });
    return {
      unit_id: line.unit_id,
      // A Han glyph is one em wide: what does not fit ends in an ellipsis, the whole name stands in the table.
      name: shortened(line.name, Math.floor(cell_px / fontSize_px)),
      full_name: line.name,
      left: (index % across) * (cell_px + gap_px),
      top: Math.floor(index / across) * step_px,
      points: placed,
      // The last that has ended: it is printed beside the name.
      last: placed.findLast(({ point, y: height }) => point?.is_running === false && height !== null)?.point ?? null,
      runs: runsOf(placed),
      thresholds: placed.flatMap(({ point, x: at }) =>
        point?.threshold == null ? [] : [{ x: at, y: round(y(point.threshold)) }],
      ),
    };
  });
  return {
    cells,
    cell_px,
    plotTop_px: nameHeight_px,
    plotHeight_px,
    base_px: nameHeight_px + plotHeight_px,
    fontSize_px,
    height_px: Math.ceil(series.lines.length / across) * step_px - gap_px,
  };
}

interface PlacedPoint {
  readonly point: TrendPoint | null;
  readonly x: number;
  readonly y: number | null;
}

/** The stretches without a gap, as points of a line. A period that still runs is no part of one. */
function runsOf(points: readonly PlacedPoint[]): readonly string[] {
  const runs: string[][] = [[]];
  for (const { point, x, y } of points) {
    if (y === null || point?.is_running === true) runs.push([]);
    else runs.at(-1)?.push(`${x},${y + nameHeight_px}`);
  }
  return runs.filter((run) => run.length > 1).map((run) => run.join(' '));
}

const round = (px: number) => Math.round(px * 10) / 10;
