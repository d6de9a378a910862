import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { plainText, sliceBound } from '../../format/bound-text.ts';
import { emsOf, shortened } from '../text.ts';
import type { FundingLine, FundingSeries, FundingYear } from './series.ts';

const fontSize_px = 13;
const small_px = 11;
const head_px = 24;
const row_px = 44;
const yearWidth_px = 72;
const plot_px = 70;
const gap_px = 20;

/**
 * Above: one bar per year for the whole region, its words below it. Beneath: a small picture per group, all on one scale of
 * their own, because a group has a fraction of the whole.
 */
export function placeFunding(series: FundingSeries, width_px: number) {
  const highest = highestOf([series.region]);
  const x = scaleLinear()
    .domain([0, highest])
    .range([0, width_px - yearWidth_px - 2]);
  const bars = series.region.years.map((year, index) => ({
    ...year,
    top: head_px + index * row_px,
    widths: widthsOf(year, x),
    isIncomplete: isIncomplete(year),
  }));
  const across = width_px < 500 ? 2 : 3;
  const cell_px = Math.floor((width_px - (across - 1) * gap_px) / across);
  const wordLines = Math.max(1, ...series.groups.map((group) => latestLines(group, cell_px).length));
  // Above the highest column a mark still has room.
  const names_px = 32 + wordLines * 15;
  const step_px = names_px + plot_px + 34;
  const top = head_px + series.region.years.length * row_px + 26;
  const y = scaleLinear()
    .domain([0, highestOf(series.groups)])
    .range([0, plot_px]);
  const column_px = Math.floor(cell_px / series.years.length);
  const bar_px = Math.min(28, column_px - 6);
  const cells = series.groups.map((group, index) => ({
    unit_id: group.unit_id,
    full_name: group.name,
    name: shortened(group.name, Math.floor(cell_px / fontSize_px)),
    lines: latestLines(group, cell_px),
    left: (index % across) * (cell_px + gap_px),
    top: top + Math.floor(index / across) * step_px,
    columns: group.years.map((year, at) => ({
      ...year,
      x: at * column_px + Math.floor((column_px - bar_px) / 2),
      middle: at * column_px + column_px / 2,
      heights: widthsOf(year, y),
      isIncomplete: isIncomplete(year),
      reach_px: Math.max(0, ...Object.values(widthsOf(year, y) ?? {}).map((height) => height ?? 0)),
    })),
  }));
  const rowCount = Math.ceil(series.groups.length / across);
  return {
    fontSize_px,
    small_px,
    bars,
    barLeft: yearWidth_px,
    barHeight_px: 18,
    groupsTop: top,
    cells,
    cell_px,
    bar_px,
    base_px: names_px + plot_px,
    height_px: rowCount === 0 ? top - 20 : top + rowCount * step_px - 8,
  };
}

type Scale = (amount: number) => number;

/** Lengths of the three amounts; null = not reported, and a stroke of one pixel for zero. */
function widthsOf({ amounts }: FundingYear, scale: Scale) {
  if (amounts === null) return null;
  const length = (amount: number | null) => (amount === null ? null : Math.max(1, Math.round(scale(amount))));
  return { 预算: length(amounts.预算), 下达: length(amounts.下达), 支出: length(amounts.支出) };
}

/** Something of the year is on record, but not all of it. */
function isIncomplete({ amounts }: FundingYear): boolean {
  return amounts !== null && Object.values(amounts).includes(null);
}

function highestOf(lines: readonly FundingLine[]): number {
  const amounts = lines.flatMap(({ years }) => years.flatMap((year) => Object.values(year.amounts ?? {})));
  return Math.max(1, max(amounts, (amount) => amount ?? 0) ?? 0);
}

/** What a group had in the latest year, under its name. */
function latestLines({ years }: FundingLine, cell_px: number): readonly string[] {
  const latest = years.at(-1);
  if (latest === undefined) return [];
  const words = `${latest.year}年${latest.words}`;
  const cut = plainText(words).lastIndexOf('，') + 1;
  if (emsOf(words) * small_px <= cell_px || cut === 0) return [words];
  return [sliceBound(words, 0, cut), sliceBound(words, cut)];
}
