import { plainText } from '../../format/bound-text.ts';
import { brokenInto, emsOf } from '../text.ts';
import type { MatrixSeries } from './series.ts';

const fontSize_px = 12;
const lineHeight_px = 15;

/**
 * Where the cells of a matrix stand. Wide: words in the cells, titles broken into lines above them. Narrow: a mark in
 * the cells, numbers above them, and the numbered titles below. A Han glyph is one em wide, so nothing is measured.
 */
export function placeMatrix(series: MatrixSeries, width_px: number) {
  const isNarrow = width_px < 500;
  // Browsers round the width of each glyph: a line may come out a little longer than its ems.
  const longest =
    Math.ceil(Math.max(...series.rows.map(({ name }) => plainText(name).length)) * fontSize_px * 1.06) + 10;
  const left = Math.min(longest, Math.round(width_px * (isNarrow ? 0.44 : 0.3)));
  const column_px = Math.floor((width_px - left) / series.columns.length);
  const glyphsPerLine = Math.max(2, Math.floor((column_px - 4) / fontSize_px));
  const titles = series.columns.map((title) => (isNarrow ? [] : brokenInto(title, glyphsPerLine)));
  const top = isNarrow ? 24 : Math.max(...titles.map((lines) => lines.length)) * lineHeight_px + 10;
  const nameGlyphs = Math.floor((left - 10) / (fontSize_px * 1.06));
  const names = series.rows.map(({ name }) => brokenInto(name, nameGlyphs));
  const rowHeights = names.map((lines) => Math.max(26, lines.length * lineHeight_px + 8));
  const rowTops = rowHeights.map(
    (_, index) => top + rowHeights.slice(0, index).reduce((sum, height) => sum + height, 0),
  );
  const widestTitle = Math.max(...series.columns.map((title) => emsOf(title) + 2.3)) * fontSize_px * 1.03;
  const legendLines = widestTitle > width_px / 2 ? series.columns.length : Math.ceil(series.columns.length / 2);
  const bottom = top + rowHeights.reduce((sum, height) => sum + height, 0);
  return {
    isNarrow,
    left,
    top,
    column_px,
    fontSize_px,
    lineHeight_px,
    columns: series.columns.map((title, index) => ({
      title,
      lines: titles[index] ?? [],
      x: left + index * column_px,
      number: index + 1,
    })),
    rows: series.rows.map((row, index) => ({
      ...row,
      lines: names[index] ?? [],
      y: rowTops[index] ?? 0,
      height: rowHeights[index] ?? 0,
    })),
    // Numbered titles below, down the left half and then the right one.
    legend: isNarrow
      ? series.columns.map((title, index) => ({
          text: `${index + 1}　${title}`,
          x: index < legendLines ? 0 : width_px / 2,
          y: bottom + 22 + (index % legendLines) * 18,
        }))
      : [],
    height_px: bottom + (isNarrow ? 14 + legendLines * 18 : 4),
  };
}
