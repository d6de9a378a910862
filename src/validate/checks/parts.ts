import type { CheckingCode } from '../../model/checking-codes.ts';
import type { Issue } from '../../model/issue.ts';
import type { TableName } from '../../model/tables.ts';
import { type CheckInput, numberIn, rowsOf } from '../checked.ts';
import { issueAt, labelOf } from '../issues.ts';

interface PartOfWhole {
  readonly table: TableName;
  readonly part: string;
  readonly whole: string;
  readonly code: CheckingCode;
}

const exceeds = 'part-exceeds-whole';

/** Counts that cannot be larger than another of the same row, and posts, which can be exceeded but rarely are. */
const rules: readonly PartOfWhole[] = [
  { table: 'snapshots', part: 'full_time_teacher_count', whole: 'staff_count', code: exceeds },
  { table: 'snapshots', part: 'established_teacher_count', whole: 'staff_count', code: exceeds },
  { table: 'snapshots', part: 'eligible_teacher_count', whole: 'full_time_teacher_count', code: exceeds },
  { table: 'snapshots', part: 'county_backbone_count', whole: 'school_backbone_count', code: exceeds },
  { table: 'snapshots', part: 'school_backbone_count', whole: 'full_time_teacher_count', code: exceeds },
  { table: 'snapshots', part: 'five_year_teacher_count', whole: 'full_time_teacher_count', code: exceeds },
  { table: 'snapshots', part: 'established_teacher_count', whole: 'established_post_count', code: 'posts-exceeded' },
  { table: 'unify_checks', part: 'covered_campus_count', whole: 'expected_campus_count', code: exceeds },
  { table: 'special_posts', part: 'appointed_count', whole: 'post_count', code: exceeds },
];

/** No part is larger than its whole. */
export function* checkParts(input: CheckInput): Generator<Issue> {
  for (const { table: name, part, whole, code } of rules) {
    const table = input.tables.get(name);
    if (table === undefined) continue;
    for (const row of rowsOf(input, name)) {
      const [n, total] = [numberIn(row, part), numberIn(row, whole)];
      if (n === null || total === null || n <= total) continue;
      yield issueAt(
        code,
        table,
        { row, column: part },
        { n, total, part: labelOf(name, part), whole: labelOf(name, whole) },
      );
    }
  }
}
