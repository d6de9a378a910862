import { momentOfRow, type Answer, type AnsweredFigure, type AnswerRow } from './answer.ts';
import { momentWords } from './moments.ts';
import { gapText, isShare, standardText, valueText } from './words.ts';

/** The answer as a table that readers sort and filter: one line per row, each cell as it is read and as it is sorted. */
export interface QueryTable {
  readonly columns: readonly QueryColumn[];
  readonly lines: readonly QueryLine[];
  /** What holds for every row and needs no column: `口径：参与口径`. */
  readonly constants: readonly string[];
  /** ASCII names of the bases, by indicator and basis: `IND-10 参与口径`. */
  readonly basisIds: ReadonlyMap<string, string>;
}

export interface QueryColumn {
  readonly id: string;
  readonly label: string;
  readonly is_number: boolean;
}

export interface QueryLine {
  readonly row: AnswerRow;
  readonly cells: readonly QueryCell[];
}

export interface QueryCell {
  readonly text: string;
  /** What is sorted by; null stands last. */
  readonly order: number | string | null;
}

interface Declared extends QueryColumn {
  readonly cell: (row: AnswerRow, answered: AnsweredFigure) => QueryCell;
  /** Left out, and said above the table, where every row has the same. */
  readonly is_foldable: boolean;
}

const text = (words: string): QueryCell => ({ text: words, order: words === '' ? null : words });
const number = (count: number | null): QueryCell => ({ text: count === null ? '' : String(count), order: count });
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
  measure('value', '数值', (row, answered) => ({ text: valueText(row, answered), order: row.value })),
  measure('numerator', '分子', (row) => number(isShare(row) ? row.numerator : null)),
  measure('denominator', '分母', (row) => number(isShare(row) ? row.denominator : null)),
  label('threshold', '标准', (row, answered) => ({ text: standardText(row, answered), order: row.threshold })),
  label('deadline', '截止日期', (row) => text(row.deadline === null ? '' : momentWords(row.deadline))),
  { ...label('verdict', '判定', (row) => text(row.verdict)), is_foldable: false },
  measure('shortfall', '差额', (row, answered) => ({
    text: row.shortfall === 0 ? '0' : gapText(row, answered),
    order: row.shortfall,
  })),
  { ...label('reason', '说明', (row) => text(row.reason === null ? '' : row.reason)), is_foldable: false },
];

/** Lays an answer out as a table. Columns that say nothing, or the same in every row, are left out. */
export function tableOf(answer: Answer): QueryTable {
  const byFigure = new Map(answer.figures.map((figure) => [`${figure.indicator.id} ${figure.figure.basis}`, figure]));
  const full = answer.rows.flatMap((row) => {
    const answered = byFigure.get(`${row.indicator_id} ${row.basis}`);
    return answered === undefined ? [] : [{ row, cells: declared.map(({ cell }) => cell(row, answered)) }];
  });
  const textsOf = (place: number) => [...new Set(full.map(({ cells }) => cells[place]?.text))];
  const kept = declared.map(({ is_foldable }, place) => {
    const texts = textsOf(place);
    if (texts.length === 1 && texts[0] === '') return false;
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
