import type { Issue } from '../../model/issue.ts';
import { factTables } from '../../model/fact-tables.ts';
import { cityTableNames, tableNames, tableOf } from '../../model/tables.ts';
import { type CheckInput, elementsIn, rowsOf, textIn } from '../checked.ts';
import { issueAt } from '../issues.ts';
import { readMoment } from '../cells/moment.ts';
import { nearestList } from '../references/nearest.ts';

const indicatorColumns = [
  ['policy_targets', 'indicator_id'],
  ['clauses', 'indicator_ids'],
  ['interpretations', 'indicator_ids'],
] as const;

/** Indicators are named as on the site: IND-01, IND-12N, IND-20a. */
export function* checkIndicatorIds(input: CheckInput): Generator<Issue> {
  for (const [name, column] of indicatorColumns) {
    const table = input.tables.get(name);
    for (const row of rowsOf(input, name)) {
      const wrong = elementsIn(row, column).find((id) => !isIndicatorId(id));
      if (table === undefined || wrong === undefined) continue;
      yield issueAt('indicator-id-shape', table, { row, column }, { element: wrong });
    }
  }
}

function isIndicatorId(text: string): boolean {
  return /^IND-\d{2}[A-Za-z]?$/.test(text);
}

/** A correction names indicators or tables that exist, and a period: otherwise nobody knows which change it explains. */
export function* checkCorrections(input: CheckInput): Generator<Issue> {
  const table = input.tables.get('corrections');
  const labels = [
    ...tableNames.map((name) => tableOf(name).label),
    ...Object.values(factTables).map(({ label }) => label),
  ];
  const known = new Set<string>([...labels, ...tableNames, ...cityTableNames, ...Object.keys(factTables)]);
  for (const row of rowsOf(input, 'corrections')) {
    if (table === undefined) return;
    const column = 'affected_indicators';
    const wrong = elementsIn(row, column).find((name) => !isIndicatorId(name) && !known.has(name));
    if (wrong !== undefined) {
      const details = { element: wrong, nearest: nearestList(wrong, labels) };
      yield issueAt('correction-subject-unknown', table, { row, column }, details);
    }
    const period = textIn(row, 'period');
    if (period !== null && readMoment(period) === null)
      yield issueAt('correction-period-unreadable', table, { row, column: 'period' });
  }
}

/** The register of data sets speaks of tables that exist, by machine name or label. */
export function* checkDatasetTables(input: CheckInput): Generator<Issue> {
  const table = input.tables.get('datasets');
  const known = [...tableNames, ...cityTableNames].flatMap((name) => [name, tableOf(name).label]);
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
