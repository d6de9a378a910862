import type { Release } from './types.ts';
import { explainedTables, type ExplainedTableName } from '../downloads/codebook.ts';
import type { Content as PublishedTable } from '../downloads/contents.ts';
import type { Table } from '../model/column.ts';
import { isTableName, tableOf } from '../model/tables.ts';

/** The published tables of a release or of the present data, as their JSON files hold them. */

/** A row of a published table: values by column name, as its JSON file holds them. */
export type ContentRow = Readonly<Record<string, unknown>>;

/** A published table with its columns. */
export interface ContentTable {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly { readonly name: string; readonly label: string; readonly type: string }[];
  readonly rows: readonly ContentRow[];
}

/** Published tables by name. */
export type Content = ReadonlyMap<string, ContentTable>;

/** Name of the table of results. */
export const resultTable = 'indicator_results';

/** What tells the rows of a table apart that has no key of its own; equal ones are told apart by their order. */
const likeness: Readonly<Record<string, readonly string[]>> = {
  leading_bodies: ['policy_id', 'body_name', 'body_role', 'post'],
  memberships: ['group_id', 'campus_id', 'school_id', 'source_text', 'valid_from'],
  governance_docs: ['group_id', 'document_kind', 'document_subtype', 'adopted_on', 'version'],
  funding: ['calendar_year', 'group_id', 'category', 'document_number'],
  special_posts: ['calendar_year', 'group_id'],
  title_preferences: ['calendar_year', 'group_id', 'preference'],
  monitoring: ['calendar_year', 'group_id', 'category', 'held_on'],
  commendations: ['calendar_year', 'category', 'group_id', 'document_number'],
};

/** Tables among published JSON texts; what is no table, such as the manifest, is passed over. */
export function contentOf(texts: Iterable<string>): Content {
  const tables = new Map<string, ContentTable>();
  for (const text of texts) {
    // This site's own build wrote the file, and its checksum was compared.
    const json = JSON.parse(text) as Partial<ContentTable> & { readonly table?: string };
    const { table, title, columns, rows } = json;
    if (table === undefined || title === undefined || columns === undefined || rows === undefined) continue;
    tables.set(table, { name: table, title, columns, rows });
  }
  return tables;
}

/** The same of tables that were not written into files yet. */
export function contentOfTables(tables: readonly PublishedTable[]): Content {
  return new Map(
    tables.map(({ name, title, columns, rows }): [string, ContentTable] => {
      const described = columns.map(([column, { label, type, list }]) => ({
        name: column,
        label,
        type: list === true ? `${type}[]` : type,
      }));
      // A cast: JSON of rows is rows of JSON values.
      const written = JSON.parse(JSON.stringify(rows)) as readonly ContentRow[];
      return [name, { name, title, columns: described, rows: written }];
    }),
  );
}

/** Columns that together identify a row; none where a row is its own key. */
export function keyColumnsOf(table: string): readonly string[] {
  const made = explainedTables[table as ExplainedTableName] as Table | undefined;
  if (made !== undefined) return made.key;
  const key = isTableName(table) ? tableOf(table).key : [];
  return key.length > 0 ? key : (likeness[table] ?? []);
}

/** The rows of a table; none where it was not published. */
export function rowsIn(content: Content, table: string): readonly ContentRow[] {
  return content.get(table)?.rows ?? [];
}

/** A cell as text; '' for nothing. */
export function textIn(row: ContentRow, column: string): string {
  const value = row[column];
  if (value === null || value === undefined) return '';
  return Array.isArray(value) ? value.join('、') : String(value);
}

/** The as-of date of the data; '' when there is no row of the region. */
export function asOfDateOf(content: Content): string {
  const [region] = rowsIn(content, 'region');
  return region === undefined ? '' : textIn(region, 'as_of_date');
}

/** How readers call a unit: the name that the data give it, otherwise its code. */
export function unitName(content: Content, unitId: string): string {
  const named = [
    ['region', 'region_code', 'region_name'],
    ['groups', 'group_id', 'short_name'],
    ['groups', 'group_id', 'group_name'],
    ['campuses', 'campus_id', 'campus_name'],
    ['schools', 'school_id', 'school_name'],
  ] as const;
  for (const [table, id, name] of named) {
    const row = rowsIn(content, table).find((own) => own[id] === unitId);
    if (row !== undefined && textIn(row, name) !== '') return textIn(row, name);
  }
  return unitId;
}

/** The published tables of a release. */
export function contentOfRelease({ files }: Release): Content {
  return contentOf(
    [...files].flatMap(([path, bytes]) => (isTableFile(path) ? [Buffer.from(bytes).toString('utf8')] : [])),
  );
}

/** Whether a path is the JSON file of a table. */
export function isTableFile(path: string): boolean {
  return /^data\/[^/]*\.json$/.test(path) && path !== 'data/manifest.json';
}
