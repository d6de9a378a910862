import { extent } from 'd3-array';
import { scaleLinear, scaleUtc } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import { plainText } from '../../format/bound-text.ts';
import { emsOf } from '../text.ts';
import type { PerimeterPoint, PerimeterSeries } from './series.ts';

const fontSize_px = 13;
const margin = { top: 40, bottom: 52, left: 44 } as const;
const labelHeight_px = 16;

/** Where the two lines run, in tenths of a pixel; no text is measured, Han glyphs are one em wide. */
export function placePerimeters(
  series: PerimeterSeries,
  { width_px, height_px }: { width_px: number; height_px: number },
) {
  const points = series.lines.flatMap((own) => own.points);
  const dates = [...points, ...series.milestones].map(({ date }) => date);
  const [firstYear = 0, latest = 0] = extent(dates.map((date) => Number(date.slice(0, 4))));
  const labels = Math.max(3, ...series.lines.map(({ words }) => emsOf(words)));
  const plot = {
    left: margin.left,
    right: width_px - Math.ceil(labels * fontSize_px * 1.04) - 14,
    top: margin.top,
    bottom: height_px - margin.bottom,
  };
  const x = scaleUtc()
    .domain([day(`${firstYear}-01-01`), day(`${latest + 1}-01-01`)])
    .range([plot.left, plot.right]);
  const y = scaleLinear().domain([0, 100]).range([plot.bottom, plot.top]);
  const at = (date: string) => round(x(day(date)));
  const path = line<PerimeterPoint>()
    .defined(({ share }) => share !== null)
    .x(({ date }) => at(date))
    .y(({ share }) => round(y((share ?? 0) * 100)))
    .curve(curveStepAfter);
  const lines = series.lines.map((own) => {
    const last = own.points.findLast(({ share }) => share !== null);
    return {
      ...own,
      path: path(own.points) ?? '',
      end: last === undefined ? null : { x: at(last.date), y: round(y((last.share ?? 0) * 100)) },
      dots: own.points.flatMap((point, index) => {
        // A month that repeats the one before says nothing new.
        const isNew =
          index === 0 ||
          index === own.points.length - 1 ||
          plainText(point.said) !== plainText(own.points[index - 1]?.said ?? '');
        return point.share === null || !isNew ? [] : [{ point, x: at(point.date), y: round(y(point.share * 100)) }];
      }),
    };
  });
  return {
    plot,
    fontSize_px,
    ticks: [0, 20, 40, 60, 80, 100].map((percent) => ({ percent, y: round(y(percent)) })),
    years: yearsBetween(firstYear, latest).map((year) => ({
      year,
      from: at(`${year}-01-01`),
      middle: at(`${year}-07-01`),
      isLabelled:
        (year - firstYear) % Math.ceil((latest + 1 - firstYear) / Math.max(1, (plot.right - plot.left) / 48)) === 0,
    })),
    milestones: series.milestones.map((milestone) => ({
      ...milestone,
      x: at(milestone.date),
      y: round(y(milestone.threshold_percent)),
    })),
    joins: apart(
      series.joins.map((join) => ({ ...join, x: at(join.date), half_px: (emsOf(join.words) * 11 * 1.04) / 2 })),
      width_px,
    ),
    lines: lines.map((own, index) => ({
      ...own,
      labelY:
        own.end === null
          ? 0
          : labelPlace(
              index,
              lines.map(({ end }) => end?.y ?? null),
            ),
    })),
  };
}

/** Two labels at one height would lie upon each other: the higher one moves up, the lower one down. */
function labelPlace(index: number, heights: readonly (number | null)[]): number {
  const own = heights[index] ?? 0;
  const other = heights.find((height, place) => place !== index && height !== null) ?? null;
  if (other === null || Math.abs(own - other) >= labelHeight_px) return own;
  const isAbove = own < other || (own === other && index === 0);
  const middle = (own + other) / 2;
  return middle + (isAbove ? -labelHeight_px / 2 : labelHeight_px / 2);
}

interface Joined {
  readonly date: string;
  readonly words: string;
  readonly x: number;
  readonly half_px: number;
}

/** Labels under the axis that would run into the one before or over the edge move to the right as far as they have to, or go. */
function apart(joins: readonly Joined[], width_px: number) {
  let reached = 0;
  return joins.map((join) => {
    const labelX = Math.max(join.x, reached + join.half_px, join.half_px);
    const fits = labelX + join.half_px <= width_px && labelX - join.x < 60;
    if (fits) reached = labelX + join.half_px + 8;
    return { ...join, labelX: fits ? round(labelX) : null };
  });
}

const day = (date: string) => new Date(`${date}T00:00:00Z`);
const round = (px: number) => Math.round(px * 10) / 10;
const yearsBetween = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
