import type { TableSpec } from '../engine/engine.ts';
import { quoteIdentifier, quoteText } from '../engine/quote.ts';
import { commentSql, createTableSql, tableSpecOf } from '../engine/schema.ts';
import { indicatorViewName } from '../indicators/indicator-rows.ts';
import { indicatorOf, indicators } from '../indicators/registry.ts';
import { registryTables } from '../indicators/registry-tables.ts';
import type { SqlTexts } from '../indicators/sql-texts.ts';
import { createMeasures } from '../indicators/steps.ts';
import { noteColumns, viewStatements, type ViewText } from '../indicators/view-sql.ts';
import type { Column } from '../model/column.ts';
import { derivedTables } from '../model/derived.ts';
import { factTables } from '../model/fact-tables.ts';
import { catalogueTableNames, catalogueTables } from '../model/catalogue-tables.ts';
import { tableNames } from '../model/tables.ts';
import { catalogueTableName } from './contents.ts';
import { resultColumns } from './result-columns.ts';

/**
 * The two database files of a region. Both hold, in their one schema, the tables: public tables, facts and registry;
 * `indicator_results`, `measures` and the derived tables as published; `sql_texts`, the text of every step in the order in
 * which the build ran it.
 *
 * - What readers download also holds the catalogue of indicators with all its columns, and each text as a view: the shared steps by their names (`groups_at`), each indicator
 *   (`ind_10`), and with `recomputed_` before the name what leads from the measures to the published tables.
 * - What the pages load does without: the views take a third of the file, and the one page that wants them makes
 *   them out of `sql_texts` (indicators/view-sql.ts).
 *
 * Everything but the rows is the same for all regions, and is made once, as templates.
 */

/** The filled files, before they have their names. */
export interface DatabaseContent {
  /** For readers: tables and views. */
  readonly bytes: Uint8Array;
  /** For the pages: tables alone. */
  readonly tables_bytes: Uint8Array;
  /** Of everything in them that is the same for all regions. */
  readonly template_hash: string;
  /** Files of the published tables that the engine writes: by the name of the format, then of the table. */
  readonly table_files: ReadonlyMap<string, ReadonlyMap<string, Uint8Array>>;
}

/** What an SQL text makes. */
export type SqlTextKind = 'view' | 'measure' | 'result' | 'derived';

/** The texts as they are: what a host compresses on the way gets smaller than what the engine has compressed before. */
const createSqlTexts = `
create table sql_texts (
  position integer,
  kind varchar,
  name varchar,
  view_name varchar,
  label varchar,
  view_columns varchar using compression uncompressed,
  sql varchar using compression uncompressed
);`;

/** Statements that make tables and views in an empty database, one after the other. */
export function templateSql(texts: SqlTexts): readonly string[] {
  const rows = sqlTextRows(texts);
  return [
    ...inputSpecs().flatMap((spec) => [createTableSql(spec), commentSql(spec)]),
    createMeasures,
    `comment on table measures is ${quoteText('判定之前的数值')};`,
    ...viewStatements(rows, resultTableSql),
    createSqlTexts,
    `comment on table sql_texts is ${quoteText('各步计算所用的SQL，按运行次序')};`,
    ...rows.map(({ position, kind, name, view_name, label, sql }) => {
      const cells = [kind, name, view_name, label, sql].map(quoteText).join(', ');
      return `insert into sql_texts (position, kind, name, view_name, label, sql) values (${position}, ${cells});`;
    }),
    noteColumns,
  ];
}
/** Statements that write the tables, without the views over them, from the engine's memory into an empty file. */
export function tablesTemplateSql(file: string, texts: SqlTexts): readonly string[] {
  const views = sqlTextRows(texts).map(({ view_name }) => view_name);
  const dropped = views.map((name) => `drop view ${quoteIdentifier(file)}.main.${quoteIdentifier(name)};`);
  const filled = insertSql(file, 'sql_texts', 'memory.main.sql_texts');
  return ['begin;', copySchemaSql('memory', file), ...dropped, filled, 'commit;', ...writeOutSql(file)];
}

/** Statements that write the views, without what they read, from the engine's memory into an empty file. */
export function viewsTemplateSql(file: string): readonly string[] {
  const tables = ['measures', 'sql_texts', ...inputSpecs().map(({ name }) => name), ...Object.keys(resultTables)];
  const dropped = tables.map((name) => `drop table ${quoteIdentifier(file)}.main.${quoteIdentifier(name)};`);
  return ['begin;', copySchemaSql('memory', file), ...dropped, 'commit;', ...writeOutSql(file)];
}

/**
 * Statements that make a region's file of tables out of the template, both attached to the build's engine, with what the
 * build left there. A copy of the template's file would keep the blocks of the template beside those that take their place.
 */
export function fillSql(template: string, file: string): readonly string[] {
  const copied = [...inputSpecs().map(({ name }) => name), ...Object.keys(resultTables)];
  return [
    'begin;',
    copySchemaSql(template, file),
    insertSql(file, 'sql_texts', `${quoteIdentifier(template)}.main.sql_texts`),
    ...copied.map((name) => insertSql(file, name, `memory.main.${quoteIdentifier(name)}`)),
    insertSql(file, 'measures', publishedMeasures),
    'commit;',
    ...writeOutSql(file),
  ];
}

/**
 * Statements that make a region's file of tables the one that readers download: the views of their template, without
 * planning any of them, and the whole catalogue of indicators in place of the columns that SQL asks for.
 */
export function readersFileSql(template: string, file: string): readonly string[] {
  return [copySchemaSql(template, file), ...catalogueSql(file), ...writeOutSql(file)];
}

