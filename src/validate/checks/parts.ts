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
  ...partsOfTotals([
    ['rotating_count', 'full_time_teacher_count'],
    ['rotating_new_count', 'rotating_count'],
    ['rotating_backbone_count', 'rotating_count'],
    ['rotating_graduating_count', 'rotating_count'],
    ['rotating_graduating_count', 'graduating_teacher_count'],
    ['rotating_count', 'rotation_record_count'],
    ['lead_to_member_count', 'rotating_count'],
    ['member_to_lead_count', 'rotating_count'],
    ['between_members_count', 'rotating_count'],
    ['between_lead_campuses_count', 'rotating_count'],
    ['urban_to_rural_count', 'rotating_count'],
    ['graduating_teacher_count', 'full_time_teacher_count'],
    ['five_year_count', 'full_time_teacher_count'],
    ['five_year_done_count', 'five_year_count'],
    ['five_year_deferred_count', 'five_year_count'],
  ]),
];

function partsOfTotals(pairs: readonly (readonly [part: string, whole: string])[]): readonly PartOfWhole[] {
  return pairs.map(([part, whole]) => ({ table: 'group_year_totals', part, whole, code: exceeds }));
}

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
