import { usualKind } from '../../model/kinds.ts';
import type { Issue } from '../../model/issue.ts';
import { type CheckedRow, type CheckInput, rowsOf, textIn } from '../checked.ts';
import { issueAt, labelOf } from '../issues.ts';
import { dayAfter, daysBetween } from './days.ts';

const leadRoles: ReadonlySet<string | null> = new Set(['核心校', '总校']);

/**
 * A group has a lead school on every day: one whose lead is not recorded loses it in coverage and in exchanges. Groups
 * whose members are not recorded at all have nothing to lose, nor has a body of a kind that works without a core, such as a
 * school district.
 */
export function* checkLeads(input: CheckInput): Generator<Issue> {
  const table = input.tables.get('memberships');
  if (table === undefined) return;
  const groups = new Map(rowsOf(input, 'groups').map((row) => [textIn(row, 'group_id'), row]));
  for (const [groupId, rows] of Map.groupBy(rowsOf(input, 'memberships'), (row) => textIn(row, 'group_id'))) {
    const group = groups.get(groupId);
    if (group === undefined) continue;
    const leads = rows.filter((row) => leadRoles.has(textIn(row, 'member_role')));
    if (leads.length === 0) {
      if (needsLead(group))
        yield issueAt('group-without-lead', table, { row: rows[0], column: 'group_id' }, { group: nameOf(group) });
      continue;
    }
    for (const { row, from, to } of gapsBetween(leads))
      yield issueAt(
        'lead-gap',
        table,
        { row, column: 'valid_from' },
        { group: nameOf(group), from, to, days: daysBetween(from, to) },
      );
  }
}

const needsLead = (group: CheckedRow) => (textIn(group, 'group_kind') ?? usualKind) === usualKind;

/** Stretches of days between one lead school and the next, at the row of the next. */
function gapsBetween(leads: readonly CheckedRow[]) {
  const sorted = leads.toSorted((a, b) => ((textIn(a, 'valid_from') ?? '') < (textIn(b, 'valid_from') ?? '') ? -1 : 1));
  const gaps: { readonly row: CheckedRow; readonly from: string; readonly to: string }[] = [];
  let until = '';
  for (const row of sorted) {
    // Who joined nobody knows when was there before all others.
    const [start, end] = [textIn(row, 'valid_from') ?? '', textIn(row, 'valid_to') ?? '9999'];
    if (row.unusable.has('valid_from') || row.unusable.has('valid_to')) return [];
    if (until !== '' && start > until) gaps.push({ row, from: until, to: start });
    if (end > until) until = end;
  }
  return gaps;
}

/** What is said of a group begins when the group does, and a group that has withdrawn has a date on which it did. */
export function* checkGroupDates(input: CheckInput): Generator<Issue> {
  const table = input.tables.get('groups');
  if (table === undefined) return;
  for (const row of rowsOf(input, 'groups')) {
    const founded = textIn(row, 'founded_on');
    const early = founded === null ? null : earliestBefore(input, textIn(row, 'group_id'), founded);
    if (early !== null)
      yield issueAt('group-founded-late', table, { row, column: 'founded_on' }, { founded: founded ?? '', ...early });
    if (textIn(row, 'status') === '退出' && textIn(row, 'closed_on') === null && !row.unusable.has('closed_on'))
      yield issueAt('group-withdrawn-undated', table, { row, column: 'status' }, {});
    if (textIn(row, 'status') === '整改' && textIn(row, 'status_from') === null && !row.unusable.has('status_from'))
      yield issueAt('group-correction-undated', table, { row, column: 'status' }, {});
  }
}

/** The first membership or type of a group that begins before it was founded. */
function earliestBefore(input: CheckInput, groupId: string | null, founded: string) {
  for (const name of ['memberships', 'group_types'] as const) {
    const early = rowsOf(input, name).find(
      (row) => textIn(row, 'group_id') === groupId && (textIn(row, 'valid_from') ?? '9999') < founded,
    );
    if (early === undefined) continue;
    return {
      file: input.tables.get(name)?.source.file ?? '',
      otherLine: early.line,
      date: textIn(early, 'valid_from') ?? '',
    };
  }
  return null;
}

/** Two periods of one thing with a single day between them were most likely written with the last day included. */
export function* checkInclusiveEnds(input: CheckInput): Generator<Issue> {
  for (const [name, by] of [
    ['group_types', ['group_id']],
    ['memberships', ['group_id', 'campus_id', 'school_id']],
  ] as const) {
    const table = input.tables.get(name);
    if (table === undefined) continue;
    const rows = rowsOf(input, name);
    for (const own of Map.groupBy(rows, (row) => by.map((column) => textIn(row, column)).join('\u0001')).values()) {
      for (const row of own) {
        const end = textIn(row, 'valid_to');
        const next = end === null ? undefined : own.find((other) => textIn(other, 'valid_from') === dayAfter(end));
        if (next === undefined || end === null) continue;
        yield issueAt(
          'interval-one-day-apart',
          table,
          { row, column: 'valid_to' },
          { otherLine: next.line, next: dayAfter(end), from: labelOf(name, 'valid_from') },
        );
      }
    }
  }
}

function nameOf(group: CheckedRow): string {
  return textIn(group, 'group_name') ?? textIn(group, 'group_id') ?? '';
}
