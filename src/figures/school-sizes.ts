import type { RegionArtifact } from '../artifacts/types.ts';
import { formatAcademicYear } from '../format/date.ts';
import type { PublicRow, Row } from '../model/tables.ts';
import { campusesOf, oncePerRegion } from './lookup.ts';
import { shortCampusName } from './register.ts';
import { cellNumber } from './say.ts';

/** What the campuses of a school returned at the start of academic years. */
export interface SchoolSizes {
  readonly columns: readonly string[];
  /** The latest year first, one per campus that returned anything. */
  readonly lines: readonly {
    readonly year: string;
    /** '' for a school of one campus. */
    readonly campus: string;
    /** One per column; null = not returned. */
    readonly cells: readonly (string | null)[];
  }[];
}

const columns = [
  { column: 'primary_student_count', label: '小学在校生（人）' },
  { column: 'junior_student_count', label: '初中在校生（人）' },
  { column: 'class_count', label: '教学班（个）' },
  { column: 'full_time_teacher_count', label: '专任教师（人）' },
] as const satisfies readonly { readonly column: keyof PublicRow<'snapshots'>; readonly label: string }[];

const yearsShown = 3;

const byCampus = oncePerRegion(({ tables }) => Map.groupBy(tables.snapshots, ({ campus_id }) => campus_id));
const latestYears = oncePerRegion(({ tables }) =>
  [...new Set(tables.snapshots.map(({ academic_year }) => academic_year))].toSorted().toReversed().slice(0, yearsShown),
);

/** The returns of the latest three academic years; null where the school handed in none. Columns without a number are left out. */
export function sizesOf(atlas: RegionArtifact, school: Row<'schools'>): SchoolSizes | null {
  const campuses = campusesOf(atlas, school.school_id);
  const found = latestYears(atlas).flatMap((year) =>
    campuses.flatMap((campus) => {
      const row = byCampus(atlas)
        .get(campus.campus_id)
        ?.find(({ academic_year }) => academic_year === year);
      return row === undefined ? [] : [{ campus, row, year }];
    }),
  );
  const filled = columns.filter(({ column }) => found.some(({ row }) => row[column] !== null));
  if (filled.length === 0) return null;
  return {
    columns: filled.map(({ label }) => label),
    lines: found.map(({ campus, row, year }) => ({
      year: formatAcademicYear(year),
      campus: campuses.length > 1 ? shortCampusName(campus, school) : '',
      // A cast: the columns asked for are public.
      cells: filled.map(({ column }) => (row[column] === null ? null : cellNumber(row as Row<'snapshots'>, column))),
    })),
  };
}
