import type { Issue } from '../../model/issue.ts';
import { type CellValue, type Reading, unusable, usable } from '../cells/reading.ts';
import { type CheckedRow, type CheckedTable, type CheckedTables, elementsIn, textIn } from '../checked.ts';
import { issueAt } from '../issues.ts';
import { type ReferenceColumn, referenceColumns } from './reference-columns.ts';
import type { Resolver } from './resolver.ts';

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
  const columns = referenceColumns(table).filter(({ targets }) => targets.some((target) => supplied.has(target.table)));
  const dateColumn = recordDateColumn(table);
  const rows = table.rows.map((row) => {
    const date = dateColumn === null ? null : textIn(row, dateColumn);
    const readings = columns.map(
      (column) => [column.name, resolveCell(row, column, { resolver, date, missing })] as const,
    );
    for (const [column, { finding }] of readings) {
      if (finding !== null) issues.push(issueAt(finding.code, table, { row, column }, finding.details));
    }
    return withReadings(row, readings);
  });
  return { table: { ...table, rows }, issues };
}

const untouched: Reading = usable(null);

function resolveCell(
  row: CheckedRow,
  { name, isList, targets }: ReferenceColumn,
  how: { resolver: Resolver; date: string | null; missing: ReadonlySet<string> },
): Reading {
  const elements = elementsIn(row, name);
  if (elements.length === 0) return untouched;
  const mayBeMissing = targets.some(({ table }) => how.missing.has(table));
  const readings = elements.map((element) => {
    const reading = how.resolver.resolve(element, targets, how.date);
    const isUnknown = !reading.usable && reading.finding.code === 'reference-unknown';
    return isUnknown && mayBeMissing ? usable(element) : reading;
  });
  if (!isList) return readings[0] ?? untouched;
  const failed = readings.findIndex((reading) => !reading.usable);
  const failure = readings[failed];
  if (failure !== undefined && !failure.usable) {
    return unusable(failure.finding.code, { ...failure.finding.details, element: elements[failed] ?? '' });
  }
  const codes = readings.flatMap((reading) =>
    reading.usable && typeof reading.value === 'string' ? [reading.value] : [],
  );
  const finding = readings.find((reading) => reading.finding !== null)?.finding ?? null;
  return usable(
    codes,
    finding === null ? null : { ...finding, details: { ...finding.details, becomes: codes.join('、') } },
  );
}

function withReadings(row: CheckedRow, readings: readonly (readonly [column: string, reading: Reading])[]): CheckedRow {
  const found = readings.filter(([, reading]) => reading.finding !== null);
  if (found.length === 0) return row;
  const values: Record<string, CellValue | null> = { ...row.values };
  const unusableColumns = new Set(row.unusable);
  for (const [column, reading] of found) {
    values[column] = reading.usable ? reading.value : null;
    if (!reading.usable) unusableColumns.add(column);
  }
  return { ...row, values, unusable: unusableColumns };
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
