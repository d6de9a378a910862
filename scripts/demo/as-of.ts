import type { CountyTables } from './draft.ts';

/**
 * The county as its records stood on an earlier day: what began later is not there, what ended later has not ended, and
 * corrections that were made later have not been made.
 */
export function countyAsOf(tables: CountyTables, date: string, status: '初步数' | '核定数'): CountyTables {
  // Rows keep their columns; Object.entries cannot say so.
  const earlier = recordsAsOf(mistakes(tables, date), date) as CountyTables;
  const [region] = tables.region;
  return region === undefined
    ? earlier
    : { ...earlier, region: [{ ...region, as_of_date: date, data_status: status }] };
}

/** Tables of any county as they stood on an earlier day, by the dates in their rows. */
export function recordsAsOf(
  tables: Readonly<Record<string, readonly AnyRow[]>>,
  date: string,
): Readonly<Record<string, readonly AnyRow[]>> {
  const founded = (tables['groups'] ?? []).filter((row) => hasBegun(row, date));
  const groups = new Set(founded.map((row) => row['group_id']));
  const isKnown = (row: AnyRow) => hasBegun(row, date) && (row['group_id'] == null || groups.has(row['group_id']));
  return Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => [name, rows.filter(isKnown).map((row) => asKnown(row, date))]),
  );
}

type AnyRow = Readonly<Record<string, unknown>>;

const beginnings = [
  'valid_from',
  'founded_on',
  'opened_on',
  'starts_on',
  'held_on',
  'awarded_on',
  'adopted_on',
  'corrected_on',
  'counted_on',
];
const ends = ['valid_to', 'closed_on', 'ended_on', 'published_on'];
const latest = ['as_of_date', 'updated_on'];

function hasBegun(row: AnyRow, date: string): boolean {
  const isLater = beginnings.some((column) => typeof row[column] === 'string' && row[column] > date);
  // The calendar of the coming terms is known beforehand; other rows of a year or a term are handed in during it.
  const isCalendar = 'ends_on' in row;
  if (isCalendar) return true;
  const { academic_year, term, calendar_year } = row;
  const first = typeof academic_year === 'string' ? `${academic_year.slice(0, 4)}-09-01` : '';
  const termStart = typeof term === 'string' ? firstOfTerm(term) : '';
  return !isLater && first <= date && termStart <= date && !(Number(calendar_year) > Number(date.slice(0, 4)));
}

function firstOfTerm(term: string): string {
  return term.endsWith('-1') ? `${term.slice(0, 4)}-09-01` : `${term.slice(5, 9)}-02-16`;
}

function asKnown(row: AnyRow, date: string): AnyRow {
  // How long a title holds is known on the day of the award.
  const isKnownEnd = (column: string) => column === 'valid_to' && 'awarded_on' in row;
  const open = ends.filter((column) => typeof row[column] === 'string' && row[column] > date && !isKnownEnd(column));
  const capped = latest.filter((column) => typeof row[column] === 'string' && row[column] > date);
  const isRotation = 'planned_end_on' in row && open.includes('ended_on');
  return {
    ...row,
    ...Object.fromEntries(open.map((column) => [column, null])),
    ...Object.fromEntries(capped.map((column) => [column, date])),
    ...(isRotation ? { rotation_status: '在岗', stop_reason: null } : {}),
  };
}

/** What stood in the records before the corrections of 示例县 were made. */
function mistakes(tables: CountyTables, date: string): Readonly<Record<string, readonly AnyRow[]>> {
  const isMade = (correctedOn: string) => correctedOn <= date;
  const school = tables.schools.find(({ school_name }) => school_name.endsWith('听澜小学'))?.school_id;
  const leaver = tables.schools.find(({ school_name }) => school_name.endsWith('白露小学'))?.school_id;
  return {
    ...tables,
    snapshots: tables.snapshots.map((row) =>
      !isMade('2025-11-18') && row.academic_year === '2024-2025' && row.campus_id === `${school}-01`
        ? { ...row, full_time_teacher_count: row.full_time_teacher_count - 1 }
        : row,
    ),
    memberships: tables.memberships.map((row) =>
      !isMade('2026-01-12') && row.school_id === leaver && row.valid_to != null
        ? { ...row, valid_to: '2025-08-31' }
        : row,
    ),
    evaluations: tables.evaluations.map((row) =>
      !isMade('2026-03-05') &&
      row.calendar_year === 2024 &&
      row.dimension === '社会认可度' &&
      row.group_id === '999999-G02'
        ? { ...row, grade: '优秀' }
        : row,
    ),
  };
}
