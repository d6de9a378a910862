import { followingColumns } from '../downloads/result-columns.ts';
import { catalogueTables } from '../model/catalogue-tables.ts';
import { keyColumnsOf, resultTable, textIn, type Content, type ContentRow, type ContentTable } from './content.ts';

/** What differs between two contents, row by row. */

/** A cell that differs. */
export interface CellChange {
  readonly column: string;
  readonly label: string;
  /** As in the JSON files; null = no value. */
  readonly old_value: unknown;
  readonly new_value: unknown;
}

/** A row that differs between two contents, found by its key. */
export interface RowChange {
  readonly table_name: string;
  readonly table_title: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly old_row: ContentRow | null;
  readonly new_row: ContentRow | null;
  /** Empty for an added and a removed row. */
  readonly cells: readonly CellChange[];
}

/** Every row that is new, gone or changed: tables in the order of the later content, rows in the order of their files. */
export function compareContents(before: Content, after: Content): readonly RowChange[] {
  const names = [...new Set([...after.keys(), ...before.keys()])];
  return names.flatMap((name) => {
    const known = after.get(name) ?? before.get(name);
    if (known === undefined || isNewToOne(name, { before, after })) return [];
    return compareTables(known, before.get(name)?.rows ?? [], after.get(name)?.rows ?? []);
  });
}

function compareTables(
  table: ContentTable,
  before: readonly ContentRow[],
  after: readonly ContentRow[],
): readonly RowChange[] {
  const key = keyOf(table.name);
  // Rows with the same key, such as two equal lines of a table without one, are told apart by their number.
  const old = numbered(before, key);
  const own = numbered(after, key);
  const base = { table_name: table.name, table_title: table.title };
  const newOrChanged = [...own].flatMap(([id, row]): RowChange[] => {
    const earlier = old.get(id);
    if (earlier === undefined) return [{ ...base, kind: 'added', old_row: null, new_row: row, cells: [] }];
    const cells = changedCells(table, earlier, row);
    return cells.length === 0 ? [] : [{ ...base, kind: 'changed', old_row: earlier, new_row: row, cells }];
  });
  const removed = [...old].flatMap(([id, row]): RowChange[] =>
    own.has(id) ? [] : [{ ...base, kind: 'removed', old_row: row, new_row: null, cells: [] }],
  );
  return [...newOrChanged, ...removed];
}

function keyOf(table: string): (row: ContentRow) => string {
  const key = keyCellsOf(table);
  return (row) => key(row).join('\0');
}

/** What tells the rows of a table apart: the cells of its key, the whole row as text where there is none. */
export function keyCellsOf(table: string): (row: ContentRow) => readonly string[] {
  const columns = keyColumnsOf(table);
  return columns.length === 0 ? (row) => [JSON.stringify(row)] : (row) => columns.map((column) => textIn(row, column));
}

function numbered(rows: readonly ContentRow[], key: (row: ContentRow) => string): ReadonlyMap<string, ContentRow> {
  const seen = new Map<string, number>();
  return new Map(
    rows.map((row) => {
      const id = key(row);
      const number = (seen.get(id) ?? 0) + 1;
      seen.set(id, number);
      return [`${id}\0${number}`, row];
    }),
  );
}

/** Earlier programs did not publish all of the catalogue: that it is there now is no change of the data. */
function isNewToOne(name: string, { before, after }: { readonly before: Content; readonly after: Content }): boolean {
  return Object.hasOwn(catalogueTables, name) && (!before.has(name) || !after.has(name));
}

/**
 * A column that one of the two does not have counts as empty there; names and units that stand in the results for those who
 * read the file change where they come from.
 */
function changedCells({ name: table, columns }: ContentTable, before: ContentRow, after: ContentRow) {
  return columns.flatMap(({ name, label }): readonly CellChange[] => {
    if (table === resultTable && followingColumns.includes(name)) return [];
    const [old_value, new_value] = [before[name] ?? null, after[name] ?? null];
    return JSON.stringify(old_value) === JSON.stringify(new_value)
      ? []
      : [{ column: name, label, old_value, new_value }];
  });
}
