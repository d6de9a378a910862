import type { RegionArtifact } from '../../artifacts/types.ts';
import type { PublicRow } from '../../model/tables.ts';
import type { Count } from './count.ts';

/** Sums of the returns of one academic year, over every campus that returned: totals of the region, as its statistics give them. */
type NumberColumn = 'primary_student_count' | 'junior_student_count' | 'class_count' | 'full_time_teacher_count';

function returned({ tables }: RegionArtifact, academicYear: string): readonly PublicRow<'snapshots'>[] {
  return tables.snapshots.filter(({ academic_year }) => academic_year === academicYear);
}

function sumOf(column: NumberColumn): Count['of'] {
  return (atlas, academicYear) => returned(atlas, academicYear).reduce((sum, row) => sum + (row[column] ?? 0), 0);
}

/** Sums of what schools returned at the beginning of a year. */
export const snapshotCounts = {
  snapshot_campuses: {
    unit: '个校区',
    meaning: '这一学年报送了学年初快照的校区',
    of: (atlas, academicYear) => returned(atlas, academicYear).length,
  },
  snapshot_primary_students: {
    unit: '人',
    meaning: '这一学年报送了学年初快照的校区的小学在校生之和',
    of: sumOf('primary_student_count'),
  },
  snapshot_junior_students: {
    unit: '人',
    meaning: '这一学年报送了学年初快照的校区的初中在校生之和',
    of: sumOf('junior_student_count'),
  },
  snapshot_classes: {
    unit: '个',
    meaning: '这一学年报送了学年初快照的校区的教学班之和',
    of: sumOf('class_count'),
  },
  snapshot_teachers: {
    unit: '人',
    meaning: '这一学年报送了学年初快照的校区的专任教师之和，含高中和幼儿园',
    of: sumOf('full_time_teacher_count'),
  },
} as const satisfies Record<string, Count>;
