import type { Issue } from '../../model/issue.ts';
import { type CellValue, type Finding, type Reading, unusable, usable } from '../cells/reading.ts';
import { type CheckedRow, type CheckedTable, type CheckedTables, textIn } from '../checked.ts';
import { issueAt } from '../issues.ts';
import { type ReferenceColumn, referenceColumns } from './reference-columns.ts';
import type { ReferenceReader, Resolver } from './resolver.ts';

interface Surroundings {
  readonly tables: CheckedTables;
  readonly resolver: Resolver;
  /** Tables whose absence has been reported: nothing is unknown for not being in them. */
  readonly missing: ReadonlySet<string>;
}

/** Replaces names by codes in every reference of a table, and reports what leads nowhere. */
export function resolveTable(
  table: CheckedTable,
  { tables, resolver, missing }: Surroundings,
): { readonly table: CheckedTable; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const supplied = new Set<string>(tables.keys());
  const columns = referenceColumns(table)
    .filter(({ targets }) => targets.some((target) => supplied.has(target.table)))
    .map((column) => ({ name: column.name, read: cellReaderOf(column, { resolver, missing }) }));
  const dateColumn = recordDateColumn(table);
  const rows = table.rows.map((row) => {
    const date = dateColumn === null ? null : textIn(row, dateColumn);
    let resolved = row;
    for (const { name, read } of columns) {
      const reading = read(row.values[name] ?? null, date);
      if (reading === null || reading.finding === null) continue;
      issues.push(issueAt(reading.finding.code, table, { row, column: name }, reading.finding.details));
      resolved = withReading(resolved, name, reading);
    }
    return resolved;
  });
  return { table: { ...table, rows }, issues };
}

/** Null for an empty cell, which refers to nothing. */
type CellResolver = (value: CellValue | null, date: string | null) => Reading | null;

function cellReaderOf(
  { isList, targets }: ReferenceColumn,
  { resolver, missing }: Pick<Surroundings, 'resolver' | 'missing'>,
): CellResolver {
  const resolve = resolver.readerFor(targets);
  const mayBeMissing = targets.some(({ table }) => missing.has(table));
  const read: ReferenceReader = (text, date) => {
    const reading = resolve(text, date);
    const isUnknown = !reading.usable && reading.finding.code === 'reference-unknown';
    return isUnknown && mayBeMissing ? usable(text) : reading;
  };
  return (value, date) => {
    if (value === null) return null;
    if (typeof value === 'object') return readList(value, (element) => read(element, date));
    return isList ? readList([String(value)], (element) => read(element, date)) : read(String(value), date);
  };
}

/** One element that leads nowhere makes the cell unusable; which one, the message says. */
function readList(elements: readonly string[], read: (element: string) => Reading): Reading {
  const codes: string[] = [];
  let finding: Finding | null = null;
  for (const element of elements) {
    const reading = read(element);
    if (!reading.usable) return unusable(reading.finding.code, { ...reading.finding.details, element });
    finding ??= reading.finding;
    codes.push(String(reading.value));
  }
  if (finding === null) return usable(codes);
  return usable(codes, { ...finding, details: { ...finding.details, becomes: codes.join('、') } });
}

function withReading(row: CheckedRow, column: string, reading: Reading): CheckedRow {
  const values = { ...row.values, [column]: reading.usable ? reading.value : null };
  return { ...row, values, unusable: reading.usable ? row.unusable : new Set([...row.unusable, column]) };
}

/** The date from which a record holds: where its interval begins, else its first required date. */
function recordDateColumn({ schema }: CheckedTable): string | null {
  const [interval] = schema.intervals ?? [];
  if (interval !== undefined) return interval[0];
  const dates = Object.entries(schema.columns).filter(
    ([, { type, presence }]) => type === 'date' && presence === 'filled',
  );
  return dates[0]?.[0] ?? null;
}
