import type { Issue } from '../../model/issue.ts';
import { type CheckInput, rowsOf, textIn } from '../checked.ts';
import { issueAt, labelOf } from '../issues.ts';

/** What may be on record without the day on which it began. */
const beginnings = [
  ['groups', 'founded_on'],
  ['memberships', 'valid_from'],
] as const;

/** Days that the documents leave open are told once a table, not once a row: a list without any is no mistake. */
export function* checkUndated(input: CheckInput): Generator<Issue> {
  for (const [name, column] of beginnings) {
    const table = input.tables.get(name);
    const rows = rowsOf(input, name).filter((row) => textIn(row, column) === null && !row.unusable.has(column));
    if (table === undefined || rows.length === 0) continue;
    yield issueAt(
      'beginning-unknown',
      table,
      { row: rows[0], column },
      { label: labelOf(name, column), rows: rows.length },
    );
  }
}
