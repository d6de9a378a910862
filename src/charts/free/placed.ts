import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { formatAmount } from '../../format/number.ts';
import { emsOf, shortened } from '../text.ts';
import type { FreePoint, FreeSeries } from './series.ts';

const fontSize_px = 12;
const row_px = 20;
const plot_px = 260;
const legendRow_px = 20;

/** A point of the reader's result at its place in the picture, in px. */
export interface PlacedMark {
  readonly point: FreePoint;
  /** Place among the series, which settles the colour. */
  readonly line: number;
  readonly x: number;
  readonly y: number;
}

/** The numbers of all series. */
function amountsOf({ lines }: FreeSeries): readonly number[] {
  return lines.flatMap(({ points }) => points.flatMap(({ y }) => (y === null ? [] : [y])));
}

/** A mark of an axis: its place in px and what is written at it. */
export interface Tick {
  readonly at: number;
  readonly words: string;
}

/** Where the legend's entries stand; none for a single series. */
function placeLegend({ lines }: FreeSeries, width_px: number) {
  if (lines.length < 2) return { entries: [], height_px: 0 };
  let [x, row] = [0, 0];
  const entries = lines.map(({ name }, line) => {
    const words = shortened(name, 14);
    const needed = 16 + emsOf(words) * fontSize_px + 18;
    if (x > 0 && x + needed > width_px) [x, row] = [0, row + 1];
    const entry = { words, line, x, y: row * legendRow_px + 12 };
    x += needed;
    return entry;
  });
  return { entries, height_px: (row + 1) * legendRow_px + 4 };
}

/** Bars lie: names of any length stand beside them. One row per label, in it a bar per series. */
export function placeBars(series: FreeSeries, width_px: number) {
  const legend = placeLegend(series, width_px);
  const glyphs = width_px < 500 ? 9 : 16;
  const names = series.labels.map((label) => shortened(label, glyphs));
  const left = Math.min(width_px * 0.4, Math.max(...names.map(emsOf)) * fontSize_px + 12);
  const values = amountsOf(series);
  const widest = Math.max(2, ...values.map((value) => emsOf(amountWords(value)))) * fontSize_px;
  const [low = 0, high = 0] = extent([0, ...values]);
  const margin = widest + 10;
  const x = scaleLinear()
    .domain([low, high === low ? low + 1 : high])
    .range([left + (low < 0 ? margin : 0), width_px - margin]);
  const group_px = row_px * series.lines.length + 6;
  const top = legend.height_px + 6;
  const bars = series.lines.flatMap(({ points }, line) =>
    points.map((point) => {
      const [from, to] = [x(0), x(point.y ?? 0)];
      const isNegative = to < from;
      return {
        point,
        line,
        x: Math.round(Math.min(from, to)),
        y: top + point.x * group_px + line * row_px,
        // A zero has a stroke of its own; what is missing has none.
        width: point.y === null ? 0 : Math.max(1, Math.round(Math.abs(to - from))),
        height: row_px - 5,
        words: point.y === null ? '空值' : amountWords(point.y),
        wordsX: Math.round(to) + (isNegative ? -5 : 5),
        anchor: isNegative ? ('end' as const) : ('start' as const),
      };
    }),
  );
  const labels = names.map((words, index) => ({ words, y: top + index * group_px + (group_px - 6) / 2 + 1 }));
  return {
    legend: legend.entries,
    bars,
    labels,
    left,
    zero: Math.round(x(0)),
    top,
    height_px: top + series.labels.length * group_px + 4,
  };
}

/** Lines and dots: upright scale on the left, the other axis below. Lines begin at zero unless all is far from it. */
export function placePlot(series: FreeSeries, width_px: number) {
  const legend = placeLegend(series, width_px);
  const top = legend.height_px + 22;
  const bottom = top + plot_px;
  const points = series.lines.flatMap((line) => line.points);
  const y = scaleLinear()
    .domain(extentOf(amountsOf(series)))
    .nice()
    .range([bottom, top]);
  const yTicks = y.ticks(5).map((value) => ({ at: Math.round(y(value)), words: amountWords(value) }));
  const left = Math.max(...yTicks.map(({ words }) => emsOf(words))) * fontSize_px + 10;
  const right = width_px - 24;
  const x = scaleLinear()
    .domain(
      series.kind === 'dots' ? extentOf(points.map((point) => point.x)) : [0, Math.max(1, series.labels.length - 1)],
    )
    .range([left + 10, right]);
  if (series.kind === 'dots') x.nice();
  const runs = series.lines.map(({ points: own }, line) =>
    runsOf(own).map((run) =>
      run.map(({ point, amount }) => ({ point, line, x: round(x(point.x)), y: round(y(amount)) })),
    ),
  );
  const xTicks = series.kind === 'dots' ? scaleTicks(x, width_px) : labelTicks(series.labels, { x, width_px });
  return { legend: legend.entries, runs, yTicks, xTicks, left, right, top, bottom, height_px: bottom + 42 };
}

/** The stretches of a line without a gap. */
function runsOf(points: readonly FreePoint[]): readonly (readonly { point: FreePoint; amount: number }[])[] {
  const runs: { point: FreePoint; amount: number }[][] = [[]];
  for (const point of points) {
    if (point.y === null) runs.push([]);
    else runs[runs.length - 1]?.push({ point, amount: point.y });
  }
  return runs.filter((run) => run.length > 0);
}

function scaleTicks(x: ReturnType<typeof scaleLinear<number, number>>, width_px: number): readonly Tick[] {
  return x.ticks(width_px < 500 ? 4 : 8).map((value) => ({ at: round(x(value)), words: amountWords(value) }));
}

/** As many labels as have room beside each other; always the first. */
function labelTicks(
  labels: readonly string[],
  { x, width_px }: { readonly x: (value: number) => number; readonly width_px: number },
): readonly Tick[] {
  const words = labels.map((label) => shortened(label, 10));
  const widest = Math.max(...words.map(emsOf)) * fontSize_px + 12;
  const step = Math.max(1, Math.ceil((labels.length * widest) / width_px));
  return words.flatMap((label, index) => (index % step === 0 ? [{ at: round(x(index)), words: label }] : []));
}

/** From zero, where the values do not lie far away from it in a narrow band, as years do. */
function extentOf(values: readonly number[]): [number, number] {
  const [low = 0, high = 0] = extent(values);
  if (low === high) return low === 0 ? [0, 1] : [Math.min(0, low), Math.max(0, high)];
  const isFar = low > 0 && (high - low) * 4 < low;
  return [isFar ? low : Math.min(0, low), Math.max(high, 0)];
}

/**
 * Returns a number of the reader's own result as an axis prints it; very large and very small ones with an exponent.
 * Years are not grouped.
 */
export function amountWords(value: number): string {
  if (Math.abs(value) >= 1e12 || (value !== 0 && Math.abs(value) < 1e-4))
    return value.toExponential(1).replace('-', '−');
  // A year is no amount.
  if (Number.isInteger(value) && Math.abs(value) < 10_000) return String(value).replace('-', '−');
  return formatAmount(value, Math.abs(value) < 1 ? 4 : 2);
}

function round(px: number): number {
  return Math.round(px * 10) / 10;
}
