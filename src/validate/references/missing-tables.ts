import type { Issue } from '../../model/issue.ts';
import { essentialTables, type TableName, tableNames, tableOf } from '../../model/tables.ts';
import type { CheckedTable, CheckedTables } from '../checked.ts';
import { issueAt } from '../issues.ts';
import { type ReferenceColumn, referenceColumns } from './reference-columns.ts';

/** Registers that references need and that are not there; told once each. */
export interface MissingTables {
  /** Tables that references need and that are not there, for whatever reason. */
  readonly names: ReadonlySet<string>;
  readonly issues: readonly Issue[];
}

/**
 * Tables that other tables refer to and that were not supplied. Essential tables and those that could not be read are
 * reported elsewhere. A column that may refer to several tables needs none of them in particular.
 */
export function findMissingTables(tables: CheckedTables, unreadTables: ReadonlySet<string>): MissingTables {
  const missed = [...tables.values()].flatMap((table) =>
    referenceColumns(table).flatMap((column) => {
      const missing = missingTarget(column, tables);
      return missing === null || !isUsed(table, column) ? [] : [{ table, column: column.name, missing }];
    }),
  );
  const reported = missed.filter(({ missing }) => !unreadTables.has(missing) && !isEssential(missing));
  return {
    names: new Set([...unreadTables, ...missed.map(({ missing }) => missing)]),
    issues: reported.map(({ table, column, missing }) => {
      const { restricted, label } = tableOf(missing);
      const code = restricted === true ? 'referenced-register-missing' : 'referenced-table-missing';
      return issueAt(code, table, { column }, { tables: `“${label}”` });
    }),
  };
}

function missingTarget({ targets }: ReferenceColumn, tables: CheckedTables): TableName | null {
  const [target] = targets;
  if (target === undefined || targets.length > 1) return null;
  return tableNames.find((name) => name === target.table && !tables.has(name)) ?? null;
}

function isUsed({ rows }: CheckedTable, { name }: ReferenceColumn): boolean {
  return rows.some(({ values }) => (values[name] ?? null) !== null);
}

function isEssential(table: string): boolean {
  return essentialTables.some((name) => name === table);
}
