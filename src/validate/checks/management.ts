import type { Issue } from '../../model/issue.ts';
import { type CheckedRow, type CheckedTable, type CheckInput, numberIn, textIn } from '../checked.ts';
import { issueAt, labelOf } from '../issues.ts';

/** Where nothing was done, nobody took part: the one or the other was entered by mistake. */
export function* checkCompetitions({ tables }: CheckInput): Generator<Issue> {
  const table = tables.get('post_competitions');
  for (const row of table?.rows ?? []) {
    if (table === undefined || row.values['is_held'] !== false) continue;
    const column = ['post_count', 'participant_count'].find((name) => (numberIn(row, name) ?? 0) > 0);
    if (column === undefined) continue;
    yield issueAt('not-held-but-counted', table, { row, column }, { label: labelOf(table.name, column) });
  }
}

/** Tables with a row for each group, for the whole county, or for both. */
const yearly = [
  { name: 'special_posts', kind: null, sums: ['post_count', 'appointed_count'] },
  { name: 'title_preferences', kind: 'preference', sums: ['person_count'] },
] as const;

/** One row for each year, group and kind: a second one would be counted again. The whole county is a unit as well. */
export function* checkYearlyRows({ tables }: CheckInput): Generator<Issue> {
  for (const { name, kind } of yearly) {
    const table = tables.get(name);
    if (table === undefined) continue;
    for (const rows of Map.groupBy(table.rows, (row) => unitKey(row, kind)).values()) {
      const [first, ...others] = rows;
      if (first === undefined || unitKey(first, kind) === null) continue;
      for (const row of others) {
        yield issueAt('year-group-twice', table, { row, column: 'calendar_year' }, { otherLine: first.line });
      }
    }
  }
}

/** What all groups have together is no more than what the whole county has, of which they are parts. */
export function* checkCountyRows({ tables }: CheckInput): Generator<Issue> {
  for (const { name, kind, sums } of yearly) {
    const table = tables.get(name);
    if (table === undefined) continue;
    for (const rows of Map.groupBy(table.rows, (row) => yearKey(row, kind)).values()) {
      const county = rows.find(isOfCounty);
      if (county === undefined || yearKey(county, kind) === null) continue;
      const groups = rows.filter((row) => textIn(row, 'group_id') !== null);
      for (const column of sums) yield* compare(table, { county, groups, column });
    }
  }
}

function* compare(
  table: CheckedTable,
  { county, groups, column }: { county: CheckedRow; groups: readonly CheckedRow[]; column: string },
): Generator<Issue> {
  const whole = numberIn(county, column);
  const sum = groups.reduce((total, row) => total + (numberIn(row, column) ?? 0), 0);
  if (whole === null || sum <= whole) return;
  yield issueAt(
    'groups-exceed-county',
    table,
    { row: county, column },
    { sum, whole, label: labelOf(table.name, column) },
  );
}

function isOfCounty(row: CheckedRow): boolean {
  return textIn(row, 'group_id') === null && !row.unusable.has('group_id');
}

/** Null where the year or the kind could not be read: that is reported already. */
function yearKey(row: CheckedRow, kind: string | null): string | null {
  const year = numberIn(row, 'calendar_year');
  const kindOfRow = kind === null ? '' : textIn(row, kind);
  return year === null || kindOfRow === null ? null : `${year} ${kindOfRow}`;
}

function unitKey(row: CheckedRow, kind: string | null): string | null {
  const year = yearKey(row, kind);
  return year === null || row.unusable.has('group_id') ? null : `${year} ${textIn(row, 'group_id') ?? ''}`;
}
