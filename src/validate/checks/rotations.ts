import type { Issue } from '../../model/issue.ts';
import { type CheckedRow, type CheckInput, textIn } from '../checked.ts';
import { issueAt } from '../issues.ts';
import { overlapping } from './intervals.ts';

/** Nobody is sent to where they already are. */
export function* checkSameCampus({ tables }: CheckInput): Generator<Issue> {
  for (const name of ['rotations', 'cadre_exchanges'] as const) {
    const table = tables.get(name);
    for (const row of table?.rows ?? []) {
      const campus = textIn(row, 'sending_campus_id');
      if (table === undefined || campus === null || campus !== textIn(row, 'receiving_campus_id')) continue;
      yield issueAt('same-campus', table, { row, column: 'receiving_campus_id' });
    }
  }
}

/** Forms that take a teacher's whole working time; the others may run beside each other. */
const fullTime = new Set(['定期交流', '支教', '挂职']);

/** One teacher is not at two schools full-time. What has no actual end is taken to last as long as was planned. */
export function* checkRotationOverlaps(input: CheckInput): Generator<Issue> {
  const table = input.tables.get('rotations');
  if (table === undefined) return;
  for (const ofOne of repeatedPersons(table.rows)) {
    const own = ofOne.filter(isComparable).map(withEnd);
    for (const [earlier, later] of overlapping(own, { from: 'starts_on', to: 'ended_on' })) {
      yield issueAt('rotation-overlap', table, { row: later, column: 'starts_on' }, { otherLine: earlier.line });
    }
  }
}

/** Records of persons who have more than one: most have not, and there may be very many persons. */
function repeatedPersons(rows: readonly CheckedRow[]): Iterable<readonly CheckedRow[]> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const row of rows) {
    const pid = textIn(row, 'pid');
    if (pid !== null && seen.size === seen.add(pid).size) repeated.add(pid);
  }
  const theirs = rows.filter((row) => repeated.has(textIn(row, 'pid') ?? ''));
  return Map.groupBy(theirs, (row) => textIn(row, 'pid')).values();
}

function isComparable(row: CheckedRow): boolean {
  if (textIn(row, 'pid') === null || row.unusable.has('ended_on') || row.unusable.has('planned_end_on')) return false;
  const [start, end] = [textIn(row, 'starts_on'), textIn(row, 'ended_on') ?? textIn(row, 'planned_end_on')];
  return fullTime.has(textIn(row, 'rotation_form') ?? '') && start !== null && end !== null && start < end;
}

function withEnd(row: CheckedRow): CheckedRow {
  const end = textIn(row, 'ended_on') ?? textIn(row, 'planned_end_on');
  return { ...row, values: { ...row.values, ended_on: end } };
}
