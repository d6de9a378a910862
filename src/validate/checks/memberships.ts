import type { Issue } from '../../model/issue.ts';
import { kindOf } from '../../model/kinds.ts';
import { type CheckedRow, type CheckInput, rowsOf, textIn } from '../checked.ts';
import { issueAt } from '../issues.ts';
import { overlapping } from './intervals.ts';

const interval = { from: 'valid_from', to: 'valid_to' } as const;

/**
 * A campus belongs to two groups of one kind at a time only where a document says so in both rows (domain EC-05); to a group
 * and a school district it belongs as a rule. A school that joined as a whole is there with all its campuses.
 */
export function* checkTwoGroups(input: CheckInput): Generator<Issue> {
  const table = input.tables.get('memberships');
  if (table === undefined) return;
  const reported = new Set<CheckedRow>();
  const maybeBoth = allowedTogether(input);
  for (const rows of membershipsByUnit(input).values()) {
    for (const [earlier, later] of overlapping(rows, interval)) {
      const [one, other] = [textIn(earlier, 'group_id'), textIn(later, 'group_id')];
      if (one === other || reported.has(later) || (isDocumented(earlier) && isDocumented(later))) continue;
      if (maybeBoth(one, other)) continue;
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

/** Whether two groups may have the same member without more ado, by what the region says of their kinds. */
function allowedTogether(input: CheckInput): (one: string | null, other: string | null) => boolean {
  const rows = rowsOf(input, 'group_kinds').map((row) => ({
    group_kind: textIn(row, 'group_kind') ?? '',
    body_word: null,
    lead_word: null,
    member_word: null,
    other_roles: null,
    overlap: textIn(row, 'overlap'),
  }));
  const kinds = new Map(
    rowsOf(input, 'groups').map((row) => [textIn(row, 'group_id'), kindOf(textIn(row, 'group_kind'), rows)]),
  );
  return (one, other) => {
    const [first, second] = [kinds.get(one), kinds.get(other)];
    if (first === undefined || second === undefined) return false;
    if (first.kind === second.kind) return first.overlap === '同一组织形式也可以兼属';
    return first.overlap !== '不得兼属' && second.overlap !== '不得兼属';
  };
}

/** Campus (or school of which no campus is known) → its memberships whose group and dates are certain. */
function membershipsByUnit(input: CheckInput): ReadonlyMap<string, readonly CheckedRow[]> {
  const campuses = Map.groupBy(rowsOf(input, 'campuses'), (row) => textIn(row, 'school_id'));
  const units = new Map<string, CheckedRow[]>();
  const ends = new Map(rowsOf(input, 'groups').map((row) => [textIn(row, 'group_id'), textIn(row, 'closed_on')]));
  for (const recorded of rowsOf(input, 'memberships')) {
    const row = endingWithGroup(recorded, ends.get(textIn(recorded, 'group_id')) ?? null);
    if (textIn(row, 'group_id') === null || hasUnreadDate(row)) continue;
    const ids = (campuses.get(textIn(row, 'school_id')) ?? []).flatMap((campus) => textIn(campus, 'campus_id') ?? []);
    for (const unit of unitsOf(row, ids)) units.set(unit, [...(units.get(unit) ?? []), row]);
  }
  return units;
}

/** A group that ends, ends for its members: who joins another on that day is in one group only. */
function endingWithGroup(row: CheckedRow, closed: string | null): CheckedRow {
  const end = textIn(row, 'valid_to');
  if (closed === null || (end !== null && end <= closed)) return row;
  return { ...row, values: { ...row.values, valid_to: closed } };
}

/**
 * One school is listed once in a group: not as a whole and by a campus of it besides, and not as lead and member. It is
 * counted once all the same.
 */
export function* checkListedTwice(input: CheckInput): Generator<Issue> {
  const table = input.tables.get('memberships');
  if (table === undefined) return;
  const schoolOf = new Map(
    rowsOf(input, 'campuses').map((row) => [textIn(row, 'campus_id'), textIn(row, 'school_id')]),
  );
  const open = rowsOf(input, 'memberships').filter(isOpen);
  for (const own of Map.groupBy(open, (row) => textIn(row, 'group_id')).values()) {
    for (const row of own) {
      const campus = textIn(row, 'campus_id');
      const school = textIn(row, 'school_id');
      const whole = own.find(
        (other) => campus !== null && isWhole(other) && textIn(other, 'school_id') === schoolOf.get(campus),
      );
      if (whole !== undefined)
        yield issueAt('member-listed-twice', table, { row: whole, column: 'school_id' }, { otherLine: row.line });
      const lead = own.find((other) => isLead(other) && !isLead(row) && isSameUnit(other, { campus, school }));
      if (lead !== undefined)
        yield issueAt('lead-listed-as-member', table, { row, column: 'member_role' }, { otherLine: lead.line });
    }
  }
}

/** Goes on today. A row whose dates could not be read has been told of, and may be about another time. */
function isOpen(row: CheckedRow): boolean {
  return textIn(row, 'valid_to') === null && !hasUnreadDate(row);
}

/** An empty day of joining is none: it is before all others. */
function hasUnreadDate({ unusable }: CheckedRow): boolean {
  return unusable.has('valid_from') || unusable.has('valid_to');
}

function isWhole(row: CheckedRow): boolean {
  return textIn(row, 'campus_id') === null && textIn(row, 'school_id') !== null;
}

function isLead(row: CheckedRow): boolean {
  return textIn(row, 'member_role') !== '成员校';
}

function isSameUnit(
  row: CheckedRow,
  { campus, school }: { readonly campus: string | null; readonly school: string | null },
): boolean {
  return textIn(row, 'campus_id') === campus && textIn(row, 'school_id') === school;
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
