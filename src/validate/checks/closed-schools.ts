import type { Issue } from '../../model/issue.ts';
import type { TableName } from '../../model/tables.ts';
import { type CheckedRow, type CheckInput, rowsOf, textIn } from '../checked.ts';
import { issueAt } from '../issues.ts';

interface Trace {
  readonly table: TableName;
  readonly line: number;
}

/** Columns in which a campus is said to do something, and the column that says when. */
const deeds = [
  ['rotations', ['sending_campus_id', 'receiving_campus_id'], 'starts_on'],
  ['cadre_exchanges', ['sending_campus_id', 'receiving_campus_id'], 'starts_on'],
] as const;

/**
 * A school or campus that was closed has no members, teachers or exchanges afterwards. All rows that say otherwise are
 * named at once: the date of closing is wrong, or they are.
 */
export function* checkClosedSchools(input: CheckInput): Generator<Issue> {
  const campusesOf = Map.groupBy(rowsOf(input, 'campuses'), (row) => textIn(row, 'school_id'));
  for (const [name, key] of [
    ['schools', 'school_id'],
    ['campuses', 'campus_id'],
  ] as const) {
    const table = input.tables.get(name);
    for (const row of rowsOf(input, name)) {
      const [id, closed] = [textIn(row, key), textIn(row, 'closed_on')];
      if (table === undefined || id === null || closed === null) continue;
      // A closed campus of a closed school is told of with the school.
      if (name === 'campuses' && isSchoolClosed(input, textIn(row, 'school_id'), closed)) continue;
      const own =
        name === 'schools' ? (campusesOf.get(id) ?? []).flatMap((campus) => textIn(campus, 'campus_id') ?? []) : [id];
      const traces = tracesAfter(input, { schoolId: name === 'schools' ? id : null, campusIds: new Set(own), closed });
      if (traces.length === 0) continue;
      yield issueAt(
        'closed-school-active',
        table,
        { row, column: 'closed_on' },
        { closed, rows: listOf(input, traces) },
      );
    }
  }
}

function isSchoolClosed(input: CheckInput, schoolId: string | null, closed: string): boolean {
  const school = rowsOf(input, 'schools').find((row) => textIn(row, 'school_id') === schoolId);
  const date = school === undefined ? null : textIn(school, 'closed_on');
  return date !== null && date <= closed;
}

interface Closed {
  readonly schoolId: string | null;
  readonly campusIds: ReadonlySet<string>;
  readonly closed: string;
}

function tracesAfter(input: CheckInput, closed: Closed): readonly Trace[] {
  return [...membersAfter(input, closed), ...headcountsAfter(input, closed), ...deedsAfter(input, closed)];
}

function membersAfter(input: CheckInput, { schoolId, campusIds, closed }: Closed): readonly Trace[] {
  const isOwn = (row: CheckedRow) =>
    campusIds.has(textIn(row, 'campus_id') ?? '') || (schoolId !== null && textIn(row, 'school_id') === schoolId);
  const isOver = (row: CheckedRow) =>
    row.unusable.has('valid_to') || (textIn(row, 'valid_to') ?? '9999') <= closed || isGroupOver(input, row, closed);
  return linesOf(input, 'memberships', (row) => isOwn(row) && !isOver(row));
}

/** A membership ends with its group. */
function isGroupOver(input: CheckInput, membership: CheckedRow, closed: string): boolean {
  const groupId = textIn(membership, 'group_id');
  const group = rowsOf(input, 'groups').find((row) => textIn(row, 'group_id') === groupId);
  return group !== undefined && (textIn(group, 'closed_on') ?? '9999') <= closed;
}

/** Headcounts of an academic year that began on or after the day of closing. */
function headcountsAfter(input: CheckInput, { campusIds, closed }: Closed): readonly Trace[] {
  return linesOf(input, 'snapshots', (row) => {
    const year = textIn(row, 'academic_year');
    return campusIds.has(textIn(row, 'campus_id') ?? '') && year !== null && `${year.slice(0, 4)}-09-01` >= closed;
  });
}

function deedsAfter(input: CheckInput, { campusIds, closed }: Closed): readonly Trace[] {
  return deeds.flatMap(([name, columns, when]) =>
    linesOf(
      input,
      name,
      (row) =>
        columns.some((column) => campusIds.has(textIn(row, column) ?? '')) && (textIn(row, when) ?? '') >= closed,
    ),
  );
}

function linesOf(input: CheckInput, table: TableName, isMeant: (row: CheckedRow) => boolean): readonly Trace[] {
  return rowsOf(input, table)
    .filter(isMeant)
    .map(({ line }) => ({ table, line }));
}

/** `成员关系第4行；交流轮岗第3、7行` */
function listOf(input: CheckInput, traces: readonly Trace[]): string {
  return [...Map.groupBy(traces, ({ table }) => table)]
    .map(([table, rows]) => {
      const lines = rows.map(({ line }) => line);
      const shown = lines.slice(0, 10).join('、');
      return `${input.tables.get(table)?.schema.label ?? table}第${shown}${lines.length > 10 ? '等' : ''}行`;
    })
    .join('；');
}

/** Each school's successor, and the successor's, lead to a school that goes on, not back to the first. */
export function* checkSuccessors(input: CheckInput): Generator<Issue> {
  const table = input.tables.get('schools');
  if (table === undefined) return;
  const successors = new Map(
    rowsOf(input, 'schools').map((row) => [textIn(row, 'school_id'), textIn(row, 'successor_school_id')]),
  );
  for (const row of rowsOf(input, 'schools')) {
    const id = textIn(row, 'school_id');
    if (id === null || !leadsBack(id, successors)) continue;
    yield issueAt('successor-circular', table, { row, column: 'successor_school_id' }, {});
  }
}

function leadsBack(id: string, successors: ReadonlyMap<string | null, string | null>): boolean {
  const seen = new Set<string>();
  let next = successors.get(id) ?? null;
  while (next !== null && !seen.has(next)) {
    if (next === id) return true;
    seen.add(next);
    next = successors.get(next) ?? null;
  }
  return false;
}
