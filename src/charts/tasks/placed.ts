import { scaleUtc } from 'd3-scale';
import { wrap } from '../text.ts';
import type { TaskLine, TaskSeries } from './series.ts';

const fontSize_px = 13;
const lineHeight_px = 18;
const head_px = 46;
/** Room for the words of a state: six glyphs, and the eight of the longest remark in small print. */
const words_px = 102;
const number_px = 24;
/** Half of `数据截至2026年12月31日`. */
const halfLabel_px = 72;

/**
 * Where the lines of a task board stand. Wide: text, then time, then state beside each other. Narrow: the text across the
 * whole picture, time and state below it.
 */
export function placeTasks(series: TaskSeries, width_px: number) {
  const isNarrow = width_px < 500;
  // A stop may hang over the end of a line; beside it, in the wide form, there is room for it.
  const textWidth_px = isNarrow ? width_px - number_px - fontSize_px : 340;
  const axis = { left: isNarrow ? 8 : number_px + textWidth_px + 24, right: width_px - words_px - 14 };
  const [firstYear, lastYear] = [yearOf(series.first_date), yearOf(series.last_date) + 1];
  const x = scaleUtc()
    .domain([day(`${firstYear}-01-01`), day(`${lastYear}-01-01`)])
    .range([axis.left, axis.right]);
  const at = (date: string) => Math.round(x(day(date)));
  const asOf = at(series.as_of_date);
  const rows = stacked(series.lines, (line, top) => {
    const text = wrap(line.text, textWidth_px / fontSize_px);
    const duty = wrap(line.duty, textWidth_px / (fontSize_px - 1));
    const textHeight = (text.length + duty.length) * lineHeight_px;
    const track_px = 40;
    const middle = isNarrow ? top + 10 + textHeight + track_px / 2 : top + 10 + textHeight / 2;
    return {
      ...line,
      top,
      lines: text.map((words, index) => ({ words, y: top + 10 + (index + 1) * lineHeight_px - 5 })),
      duties: duty.map((words, index) => ({ words, y: top + 10 + (text.length + index + 1) * lineHeight_px - 5 })),
      middle,
      track: { top: isNarrow ? middle - 15 : top, bottom: isNarrow ? middle + 15 : top + textHeight + 20 },
      // What has no end stands where we are now: its state is that of the as-of date.
      markX: line.deadline === null ? asOf : at(line.deadline),
      lastingFrom: line.is_lasting ? at(line.deadline ?? line.from) : null,
      height: textHeight + 20 + (isNarrow ? track_px : 0),
    };
  });
  const yearWidth = (axis.right - axis.left) / (lastYear - firstYear);
  const labelEvery = Math.max(1, Math.ceil(34 / yearWidth));
  return {
    isNarrow,
    axis,
    fontSize_px,
    number_px,
    wordsX: axis.right + 14,
    head_px,
    asOf: { x: asOf, labelX: Math.max(halfLabel_px, Math.min(asOf, width_px - halfLabel_px)) },
    years: Array.from({ length: lastYear - firstYear }, (_, index) => firstYear + index).map((year, index) => ({
      year,
      from: at(`${year}-01-01`),
      middle: at(`${year}-07-02`),
      isLabelled: index % labelEvery === 0,
    })),
    rows,
    height_px: rows.reduce((bottom, row) => Math.max(bottom, row.top + row.height), head_px) + 2,
  };
}

/** Places one line under the other; each says how high it is. */
function stacked<T extends { readonly height: number }>(
  lines: readonly TaskLine[],
  place: (line: TaskLine, top: number) => T,
): readonly T[] {
  const rows: T[] = [];
  let top = head_px;
  for (const line of lines) {
    const row = place(line, top);
    rows.push(row);
    top += row.height;
  }
  return rows;
}

const day = (date: string) => new Date(`${date}T00:00:00Z`);
const yearOf = (date: string) => Number(date.slice(0, 4));
