import type { Column, ColumnType } from '../model/column.ts';
import { columnsOf, publicColumnsOf, tableOf, type TableName } from '../model/tables.ts';
import type { TableSpec } from './engine.ts';
import { quoteIdentifier, quoteText } from './quote.ts';

/** Exact decimals, not doubles: a threshold of 49.95 has to stay 49.95 when it is multiplied by a count of people. */
export const decimalScale = 6;

const sqlTypes: Readonly<Record<ColumnType, string>> = {
  text: 'varchar',
  integer: 'integer',
  decimal: `decimal(18, ${decimalScale})`,
  boolean: 'boolean',
  date: 'date',
  academic_year: 'varchar',
  term: 'varchar',
  calendar_year: 'integer',
};

/** Returns the DuckDB type of a column, such as `varchar[]` for a list of texts. */
export function sqlTypeOf({ type, list }: Pick<Column, 'type' | 'list'>): string {
  return list === true ? `${sqlTypes[type]}[]` : sqlTypes[type];
}

/** Returns how the engine sees a table of the schema: with all its columns, or with those that may be published. */
export function tableSpecOf(name: TableName, columns: 'public' | 'all' = 'public'): TableSpec | null {
  const chosen = columns === 'all' ? columnsOf(name) : publicColumnsOf(name);
  if (chosen === null) return null;
  const { label, key } = tableOf(name);
  return { name, label, key, columns: chosen };
}

/**
 * Returns the statement that creates an empty table with its types, and with its key where `keys` says so: the checks
 * have looked at keys before, and an index that nothing asks takes longer to fill than the table.
 */
export function createTableSql(
  { name, key, columns }: TableSpec,
  { keys = false }: { readonly keys?: boolean } = {},
): string {
  const lines = columns.map(([column, declared]) => {
    const required = declared.presence === 'filled' ? ' not null' : '';
    return `  ${quoteIdentifier(column)} ${sqlTypeOf(declared)}${required}`;
  });
  if (keys && key.length > 0) lines.push(`  primary key (${key.map(quoteIdentifier).join(', ')})`);
  return `create table ${quoteIdentifier(name)} (\n${lines.join(',\n')}\n);`;
}

/** Returns the statements that give a table and its columns their Chinese labels as comments. */
export function commentSql({ name, label, columns }: TableSpec): string {
  const table = quoteIdentifier(name);
  const ofColumns = columns.map(
    ([column, declared]) => `comment on column ${table}.${quoteIdentifier(column)} is ${quoteText(declared.label)};`,
  );
  return [`comment on table ${table} is ${quoteText(label)};`, ...ofColumns].join('\n');
}
