import { formatAcademicYear } from '../../format/date.ts';
import { wrap } from '../text.ts';
import type { ActivityState, TermSeries } from './series.ts';

const fontSize_px = 13;
const head_px = 46;
const mark_px = 10;

/** How readers are told what became of an activity in a term. */
export const stateWords: Readonly<Record<ActivityState, string>> = {
  held: '已举办',
  short: '未达到次数',
  running: '学期未结束',
  'not-judged': '不作评价',
  missing: '缺数据',
};

/**
 * Where the squares of a term calendar stand: beside each other while the column is wide enough, otherwise in a block.
 * Names break into two lines on a narrow picture.
 */
export function placeTerms(series: TermSeries, width_px: number) {
  const isNarrow = width_px < 500;
  const font_px = isNarrow ? 12 : fontSize_px;
  const left = isNarrow ? 6.5 * font_px + 8 : 12 * fontSize_px + 8;
  const column_px = Math.floor((width_px - left) / series.terms.length);
  const pitch_px = mark_px + 2;
  const perLine = Math.max(1, Math.min(series.kinds.length, Math.floor((column_px - 2) / pitch_px)));
  const lineCount = Math.ceil(series.kinds.length / perLine);
  const names = series.rows.map(({ name }) => wrap(name, (left - 8) / font_px));
  const row_px = Math.max(lineCount * pitch_px + 8, Math.max(...names.map((lines) => lines.length)) * 15 + 8);
  const block_px = perLine * pitch_px - 2;
  const bottom = head_px + series.rows.length * row_px;
  const key = wrap(`${orderWords(perLine, lineCount)}：${series.kinds.join('、')}。`, width_px / 12);
  const states = statesIn(series);
  const perKeyLine = isNarrow ? 3 : 5;
  const keyTop = bottom + 22 + key.length * 18;
  const years = [...new Set(series.terms.map((term) => term.slice(0, 9)))];
  return {
    isNarrow,
    font_px,
    left,
    mark_px,
    column_px,
    bottom,
    years: years.map((year) => {
      const own = series.terms.flatMap((term, index) => (term.startsWith(year) ? [index] : []));
      return {
        year,
        label: isNarrow || own.length < 2 ? year.replace(/^\d\d(\d\d)-\d\d(\d\d)$/, '$1—$2') : formatAcademicYear(year),
        x: left + (own[0] ?? 0) * column_px,
        middle: left + ((own[0] ?? 0) + own.length / 2) * column_px,
      };
    }),
    terms: series.terms.map((term, index) => ({
      term,
      label: isNarrow ? term.slice(-1) : `第${term.endsWith('1') ? '一' : '二'}学期`,
      middle: left + (index + 0.5) * column_px,
    })),
    rows: series.rows.map((row, index) => {
      const top = head_px + index * row_px;
      return {
        ...row,
        top,
        lines: (names[index] ?? []).map((words, at, all) => ({
          words,
          y: top + row_px / 2 + 4.5 + (at - (all.length - 1) / 2) * 15,
        })),
        cells: row.cells.map((cell, at) => ({
          ...cell,
          marks: (cell.marks ?? []).map((mark, position) => ({
            ...mark,
            x: Math.round(left + at * column_px + (column_px - block_px) / 2 + (position % perLine) * pitch_px),
            y: Math.round(top + (row_px - lineCount * pitch_px + 2) / 2 + Math.floor(position / perLine) * pitch_px),
          })),
        })),
      };
    }),
    row_px,
    key: key.map((words, index) => ({ words, y: bottom + 20 + index * 18 })),
    legend: states.map((state, index) => ({
      state,
      words: stateWords[state],
      x: (index % perKeyLine) * (isNarrow ? 112 : 120),
      y: keyTop + Math.floor(index / perKeyLine) * 20,
    })),
    height_px: keyTop + Math.ceil(states.length / perKeyLine) * 20,
  };
}

/** How the squares of a cell are to be read. */
function orderWords(perLine: number, lineCount: number): string {
  if (lineCount === 1) return '每格从左到右依次为';
  return perLine === 1 ? '每格从上到下依次为' : '每格先左后右、先上后下依次为';
}

function statesIn(series: TermSeries): readonly ActivityState[] {
  const there = new Set(
    series.rows.flatMap(({ cells }) => cells.flatMap(({ marks }) => (marks ?? []).map(({ state }) => state))),
  );
  return (['held', 'short', 'running', 'not-judged', 'missing'] as const).filter((state) => there.has(state));
}