function catalogueSql(file: string): readonly string[] {
  const tables = catalogueTableNames.map((name) => {
    const { label, key, columns } = catalogueTables[name];
    const spec = { name, label, key, columns: Object.entries(columns) };
    const source = `memory.main.${quoteIdentifier(catalogueTableName(name))}`;
    return [
      `drop table if exists ${name};`,
      createTableSql(spec),
      commentSql(spec),
      `insert into ${name} by name from ${source};`,
    ];
  });
  return [`use ${quoteIdentifier(file)};`, ...tables.flat(), 'use memory;'];
}

/** Everything in the files that is the same for all regions, as one text. */
export function sameEverywhere(texts: SqlTexts): string {
  return [...templateSql(texts), ...catalogueSql(''), JSON.stringify(indicators)].join('\n');
}

/** Tables and views of one file, without rows, in another one. */
function copySchemaSql(from: string, to: string): string {
  return `copy from database ${quoteIdentifier(from)} to ${quoteIdentifier(to)} (schema);`;
}

/** From then on everything is in the file itself, which the engine lets go. */
function writeOutSql(file: string): readonly string[] {
  return [`checkpoint ${quoteIdentifier(file)};`, `detach ${quoteIdentifier(file)};`];
}

function insertSql(file: string, name: string, source: string): string {
  return `insert into ${quoteIdentifier(file)}.main.${quoteIdentifier(name)} by name from ${source};`;
}

/** What is withheld stays out of the file. In an order of their own: how indicators are planned decides theirs. */
const publishedMeasures = `(
  select measures.* replace (
    case when absence is distinct from 'suppressed' and doubted_units.reason is null and undated_units.reason is null then numerator end as numerator,
    case when absence is distinct from 'suppressed' and doubted_units.reason is null and undated_units.reason is null then denominator end as denominator,
    case when absence is distinct from 'suppressed' and doubted_units.reason is null and undated_units.reason is null then value end as value
  )
  from memory.main.measures
  left join memory.main.doubted_units
    on doubted_units.indicator_id = measures.indicator_id
    and doubted_units.basis = measures.basis
    and doubted_units.unit_kind = measures.unit_kind
    and doubted_units.unit_id = measures.unit_id
  cross join memory.main.region
  left join memory.main.undated_units
    on measures.as_of_date::date < region.as_of_date
    and undated_units.indicator_id = measures.indicator_id
    and undated_units.basis = measures.basis
    and undated_units.unit_kind = measures.unit_kind
    and undated_units.unit_id = measures.unit_id
  anti join memory.main.missing_reasons
    on missing_reasons.indicator_id = measures.indicator_id
    and missing_reasons.basis = measures.basis
  order by measures.indicator_id, measures.unit_kind, measures.unit_id, measures.period, measures.as_of_date,
    measures.basis, measures.category, measures.target_id, measures.judged_on
)`;

/** `IND-12N` → `ind_12n`; what leads to the published tables would take their names. */
export function viewName(kind: SqlTextKind, name: string): string {
  if (kind === 'measure') return indicatorViewName(name);
  if (kind === 'view' || resultTables[name] === undefined) return name;
  return `recomputed_${name}`;
}

function labelOf(kind: SqlTextKind, name: string): string {
  if (kind === 'view') return '各指标共用的计算步骤';
  if (kind === 'measure') return `${name} ${indicatorOf(name).title}`;
  return '由已公布的数据重新计算的结果';
}

/** Published tables of results, with their labels and columns. */
const resultTables: Readonly<Record<string, ResultTable>> = {
  indicator_results: { label: '指标结果', columns: Object.fromEntries(resultColumns) },
  ...derivedTables,
};

interface ResultTable {
  readonly label: string;
  readonly columns: Readonly<Record<string, Column>>;
}

/** The types are those of the SQL itself: a share is a double, and dates are text, as later steps expect them. */
function resultTableSql({ name, view_name }: SqlTextRow): readonly string[] {
  const table = resultTables[name];
  if (table === undefined) return [];
  const spec = { name, label: table.label, key: [], columns: Object.entries(table.columns) };
  return [`create table ${quoteIdentifier(name)} as from ${quoteIdentifier(view_name)} limit 0;`, commentSql(spec)];
}

/** Every table that the build loads before it computes. */
function inputSpecs(): readonly TableSpec[] {
  const facts = Object.entries(factTables).map(([name, { label, key, columns }]) => {
    return { name, label, key, columns: Object.entries(columns) };
  });
  const schema = tableNames.flatMap((name) => {
    const spec = tableSpecOf(name);
    return spec === null ? [] : [spec];
  });
  return [...schema, ...facts, ...registryTables([]).map(({ spec }) => spec)];
}

/** One text with its place in the order in which the build runs them. */
interface SqlTextRow extends ViewText {
  readonly position: number;
  readonly kind: SqlTextKind;
  /** Of the step, or the indicator's identifier. */
  readonly name: string;
}

function sqlTextRows({ views, measures, results, derived }: SqlTexts): readonly SqlTextRow[] {
  return [
    ...views.map((text) => ({ kind: 'view' as const, ...text })),
    ...measures.map(({ indicator_id, sql }) => ({ kind: 'measure' as const, name: indicator_id, sql })),
    ...results.map((text) => ({ kind: 'result' as const, ...text })),
    ...derived.map((text) => ({ kind: 'derived' as const, ...text })),
  ].map((text, index) => {
    const { kind, name } = text;
    return {
      position: index + 1,
      ...text,
      view_name: viewName(kind, name),
      label: labelOf(kind, name),
      view_columns: null,
    };
  });
}
