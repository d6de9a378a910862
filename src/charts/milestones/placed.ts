import { extent } from 'd3-array';
import { scaleLinear, scaleUtc } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import type { MilestoneSeries, Span } from './series.ts';

/** Size of the picture. */
export interface Size {
  readonly width_px: number;
  readonly height_px: number;
}

const margin = { top: 54, right: 26, bottom: 34, left: 46 };
/** Half the width of a target's label: six Han glyphs of 13 px. */
const halfLabel_px = 39;
const labelGap_px = 4;

/** Everything the marks need, in tenths of a pixel; no text is measured, Han glyphs are one em wide. */
export function placeMilestones(series: MilestoneSeries, size: Size, spans: readonly Span[] = []) {
  const dates = [
    series.as_of_date,
    ...series.milestones.map((m) => m.date),
    ...series.measured.map((m) => m.date),
    ...series.history.map((m) => m.date),
  ];
  const years = dates.map((date) => Number(date.slice(0, 4)));
  const [firstYear = 0, latest = 0] = extent(years);
  const lastYear = latest + 1;
  const plot = {
    left: margin.left,
    right: size.width_px - margin.right,
    top: margin.top,
    bottom: size.height_px - margin.bottom,
  };
  const x = scaleUtc()
    .domain([day(`${firstYear}-01-01`), day(`${lastYear}-01-01`)])
    .range([plot.left, plot.right]);
  const y = scaleLinear().domain([0, 100]).range([plot.bottom, plot.top]);
  const at = (date: string) => round(x(day(date)));
  const asOf = at(series.as_of_date);
  // Coverage holds until something changes: a month end is the end of a step, not a point on a slope.
  const historyLine = line<MilestoneSeries['history'][number]>()
    .defined(({ share }) => share !== null)
    .x(({ date }) => at(date))
    .y(({ share }) => round(y((share ?? 0) * 100)))
    .curve(curveStepAfter);
  const labelXs = apart(
    series.milestones.map(({ date }) => at(date)),
    size.width_px,
  );
  return {
    plot,
    ticks: [0, 20, 40, 60, 80, 100].map((percent) => ({ percent, y: round(y(percent)) })),
    // A year is the space between two ticks: a target of 31 December then stands at the end of its own year.
    years: range(firstYear, lastYear - 1).map((year) => ({
      year,
      from: at(`${year}-01-01`),
      middle: at(`${year}-07-01`),
      isLabelled: (year - firstYear) % Math.ceil((lastYear - firstYear) / maxYearLabels(size)) === 0,
    })),
    asOf: { x: asOf, isLeftOfMiddle: asOf < size.width_px / 2 },
    milestones: series.milestones.map((milestone, index) => ({
      ...milestone,
      x: at(milestone.date),
      y: round(y(milestone.threshold_percent)),
      labelX: labelXs[index] ?? 0,
    })),
    historyPath: historyLine(series.history) ?? '',
    // Only between two declared targets: the policy says nothing of a pace before the first.
    referenceLines: series.milestones.slice(1).map((milestone, index) => {
      const from = series.milestones[index] ?? milestone;
      return {
        key: milestone.target_id,
        x1: at(from.date),
        y1: round(y(from.threshold_percent)),
        x2: at(milestone.date),
        y2: round(y(milestone.threshold_percent)),
      };
    }),
    spans: spans.map(({ from, to, words }) => ({ from, words, x: at(from), width: round(at(to) - at(from)) })),
    measured: series.measured.map((point, index) => ({
      ...point,
      x: at(point.date),
      y: round(y(point.share * 100)),
      // The last value is written to the right of its dot, the earlier ones to the left: neighbours keep apart.
      isLast: index === series.measured.length - 1,
    })),
  };
}

/**
 * Places of the targets' labels above the plot, where no curve runs: over their target as far as the edges and the next
 * label allow; on a narrow picture the earlier of two moves to the left.
 */
function apart(targets: readonly number[], width_px: number): readonly number[] {
  const places: number[] = [];
  let furthest = width_px - halfLabel_px;
  for (const x of targets.toReversed()) {
    const place = round(Math.min(Math.max(x, halfLabel_px), furthest));
    places.unshift(place);
    furthest = place - 2 * halfLabel_px - labelGap_px;
  }
  return places;
}

const maxYearLabels = (size: Size) => Math.max(1, Math.floor((size.width_px - margin.left - margin.right) / 48));
const day = (date: string) => new Date(`${date}T00:00:00Z`);
const round = (px: number) => Math.round(px * 10) / 10;
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
