import type { RegionArtifact } from '../artifacts/types.ts';
import { formatAcademicYear } from '../format/date.ts';
import { countNumber, type CountName } from './counts/counts.ts';

/** How large the region's schools were at the start of an academic year, as their returns add up. */
export interface YearSize {
  readonly academic_year: string;
  readonly year_words: string;
  /** In the order of `yearSizeColumns`. */
  readonly cells: readonly string[];
}

/** The columns of the table of school sizes, and which sum each is. */
export const yearSizeColumns = [
  { name: 'snapshot_campuses', label: '报送校区（个）' },
  { name: 'snapshot_primary_students', label: '小学在校生（人）' },
  { name: 'snapshot_junior_students', label: '初中在校生（人）' },
  { name: 'snapshot_classes', label: '教学班（个）' },
  { name: 'snapshot_teachers', label: '专任教师（人）' },
] as const satisfies readonly { readonly name: CountName; readonly label: string }[];

/** One line for each academic year with returns, newest first. */
export function yearSizes(atlas: RegionArtifact): readonly YearSize[] {
  const years = [...new Set(atlas.tables.snapshots.map(({ academic_year }) => academic_year))].toSorted().toReversed();
  return years.map((academic_year) => ({
    academic_year,
    year_words: formatAcademicYear(academic_year),
    cells: yearSizeColumns.map(({ name }) => countNumber(atlas, name, academic_year)),
  }));
}
