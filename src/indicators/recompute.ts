import type { Engine } from '../engine/engine.ts';
import { quoteIdentifier, quoteText } from '../engine/quote.ts';
import { createMeasures, measureSql, stepSql } from './steps.ts';

/**
 * Recomputes what a region published, out of its database file alone: the tables in it, and the SQL texts in it, in the
 * statements of the build. The same code runs in the tests over the native engine and in the reader's browser.
 */

/** One published row beside the one that the SQL gives now; null = that side has no such row. */
export interface ComparedRow {
  readonly indicator_id: string;
  readonly unit_kind: string;
  readonly unit_id: string;
  readonly period: string;
  readonly as_of_date: string | null;
  readonly basis: string;
  readonly category: string;
  readonly target_id: string | null;
  readonly is_published: boolean;
  readonly is_recomputed: boolean;
  readonly published_numerator: number | null;
  readonly recomputed_numerator: number | null;
  readonly published_denominator: number | null;
  readonly recomputed_denominator: number | null;
  readonly published_value: number | null;
  readonly recomputed_value: number | null;
  readonly published_verdict: string | null;
  readonly recomputed_verdict: string | null;
  readonly published_reason: string | null;
  readonly recomputed_reason: string | null;
  /** Every column of the two rows is the same, those that are not here included. */
  readonly agrees: boolean;
}

export interface RecomputeOptions {
  /** Called before each step, with how many of how many are done. */
  readonly onStep?: (done_count: number, step_count: number) => void;
  readonly signal?: AbortSignal;
}

/** Recomputes regions that are attached to one engine, each under its catalog's name. */
export interface Recomputer {
  /** Every result of the region, in the order in which it is published. */
  readonly all: (catalog: string, options?: RecomputeOptions) => Promise<readonly ComparedRow[]>;
  /** The results of one indicator. The steps that indicators share run at the first call. */
  readonly one: (catalog: string, indicatorId: string, options?: RecomputeOptions) => Promise<readonly ComparedRow[]>;
}

interface SqlText {
  readonly kind: 'view' | 'measure' | 'result' | 'derived';
  readonly name: string;
  readonly sql: string;
}

/** Statements of one recomputation must not meet those of another: both would make the same tables. */
export function recomputerOf(engine: Engine): Recomputer {
  const shared = new Map<string, Promise<readonly SqlText[]>>();
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work);
    last = turn;
    return turn;
  };
  const prepared = (catalog: string, options: RecomputeOptions): Promise<readonly SqlText[]> => {
    const known = shared.get(catalog) ?? prepare(engine, catalog, options);
    shared.set(catalog, known);
    known.catch(() => shared.delete(catalog));
    return known;
  };
  return {
    all: (catalog, options = {}) =>
      inTurn(async () => {
        const texts = await prepared(catalog, options);
        return measureAndCompare(engine, { catalog, texts, indicatorIds: null }, options);
      }),
    one: (catalog, indicatorId, options = {}) =>
      inTurn(async () => {
        const texts = await prepared(catalog, options);
        const indicatorIds = await relatedTo(engine, catalog, indicatorId);
        const rows = await measureAndCompare(engine, { catalog, texts, indicatorIds }, options);
        return rows.filter((row) => row.indicator_id === indicatorId);
      }),
  };
}

/** Tables of a recomputation stand in the engine's memory, where SQL finds them before those of the file. */
function workOf(catalog: string): string {
  return quoteIdentifier(`recompute_${catalog}`);
}

function searchPath(catalog: string): string {
  const path = `memory.${workOf(catalog)},${quoteIdentifier(catalog)}.main`;
  return `set search_path = ${quoteText(path)};`;
}

/** Runs work that finds the tables of the recomputation first; whatever comes after finds the file alone. */
async function within<T>(engine: Engine, catalog: string, work: () => Promise<T>): Promise<T> {
  await engine.query(searchPath(catalog));
  try {
    return await work();
  } finally {
    await engine.query(`use ${quoteIdentifier(catalog)};`);
  }
}

