import { distance } from 'fastest-levenshtein';
import { type TableName, columnsOf, tableOf } from '../model/tables.ts';
import { type Field, isPersonal, kindOf } from './field.ts';
import { findHeader, findMergedRows } from './find-header.ts';
import { type HeaderMatch, headerMatcherOf } from './header-name.ts';
import { columnOnly, type ReadingLog } from './log.ts';
import { sideBySide } from './layout.ts';
import { type CsvRecord, isBlankRow } from './parse.ts';
import { columnLetter } from './place.ts';
import { brokenQuotes } from './quotation.ts';

/** Where the columns of a table stand in a file. */
export interface Header {
  readonly line: number;
  readonly cells: readonly string[];
  readonly fields: readonly Field[];
  /** Position after the last header cell that is not empty: cells from here on belong to no column. */
  readonly width: number;
  /** What every row says in a column that came after the file was made. */
  readonly assumed: Readonly<Record<string, string>>;
  /** Positions inside that have no header. */
  readonly unnamed: readonly number[];
}

/** Rows among which the header is looked for. */
const headerDepth = 20;

/**
 * Finds the header of a table, possibly below rows with a title, and says what was recognised, ignored or is missing.
 * Null when there is none; the log then has an error. The remaining records begin after `header.line`.
 */
export function readHeader(records: readonly CsvRecord[], table: TableName, log: ReadingLog): Header | null {
  const match = headerMatcherOf(table);
  const filled = records.slice(0, headerDepth).filter(({ cells }) => !isBlankRow(cells));
  const position = findHeader(filled, match);
  const row = position === null ? undefined : filled[position];
  // What follows a row with an odd quote can pass for a header, being the rest of it.
  const broken = filled
    .slice(0, position === null ? filled.length : position + 1)
    .find(({ hasBrokenQuotes }) => hasBrokenQuotes);
  if (broken !== undefined) {
    log.add(brokenQuotes(broken));
    return null;
  }
  const merged = findMergedRows(filled, position, match);
  if (merged !== null) {
    log.add({ code: 'header-merged', line: merged.first, details: { ...merged } });
    return null;
  }
  const wide = filled.map(sideBySide).find((found) => found !== null);
  if (wide != null) {
    log.add({ code: 'layout-wide', details: { ...wide } });
    return null;
  }
  if (position === null || row === undefined) {
    log.add({
      code: 'header-not-found',
      details: { present: listOf(filled[0]?.cells ?? []), expected: requiredLabels(table) },
    });
    return null;
  }
  if (position > 0) log.add({ code: 'title-rows-skipped', line: filled[0]?.line ?? 1, details: { count: position } });
  return describeHeader(row, table, log);
}

function describeHeader(row: CsvRecord, table: TableName, log: ReadingLog): Header {
  const { line, cells } = row;
  const matches = cells.map(headerMatcherOf(table));
  const placed = columnsOf(table).map(([name]) => [name, positionsOf(name, matches)] as const);
  const fields = placed.flatMap(([name, positions]) => {
    const [index] = positions;
    if (index === undefined) {
      logMissing(row, name, { table, log });
      return [];
    }
    const field = fieldOf(name, table, index);
    const finding = { line, field: columnOnly(field), value: cells[index] ?? '' };
    const letters = positions.map(columnLetter).join('、');
    if (positions.length > 1) log.add({ code: 'header-duplicate', ...finding, details: { letters } });
    if (matches[index]?.isExact === false) log.add({ code: 'header-recognised', ...finding });
    return [field];
  });
  const known = new Set(placed.flatMap(([, positions]) => positions));
  logIgnored(row, known, log);
  logNearlyKnown(row, { known, table, fields }, log);
  const width = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  const unnamed = cells.slice(0, width).flatMap((cell, index) => (cell.trim() === '' ? [index] : []));
  return { line, cells, fields, width, unnamed, assumed: assumedOf(table, fields) };
}

