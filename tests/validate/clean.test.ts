import { expect, test } from 'vitest';
import { checkCounty } from './county.ts';

test('a county without a mistake gives no issue', async () => {
  const { issues } = await checkCounty();
  expect(issues).toEqual([]);
});

test('rows come out typed, empty cells as null, tables that were not supplied absent', async () => {
  const { tables } = await checkCounty();
  expect(tables.snapshots?.[0]).toEqual({
    academic_year: '2024-2025',
    campus_id: '2199000001-01',
    primary_student_count: 1206,
    junior_student_count: null,
    class_count: 28,
    staff_count: 80,
    full_time_teacher_count: 76,
    established_teacher_count: 70,
    established_post_count: 72,
    eligible_teacher_count: null,
    county_backbone_count: 12,
    school_backbone_count: 20,
    five_year_teacher_count: null,
    source: '教育统计',
    counted_on: null,
  });
  expect(tables.activities?.[0]?.participating_campus_ids).toEqual(['2199000002-01', '2199000001-02']);
  expect(tables.resources?.[0]?.is_free).toBe(true);
  expect(tables.funding).toBeUndefined();
});