/** Makes the steps that all indicators share, and returns the texts of the file. */
async function prepare(
  engine: Engine,
  catalog: string,
  { onStep, signal }: RecomputeOptions,
): Promise<readonly SqlText[]> {
  const texts = await engine.query<SqlText>(
    `select kind, name, sql from ${quoteIdentifier(catalog)}.main.sql_texts order by position`,
  );
  const views = texts.filter(({ kind }) => kind === 'view');
  await engine.query(`drop schema if exists memory.${workOf(catalog)} cascade;`);
  await engine.query(`create schema memory.${workOf(catalog)};`);
  await within(engine, catalog, async () => {
    for (const [index, view] of views.entries()) {
      signal?.throwIfAborted();
      onStep?.(index, texts.length);
      await engine.query(stepSql(view));
    }
  });
  return texts;
}

/** Indicators whose figures are judged by the same targets: some measure the distance to what another one measures. */
async function relatedTo(engine: Engine, catalog: string, indicatorId: string): Promise<ReadonlySet<string>> {
  const indicators = `${quoteIdentifier(catalog)}.main.indicators`;
  const related = await engine.query<{ indicator_id: string }>(
    `select indicator_id from ${indicators}
     where target_indicator_id = (
       select target_indicator_id from ${indicators} where indicator_id = ${quoteText(indicatorId)}
     )`,
  );
  return new Set(related.map(({ indicator_id }) => indicator_id));
}

async function measureAndCompare(
  engine: Engine,
  {
    catalog,
    texts,
    indicatorIds,
  }: {
    readonly catalog: string;
    readonly texts: readonly SqlText[];
    /** Null: all. */
    readonly indicatorIds: ReadonlySet<string> | null;
  },
  { onStep, signal }: RecomputeOptions,
): Promise<readonly ComparedRow[]> {
  const measures = texts.filter(({ kind, name }) => kind === 'measure' && indicatorIds?.has(name) !== false);
  const results = texts.filter(({ kind }) => kind === 'result');
  const statements = [
    ...results.map(({ name }) => `drop table if exists memory.${workOf(catalog)}.${quoteIdentifier(name)};`),
    `drop table if exists memory.${workOf(catalog)}.measures;`,
    createMeasures,
    ...measures.map(({ name, sql }) => measureSql({ indicator_id: name, sql })),
    ...results.map(stepSql),
  ];
  return within(engine, catalog, async () => {
    for (const [index, statement] of statements.entries()) {
      signal?.throwIfAborted();
      onStep?.(texts.length - statements.length + index, texts.length);
      await engine.query(statement);
    }
    return engine.query<ComparedRow>(compareSql(catalog, indicatorIds));
  });
}

const key = ['indicator_id', 'unit_kind', 'unit_id', 'period', 'as_of_date', 'basis', 'category', 'target_id'];
const shown = ['numerator', 'denominator', 'value', 'verdict', 'reason'];
const others = ['threshold', 'comparator', 'deadline', 'shortfall', 'missing_tables', 'clause_id'];

function compareSql(catalog: string, indicatorIds: ReadonlySet<string> | null): string {
  const chosen = indicatorIds === null ? '' : `where indicator_id in (${[...indicatorIds].map(quoteText).join(', ')})`;
  const same = [...shown, ...others].map((name) => `published.${name} is not distinct from recomputed.${name}`);
  const columns = [
    ...key.map((name) => `coalesce(published.${name}, recomputed.${name}) as ${name}`),
    'published.indicator_id is not null as is_published',
    'recomputed.indicator_id is not null as is_recomputed',
    ...shown.flatMap((name) => [`published.${name} as published_${name}`, `recomputed.${name} as recomputed_${name}`]),
    `(is_published and is_recomputed and ${same.join(' and ')}) as agrees`,
  ];
  return `select ${columns.join(', ')}
    from (select *, rowid from ${quoteIdentifier(catalog)}.main.indicator_results ${chosen}) as published
    full outer join (select *, rowid from memory.${workOf(catalog)}.indicator_results ${chosen}) as recomputed
      on ${key.map((name) => `published.${name} is not distinct from recomputed.${name}`).join(' and ')}
    order by coalesce(published.rowid, recomputed.rowid), ${key.map((_, index) => index + 1).join(', ')}`;
}
