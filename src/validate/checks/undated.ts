import type { Issue } from '../../model/issue.ts';
import { type CheckInput, textIn } from '../checked.ts';
import { issueAt, labelOf } from '../issues.ts';

/** What the documents leave open is told once a column, not once a row: a list without any date is no mistake. */
export function* checkUndated({ tables }: CheckInput): Generator<Issue> {
  for (const table of tables.values()) {
    for (const [column, { mayBeUnknown = false }] of Object.entries(table.schema.columns)) {
      if (!mayBeUnknown) continue;
      const rows = table.rows.filter((row) => textIn(row, column) === null && !row.unusable.has(column));
      if (rows.length === 0) continue;
      const details = { label: labelOf(table.name, column), rows: rows.length };
      yield issueAt('beginning-unknown', table, { row: rows[0], column }, details);
    }
  }
}
