import type { Issue } from '../../model/issue.ts';
import { essentialTables, type TableName, tableNames, tableOf } from '../../model/tables.ts';
import { type CheckInput, regionCodeOf, rowsOf, textIn } from '../checked.ts';
import { issueAt, issueWithoutPlace } from '../issues.ts';

/** What a city has of its counties: it is added up from them. */
const ofCounties: ReadonlySet<TableName> = new Set(['groups', 'memberships', 'schools']);

/** A region cannot be published without its essential tables. Those that were unreadable have been reported. */
export function* checkEssentialTables({ tables, unreadTables }: CheckInput): Generator<Issue> {
  const isCity = tables.has('city_members') || unreadTables.has('city_members');
  for (const name of essentialTables) {
    if (isCity && ofCounties.has(name)) continue;
    if (tables.has(name) || unreadTables.has(name)) continue;
    yield issueWithoutPlace('essential-table-missing', name, { label: tableOf(name).label, file: `${name}.csv` });
  }
}

function isEssential(name: TableName): boolean {
  return essentialTables.some((essential) => essential === name);
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

/** Below this a table may well grow by a third because one school came. */
const fewestComparable = 10;

/**
 * A file saved while a filter was on has lost rows without any trace but their number. Even one row fewer is told: what
 * ends gets a date, and nothing that was registered is deleted. Growth is what most files do, unless by pasting twice.
 */
export function* checkRowCounts({ tables, context, unreadTables }: CheckInput): Generator<Issue> {
  const counts = context.previousRowCounts ?? {};
  for (const name of tableNames) {
    const before = counts[name] ?? 0;
    if (before === 0 || tables.has(name) || unreadTables.has(name) || isEssential(name)) continue;
    yield issueWithoutPlace('row-count-changed', name, { before, label: tableOf(name).label });
  }
  for (const table of tables.values()) {
    const before = counts[table.name] ?? 0;
    const now = table.rows.length;
    const hasGrownMuch = before >= fewestComparable && (now - before) * 10 > before * 3;
    if (now >= before && !hasGrownMuch) continue;
    yield issueAt('row-count-changed', table, {}, { before, now, difference: Math.abs(now - before) });
  }
}
