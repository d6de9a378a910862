import type { ReturnBlock, ReturnCell } from '../../figures/returns.ts';
import { formatPeriod } from '../../format/date.ts';
import { wrap } from '../text.ts';

const head_px = 44;
const gap_px = 26;
const tile_px = 7;
const pitch_px = 9;

/**
 * Where the tiles of the heat map stand: one tile per unit that had to return something, so that a missing one is seen
 * even among a hundred. Tiles fill lines from the left; a row is as high as its fullest cell.
 */
export function placeCompleteness(blocks: readonly ReturnBlock[], width_px: number) {
  const isNarrow = width_px < 500;
  const font_px = isNarrow ? 12 : 13;
  const left = isNarrow ? 6.5 * font_px + 8 : 12 * font_px + 8;
  let top = 0;
  const placed = blocks.map((block) => {
    const column_px = Math.floor((width_px - left) / block.periods.length);
    const perLine = Math.max(1, Math.floor((column_px - 8) / pitch_px));
    const blockTop = top;
    let rowTop = blockTop + head_px;
    const rows = block.lines.map((line) => {
      const lines = wrap(line.name, (left - 8) / font_px);
      const most = Math.max(...line.cells.map((cell) => cell.expected_count));
      const height = Math.max(Math.ceil(most / perLine) * pitch_px + 10, lines.length * 15 + 8);
      const row = {
        name: line.name,
        top: rowTop,
        height,
        lines: lines.map((words, index) => ({
          words,
          y: rowTop + height / 2 + 4.5 + (index - (lines.length - 1) / 2) * 15,
        })),
        cells: line.cells.map((cell, index) => ({
          ...cell,
          ...tilesOf(cell, { x: left + index * column_px + 5, y: rowTop + 6, perLine }),
        })),
      };
      rowTop += height;
      return row;
    });
    top = rowTop + gap_px;
    return {
      ...block,
      titleY: blockTop + 15,
      heads: block.periods.map((period, index) => ({
        period,
        label: labelOf(period, column_px / 12),
        x: left + index * column_px + 5,
        y: blockTop + 36,
      })),
      bottom: rowTop,
      rows,
    };
  });
  return { font_px, tile_px, left, blocks: placed, keyY: top + 4, height_px: top + 12 };
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly perLine: number;
}

/** One path for what came in and one for what did not: a county has a thousand tiles. Missing ones come last. */
function tilesOf(cell: ReturnCell, { x, y, perLine }: Place) {
  const returned = cell.expected_count - cell.missing.length;
  const corners = Array.from({ length: cell.expected_count }, (_, index) => ({
    x: x + (index % perLine) * pitch_px,
    y: y + Math.floor(index / perLine) * pitch_px,
  }));
  return {
    returnedPath: corners
      .slice(0, returned)
      .map((at) => `M${at.x} ${at.y}h7v7h-7z`)
      .join(''),
    // Half a pixel inwards, where its frame is drawn.
    missingPath: corners
      .slice(returned)
      .map((at) => `M${at.x + 0.5} ${at.y + 0.5}h6v6h-6z`)
      .join(''),
    emptyAt: cell.expected_count === 0 ? { x: x + 1, y: y + 5 } : null,
  };
}

/** The longest way to write a period that fits the column. */
function labelOf(period: string, ems: number): string {
  const [first = '', second = '', term] = period.split('-');
  if (second === '') return ems < 4 ? first : formatPeriod(period);
  const years = `${first.slice(2)}—${second.slice(2)}`;
  if (term === undefined) return ems < 8 ? years : formatPeriod(period);
  if (ems >= 8) return `${years}${term === '1' ? '第一' : '第二'}学期`;
  return term === '1' ? `${first.slice(2)}秋` : `${second.slice(2)}春`;
}
