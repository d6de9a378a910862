import type { Issue } from '../../model/issue.ts';
import { type CheckedRow, type CheckedTable, type CheckInput, numberIn, rowsOf, textIn } from '../checked.ts';
import { issueAt } from '../issues.ts';

/**
 * Percentages are written as the number before the percent sign. 0.8 beside 80 in one column is two notations; 0.8
 * where no other row tells is asked about, for a target read a hundred times too small is met by everyone.
 */
export function* checkPercentages(input: CheckInput): Generator<Issue> {
  const table = input.tables.get('policy_targets');
  if (table === undefined) return;
  const rows = rowsOf(input, 'policy_targets');
  yield* signsWithoutUnit(table, rows);
  yield* outOfRange(table, rows);
  const shares = rows.filter((row) => textIn(row, 'unit') === '%' && numberIn(row, 'threshold') !== null);
  const larger = shares.find((row) => (numberIn(row, 'threshold') ?? 0) > 1);
  for (const row of shares) {
    const share = numberIn(row, 'threshold') ?? 0;
    if (share <= 0 || share >= 1) continue;
    const details = { percent: Number((share * 100).toFixed(6)) };
    const place = { row, column: 'threshold' };
    if (larger === undefined) yield issueAt('percent-scale', table, place, details);
    else
      yield issueAt('percent-mixed', table, place, {
        ...details,
        otherLine: larger.line,
        other: numberIn(larger, 'threshold') ?? 0,
      });
  }
}

function* signsWithoutUnit(table: CheckedTable, rows: readonly CheckedRow[]): Generator<Issue> {
  for (const row of rows) {
    const unit = textIn(row, 'unit');
    if (unit === null || unit === '%' || !/[%％]|百分之/.test(row.source.cells['threshold'] ?? '')) continue;
    yield issueAt('percent-unit-mismatch', table, { row, column: 'threshold' }, { unit });
  }
}

/** A share lies between 0 and 100; a target of people, posts or years is not below zero. */
function* outOfRange(table: CheckedTable, rows: readonly CheckedRow[]): Generator<Issue> {
  for (const row of rows) {
    const threshold = numberIn(row, 'threshold');
    const unit = textIn(row, 'unit');
    if (threshold === null || unit === null) continue;
    if (threshold >= 0 && (unit !== '%' || threshold <= 100)) continue;
    const range = unit === '%' ? '0至100' : '不小于0的数';
    yield issueAt('percent-range', table, { row, column: 'threshold' }, { range });
  }
}
