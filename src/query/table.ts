import { verdictSaid } from '../figures/mark-words.ts';
import { markedStandard } from '../figures/requirements.ts';
import type { Observation } from '../figures/observation.ts';
import { shortfallWords, valueWords } from '../figures/say.ts';
import { formatCount } from '../format/number.ts';
import { momentOfRow, type Answer, type AnsweredFigure, type AnswerRow } from './answer.ts';
import { momentWords } from './moments.ts';
import { figureOfRow } from './words.ts';

/** The answer as a table that readers sort and filter: one line per row, each cell as it is read and as it is sorted. */
export interface QueryTable {
  readonly columns: readonly QueryColumn[];
  readonly lines: readonly QueryLine[];
  /** What holds for every row and needs no column: `口径：参与口径`. */
  readonly constants: readonly string[];
  /** ASCII names of the bases, by indicator and basis: `IND-10 参与口径`. */
  readonly basisIds: ReadonlyMap<string, string>;
}

/** A column of an answer's table. */
export interface QueryColumn {
  readonly id: string;
  readonly label: string;
  readonly is_number: boolean;
}

/** A line of an answer's table. */
export interface QueryLine {
  readonly row: AnswerRow;
  readonly cells: readonly QueryCell[];
}

/** A cell of an answer's table, as it is read and as it is sorted. */
export interface QueryCell {
  readonly text: string;
  /** What is sorted by; null stands last. */
  readonly order: number | string | null;
}

interface Declared extends QueryColumn {
  readonly cell: (row: AnswerRow, answered: AnsweredFigure, figure: Observation) => QueryCell;
  /** Left out, and said above the table, where every row has the same. */
  readonly is_foldable: boolean;
}

const text = (words: string): QueryCell => ({ text: words, order: words === '' ? null : words });
const number = (count: number | null): QueryCell => ({
  text: count === null ? '' : formatCount(count),
  order: count,
});
const label = (id: string, words: string, cell: Declared['cell']): Declared => ({
  id,
  label: words,
  is_number: false,
  is_foldable: true,
  cell,
});
const measure = (id: string, words: string, cell: Declared['cell']): Declared => ({
  id,
  label: words,
  is_number: true,
  is_foldable: false,
  cell,
});

const declared: readonly Declared[] = [
  label('region_name', '地区', (row) => text(row.unit_kind === 'region' ? '' : row.region_name)),
  { ...label('unit_name', '对象', (row) => text(row.unit_name)), is_foldable: false },
  label('indicator', '指标', (_, { indicator }) => text(indicator.short_title)),
  label('moment', '时间', (row) => ({ text: momentWords(momentOfRow(row)), order: momentOfRow(row) })),
  label('basis', '口径', (row) => text(row.basis)),
  label('category', '分项', (row) => text(row.category === '' ? '总计' : row.category)),
  measure('value', '数值', (row, _, figure) => ({ text: valueWords(figure), order: row.value })),
  measure('numerator', '分子', (_, __, { is_share, numerator }) => number(is_share ? numerator : null)),
  measure('denominator', '分母', (_, __, { is_share, denominator }) => number(is_share ? denominator : null)),
  label('target', '要求', (row, _, { standard }) => text(standard === null ? '' : (row.target?.label ?? ''))),
  label('threshold', '标准', (_, __, figure) => ({
    text: markedStandard(figure),
    order: figure.standard?.threshold ?? null,
  })),
  label('deadline', '截止日期', (_, __, { standard }) =>
    text(standard?.deadline == null ? '' : momentWords(standard.deadline)),
  ),
  { ...label('verdict', '判定', (row) => text(verdictSaid(row))), is_foldable: false },
  measure('shortfall', '差额', (row, _, figure) => ({ text: lackingWords(figure), order: row.shortfall })),
  { ...label('reason', '说明', (row) => text(row.reason === null ? '' : row.reason)), is_foldable: false },
];

