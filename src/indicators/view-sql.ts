import { quoteIdentifier, quoteText } from '../engine/quote.ts';

/** An SQL text as a database file holds it in `sql_texts`. */
export interface ViewText {
  /** `ind_10` */
  readonly view_name: string;
  /** What the view says of itself. */
  readonly label: string;
  /** Names and types as in `create table`; null while nobody has planned the text yet. */
  readonly view_columns: string | null;
  readonly sql: string;
}

/**
 * Statements that give each text its view, which reads the tables and views of the same file; `texts` in the order in
 * which they build on each other. To plan a view is to plan all that it reads, down to the tables: so each text first
 * becomes an empty table, and then, beginning with the last one, a view over the empty tables of those before it.
 * `following` adds what is to be made as soon as a text's columns are known.
 */
export function viewStatements<T extends ViewText>(
  texts: readonly T[],
  following: (text: T) => readonly string[] = () => [],
): readonly string[] {
  const standIns = texts.flatMap((text) => [standInSql(text), ...following(text)]);
  return texts.reduceRight<readonly string[]>((before, text) => [...before, viewSql(text)], standIns);
}

/** A table without rows that has the columns of the text. */
function standInSql({ view_name, view_columns, sql }: ViewText): string {
  const table = quoteIdentifier(view_name);
  if (view_columns !== null) return `create table ${table} (${view_columns});`;
  return `create table ${table} as from (\n${sql}\n) limit 0;`;
}

/** A statement that notes the columns of each view in `sql_texts`, whose views are all there. */
export const noteColumns = `
update sql_texts set view_columns = (
  select string_agg(concat('"', replace(column_name, '"', '""'), '" ', data_type), ', ' order by column_index)
  from duckdb_columns()
  where database_name = current_database() and table_name = view_name
);`;

function viewSql({ view_name, label, sql }: ViewText): string {
  const view = quoteIdentifier(view_name);
  return [
    `drop table ${view};`,
    `create view ${view} as (\n${sql}\n);`,
    `comment on view ${view} is ${quoteText(label)};`,
  ].join('\n');
}
