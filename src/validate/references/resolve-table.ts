import type { Issue } from '../../model/issue.ts';
import { tables as schemas } from '../../model/tables.ts';
import { type CellValue, type Reading, unusable, usable } from '../cells/reading.ts';
import { type CheckedRow, type CheckedTable, type CheckedTables, elementsIn, textIn } from '../checked.ts';
import { issueAt } from '../issues.ts';
import { type Resolver, splitTarget } from './resolver.ts';

interface ReferenceColumn {
  readonly name: string;
  readonly isList: boolean;
  readonly targets: readonly { readonly table: string; readonly column: string }[];
}

/** Replaces names by codes in every reference of a table, and reports what leads nowhere. */
export function resolveTable(
  table: CheckedTable,
  { tables, resolver, unreadTables }: { tables: CheckedTables; resolver: Resolver; unreadTables: ReadonlySet<string> },
): { readonly table: CheckedTable; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const columns: ReferenceColumn[] = [];
  for (const column of referenceColumns(table)) {
    if (column.targets.some((target) => isSupplied(target.table, tables))) columns.push(column);
    else issues.push(...missingTable(table, column, unreadTables));
  }
  const dateColumn = recordDateColumn(table);
  const rows = table.rows.map((row) => {
    const date = dateColumn === null ? null : textIn(row, dateColumn);
    const readings = columns.map((column) => [column.name, resolveCell(row, column, { resolver, date })] as const);
    for (const [column, { finding }] of readings) {
      if (finding !== null) issues.push(issueAt(finding.code, table, { row, column }, finding.details));
    }
    return withReadings(row, readings);
  });
  return { table: { ...table, rows }, issues };
}

function referenceColumns({ schema }: CheckedTable): readonly ReferenceColumn[] {
  return Object.entries(schema.columns).flatMap(([name, { references, list }]) => {
    if (references === undefined) return [];
    const targets = references.map(splitTarget).map(([table, column]) => ({ table, column }));
    return [{ name, isList: list === true, targets }];
  });
}

function isSupplied(table: string, tables: CheckedTables): boolean {
  return [...tables.keys()].some((name) => name === table);
}

/** Once for the whole column, and only when something was written in it. */
function missingTable(
  table: CheckedTable,
  column: ReferenceColumn,
  unreadTables: ReadonlySet<string>,
): readonly Issue[] {
  const row = table.rows.find(({ values }) => (values[column.name] ?? null) !== null);
  if (row === undefined || column.targets.some((target) => unreadTables.has(target.table))) return [];
  const missing = column.targets.map((target) => Object.entries(schemas).find(([name]) => name === target.table)?.[1]);
  const isRegister = missing.every((schema) => schema !== undefined && 'restricted' in schema);
  const code = isRegister ? 'referenced-register-missing' : 'referenced-table-missing';
  const details = { tables: missing.map((schema) => `“${schema?.label ?? ''}”`).join('或') };
  return [{ ...issueAt(code, table, { column: column.name }, details) }];
}

const untouched: Reading = usable(null);

function resolveCell(
  row: CheckedRow,
  { name, isList, targets }: ReferenceColumn,
  how: { resolver: Resolver; date: string | null },
): Reading {
  const elements = elementsIn(row, name);
  if (elements.length === 0) return untouched;
  const readings = elements.map((element) => how.resolver.resolve(element, targets, how.date));
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
