import { plainText } from '../../format/bound-text.ts';
import { brokenInto } from '../text.ts';
import type { FlowSeries } from './series.ts';

const fontSize_px = 12;
const lineHeight_px = 15;
/** Room for the number of a campus, two digits and a gap. */
const number_px = 24;
const totalHeight_px = 44;
const gap_px = 8;
/** Between lead campuses and members: the four directions stand apart as four blocks. */
const blockGap_px = 5;

/**
 * Where the cells of a campus matrix stand: totals of the directions on top, sending campuses down, receiving ones across.
 * Columns carry names where at least four glyphs fit in a line, and numbers where not; on a narrow picture the rows carry
 * numbers too, and the names follow below. With three at most there is room for every word.
 */
export function placeFlows(series: FlowSeries, width_px: number) {
  const isNarrow = width_px < 500;
  const names = series.lines.map(({ name }) => name);
  const longest_px = Math.max(...names.map((name) => plainText(name).length)) * fontSize_px;
  const isFew = names.length <= 3;
  const isKeyed = isNarrow && !isFew;
  const nameWidth_px = isKeyed ? 0 : Math.min(longest_px + gap_px, Math.floor(width_px * 0.36));
  const left = number_px + nameWidth_px;
  const leads = series.lines.filter(({ is_lead }) => is_lead).length;
  const isSplit = leads > 0 && leads < names.length;
  const room_px = width_px - left - (isSplit ? blockGap_px : 0);
  const widest_px = isNarrow ? 52 : 84;
  const column_px = Math.min(isFew ? 2 * widest_px : widest_px, Math.floor(room_px / names.length));
  const columnGlyphs = Math.floor((column_px - 4) / fontSize_px);
  const isNumbered = isKeyed || columnGlyphs < 4;
  const columnLines = names.map((name) => (isNumbered ? [] : brokenInto(name, columnGlyphs)));
  const rowLines = names.map((name) =>
    isKeyed ? [] : brokenInto(name, Math.floor((nameWidth_px - gap_px) / fontSize_px)),
  );
  const totals = placeTotals(series, width_px, isNarrow);
  const headTop = totals.bottom + 22;
  const top = headTop + Math.max(1, ...columnLines.map(({ length }) => length)) * lineHeight_px + 10;
  const shift = (index: number) => (isSplit && index >= leads ? blockGap_px : 0);
  const heights = rowLines.map(({ length }) => Math.max(isFew ? 40 : 26, length * lineHeight_px + 6));
  const rows = series.lines.map((line, index) => ({
    ...line,
    number: index + 1,
    lines: rowLines[index] ?? [],
    y: top + shift(index) + sum(heights.slice(0, index)),
    height: heights[index] ?? 0,
  }));
  const bottom = top + shift(names.length - 1) + sum(heights);
  const keys = placeKeys(names, { isKeyed, width_px, bottom });
  return {
    isFew,
    isNumbered,
    fontSize_px,
    lineHeight_px,
    left,
    top,
    bottom,
    right: left + shift(names.length - 1) + column_px * names.length,
    headTop,
    column_px,
    totals: totals.boxes,
    columns: names.map((name, index) => ({
      name,
      number: index + 1,
      lines: columnLines[index] ?? [],
      x: left + shift(index) + index * column_px,
    })),
    rows,
    keys: keys.lines,
    height_px: keys.bottom,
  };
}

function placeTotals(series: FlowSeries, width_px: number, isNarrow: boolean) {
  const across = isNarrow ? 2 : Math.max(3, series.totals.length);
  const box_px = Math.floor((width_px - (across - 1) * gap_px) / across);
  const boxes = series.totals.map((total, index) => ({
    ...total,
    x: (index % across) * (box_px + gap_px),
    y: Math.floor(index / across) * (totalHeight_px + gap_px),
    width: box_px,
    height: totalHeight_px,
  }));
  return { boxes, bottom: Math.ceil(boxes.length / across) * (totalHeight_px + gap_px) };
}

/** Numbered names below a narrow picture, each in as many lines as it takes. */
function placeKeys(
  names: readonly string[],
  { isKeyed, width_px, bottom }: { readonly isKeyed: boolean; readonly width_px: number; readonly bottom: number },
) {
  if (!isKeyed) return { lines: [], bottom: bottom + 4 };
  const glyphs = Math.floor((width_px - number_px) / fontSize_px);
  const broken = names.flatMap((name, index) =>
    brokenInto(name, glyphs).map((text, line) => ({ text, number: line === 0 ? index + 1 : null })),
  );
  const lines = broken.map((line, index) => ({ ...line, x: number_px, y: bottom + 24 + index * 18 }));
  return { lines, bottom: bottom + 14 + broken.length * 18 };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
