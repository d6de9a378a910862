import type { Column } from '../../model/column.ts';
import type { SourceTable } from '../../model/source.ts';
import { isTableName, tableOf, type TableName } from '../../model/tables.ts';
import { vocabulariesOf } from '../../validate/vocabulary.ts';
import type { Choice } from './messages.ts';

/** Past this many a list is no help: one types, and is told what does not fit. */
const mostChoices = 600;

/** What may stand in a cell of a column, with its meaning: listed values, the region's own words, or rows of other tables. */
export function choicesOf(
  column: Column,
  { tables, cells }: { readonly tables: readonly SourceTable[]; readonly cells: Readonly<Record<string, string>> },
): readonly Choice[] {
  if (column.type === 'boolean') return [plain('是'), plain('否')];
  if (column.references !== undefined) return column.references.flatMap((target) => rowsOf(target, tables));
  const { values, meanings = {} } = column;
  const kind = values !== undefined && 'packBy' in values ? cells[values.packBy] : undefined;
  const { allowed } = vocabulariesOf(tables).allowedIn(column, kind);
  return [...(allowed ?? [])].slice(0, mostChoices).map((value) => ({ value, meaning: meanings[value] ?? '' }));
}

function plain(value: string): Choice {
  return { value, meaning: '' };
}

/** Rows that a reference may lead to, by code and name. */
function rowsOf(target: string, tables: readonly SourceTable[]): readonly Choice[] {
  const [table = '', column = ''] = target.split('.');
  const found = tables.find(({ name }) => name === table);
  if (found === undefined || !isTableName(table)) return [];
  const named = nameColumnOf(table, column);
  const rows = found.rows.slice(0, mostChoices).map(({ cells }) => ({
    value: cells[column] ?? '',
    meaning: named === null ? '' : (cells[named] ?? ''),
  }));
  return [...new Map(rows.filter(({ value }) => value !== '').map((row) => [row.value, row])).values()];
}

const rank = (name: string) => (/_name$|^name$/.test(name) ? 0 : 1);

/** The column that says what a row is called: 学校名称, 标题, 集团名称. */
function nameColumnOf(table: TableName, key: string): string | null {
  const names = Object.keys(tableOf(table).columns).filter((name) => name !== key);
  const fitting = names.filter((name) => /_name$|^name$|^title$|_title$|^item$/.test(name));
  return fitting.toSorted((a, b) => rank(a) - rank(b))[0] ?? null;
}
