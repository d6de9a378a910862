import type { Table } from '../model/column.ts';
import type { SourceRow, SourceTable } from '../model/source.ts';
import type { Issue } from '../model/issue.ts';
import type { PolicyTextFile } from '../model/policy-text.ts';
import type { TableName } from '../model/tables.ts';
import type { CellValue } from './cells/reading.ts';

/** A row after typing. `values` has every column of the schema; null = empty, not supplied or unusable. */
export interface CheckedRow {
  readonly line: number;
  readonly values: Readonly<Record<string, CellValue | null>>;
  /** Columns whose cell was already reported: no later check may stumble over them again. */
  readonly unusable: ReadonlySet<string>;
  readonly source: SourceRow;
}

/** A table whose cells were read by their types, with the file that it came from. */
export interface CheckedTable {
  readonly name: TableName;
  readonly schema: Table;
  readonly source: SourceTable;
  readonly rows: readonly CheckedRow[];
}

/** The tables of a region that were supplied and could be read. */
export type CheckedTables = ReadonlyMap<TableName, CheckedTable>;

/** What checks know beside the tables. */
export interface ValidationContext {
  /** Name of the region's folder, `370305-linzi`: six digits of its division code, a hyphen and a slug. */
  readonly folder: string;
  /** Table name → rows in the last published version. */
  readonly previousRowCounts?: Readonly<Record<string, number>>;
  /** Files with full texts of policy documents; absent where only tables are looked at. */
  readonly policyTexts?: readonly PolicyTextFile[];
  /** Doubtful contents that somebody answers for. */
  readonly reviewed?: readonly string[];
}

/** What every check is given. */
export interface CheckInput {
  readonly tables: CheckedTables;
  readonly context: ValidationContext;
  /** Tables that were delivered but could not be read: their absence has been reported already. */
  readonly unreadTables: ReadonlySet<string>;
}

/** Yields what it finds and never throws: a run names all mistakes. */
export type Check = (input: CheckInput) => Iterable<Issue>;

/** The division code of a region, out of its folder's name. */
export function regionCodeOf({ folder }: ValidationContext): string {
  return folder.slice(0, 6);
}

/** Rows of a table, none when it was not supplied. */
export function rowsOf({ tables }: Pick<CheckInput, 'tables'>, name: TableName): readonly CheckedRow[] {
  return tables.get(name)?.rows ?? [];
}

/** A text cell; null when empty, unusable or of another type. */
export function textIn(row: CheckedRow, column: string): string | null {
  const value = row.values[column];
  return typeof value === 'string' ? value : null;
}

/** A number of a row; null where the cell is empty or could not be read. */
export function numberIn(row: CheckedRow, column: string): number | null {
  const value = row.values[column];
  return typeof value === 'number' ? value : null;
}

/** Elements of a list cell, the one element of a text cell, none of an empty one. */
export function elementsIn(row: CheckedRow, column: string): readonly string[] {
  const value = row.values[column] ?? null;
  if (value === null) return [];
  return typeof value === 'object' ? value : [String(value)];
}
