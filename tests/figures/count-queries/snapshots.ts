import type { CountQueries } from '../count-queries.ts';

const years = 'select distinct academic_year as argument from snapshots';
const sum = (column: string) => ({
  arguments: years,
  sql: `select coalesce(sum(${column}), 0) as n from snapshots where academic_year = $argument`,
});

export const snapshotQueries: CountQueries = {
  snapshot_campuses: {
    arguments: years,
    sql: 'select count(distinct campus_id) as n from snapshots where academic_year = $argument',
  },
  snapshot_primary_students: sum('primary_student_count'),
  snapshot_junior_students: sum('junior_student_count'),
  snapshot_classes: sum('class_count'),
  snapshot_teachers: sum('full_time_teacher_count'),
};
