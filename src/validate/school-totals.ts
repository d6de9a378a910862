import type { Issue } from '../model/issue.ts';
import type { SourceRow, SourceTable } from '../model/source.ts';
import { columnsOf, type TableName } from '../model/tables.ts';
import { readNumber } from './cells/number.ts';
import { readAcademicYear } from './cells/period.ts';
import { type CheckedRow, type CheckInput, numberIn, rowsOf, textIn } from './checked.ts';
import { issueAt, labelOf } from './issues.ts';

/** A row of the snapshots that says what the education statistics give for a whole school. */
export interface SchoolTotal {
  readonly school: string;
  readonly year: string;
  readonly row: SourceRow;
}

/** Tables without the rows that are totals of a whole school, and those totals. */
export interface WithoutTotals {
  readonly tables: readonly SourceTable[];
  readonly totals: readonly SchoolTotal[];
}

/**
 * Takes the rows about whole schools out of the snapshots, which count campuses. The education statistics are made by
 * schools, and clerks put their figures below those of the campuses, under the school's code. Such a row is never
 * counted, only compared; without a campus of the school beside it, it stays where it is and is refused as no campus.
 */
export function withoutSchoolTotals(tables: readonly SourceTable[]): WithoutTotals {
  const schools = new Set(cellsOf(tables, 'schools').flatMap((cells) => cells['school_id'] || []));
  const snapshots = tables.find(({ name }) => name === 'snapshots');
  if (snapshots === undefined || schools.size === 0) return { tables, totals: [] };
  const withCampus = new Set(snapshots.rows.map((row) => `${yearIn(row)} ${schoolOfCampus(row)}`));
  const totals = snapshots.rows.flatMap((row) => {
    const { campus_id: school = '', source } = row.cells;
    const year = yearIn(row);
    const isTotal = source === '教育统计' && schools.has(school) && withCampus.has(`${year} ${school}`);
    return isTotal ? [{ school, year, row }] : [];
  });
  if (totals.length === 0) return { tables, totals };
  const taken = new Set(totals.map(({ row }) => row));
  const rest: SourceTable = {
    ...snapshots,
    rows: snapshots.rows.filter((row) => !taken.has(row)),
    // Still looked through for personal data.
    skipped: [...(snapshots.skipped ?? []), ...totals.map(({ row: { line, raw } }) => ({ line, raw }))],
  };
  return { tables: tables.map((table) => (table === snapshots ? rest : table)), totals };
}

/** Compares each school's total with the sum of its campuses; a column with a gap is not compared. */
export function* checkSchoolTotals(input: CheckInput, totals: readonly SchoolTotal[]): Generator<Issue> {
  const table = input.tables.get('snapshots');
  if (table === undefined) return;
  const rows = Map.groupBy(rowsOf(input, 'snapshots'), (row) => {
    const campus = textIn(row, 'campus_id') ?? '';
    return `${textIn(row, 'academic_year') ?? ''} ${campus.replace(/-\d{2}$/, '')}`;
  });
  for (const { school, year, row } of totals) {
    const place = { line: row.line, values: {}, unusable: new Set<string>(), source: row };
    yield issueAt('school-total-row', table, { row: place }, { school });
    for (const column of countColumns) {
      const stated = countIn(row, column);
      const sum = sumOf(rows.get(`${year} ${school}`) ?? [], column);
      if (stated === null || sum === null || stated === sum) continue;
      const details = { label: labelOf('snapshots', column), sum, stated };
      yield issueAt('campus-sum-mismatch', table, { row: place, column }, details);
    }
  }
}

const countColumns = columnsOf('snapshots').flatMap(([name, { type }]) => (type === 'integer' ? [name] : []));

function countIn({ cells }: SourceRow, column: string): number | null {
  const reading = readNumber(cells[column] ?? '', { type: 'integer', unit: '人', isPercent: false });
  return reading.usable && typeof reading.value === 'number' ? reading.value : null;
}

function sumOf(rows: readonly CheckedRow[], column: string): number | null {
  const counts = rows.map((row) => numberIn(row, column));
  return counts.reduce<number | null>((sum, count) => (sum === null || count === null ? null : sum + count), 0);
}

function yearIn({ cells }: SourceRow): string {
  const reading = readAcademicYear(cells['academic_year'] ?? '');
  return reading.usable ? String(reading.value) : '';
}

function schoolOfCampus({ cells }: SourceRow): string {
  return /^(.+)-\d{2}$/.exec(cells['campus_id'] ?? '')?.[1] ?? '';
}

function cellsOf(tables: readonly SourceTable[], name: TableName): readonly SourceRow['cells'][] {
  return tables.filter((table) => table.name === name).flatMap(({ rows }) => rows.map(({ cells }) => cells));
}