/**
 * Where a column stands; more than one position is a mistake. Beside its own name a synonym does not count: a file with
 * 办学类型码 and 办学类型 has the code in one and a column of the clerk's in the other.
 */
function positionsOf(name: string, matches: readonly (HeaderMatch | null)[]): readonly number[] {
  const all = matches.flatMap((found, index) => (found?.column === name ? [index] : []));
  const exact = all.filter((index) => matches[index]?.isExact === true);
  return exact.length > 0 ? exact : all;
}

function logMissing(
  { line, cells }: CsvRecord,
  name: string,
  { table, log }: { readonly table: TableName; readonly log: ReadingLog },
): void {
  const column = tableOf(table).columns[name];
  if (column?.whenAbsent !== undefined) {
    log.add({ code: 'column-assumed', line, details: { label: column.label, value: column.whenAbsent } });
    return;
  }
  if (column?.presence !== 'filled' && column?.presence !== 'column') return;
  log.add({ code: 'column-missing', line, details: { name, label: column.label, present: listOf(cells) } });
}

function assumedOf(table: TableName, fields: readonly Field[]): Readonly<Record<string, string>> {
  const present = new Set(fields.map(({ name }) => name));
  return Object.fromEntries(
    columnsOf(table).flatMap(([name, { whenAbsent }]) =>
      whenAbsent === undefined || present.has(name) ? [] : [[name, whenAbsent]],
    ),
  );
}

function fieldOf(name: string, table: TableName, index: number): Field {
  const declaration = tableOf(table);
  const column = declaration.columns[name];
  if (column === undefined) throw new Error(`${table} has no column ${name}`);
  const kind = kindOf(name, declaration);
  return {
    name,
    label: column.label,
    column,
    kind,
    index,
    letter: columnLetter(index),
    isPersonal: isPersonal(name, declaration),
  };
}

function logIgnored({ line, cells }: CsvRecord, known: ReadonlySet<number>, log: ReadingLog): void {
  const ignored = cells.flatMap((cell, index) =>
    cell.trim() === '' || known.has(index) ? [] : [`${columnLetter(index)}列“${cell.trim()}”`],
  );
  if (ignored.length === 0) return;
  log.add({ code: 'columns-ignored', line, details: { columns: ignored.join('、'), count: ignored.length } });
}

/**
 * A header with one wrong character is no extra column: whatever stands in it would be lost without a trace. Columns that
 * are missing altogether are errors already, so that only those that may be missing are looked for.
 */
function logNearlyKnown(
  { line, cells }: CsvRecord,
  {
    known,
    table,
    fields,
  }: { readonly known: ReadonlySet<number>; readonly table: TableName; readonly fields: readonly Field[] },
  log: ReadingLog,
): void {
  const present = new Set(fields.map(({ name }) => name));
  const absent = columnsOf(table).flatMap(([name, { label, presence = 'optional' }]) =>
    present.has(name) || presence !== 'optional' ? [] : [label],
  );
  for (const [index, cell] of cells.entries()) {
    const header = cell.trim();
    const label = known.has(index) ? undefined : absent.find((candidate) => isNearly(header, candidate));
    if (label === undefined) continue;
    const field = { letter: columnLetter(index), label: header, isPersonal: false };
    log.add({ code: 'column-nearly-known', line, field, value: header, details: { label } });
  }
}

/** One character wrong, missing or too many in four; shorter words are near to too many others (序号, 排序号). */
function isNearly(header: string, label: string): boolean {
  return label.length >= 4 && header !== '' && distance(header, label) <= Math.max(1, Math.floor(label.length / 4));
}

function requiredLabels(table: TableName): string {
  return listOf(columnsOf(table).flatMap(([, { label, presence }]) => (presence === 'filled' ? [label] : [])));
}

function listOf(cells: readonly string[]): string {
  return cells
    .map((cell) => cell.replace(/\s+/g, ' ').trim())
    .filter((cell) => cell !== '')
    .join('、');
}
