import type { Issue } from '../../model/issue.ts';
import { type CheckedRow, type CheckInput, numberIn, rowsOf, textIn } from '../checked.ts';
import { issueAt } from '../issues.ts';
import { overlapping } from './intervals.ts';

const named = [
  ['groups', 'group_name', 'closed_on'],
  ['schools', 'school_name', 'closed_on'],
] as const;

/** Two groups or schools that exist at one time under one name: readers who search for it find the other. */
export function* checkSameNames(input: CheckInput): Generator<Issue> {
  for (const [name, column, end] of named) {
    const table = input.tables.get(name);
    if (table === undefined) continue;
    const present = rowsOf(input, name).filter((row) => textIn(row, column) !== null && textIn(row, end) === null);
    for (const [, [first, ...others]] of Map.groupBy(present, (row) => textIn(row, column))) {
      for (const row of others) yield issueAt('same-name', table, { row, column }, { otherLine: first?.line ?? '' });
    }
  }
}

/** One deadline has one target of an indicator for each type of group; of two in force nobody knows which is judged. */
export function* checkTargetsTwice(input: CheckInput): Generator<Issue> {
  const table = input.tables.get('policy_targets');
  if (table === undefined) return;
  const dated = rowsOf(input, 'policy_targets').filter(isInForceOnDeadline);
  for (const own of Map.groupBy(dated, meansTheSame).values()) {
    for (const [earlier, later] of overlapping(own, { from: 'valid_from', to: 'valid_to' })) {
      if (numberIn(earlier, 'threshold') === numberIn(later, 'threshold')) continue;
      yield issueAt(
        'target-twice',
        table,
        { row: later, column: 'threshold' },
        {
          otherLine: earlier.line,
          other: numberIn(earlier, 'threshold') ?? '',
          deadline: textIn(later, 'deadline') ?? '',
        },
      );
    }
  }
}

/** A target that ended before its deadline is not judged by anybody. */
function isInForceOnDeadline(row: CheckedRow): boolean {
  const deadline = textIn(row, 'deadline');
  return deadline !== null && (textIn(row, 'valid_to') ?? '9999') > deadline;
}

function meansTheSame(row: CheckedRow): string {
  return ['indicator_id', 'group_type', 'comparator', 'deadline', 'unit', 'base']
    .map((column) => textIn(row, column) ?? '')
    .join('\u0001');
}
