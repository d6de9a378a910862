import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { emsOf } from '../text.ts';
import type { DotPoint, DotSeries } from './series.ts';

const row_px = 30;
const top_px = 26;
const bottom_px = 8;
const fontSize_px = 13;
/** Browsers round the width of each glyph: a line may come out a little longer than its ems. */
const slack = 1.04;

/**
 * Where the dots of a chart stand: a line per unit, all on one scale. Names go left of the dots where there is room for
 * the longest of them, and above on a narrow picture.
 */
export function placeDots(series: DotSeries, width_px: number) {
  const longest = Math.max(...series.lines.map(({ name }) => emsOf(name))) * fontSize_px * slack;
  const namesBeside = longest < width_px * 0.42;
  const left = namesBeside ? Math.ceil(longest) + 14 : 2;
  const last = series.moments.length - 1;
  const wordsOf = (points: readonly (DotPoint | null)[]) => points[last]?.words ?? '';
  const valueSpace_px =
    Math.max(...series.lines.map(({ points }) => emsOf(wordsOf(points)))) * fontSize_px * slack + 18;
  const points = series.lines.flatMap((line) => line.points.filter((point) => point !== null));
  const reach = points.flatMap(({ amount, threshold }) => [amount ?? 0, threshold ?? 0]);
  const [lowest = 0, highest = 0] = extent([0, ...reach]);
  const x = scaleLinear()
    .domain([lowest, Math.max(1, highest) * 1.04])
    .range([left, width_px - valueSpace_px]);
  const step = namesBeside ? row_px : row_px + 18;
  const lines = series.lines.map((line, index) => {
    const middle = top_px + index * step + (namesBeside ? row_px / 2 : 18 + row_px / 2);
    const latest = line.points[last];
    const dots = line.points.flatMap((point, at) =>
      point === null || point.amount === null
        ? []
        : [{ x: Math.round(x(point.amount)), at, point, moment: series.moments[at] ?? '' }],
    );
    const [from, to] = extent(dots, (dot) => dot.x);
    return {
      key: line.key,
      name: line.name,
      middle,
      dots,
      /** Ends of the stroke that joins the dots; null with fewer than two. */
      span: dots.length < 2 || from === undefined ? null : { from, to },
      thresholdX: latest?.threshold == null ? null : Math.round(x(latest.threshold)),
      absence: latest?.absence ?? null,
      latestWords: wordsOf(line.points),
    };
  });
  const thresholds = new Set(series.lines.flatMap(({ points: own }) => own[last]?.threshold ?? []));
  return {
    lines,
    /** One label over each place where standards stand. */
    marks: [...thresholds].map((threshold) => ({ threshold, x: Math.round(x(threshold)) })),
    left,
    right: width_px - valueSpace_px + 10,
    namesBeside,
    last,
    zero: Math.round(x(0)),
    top: top_px,
    height_px: top_px + series.lines.length * step + bottom_px,
  };
}
