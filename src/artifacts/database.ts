import type { TableSpec } from '../engine/engine.ts';
import { quoteIdentifier, quoteText } from '../engine/quote.ts';
import { commentSql, createTableSql, tableSpecOf } from '../engine/schema.ts';
import { indicatorOf } from '../indicators/registry.ts';
import { registryTables } from '../indicators/registry-tables.ts';
import type { SqlTexts } from '../indicators/sql-texts.ts';
import { createMeasures } from '../indicators/steps.ts';
import type { Column } from '../model/column.ts';
import { derivedTables } from '../model/derived.ts';
import { factTables } from '../model/fact-tables.ts';
import { tableNames } from '../model/tables.ts';
import { resultColumns } from './result-columns.ts';

/**
 * The database file of a region, which readers download and the browser's engine opens. In its one schema:
 *
 * - tables: the public tables, facts and registry; `indicator_results`, `measures` and the derived tables as published;
 *   `sql_texts`, the text of every step in the order in which the build ran it;
 * - views: the shared steps by their names (`groups_at`), each indicator (`ind_10`), and with `recomputed_` before the
 *   name what leads from the measures to the published tables.
 *
 * Everything but the rows is the same for all regions. It is made once, as a template: to plan the views takes a second.
 */

/** A filled file, before it has its name. */
export interface DatabaseContent {
  readonly bytes: Uint8Array;
  /** Of everything in it that is the same for all regions. */
  readonly template_hash: string;
  /** The published tables by name, as Parquet files. */
  readonly parquet: ReadonlyMap<string, Uint8Array>;
}

/** What an SQL text makes. */
export type SqlTextKind = 'view' | 'measure' | 'result' | 'derived';

/** Statements that make the template in an empty file, one after the other. */
export function templateSql(texts: SqlTexts): readonly string[] {
  const rows = sqlTextRows(texts);
  return [
    ...inputSpecs().flatMap((spec) => [createTableSql(spec), commentSql(spec)]),
    createMeasures,
    `comment on table measures is ${quoteText('判定之前的数值')};`,
    ...rows.flatMap((row) => [viewSql(row), ...resultTableSql(row)]),
    'create table sql_texts (position integer, kind varchar, name varchar, view_name varchar, sql varchar);',
    `comment on table sql_texts is ${quoteText('各步计算所用的SQL，按运行次序')};`,
    ...rows.map(({ position, kind, name, sql }) => {
      const cells = [kind, name, viewName(kind, name), sql].map(quoteText).join(', ');
      return `insert into sql_texts values (${position}, ${cells});`;
    }),
  ];
}

/**
 * Statements that make a region's file out of the template, both attached to the build's engine, with what the build left
 * there. A copy of the template's file would keep the blocks of the template beside those that take their place.
 */
export function fillSql(template: string, file: string): readonly string[] {
  const copied = [...inputSpecs().map(({ name }) => name), ...Object.keys(resultTables)];
  return [
    'begin;',
    `copy from database ${quoteIdentifier(template)} to ${quoteIdentifier(file)} (schema);`,
    insertSql(file, 'sql_texts', `${quoteIdentifier(template)}.main.sql_texts`),
    ...copied.map((name) => insertSql(file, name, `memory.main.${quoteIdentifier(name)}`)),
    insertSql(file, 'measures', publishedMeasures),
    'commit;',
    `checkpoint ${quoteIdentifier(file)};`,
    `detach ${quoteIdentifier(file)};`,
  ];
}

function insertSql(file: string, name: string, source: string): string {
  return `insert into ${quoteIdentifier(file)}.main.${quoteIdentifier(name)} by name from ${source};`;
}

/** What is withheld stays out of the file. */
const publishedMeasures = `(
  select measures.* replace (
    case when absence is distinct from 'suppressed' then numerator end as numerator,
    case when absence is distinct from 'suppressed' then denominator end as denominator,
    case when absence is distinct from 'suppressed' then value end as value
  )
  from memory.main.measures
  anti join memory.main.missing_reasons
    on missing_reasons.indicator_id = measures.indicator_id
    and missing_reasons.basis = measures.basis
)`;

/** `IND-12N` → `ind_12n`; what leads to the published tables would take their names. */
export function viewName(kind: SqlTextKind, name: string): string {
  if (kind === 'measure') return name.toLowerCase().replaceAll('-', '_');
  if (kind === 'view' || resultTables[name] === undefined) return name;
  return `recomputed_${name}`;
}

/** A view reads the tables and views of the same file, so that each text stands there as it is. */
function viewSql({ kind, name, sql }: SqlTextRow): string {
  const view = quoteIdentifier(viewName(kind, name));
  const label = quoteText(labelOf(kind, name));
  return `create view ${view} as (\n${sql}\n);\ncomment on view ${view} is ${label};`;
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
function resultTableSql({ kind, name }: SqlTextRow): readonly string[] {
  const table = resultTables[name];
  if (table === undefined) return [];
  const spec = { name, label: table.label, key: [], columns: Object.entries(table.columns) };
  const view = quoteIdentifier(viewName(kind, name));
  return [`create table ${quoteIdentifier(name)} as from ${view} limit 0;`, commentSql(spec)];
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
interface SqlTextRow {
  readonly position: number;
  readonly kind: SqlTextKind;
  readonly name: string;
  readonly sql: string;
}

function sqlTextRows({ views, measures, results, derived }: SqlTexts): readonly SqlTextRow[] {
  return [
    ...views.map((text) => ({ kind: 'view' as const, ...text })),
    ...measures.map(({ indicator_id, sql }) => ({ kind: 'measure' as const, name: indicator_id, sql })),
    ...results.map((text) => ({ kind: 'result' as const, ...text })),
    ...derived.map((text) => ({ kind: 'derived' as const, ...text })),
  ].map((text, index) => ({ position: index + 1, ...text }));
}
