import { explainedTables, type ExplainedTableName } from '../downloads/codebook.ts';
import { isTableName, tableOf } from '../model/tables.ts';
import { resultTable, type Content, type ContentRow, type ContentTable } from './content.ts';

/** What of a publication the ledger keeps: figures and what is on record about them, no words and nothing that was hidden. */

/**
 * Tables of the ledger with their columns; null: all that are published. Figures first, then what explains why one of
 * them differs from what was published before.
 */
const keptTables: Readonly<Record<string, readonly string[] | null>> = {
  [resultTable]: [
    'indicator_id',
    'unit_kind',
    'unit_id',
    'period',
    'as_of_date',
    'basis',
    'category',
    'target_id',
    'numerator',
    'denominator',
    'value',
    'verdict',
    'reason',
  ],
  person_counts: ['period', 'unit_kind', 'unit_id', 'measure', 'part', 'person_count', 'absence'],
  campus_flows: ['academic_year', 'group_id', 'sending_campus_id', 'receiving_campus_id', 'person_count', 'absence'],
  exchange_checks: ['period', 'group_id', 'member_campus_id', 'check_name', 'is_met', 'absence'],
  snapshots: null,
  evaluations: null,
  funding: null,
  staffing_changes: null,
  commendations: null,
  unify_checks: null,
  region: null,
  corrections: null,
  policy_targets: null,
  interpretations: null,
};

/** Tables that say why figures differ: needed whole beside each figure that is compared. */
export const recordTables: readonly string[] = ['region', 'corrections', 'policy_targets', 'interpretations'];

/** What the ledger keeps of published tables. */
export function keptContent(content: Content): Content {
  return new Map(
    Object.entries(keptTables).flatMap(([name, wanted]): readonly (readonly [string, ContentTable])[] => {
      const table = content.get(name);
      if (table === undefined) return [];
      const columns = table.columns.map((column) => column.name).filter((column) => wanted?.includes(column) !== false);
      return [[name, withColumns(table, columns)]];
    }),
  );
}

/** A table with these columns only, in their order; what a row does not have is null. */
export function withColumns(table: ContentTable, names: readonly string[]): ContentTable {
  const known = new Map(table.columns.map((column) => [column.name, column]));
  return {
    ...table,
    columns: names.map((name) => known.get(name) ?? columnNamed(table.name, name)),
    rows: table.rows.map((row): ContentRow => Object.fromEntries(names.map((name) => [name, row[name] ?? null]))),
  };
}

/** A table of the ledger without its rows, as today's program declares it. */
export function declaredTable(name: string, columns: readonly string[]): ContentTable {
  const title = declaredOf(name)?.label ?? name;
  return { name, title, columns: columns.map((column) => columnNamed(name, column)), rows: [] };
}

function columnNamed(table: string, name: string): ContentTable['columns'][number] {
  const declared = declaredOf(table)?.columns[name];
  return { name, label: declared?.label ?? name, type: declared?.type ?? 'text' };
}

function declaredOf(name: string) {
  if (Object.hasOwn(explainedTables, name)) return explainedTables[name as ExplainedTableName];
  return isTableName(name) ? tableOf(name) : undefined;
}