/** What is lacking in its own unit, `0人` where nothing is; '' where nothing is asked or known. */
function lackingWords(figure: Observation): string {
  const isReached = figure.standard !== null && figure.row.shortfall === 0;
  return isReached ? `0${figure.counted}` : shortfallWords(figure);
}

/**
 * Whether a row stands in the table: of a group without a type there is one row for the standard of each type, none of
 * which applies yet. The first stands for all.
 */
function isShown(row: AnswerRow, place: number, rows: readonly AnswerRow[]): boolean {
  if (row.verdict !== '类型待确认') return true;
  return rows.findIndex((other) => keyOf(other) === keyOf(row)) === place;
}

/** What a row is about, whatever it is held against. */
function keyOf({ slug, unit_id, indicator_id, basis, category, period, as_of_date }: AnswerRow): string {
  return [slug, unit_id, indicator_id, basis, category, period, as_of_date].join('|');
}

/** Whether the thresholds say by themselves which target each row is held against. */
function tellStandardsApart(lines: readonly QueryLine[]): boolean {
  const distinct = (ids: readonly string[]) => {
    const places = ids.map((id) => declared.findIndex((column) => column.id === id));
    return new Set(lines.map(({ cells }) => places.map((place) => cells[place]?.text).join('|'))).size;
  };
  return distinct(['target', 'threshold']) === distinct(['threshold']);
}

/** Lays an answer out as a table. Columns that say nothing, or the same in every row, are left out. */
export function tableOf(answer: Answer): QueryTable {
  const byFigure = new Map(answer.figures.map((figure) => [`${figure.indicator.id} ${figure.figure.basis}`, figure]));
  const full = answer.rows.filter(isShown).flatMap((row) => {
    const answered = byFigure.get(`${row.indicator_id} ${row.basis}`);
    if (answered === undefined) return [];
    const figure = figureOfRow(row, answered);
    return [{ row, cells: declared.map(({ cell }) => cell(row, answered, figure)) }];
  });
  const textsOf = (place: number) => [...new Set(full.map(({ cells }) => cells[place]?.text))];
  const kept = declared.map(({ id, is_foldable }, place) => {
    const texts = textsOf(place);
    if (texts.length === 1 && texts[0] === '') return false;
    if (id === 'target' && texts.length > 1) return !tellStandardsApart(full);
    return !is_foldable || texts.length > 1;
  });
  return {
    columns: declared
      .filter((_, place) => kept[place])
      .map(({ id, label: words, is_number }) => ({ id, label: words, is_number })),
    lines: full.map(({ row, cells }) => ({ row, cells: cells.filter((_, place) => kept[place]) })),
    basisIds: new Map([...byFigure].map(([key, { figure }]) => [key, figure.basis_id] as const)),
    constants: declared.flatMap((column, place) => {
      const [only = '', ...others] = textsOf(place);
      return kept[place] || others.length > 0 || only === '' ? [] : [`${column.label}：${only}`];
    }),
  };
}

/** Lines in the order of one column: numbers by size, words as the official order never meant them, absent ones last. */
export function sortedLines(
  lines: readonly QueryLine[],
  { place, isDescending }: { readonly place: number; readonly isDescending: boolean },
): readonly QueryLine[] {
  const orderOf = (line: QueryLine) => line.cells[place]?.order ?? null;
  return [...lines].sort((a, b) => {
    const [left, right] = [orderOf(a), orderOf(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    const sign = compare(left, right);
    return isDescending ? -sign : sign;
  });
}

function compare(a: number | string, b: number | string): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a).localeCompare(String(b), 'zh-CN');
}

/** Lines that hold every word of what was typed, in any of their cells. */
export function filteredLines(lines: readonly QueryLine[], typed: string): readonly QueryLine[] {
  const words = typed
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return lines.filter(({ cells }) => {
    const whole = cells
      .map((cell) => cell.text)
      .join(' ')
      .toLowerCase();
    return words.every((word) => whole.includes(word));
  });
}
