import { quoteIdentifier } from '../engine/quote.ts';
import { indicatorRows } from '../indicators/indicator-rows.ts';
import type { Table } from '../model/column.ts';
import { catalogueTableNames, catalogueTables, type CatalogueTableName } from '../model/catalogue-tables.ts';
import { madeTableNames, madeTables, type MadeTables } from '../model/made-tables.ts';
import type { ResultRow } from '../model/result.ts';
import { publicColumnsOf, tableOf, type PublicRow, type PublicTableName } from '../model/tables.ts';
import { clauseAnswerRows, type Shown } from '../artifacts/clause-answers.ts';
import type { PublishedColumn } from './csv.ts';
import { readableResults, resultColumns, resultTable } from './result-columns.ts';
import type { PublicTables } from '../artifacts/types.ts';

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

/** Columns that lead to a row of another table. */
export interface Relation {
  readonly columns: readonly string[];
  readonly table: string;
  readonly target: readonly string[];
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
  /** Relations of several columns at once; those of one column stand with it. */
  readonly relations: readonly Relation[];
  readonly rows: readonly object[];
  /** Where the build's engine has it: its columns, and what stands behind `from`. */
  readonly stored: { readonly columns: readonly PublishedColumn[]; readonly source: string };
}

/** Returns every table to be offered: supplied public tables, results with their catalogue, facts and derived tables. */
export function contentsOf(published: Omit<Published, 'region'>): readonly Content[] {
  const { tables, results, made } = published;
  return [
    ...published.supplied.map((name) => tableContent(name, tables)),
    resultContent(results, tables),
    ...catalogueContents({ tables, made, results }),
    ...madeTableNames
      .filter((name) => made[name].length > 0)
      .map((name) => contentOf(name, { ...madeTables[name], rows: made[name] })),
  ];
}

/** The indicators and their bases, with the clauses of the region; and where each clause is answered. */
export function catalogueContents(shown: Shown): readonly Content[] {
  const catalogue = { ...indicatorRows(shown.tables), clause_answers: clauseAnswerRows(shown) };
  return catalogueTableNames.map((name) => {
    const content = contentOf(name, { ...catalogueTables[name], rows: catalogue[name] });
    return { ...content, stored: { ...content.stored, source: memoryTable(catalogueTableName(name)) } };
  });
}

/** What SQL knows under its own name is a part of what readers get: the whole stands beside it. */
export function catalogueTableName(name: CatalogueTableName): string {
  return `published_${name}`;
}

function resultContent(results: readonly ResultRow[], tables: PublicTables): Content {
  const content = contentOf('indicator_results', { ...resultTable, rows: readableResults(results, tables) });
  return {
    ...content,
    // A basis is one of its indicator: two columns together lead to it.
    relations: [{ columns: ['indicator_id', 'basis'], table: 'indicator_bases', target: ['indicator_id', 'basis'] }],
    stored: { columns: resultColumns, source: memoryTable('indicator_results') },
  };
}

function tableContent(name: PublicTableName, tables: PublicTables): Content {
  const columns = Object.fromEntries(publicColumnsOf(name) ?? []);
  return { ...contentOf(name, { ...tableOf(name), columns, rows: tables[name] }), table_name: name };
}

function contentOf(name: string, declared: Table & { readonly rows: readonly object[] }): Content {
  const { label, meaning, grain, key, rows } = declared;
  const columns = Object.entries(declared.columns);
  return {
    name,
    table_name: null,
    title: label,
    meaning,
    grain,
    key,
    columns,
    relations: [],
    rows,
    stored: { columns, source: memoryTable(name) },
  };
}

function memoryTable(name: string): string {
  return `memory.main.${quoteIdentifier(name)}`;
}
