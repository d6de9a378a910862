import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { kindOf } from '../../src/csv/field.ts';
import { readTable, type TableReading } from '../../src/csv/read-table.ts';
import type { Issue } from '../../src/model/issue.ts';
import { publicTableNames, type RegionTables, type TableName, tableNames, tableOf } from '../../src/model/tables.ts';
import { type Validated, validateRegion } from '../../src/validate/validate.ts';

const data = fileURLToPath(new URL('../../data', import.meta.url));

export interface RegionFile {
  readonly name: TableName;
  readonly file: string;
  readonly text: string;
}

export interface Region {
  readonly folder: string;
  readonly files: readonly RegionFile[];
  readonly original: Validated;
  /** Checks the region with other bytes in the place of one of its files. */
  readonly checkWith: (file: RegionFile, bytes: Uint8Array) => Validated;
}

/** Reads a region once, by default out of data/; a mutated file costs reading that file and checking the whole. */
export function openRegion(folder: string, path = join(data, folder)): Region {
  const there = readdirSync(path, { recursive: true, encoding: 'utf8' });
  const files = tableNames.flatMap((name) => {
    const file = tableOf(name).restricted === true ? `restricted/${name}.csv` : `${name}.csv`;
    return there.includes(file) ? [{ name, file, text: readFileSync(join(path, file), 'utf8') }] : [];
  });
  const readings = new Map(
    files.map(({ name, file, text }) => [name, readTable(new TextEncoder().encode(text), { name, file })]),
  );
  const original = check(folder, readings, {});
  // What the last version published says how many rows there were; of restricted tables it says nothing.
  const previousRowCounts = Object.fromEntries(
    publicTableNames.flatMap((name) => {
      const rows = original.tables[name];
      return rows === undefined ? [] : [[name, rows.length]];
    }),
  );
  return {
    folder,
    files,
    original,
    checkWith: ({ name, file }, bytes) =>
      check(folder, new Map(readings).set(name, readTable(bytes, { name, file })), previousRowCounts),
  };
}

/** The county of the edge cases: tables of every kind with few rows, so that thousands of changes can be tried. */
export function openSmallCounty(): Region {
  const county = openRegion('999999-case', fileURLToPath(new URL('../fixtures/ec-base', import.meta.url)));
  // A table without rows has nothing to change.
  return { ...county, files: county.files.filter(({ text }) => text.trimEnd().includes('\n')) };
}

function check(
  folder: string,
  readings: ReadonlyMap<TableName, TableReading>,
  previousRowCounts: Readonly<Record<string, number>>,
): Validated {
  const all = [...readings.values()];
  const read = {
    tables: all.flatMap(({ table }) => table ?? []),
    issues: all.flatMap(({ issues }) => issues),
    fileCount: all.length,
  };
  return validateRegion(read, { folder, previousRowCounts });
}

/** Columns from which figures are made: everything but prose, names and the order of rows. */
export function figureColumns(name: TableName): readonly string[] {
  const table = tableOf(name);
  return Object.keys(table.columns).filter((column) => {
    const kind = kindOf(column, table);
    return kind !== 'prose' && kind !== 'name' && column !== 'sort_order';
  });
}

/** What a table says in the columns that matter, in no particular order. */
export function figuresOf(tables: RegionTables, name: TableName): string {
  const columns = figureColumns(name);
  const rows: readonly object[] = tables[name] ?? [];
  return rows
    .map((row) => {
      const cells = new Map<string, unknown>(Object.entries(row));
      return JSON.stringify(columns.map((column) => cells.get(column) ?? null));
    })
    .toSorted()
    .join('\n');
}

/** Findings that were not there before the change. */
export function newIssues(before: readonly Issue[], after: readonly Issue[]): readonly Issue[] {
  const known = new Set(before.map((issue) => JSON.stringify(issue)));
  return after.filter((issue) => !known.has(JSON.stringify(issue)));
}
