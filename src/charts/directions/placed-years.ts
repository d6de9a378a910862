import { scaleLinear } from 'd3-scale';
import type { FlowTotal } from '../flows/series.ts';
import type { DirectionSeries } from './series.ts';

const barHeight_px = 80;
const name_px = 16;
/** The number over a bar. */
const number_px = 18;
const axis_px = 18;
const gap_px = 18;
/** Of the box that stands for years without a number: its height says nothing. */
const absent_px = 30;

interface Bar {
  readonly year: string;
  readonly total: FlowTotal;
  readonly x: number;
  readonly width: number;
  readonly height: number;
}

/** Small bar charts beside each other, all on one scale: three in a row on a wide picture, two on a narrow one. */
export function placeYears({ lines, years }: DirectionSeries, { width_px, top }: { width_px: number; top: number }) {
  const across = width_px < 500 ? 2 : 3;
  const cell_px = Math.floor((width_px - (across - 1) * gap_px) / across);
  const bar_px = Math.min(44, Math.floor(cell_px / years.length));
  const highest = Math.max(1, ...lines.flatMap((line) => line.years.map(({ count }) => count ?? 0)));
  const y = scaleLinear().domain([0, highest]).range([0, barHeight_px]);
  const placed = lines.map((line, index) => {
    const bars = line.years.map((total, at): Bar => ({
      year: years[at] ?? '',
      total,
      x: at * bar_px + 2,
      width: bar_px - 4,
      height: total.count === null ? absent_px : Math.max(1, Math.round(y(total.count))),
    }));
    return {
      label: line.label,
      left: (index % across) * (cell_px + gap_px),
      bars: bars.filter(({ total }) => total.count !== null),
      gaps: gapsOf(bars),
    };
  });
  // All on one scale, so that a row of small numbers needs less room.
  const rows = Array.from({ length: Math.ceil(placed.length / across) }, (_, row) => {
    const tallest = placed
      .slice(row * across, (row + 1) * across)
      .flatMap(({ bars, gaps }) => [...bars.map(({ height }) => height), ...gaps.map(() => absent_px)]);
    return name_px + Math.max(...tallest) + number_px;
  });
  const step_px = axis_px + gap_px;
  const topOf = (row: number) => top + rows.slice(0, row).reduce((sum, base) => sum + base + step_px, 0);
  return {
    cells: placed.map((cell, index) => {
      const row = Math.floor(index / across);
      return { ...cell, top: topOf(row), base_px: rows[row] ?? 0 };
    }),
    axis_px: bar_px * years.length,
    absent_px,
    years: years.map((year, at) => ({ words: shortYear(year), x: at * bar_px + bar_px / 2 })),
    bottom: topOf(rows.length) - gap_px,
  };
}

/** Neighbouring years without a number for the same reason share a box, in which there is room for the word. */
function gapsOf(bars: readonly Bar[]) {
  const gaps: { total: FlowTotal; years: readonly string[]; x: number; width: number }[] = [];
  let before: Bar | null = null;
  for (const bar of bars) {
    const last = gaps.at(-1);
    const continues = before?.total.count === null && before.total.absence === bar.total.absence;
    if (bar.total.count === null && continues && last !== undefined) {
      gaps.splice(-1, 1, { ...last, years: [...last.years, bar.year], width: bar.x + bar.width - last.x });
    } else if (bar.total.count === null) {
      gaps.push({ total: bar.total, years: [bar.year], x: bar.x, width: bar.width });
    }
    before = bar;
  }
  return gaps;
}

/** `2023-2024` → `23—24` */
function shortYear(year: string): string {
  return year.replace(/^\d\d(\d\d)-\d\d(\d\d)$/, '$1—$2');
}
