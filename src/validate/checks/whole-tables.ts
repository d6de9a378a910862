import type { Issue } from '../../model/issue.ts';
import { essentialTables, tableOf } from '../../model/tables.ts';
import { type CheckInput, regionCodeOf, rowsOf, textIn } from '../checked.ts';
import { issueAt, issueWithoutPlace } from '../issues.ts';

/** A region cannot be published without its essential tables. Those that were unreadable have been reported. */
export function* checkEssentialTables({ tables, unreadTables }: CheckInput): Generator<Issue> {
  for (const name of essentialTables) {
    if (tables.has(name) || unreadTables.has(name)) continue;
    yield issueWithoutPlace('essential-table-missing', name, { label: tableOf(name).label, file: `${name}.csv` });
  }
}

/** The region describes itself in one row, and under the code its folder bears. */
export function* checkRegion(input: CheckInput): Generator<Issue> {
  const table = input.tables.get('region');
  if (table === undefined) return;
  if (table.rows.length !== 1) {
    yield issueAt('region-row-count', table, {}, { count: table.rows.length });
    return;
  }
  const expected = regionCodeOf(input.context);
  for (const row of rowsOf(input, 'region')) {
    const code = textIn(row, 'region_code');
    if (code === null || code === expected) continue;
    yield issueAt(
      'region-code-folder',
      table,
      { row, column: 'region_code' },
      { expected, folder: input.context.folder },
    );
  }
}

/** Below this a table may well grow or shrink by a third because one school came or went. */
const fewestComparable = 10;

/** A file saved while a filter was on has lost rows without any trace but their number. */
export function* checkRowCounts({ tables, context }: CheckInput): Generator<Issue> {
  for (const table of tables.values()) {
    const before = context.previousRowCounts?.[table.name] ?? 0;
    const now = table.rows.length;
    if (before < fewestComparable || Math.abs(now - before) * 10 <= before * 3) continue;
    yield issueAt('row-count-changed', table, {}, { before, now, difference: Math.abs(now - before) });
  }
}
