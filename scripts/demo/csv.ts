import { columnsOf, type TableName, tableOf } from '../../src/model/tables.ts';
import type { CountyTableName, CountyTables } from './draft.ts';

/** Columns that the bureau does not keep: its roster does not say who may rotate, and the site has to say so. */
const notKept = new Set(['teachers.meets_conditions']);

/** Path of a table's file inside the county's folder: restricted tables are kept apart. */
export function filePathOf(name: TableName): string {
  return tableOf(name).restricted === true ? `restricted/${name}.csv` : `${name}.csv`;
}

/** One table as a file: Chinese headers of the schema, UTF-8 without BOM, LF, quotes where needed. */
export function csvOf<N extends CountyTableName>(name: N, rows: CountyTables[N]): string {
  const columns = columnsOf(name).filter(([column]) => !notKept.has(`${name}.${column}`));
  const lines = rows.map((row) => {
    // Drafts have the columns of the schema and no others, which their type says for each table but not for all.
    const values = row as Readonly<Record<string, unknown>>;
    return columns.map(([column]) => cellOf(values[column])).join(',');
  });
  return `${[columns.map(([, { label }]) => label).join(','), ...lines].join('\n')}\n`;
}

function cellOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'boolean') return value ? '是' : '否';
  return quoted(Array.isArray(value) ? value.join('、') : String(value));
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
