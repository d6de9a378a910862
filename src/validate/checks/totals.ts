import { formatDate } from '../../format/date.ts';
import type { Issue } from '../../model/issue.ts';
import { tableOf, type TableName } from '../../model/tables.ts';
import { totals } from '../../model/totals.ts';
import { type CheckedRow, type CheckInput, numberIn, rowsOf, textIn } from '../checked.ts';
import { issueAt, issueWithoutPlace, labelOf } from '../issues.ts';

/** One row for each year and group; the whole county is a unit as well. A year that has not begun is not counted. */
export function* checkTotals(input: CheckInput): Generator<Issue> {
  const table = input.tables.get('group_year_totals');
  if (table === undefined) return;
  const [region] = rowsOf(input, 'region');
  const asOf = region === undefined ? null : textIn(region, 'as_of_date');
  for (const [key, rows] of Map.groupBy(table.rows, keyOf)) {
    const [first, ...others] = rows;
    if (key === null || first === undefined) continue;
    for (const row of others) {
      yield issueAt('totals-twice', table, { row, column: 'academic_year' }, { otherLine: first.line });
    }
    const year = textIn(first, 'academic_year') ?? '';
    if (asOf === null || `${year.slice(0, 4)}-09-01` <= asOf) continue;
    yield issueAt('totals-not-begun', table, { row: first, column: 'academic_year' }, { asOf: formatDate(asOf) });
  }
}

/** Every person is counted once in the county, and at least once in a group. */
export function* checkCountyTotals({ tables }: CheckInput): Generator<Issue> {
  const table = tables.get('group_year_totals');
  if (table === undefined) return;
  for (const rows of Map.groupBy(table.rows, (row) => textIn(row, 'academic_year')).values()) {
    const county = rows.find(isOfCounty);
    const groups = rows.filter((row) => textIn(row, 'group_id') !== null);
    if (county === undefined || groups.length === 0) continue;
    for (const { column } of totals) {
      const whole = numberIn(county, column);
      const counts = groups.map((row) => numberIn(row, column));
      // A column that no group fills in is one that only the county knows.
      if (whole === null || counts.every((count) => count === null)) continue;
      const sum = counts.reduce<number>((total, count) => total + (count ?? 0), 0);
      const details = { whole, sum, label: labelOf(table.name, column) };
      if (sum < whole) yield issueAt('county-exceeds-groups', table, { row: county, column }, details);
    }
  }
}

/** Tables out of which shares come that are held against standards of a group's type. */
const judged: readonly TableName[] = ['rotations', 'group_year_totals'];

/** Without any type nothing is judged that asks for one: said before the build, not after it. */
export function* checkTypes(input: CheckInput): Generator<Issue> {
  const supplied = judged.filter((name) => rowsOf(input, name).length > 0);
  if (supplied.length === 0 || rowsOf(input, 'group_types').length > 0) return;
  if (input.unreadTables.has('group_types') || rowsOf(input, 'groups').length === 0) return;
  const asking = rowsOf(input, 'policy_targets').filter((row) => textIn(row, 'group_type') !== null);
  const indicators = [...new Set(asking.flatMap((row) => textIn(row, 'indicator_id') ?? []))].toSorted();
  if (indicators.length === 0) return;
  yield issueWithoutPlace('types-missing', 'group_types', {
    tables: supplied.map((name) => `“${tableOf(name).label}”`).join('、'),
    indicators: `指标${indicators.join('、')}`,
  });
}

function isOfCounty(row: CheckedRow): boolean {
  return textIn(row, 'group_id') === null && !row.unusable.has('group_id');
}

/** Null where the year or the group could not be read: that is reported already. */
function keyOf(row: CheckedRow): string | null {
  const year = textIn(row, 'academic_year');
  return year === null || row.unusable.has('group_id') ? null : `${year} ${textIn(row, 'group_id') ?? ''}`;
}
