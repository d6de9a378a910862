import { madeTableNames, madeTables, type MadeTableName, type MadeTables } from '../model/made-tables.ts';
import type { ResultRow } from '../model/result.ts';
import { publicColumnsOf, tableOf, type PublicRow, type PublicTableName } from '../model/tables.ts';
import type { PublishedColumn } from './csv.ts';
import { resultColumns } from './result-columns.ts';
import type { PublicTables } from './types.ts';

/** What of one region is published as tables. */
export interface Published {
  readonly region: PublicRow<'region'>;
  readonly tables: PublicTables;
  /** Names of the tables that were supplied: an empty table is offered, a missing one is not. */
  readonly supplied: readonly PublicTableName[];
  readonly results: readonly ResultRow[];
  /** Facts, and tables derived from the results; an empty one is not offered. */
  readonly made: MadeTables;
}

/** One table that is offered in several formats. */
export interface Content {
  readonly name: string;
  /** Null for what the build makes: nobody fills it in. */
  readonly table_name: PublicTableName | null;
  readonly title: string;
  readonly meaning: string;
  readonly grain: string;
  /** Columns that together identify a row; empty: no natural key. */
  readonly key: readonly string[];
  readonly columns: readonly PublishedColumn[];
  readonly rows: readonly object[];
}

/** Columns that identify a row of the results. */
const resultKey = ['indicator_id', 'unit_kind', 'unit_id', 'period', 'as_of_date', 'basis', 'category', 'target_id'];

/** Returns every table to be offered: supplied public tables, results, facts and what is derived from the results. */
export function contentsOf(published: Omit<Published, 'region'>): readonly Content[] {
  const made = madeTableNames.filter((name) => published.made[name].length > 0);
  return [
    ...published.supplied.map((name) => tableContent(name, published.tables)),
    resultContent(published.results),
    ...made.map((name) => madeContent(name, published.made)),
  ];
}

function tableContent(name: PublicTableName, tables: PublicTables): Content {
  const { label, meaning, grain, key } = tableOf(name);
  const columns = publicColumnsOf(name) ?? [];
  return { name, table_name: name, title: label, meaning, grain, key, columns, rows: tables[name] };
}

function resultContent(results: readonly ResultRow[]): Content {
  return {
    name: 'indicator_results',
    table_name: null,
    title: '指标结果',
    meaning: '全部指标的分子、分母、数值、目标和判定；没有数值的写明原因',
    grain: '一项指标、一个统计单元、一个统计期或时点、一种口径、一个分组、一项目标一行',
    key: resultKey,
    columns: resultColumns,
    rows: results,
  };
}

function madeContent(name: MadeTableName, tables: MadeTables): Content {
  const { label, meaning, grain, key, columns } = madeTables[name];
  return {
    name,
    table_name: null,
    title: label,
    meaning,
    grain,
    key,
    columns: Object.entries(columns),
    rows: tables[name],
  };
}
