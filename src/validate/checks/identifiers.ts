import type { Issue } from '../../model/issue.ts';
import { tableNames, tableOf } from '../../model/tables.ts';
import { type CheckInput, elementsIn, rowsOf, textIn } from '../checked.ts';
import { issueAt } from '../issues.ts';
import { nearestList } from '../references/nearest.ts';

const indicatorColumns = [
  ['policy_targets', 'indicator_id'],
  ['clauses', 'indicator_ids'],
  ['interpretations', 'indicator_ids'],
  ['corrections', 'affected_indicators'],
] as const;

/** Indicators are named as on the site: IND-01, IND-12N, IND-20a. */
export function* checkIndicatorIds(input: CheckInput): Generator<Issue> {
  for (const [name, column] of indicatorColumns) {
    const table = input.tables.get(name);
    for (const row of rowsOf(input, name)) {
      const wrong = elementsIn(row, column).find((id) => !/^IND-\d{2}[A-Za-z]?$/.test(id));
      if (table === undefined || wrong === undefined) continue;
      yield issueAt('indicator-id-shape', table, { row, column }, { element: wrong });
    }
  }
}

/** The register of data sets speaks of tables that exist, by machine name or label. */
export function* checkDatasetTables(input: CheckInput): Generator<Issue> {
  const table = input.tables.get('datasets');
  const known = tableNames.flatMap((name) => [name, tableOf(name).label]);
  for (const row of rowsOf(input, 'datasets')) {
    const name = textIn(row, 'table_name');
    if (table === undefined || name === null || known.includes(name)) continue;
    const labels = tableNames.map((machineName) => tableOf(machineName).label);
    yield issueAt(
      'dataset-table-unknown',
      table,
      { row, column: 'table_name' },
      { nearest: nearestList(name, labels) },
    );
  }
}
