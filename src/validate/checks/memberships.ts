import type { Issue } from '../../model/issue.ts';
import { type CheckedRow, type CheckInput, rowsOf, textIn } from '../checked.ts';
import { issueAt } from '../issues.ts';
import { overlapping } from './intervals.ts';

const interval = { from: 'valid_from', to: 'valid_to' } as const;

/**
 * A campus belongs to two groups at a time only where a document says so in both rows (domain EC-05). A school that
 * joined as a whole is there with all its campuses.
 */
export function* checkTwoGroups(input: CheckInput): Generator<Issue> {
  const table = input.tables.get('memberships');
  if (table === undefined) return;
  const reported = new Set<CheckedRow>();
  for (const rows of membershipsByUnit(input).values()) {
    for (const [earlier, later] of overlapping(rows, interval)) {
      const [one, other] = [textIn(earlier, 'group_id'), textIn(later, 'group_id')];
      if (one === other || reported.has(later) || (isDocumented(earlier) && isDocumented(later))) continue;
      reported.add(later);
      const column = textIn(later, 'campus_id') === null ? 'school_id' : 'campus_id';
      yield issueAt(
        'membership-in-two-groups',
        table,
        { row: later, column },
        { otherLine: earlier.line, one: one ?? '', other: other ?? '' },
      );
    }
  }
}

/** Campus (or school of which no campus is known) → its memberships whose group and dates are certain. */
function membershipsByUnit(input: CheckInput): ReadonlyMap<string, readonly CheckedRow[]> {
  const campuses = Map.groupBy(rowsOf(input, 'campuses'), (row) => textIn(row, 'school_id'));
  const units = new Map<string, CheckedRow[]>();
  for (const row of rowsOf(input, 'memberships')) {
    if (textIn(row, 'group_id') === null || textIn(row, 'valid_from') === null || row.unusable.has('valid_to'))
      continue;
    const ids = (campuses.get(textIn(row, 'school_id')) ?? []).flatMap((campus) => textIn(campus, 'campus_id') ?? []);
    for (const unit of unitsOf(row, ids)) units.set(unit, [...(units.get(unit) ?? []), row]);
  }
  return units;
}

function unitsOf(row: CheckedRow, campusesOfSchool: readonly string[]): readonly string[] {
  const campus = textIn(row, 'campus_id');
  if (campus !== null) return [campus];
  const school = textIn(row, 'school_id');
  if (school === null) return [];
  return campusesOfSchool.length > 0 ? campusesOfSchool : [school];
}

function isDocumented(row: CheckedRow): boolean {
  return textIn(row, 'document_number') !== null;
}
