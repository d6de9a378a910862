import type { LoadingEngine } from '../../../src/engine/engine.ts';
import { openNativeEngine } from '../../../src/engine/native.ts';
import { quoteIdentifier } from '../../../src/engine/quote.ts';
import { createMeasures, measureSql, stepSql } from '../../../src/indicators/steps.ts';
import { countQueries } from '../../figures/count-queries.ts';
import { tablesFileOf } from '../published.ts';

/** A measured figure: which one it is, and what it comes to. */
export interface Measured {
  readonly indicator_id: string;
  readonly unit_id: string;
  readonly period: string;
  readonly as_of_date: string | null;
  readonly basis: string;
  readonly category: string;
}

interface SqlText {
  readonly kind: 'view' | 'measure' | 'result' | 'derived';
  readonly name: string;
  readonly sql: string;
}

/** What the indicators would come to without a row: the region's own tables and SQL, run again. */
export interface Without {
  /** The figures that are others, or none, when rows of a table are taken away; rows are counted from 0 as published. */
  readonly changedBy: (table: string, rows: readonly number[]) => Promise<readonly Measured[]>;
  /** Whether a count of pages, counted again by its SQL, is another one when a row of a table is taken away. */
  readonly isTallied: (ref: string, table: string, row: number) => Promise<boolean>;
  readonly close: () => void;
}

const key = ['indicator_id', 'unit_kind', 'unit_id', 'period', 'as_of_date', 'basis', 'category', 'target_id'];
const figures = ['numerator', 'denominator', 'value', 'absence'];

/** Opens a region of a built site with all its steps and measures made. The caller closes it. */
export async function openWithout(site: string, slug: string): Promise<Without> {
  const engine = await openNativeEngine([{ name: 'region', path: tablesFileOf(site, slug), isReadOnly: true }]);
  const texts = await engine.query<SqlText>('select kind, name, sql from region.main.sql_texts order by position');
  const names = await engine.query<{ name: string }>(
    `select table_name as name from duckdb_tables() where database_name = 'region' and table_name <> 'measures'`,
  );
  for (const { name } of names) {
    await engine.run(`create table ${quoteIdentifier(name)} as from region.main.${quoteIdentifier(name)};`);
  }
  const views = texts.filter(({ kind }) => kind === 'view');
  for (const view of views) await engine.run(stepSql(view));
  const measures = texts.filter(({ kind }) => kind === 'measure');
  await engine.run(createMeasures);
  for (const { name, sql } of measures) await engine.run(measureSql({ indicator_id: name, sql }));
  await engine.run('create table whole as from measures;');
  const affectedBy = new Map<string, Affected>();
  return {
    changedBy: (table, rows) => {
      const affected = affectedBy.get(table) ?? affectedOf(table, { views, measures });
      affectedBy.set(table, affected);
      return changesOf(engine, { table, rows, affected });
    },
    isTallied: async (ref, table, row) => {
      const sql = countSqlOf(ref);
      const [before] = await engine.query<{ n: number }>(sql);
      await engine.run('begin;');
      try {
        await engine.run(`delete from ${quoteIdentifier(table)} where rowid = ${row};`);
        const [after] = await engine.query<{ n: number }>(sql);
        return Number(before?.n) !== Number(after?.n);
      } finally {
        await engine.run('rollback;');
      }
    },
    close: () => engine.close(),
  };
}

/** The SQL that counts again what a reference stands for. Throws for a count that is not declared. */
function countSqlOf(ref: string): string {
  const [, name = '', argument = ''] = /^#(\w+)(?:\((.*)\))?$/.exec(ref) ?? [];
  const query = countQueries[name];
  if (query === undefined) throw new Error(`${ref} is no declared count`);
  return query.sql.replaceAll('$argument', `'${argument.replaceAll("'", "''")}'`);
}

interface Affected {
  readonly views: readonly SqlText[];
  readonly measures: readonly SqlText[];
}

/** Steps and measures that read a table, on their own or through a step: a name in a text is a reading. */
function affectedOf(table: string, all: Affected): Affected {
  const read = new Set([table]);
  const reads = ({ sql }: SqlText) => [...read].some((name) => new RegExp(`\\b${name}\\b`).test(sql));
  const views = all.views.filter((view) => {
    const isAffected = reads(view);
    if (isAffected) read.add(view.name);
    return isAffected;
  });
  return { views, measures: all.measures.filter(reads) };
}

interface Change {
  readonly table: string;
  readonly rows: readonly number[];
  readonly affected: Affected;
}

async function changesOf(engine: LoadingEngine, { table, rows, affected }: Change): Promise<readonly Measured[]> {
  if (affected.measures.length === 0) return [];
  await engine.run('begin;');
  try {
    await engine.run(`delete from ${quoteIdentifier(table)} where rowid in (${rows.join(', ')});`);
    for (const view of affected.views) await engine.run(stepSql(view));
    await engine.run('delete from measures;');
    for (const { name, sql } of affected.measures) await engine.run(measureSql({ indicator_id: name, sql }));
    const own = affected.measures.map(({ name }) => `'${name}'`).join(', ');
    const columns = [...key, ...figures].join(', ');
    return await engine.query<Measured>(
      `select distinct indicator_id, unit_id, period, as_of_date, basis, category from (
        select ${columns} from whole where indicator_id in (${own}) except select ${columns} from measures
      )`,
    );
  } finally {
    await engine.run('rollback;');
  }
}
