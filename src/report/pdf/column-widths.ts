import type { ReportTable } from '../model.ts';

/** Width of the type area. */
const full_pt = (156 / 25.4) * 72;
/** 五号, and 小五 for tables of many columns that would not do without long rows. */
const usual_pt = 10.5;
const smaller_pt = 9;
const manyColumns = 6;
/** Lines to a row, on average, from which the smaller type is taken. */
const longRows = 1.2;
/** White on both sides of a cell's words, in em, and a little for characters that are wider than reckoned. */
const padding_em = 0.9;
const step_em = 0.5;

/** Type size of a table, and widths of its columns, which together fill the type area. */
export interface TableMeasures {
  readonly size_pt: number;
  readonly widths_pt: readonly number[];
  /** Lines of all rows together. */
  readonly line_count: number;
}

type Words = Pick<ReportTable, 'columns' | 'rows'>;

/** Measures a table so that it takes as little height as its words allow. */
export function measureTable(table: Words): TableMeasures {
  const usual = measuredAt(table, usual_pt);
  if (table.columns.length < manyColumns || usual.line_count <= longRows * table.rows.length) return usual;
  return measuredAt(table, smaller_pt);
}

function measuredAt(table: Words, size_pt: number): TableMeasures {
  const columns = table.columns.map(({ label }, index) =>
    needsOf(
      label,
      table.rows.map((row) => row[index]?.text ?? ''),
    ),
  );
  const widths = balanced(columns, filled(columns, full_pt / size_pt));
  const widths_pt = widths.map((width) => Math.round(width * size_pt * 100) / 100);
  const rows = table.rows.map((_, row) =>
    Math.max(...columns.map(({ cells }, index) => lines(cells[row], widths[index]))),
  );
  return { size_pt, widths_pt, line_count: sum(rows) };
}

/** A column in em. */
interface Needs {
  /** Its numbers on one line. */
  readonly least: number;
  /** Its longest cell on one line. */
  readonly most: number;
  readonly cells: readonly number[];
}

function needsOf(label: string, texts: readonly string[]): Needs {
  const cells = texts.map(emsOf);
  const head = Math.max(2, headWidth(label));
  const least = Math.max(head, ...texts.map(unbroken)) + padding_em;
  return { least, most: Math.max(least, ...cells.map((cell) => cell + padding_em)), cells };
}

/**
 * Begins with what numbers need and gives what is left, bit by bit, to the column that then saves most height for its
 * width. What nobody needs is shared out evenly.
 */
function filled(columns: readonly Needs[], full_em: number): readonly number[] {
  const widths = columns.map(({ least }) => least);
  for (;;) {
    const spare = full_em - sum(widths);
    const best = columns
      .map((_, index) => bestGain(columns, { widths, index, spare }))
      .reduce((found, gain) => (gain.worth > found.worth ? gain : found), { worth: 0, index: 0, extra: 0 });
    if (best.worth === 0) return widths.map((width) => width + spare / columns.length);
    widths[best.index] = (widths[best.index] ?? 0) + best.extra;
  }
}

const moves_em = [0.5, 1, 2, 3, 4, 5];

/** Moves width from one column to another as long as that saves height. */
function balanced(columns: readonly Needs[], widths: readonly number[]): readonly number[] {
  const height = heightOf(columns, widths);
  for (const [from, { least }] of columns.entries())
    for (const to of columns.keys())
      for (const move of moves_em) {
        const rest = (widths[from] ?? 0) - move;
        if (to === from || rest < least) continue;
        const moved = widths.with(from, rest).with(to, (widths[to] ?? 0) + move);
        if (heightOf(columns, moved) < height - 0.001) return balanced(columns, moved);
      }
  return widths;
}

interface Trial {
  readonly widths: readonly number[];
  readonly index: number;
  readonly spare: number;
}

/** How much wider a column had best be, and the height that this saves per em. */
function bestGain(columns: readonly Needs[], { widths, index, spare }: Trial) {
  const [now = 0, column] = [widths[index], columns[index]];
  const room = Math.min(spare, (column?.most ?? now) - now);
  const before = heightOf(columns, widths);
  const extras = Array.from({ length: Math.floor(room / step_em) }, (_, step) => (step + 1) * step_em);
  return [...extras, room]
    .filter((extra) => extra > 0.01)
    .map((extra) => {
      const saved = before - heightOf(columns, widths.with(index, now + extra));
      return { worth: saved > 0.001 ? saved / extra : 0, index, extra };
    })
    .reduce((found, gain) => (gain.worth > found.worth ? gain : found), { worth: 0, index, extra: 0 });
}

/** Lines of all rows; a row is nearly as high as its highest cell, and a little higher for each other long one. */
function heightOf(columns: readonly Needs[], widths: readonly number[]): number {
  const powers = columns.map((column, index) => powersOf(column, widths[index] ?? 1));
  let height = 0;
  for (let row = 0; row < (columns[0]?.cells.length ?? 0); row += 1)
    height += Math.sqrt(Math.sqrt(powers.reduce((total, own) => total + (own[row] ?? 0), 0)));
  return height;
}

const known = new WeakMap<Needs, Map<number, readonly number[]>>();

/** The fourth power of the lines that each cell of a column takes: widths are tried over and over again. */
function powersOf(column: Needs, width: number): readonly number[] {
  const own = known.get(column) ?? new Map<number, readonly number[]>();
  known.set(column, own);
  const powers = own.get(width) ?? column.cells.map((cell) => lines(cell, width) ** 4);
  own.set(width, powers);
  return powers;
}

function lines(ems = 0, width = 1): number {
  return Math.max(1, Math.ceil(ems / (width - padding_em) - 0.001));
}

/** Width of words in em of their type: a Han character is one, a digit somewhat more than half. */
export function emsOf(text: string): number {
  return sum([...text].map(widthOf));
}

function widthOf(character: string): number {
  if (!/[\u0020-\u024f]/.test(character)) return 1;
  if (/[.,:; ]/.test(character)) return 0.29;
  return /[%A-Z]/.test(character) ? 0.92 : 0.56;
}

/** A long head may stand on two or three lines, and its unit on the last. */
function headWidth(label: string): number {
  const width = emsOf(label);
  const parts = label.split(/(?=（)/).map(emsOf);
  const shortened = width > 5 ? Math.max(4, Math.ceil(width / (width > 8 ? 3 : 2))) : width;
  return Math.min(shortened, Math.max(0, ...parts));
}

/** The widest piece of a text in which no line should end: a date, a number, or its parts in brackets. */
function unbroken(text: string): number {
  return Math.max(0, ...(text.match(/\d+年\d+月\d+日|（?[\u0021-\u024f≥≤]+）?/g) ?? []).map(emsOf));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
