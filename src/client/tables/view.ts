import { folded } from '../../format/folded.ts';

/** What of a table a reader sees, and in what order. Knows no page. */

/** A column by which rows are sorted or chosen, as format/column-order.ts wrote it on its head. */
export interface Column {
  readonly key: string;
  /** Per row in the order of the page: its place; null where its value is missing or withheld. */
  readonly order: readonly (number | null)[];
  /** Per row what can be chosen of it; empty where nothing of the column can. */
  readonly chosen: readonly (readonly string[])[];
  readonly choices: readonly string[];
}

/** What a reader asked a table for. */
export interface View {
  readonly column: string | null;
  readonly isDown: boolean;
  readonly typed: string;
  /** One choice a column, by the column's key. */
  readonly chosen: Readonly<Record<string, string>>;
}

/** All rows, in the order of the page. */
export const wholeTable: View = { column: null, isDown: false, typed: '', chosen: {} };

/** Reads a column from its head's attributes; null for a head that bears none. */
export function columnOf(head: Readonly<Record<string, string | undefined>>): Column | null {
  const { column, order, choice, choices, none } = head;
  if (column === undefined) return null;
  const offered = choices?.split('|') ?? [];
  const withNone = none === undefined ? offered : [...offered, none];
  return {
    key: column,
    order: placesIn(order ?? choice).map(([place = null]) => place),
    // A row without a choice has the last, which is what such rows are called.
    chosen: placesIn(choice).map((own) =>
      own.length === 0 ? withNone.slice(-1) : own.map((place) => withNone[place] ?? ''),
    ),
    choices: withNone,
  };
}

function placesIn(words = ''): readonly (readonly number[])[] {
  return words
    .split(' ')
    .map((place) => (place === '-' ? [] : place.split('+').map((digits) => Number.parseInt(digits, 36))));
}

/** The rows that a view shows, as places in the order of the page. `words` are the rows' words, folded. */
export function rowsOf(columns: readonly Column[], words: readonly string[], view: View): readonly number[] {
  const typed = view.typed.split(/\s+/).map(folded);
  const isChosen = (row: number) =>
    columns.every(({ key, chosen }) => {
      const choice = view.chosen[key];
      return choice === undefined || chosen[row]?.includes(choice) === true;
    });
  const shown = words.flatMap((text, row) =>
    typed.every((part) => text.includes(part)) && isChosen(row) ? [row] : [],
  );
  const sorted = columns.find(({ key }) => key === view.column);
  return sorted === undefined ? shown : inOrder(shown, sorted.order, view.isDown);
}

/** Rows of the same place stay in the order of the page; those without one come last either way. */
function inOrder(rows: readonly number[], order: Column['order'], isDown: boolean): readonly number[] {
  return [...rows].sort((a, b) => {
    const [first, second] = [order[a] ?? null, order[b] ?? null];
    if (first === null || second === null) return Number(first === null) - Number(second === null);
    return isDown ? second - first : first - second;
  });
}

/** Whether a view is the table as it came. */
export function isWhole({ column, typed, chosen }: View): boolean {
  return column === null && typed.trim() === '' && Object.keys(chosen).length === 0;
}
