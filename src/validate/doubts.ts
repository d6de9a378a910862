import { addLine, formatLines, type LineRuns } from '../csv/place.ts';
import type { TableDoubt } from '../model/doubt.ts';
import type { Issue } from '../model/issue.ts';
import type { UnitKind } from '../model/result.ts';
import { isTableName, tableOf, type TableName } from '../model/tables.ts';
import { gradeOf } from './catalogue.ts';
import type { CheckedRow, CheckedTable, CheckedTables } from './checked.ts';
import { isCoveredDoubt } from './personal-data/covered.ts';
import { isRestricted } from './public-issues.ts';
import { type Scope, scopeReaderOf } from './scope.ts';

/** One record that waits for an answer, and a unit it touches; unit null = the whole table. */
interface Touch {
  readonly table: TableName;
  readonly unit: { readonly kind: UnitKind | 'target'; readonly id: string } | null;
  /** Null when it may not be told which record it is. */
  readonly line: number | null;
}

/**
 * What waits for an answer, by table and unit: a doubtful record silences the groups it is about and the totals of the
 * region, and nothing else. What has no row, or a row of which nobody can say whom it is about, silences its whole table.
 */
export function doubtsOf(
  issues: readonly Issue[],
  { tables, regionCode }: { readonly tables: CheckedTables; readonly regionCode: string },
): readonly TableDoubt[] {
  const open = issues.filter((issue) => gradeOf(issue) === 'confirm' && !isCoveredDoubt(issue));
  if (open.length === 0) return [];
  const scopeOf = scopeReaderOf(tables);
  const touches = open.flatMap((issue) => {
    const table = isTableName(issue.table) ? tables.get(issue.table) : undefined;
    if (!isTableName(issue.table)) return [];
    const line = isRestricted(issue) ? null : issue.line;
    const scopes = table === undefined ? [] : rowsMeant(issue, table).map((row) => scopeOf(table, row, issue));
    return touchesOf(issue.table, { line, scopes, regionCode });
  });
  return [...Map.groupBy(touches, keyOf).values()].map(doubtOf);
}

/** The row of an issue and the one that it is at odds with; none when it is about a file or about many rows at once. */
function rowsMeant({ line, details }: Issue, { rows }: CheckedTable): readonly CheckedRow[] {
  if (line === null || Number(details['count'] ?? 1) > 1) return [];
  const lines = [line, ...(typeof details['otherLine'] === 'number' ? [details['otherLine']] : [])];
  return lines.flatMap((wanted) => rows.find((row) => row.line === wanted) ?? []);
}

function touchesOf(
  table: TableName,
  {
    line,
    scopes,
    regionCode,
  }: { readonly line: number | null; readonly scopes: readonly (Scope | null)[]; readonly regionCode: string },
): readonly Touch[] {
  const known = scopes.flatMap((scope) => (scope === null ? [] : [scope]));
  if (known.length === 0 || known.length < scopes.length) return [{ table, unit: null, line }];
  // Of persons it is told which groups wait, and no smaller units: a campus has few of them.
  const isTold = ({ kind }: Scope[number]) => tableOf(table).restricted !== true || kind === 'group';
  const isOfRegion = !known.flat().some(({ kind }) => kind === 'target');
  const region = isOfRegion ? [{ kind: 'region' as const, id: regionCode }] : [];
  const units = [...region, ...known.flat().filter(isTold)];
  const distinct = new Map(units.map((unit) => [`${unit.kind} ${unit.id}`, unit]));
  return [...distinct.values()].map((unit) => ({ table, unit, line }));
}

function keyOf({ table, unit }: Touch): string {
  return [table, unit?.kind ?? '', unit?.id ?? ''].join('\u0001');
}

function doubtOf(touches: readonly Touch[]): TableDoubt {
  const [first] = touches;
  if (first === undefined) throw new Error('A group has at least one element');
  return {
    table_name: first.table,
    unit_kind: first.unit?.kind ?? '',
    unit_id: first.unit?.id ?? '',
    records: recordsOf(first.table, touches),
  };
}

function recordsOf(table: TableName, touches: readonly Touch[]): string {
  const name = `“${tableOf(table).label}”`;
  const lines = touches.flatMap(({ line }) => line ?? []).toSorted((a, b) => a - b);
  if (lines.length < touches.length) return `${name}中有记录`;
  return `${name}第${formatLines(lines.reduce<LineRuns>(addLine, []), 5)}行`;
}
