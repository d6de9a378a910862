/**
 * In what order a reader may put the rows of a table, and by what choose among them. Both are worked out at build and written
 * on the heads of columns: collation differs between browsers, and pinyin is not in all of them. Browsers compare numbers.
 */

/** What a row is sorted by; null = missing or withheld, which comes last whichever way the column is sorted. */
export type SortValue = string | number | null;

/** Attributes of a column's head, read by client/tables/view.ts; a column may have those of both. */
export interface ColumnHead {
  /** Names the column in addresses: ASCII, without dots. */
  readonly 'data-column'?: string;
  /** Per row in the order of the page: its place among all values in base 36, `-` where it has none. */
  readonly 'data-order'?: string;
  /** Per row the places of its choices, joined by `+`; rows are sorted by the first where there is no order. */
  readonly 'data-choice'?: string;
  /** What can be chosen, by place. */
  readonly 'data-choices'?: string;
  /** What rows without a choice are called; absent where there are none. */
  readonly 'data-none'?: string;
  /** What is chosen by, where the head's own words are too long for it or say something else. */
  readonly 'data-chosen-by'?: string;
}

/** Between choices in an attribute; no name of ours holds it. */
const separator = '|';

const byPinyin = new Intl.Collator('zh-Hans-CN', { numeric: true });

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : byPinyin.compare(String(a), String(b));
}

/** A column by which rows can be sorted: numbers by size, texts by pinyin, ISO dates by day. Equal values share a place. */
export function sortedBy(column: string, values: readonly SortValue[]): ColumnHead {
  const places = placesOf([...new Set(values)].filter(isThere).toSorted(compare));
  return { 'data-column': column, 'data-order': values.map((value) => placeWords(places, [value])).join(' ') };
}

interface ChoiceOptions {
  /** What a reader calls rows without a value. */
  readonly none?: string;
  /** The choices that come first, in this order; the others stand in that of their first row. */
  readonly order?: readonly string[];
  /** Instead of the head's words. */
  readonly label?: string;
}

/** A column of few different values, of which a row may have several: rows can be chosen by them, and sorted. */
export function chosenBy(
  column: string,
  values: readonly (string | null | readonly string[])[],
  { none = '未公布', order = [], label }: ChoiceOptions = {},
): ColumnHead {
  const lists = values.map((value) => [value].flat().filter(isThere));
  const found = new Set(lists.flat());
  const choices = [...new Set([...order.filter((choice) => found.has(choice)), ...found])];
  const hasNone = lists.some((list) => list.length === 0);
  // One value for all rows leaves nothing to choose.
  if (choices.length + Number(hasNone) < 2) return {};
  const places = placesOf(choices);
  return {
    'data-column': column,
    'data-choice': lists.map((list) => placeWords(places, list)).join(' '),
    'data-choices': choices.join(separator),
    ...(hasNone ? { 'data-none': none } : {}),
    ...(label === undefined ? {} : { 'data-chosen-by': label }),
  };
}

const isThere = <T extends SortValue>(value: T | null): value is T => value !== null && value !== '';

const placesOf = (values: readonly (string | number)[]) => new Map(values.map((value, place) => [value, place]));

function placeWords(places: ReadonlyMap<string | number, number>, values: readonly SortValue[]): string {
  const own = values.flatMap((value) => (value === null ? [] : (places.get(value) ?? [])));
  return own.length === 0 ? '-' : own.map((place) => place.toString(36)).join('+');
}
