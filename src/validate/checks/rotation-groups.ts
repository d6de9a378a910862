import type { Issue } from '../../model/issue.ts';
import { type CheckedRow, type CheckInput, rowsOf, textIn } from '../checked.ts';
import { issueAt } from '../issues.ts';

/** One campus or whole school in a group, in the half-open period [from, to). */
interface Member {
  readonly unit: string;
  readonly from: string;
  /** Null = open. */
  readonly to: string | null;
}

/**
 * Who rotates within a group goes from one of its members to another. A rotation of which one end is no member on its
 * first day counts for the county only, which is right where two groups exchange and a mistake where a date is wrong.
 */
export function* checkRotationGroups(input: CheckInput): Generator<Issue> {
  const table = input.tables.get('rotations');
  if (table === undefined || !input.tables.has('memberships')) return;
  const members = membersByGroup(input);
  const campuses = new Map(rowsOf(input, 'campuses').map((row) => [textIn(row, 'campus_id'), row]));
  for (const row of table.rows) {
    const [group, date] = [textIn(row, 'group_id'), textIn(row, 'starts_on')];
    const inGroup = members.get(group ?? '');
    if (group === null || date === null || inGroup === 'uncertain') continue;
    for (const column of ['sending_campus_id', 'receiving_campus_id'] as const) {
      const campus = textIn(row, column);
      if (campus === null) continue;
      const register = campuses.get(campus);
      const units = [campus, register === undefined ? '' : (textIn(register, 'school_id') ?? '')];
      if ((inGroup ?? []).some((member) => units.includes(member.unit) && isMemberOn(member, date))) continue;
      const name = register === undefined ? null : textIn(register, 'campus_name');
      yield issueAt('rotation-outside-group', table, { row, column }, { campus: name ?? campus, date });
    }
  }
}

/** Group → its members; a group with a membership that could not be read is left alone. */
function membersByGroup(input: CheckInput): ReadonlyMap<string, readonly Member[] | 'uncertain'> {
  const groups = Map.groupBy(rowsOf(input, 'memberships'), (row) => textIn(row, 'group_id') ?? '');
  return new Map(
    [...groups].map(([group, rows]) => [group, rows.some(isUncertain) ? 'uncertain' : rows.map(memberOf)]),
  );
}

/** Who is a member, or when, is not known; this has been reported. */
function isUncertain(row: CheckedRow): boolean {
  if (['campus_id', 'school_id', 'valid_from', 'valid_to'].some((column) => row.unusable.has(column))) return true;
  const { unit, from, to } = memberOf(row);
  return unit === '' || (to !== null && to < from);
}

function memberOf(row: CheckedRow): Member {
  return {
    unit: textIn(row, 'campus_id') ?? textIn(row, 'school_id') ?? '',
    from: textIn(row, 'valid_from') ?? '',
    to: textIn(row, 'valid_to'),
  };
}

function isMemberOn({ from, to }: Member, date: string): boolean {
  return from <= date && (to === null || date < to);
}
