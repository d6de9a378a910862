import { plainText } from '../../format/bound-text.ts';
import { brokenInto } from '../text.ts';
import { postsWords, type CadreSeries } from './series.ts';

const fontSize_px = 12;
const lineHeight_px = 15;
/** Side of the square that stands for one member campus. */
export const square_px = 11;
const step_px = 13;
const top_px = 30;
const padding_px = 8;
const gap_px = 16;
/** Of the count after the squares, five digits and a stroke: `16/16`. */
const words_px = 44;

/** Where the squares stand: groups down, the two directions across; names go above their row on a narrow picture. */
export function placeCadres(series: CadreSeries, width_px: number) {
  const isNarrow = width_px < 500;
  const longest_px = Math.max(...series.groups.map(({ name }) => plainText(name).length)) * fontSize_px;
  const left = isNarrow ? 0 : Math.min(longest_px + gap_px, Math.round(width_px * 0.3));
  const column_px = Math.floor((width_px - left - gap_px) / 2);
  const perLine = Math.max(1, Math.floor((column_px - words_px) / step_px));
  const columns = series.directions.map((title, index) => ({ title, x: left + index * (column_px + gap_px) }));
  const nameGlyphs = Math.floor((isNarrow ? width_px : left - gap_px) / fontSize_px);
  const named = series.groups.map((group) => {
    const names = brokenInto(group.name, nameGlyphs);
    const deepest = Math.max(1, ...group.lines.map(({ cells }) => Math.ceil(cells.length / perLine)));
    const nameHeight_px = names.length * lineHeight_px;
    const squares_px = deepest * step_px;
    const inner_px = isNarrow ? nameHeight_px + 4 + squares_px : Math.max(nameHeight_px, squares_px);
    return { group, names, nameHeight_px, height: inner_px + 2 * padding_px };
  });
  const tops = named.map((_, index) => top_px + named.slice(0, index).reduce((sum, { height }) => sum + height, 0));
  const rows = named.map(({ group, names, nameHeight_px, height }, index) => {
    const y = (tops[index] ?? 0) + padding_px;
    const squaresTop = y + (isNarrow ? nameHeight_px + 4 : 2);
    return {
      name: group.name,
      names,
      nameY: y + 11,
      bottom: (tops[index] ?? 0) + height,
      absence: group.lines.length === 0 ? { words: group.absence_words, x: left, y: squaresTop + 10 } : null,
      lines: group.lines.map((line, at) => {
        const x = columns[at]?.x ?? left;
        const inRow = Math.min(line.cells.length, perLine);
        return {
          title: columns[at]?.title ?? '',
          words: postsWords(line),
          wordsX: x + inRow * step_px + 4,
          wordsY: squaresTop + 10,
          cells: line.cells.map((cell, place) => ({
            ...cell,
            x: x + (place % perLine) * step_px,
            y: squaresTop + Math.floor(place / perLine) * step_px,
          })),
        };
      }),
    };
  });
  const bottom = rows.at(-1)?.bottom ?? top_px;
  return {
    fontSize_px,
    lineHeight_px,
    columns,
    rows,
    legendY: bottom + 20,
    height_px: bottom + 30,
  };
}
