import type { Issue } from '../../model/issue.ts';
import type { CheckInput } from '../checked.ts';
import { issueAt, labelOf } from '../issues.ts';

/** Of each set of columns of which one is needed, one is filled. */
export function* checkOneOf({ tables }: CheckInput): Generator<Issue> {
  for (const table of tables.values()) {
    for (const columns of table.schema.oneOf ?? []) {
      for (const row of table.rows) {
        if (columns.some((column) => (row.values[column] ?? null) !== null || row.unusable.has(column))) continue;
        const labels = columns.map((column) => `“${labelOf(table.name, column)}”`).join('');
        yield issueAt('one-of-empty', table, { row, column: columns[0] }, { labels });
      }
    }
  }
}
