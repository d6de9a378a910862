import { scaleLinear, scaleUtc } from 'd3-scale';
import type { MilestoneSeries } from './series.ts';

export interface Size {
  readonly width_px: number;
  readonly height_px: number;
}

const margin = { top: 30, right: 20, bottom: 34, left: 46 };

/** Everything the marks need, in whole or tenth pixels; no text is measured, Han glyphs are one em wide. */
export function placeMilestones(series: MilestoneSeries, size: Size) {
  const dates = [series.as_of_date, ...series.milestones.map((m) => m.date), ...series.measured.map((m) => m.date)];
  const years = dates.map((date) => Number(date.slice(0, 4)));
  const firstYear = Math.min(...years);
  const lastYear = Math.max(...years) + 1;
  const x = scaleUtc()
    .domain([day(`${firstYear}-01-01`), day(`${lastYear}-01-01`)])
    .range([margin.left, size.width_px - margin.right]);
  const y = scaleLinear()
    .domain([0, 100])
    .range([size.height_px - margin.bottom, margin.top]);
  const at = (date: string) => round(x(day(date)));
  return {
    plot: {
      left: margin.left,
      right: size.width_px - margin.right,
      top: margin.top,
      bottom: size.height_px - margin.bottom,
    },
    ticks: [0, 20, 40, 60, 80, 100].map((percent) => ({ percent, y: round(y(percent)) })),
    // A year is the space between two ticks: a target of 31 December then stands at the end of its own year.
    years: range(firstYear, lastYear - 1).map((year) => ({
      year,
      from: at(`${year}-01-01`),
      middle: at(`${year}-07-01`),
      isLabelled: (year - firstYear) % Math.ceil((lastYear - firstYear) / maxYearLabels(size)) === 0,
    })),
    asOf: { x: at(series.as_of_date) },
    milestones: series.milestones.map((milestone) => ({
      ...milestone,
      x: at(milestone.date),
      y: round(y(milestone.threshold_percent)),
      label: labelPlace(at(milestone.date), round(y(milestone.threshold_percent)), size),
    })),
    measured: series.measured.map((point) => ({ ...point, x: at(point.date), y: round(y(point.share * 100)) })),
  };
}

/** Two lines to the right of the mark; near the right edge one line above it, so that it meets no other mark's label. */
function labelPlace(x: number, y: number, size: Size) {
  const isNearEdge = x > size.width_px * 0.6;
  return isNearEdge
    ? { anchor: 'end' as const, x: x + 10, y: y - 15, dateY: null }
    : { anchor: 'start' as const, x: x + 14, y: y + 5, dateY: y + 22 };
}

const maxYearLabels = (size: Size) => Math.max(1, Math.floor((size.width_px - margin.left - margin.right) / 48));
const day = (date: string) => new Date(`${date}T00:00:00Z`);
const round = (px: number) => Math.round(px * 10) / 10;
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
