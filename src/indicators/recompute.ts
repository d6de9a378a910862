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

/** Whom to tell while results are recomputed, and what ends it. */
export interface RecomputeOptions {
  /** Called before each step, with how many of how many are done. */
  readonly onStep?: (done_count: number, step_count: number) => void;
  readonly signal?: AbortSignal;
}

/** Recomputes regions that are attached to one engine, each under its catalog's name. */
export interface Recomputer {
  /** Every result of the region, in the order in which it is published. */
  readonly all: (catalog: string, options?: RecomputeOptions) => Promise<readonly ComparedRow[]>;
  /** The results of one indicator. Of the steps that indicators share, those that it needs run at the first call. */
  readonly one: (catalog: string, indicatorId: string, options?: RecomputeOptions) => Promise<readonly ComparedRow[]>;
}

interface SqlText {
  readonly kind: 'view' | 'measure' | 'result' | 'derived';
  readonly name: string;
  readonly sql: string;
}

/** Statements of one recomputation must not meet those of another: both would make the same tables. */
export function recomputerOf(engine: Engine): Recomputer {
  const opened = new Map<string, Promise<Opened>>();
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work);
    last = turn;
    return turn;
  };
  const openOnce = (catalog: string): Promise<Opened> => {
    const known = opened.get(catalog) ?? open(engine, catalog);
    opened.set(catalog, known);
    known.catch(() => opened.delete(catalog));
    return known;
  };
  return {
    all: (catalog, options = {}) =>
      inTurn(async () => {
        const region = await openOnce(catalog);
        return recompute(engine, region, { indicatorIds: [...region.targets.keys()], shownId: null }, options);
      }),
    one: (catalog, indicatorId, options = {}) =>
      inTurn(async () => {
        const region = await openOnce(catalog);
        const indicatorIds = judgedWith(indicatorId, region.targets);
        return recompute(engine, region, { indicatorIds, shownId: indicatorId }, options);
      }),
  };
}

/** A region whose file was read. */
interface Opened {
  readonly catalog: string;
  readonly texts: readonly SqlText[];
  /** The indicator whose targets each indicator is judged by. */
  readonly targets: ReadonlyMap<string, string | null>;
  /** Names of the shared steps that are there already; grows. */
  readonly made: Set<string>;
}

async function open(engine: Engine, catalog: string): Promise<Opened> {
  const file = `${quoteIdentifier(catalog)}.main`;
  const texts = await engine.query<SqlText>(`select kind, name, sql from ${file}.sql_texts order by position`);
  const indicators = await engine.query<{ indicator_id: string; target_indicator_id: string | null }>(
    `select indicator_id, target_indicator_id from ${file}.indicators`,
  );
  await engine.query(`drop schema if exists memory.${workOf(catalog)} cascade;`);
  await engine.query(`create schema memory.${workOf(catalog)};`);
  const targets = new Map(
    indicators.map(({ indicator_id, target_indicator_id }) => [indicator_id, target_indicator_id]),
  );
  return { catalog, texts, targets, made: new Set() };
}

/** Indicators whose figures are judged by the same targets: some measure the distance to what another one measures. */
function judgedWith(indicatorId: string, targets: Opened['targets']): readonly string[] {
  const judgedBy = targets.get(indicatorId) ?? null;
  const related = [...targets].filter(([, target]) => target !== null && target === judgedBy).map(([id]) => id);
  return [...new Set([indicatorId, ...related])];
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

interface Asked {
  readonly indicatorIds: readonly string[];
  /** The one whose results are wanted; null: all. */
  readonly shownId: string | null;
}

async function recompute(
  engine: Engine,
  { catalog, texts, made }: Opened,
  { indicatorIds, shownId }: Asked,
  { onStep, signal }: RecomputeOptions,
): Promise<readonly ComparedRow[]> {
  const measures = texts.filter(({ kind, name }) => kind === 'measure' && indicatorIds.includes(name));
  const results = texts.filter(({ kind }) => kind === 'result');
  const views = texts.filter(({ kind }) => kind === 'view');
  const steps = [
    ...neededOf(views, [...measures, ...results]).filter(({ name }) => !made.has(name)),
    ...measures,
    ...results,
  ];
  return within(engine, catalog, async () => {
    await engine.query(createMeasures);
    for (const [index, step] of steps.entries()) {
      if (signal?.aborted === true) throw new DOMException('stopped', 'AbortError');
      onStep?.(index, steps.length);
      await engine.query(
        step.kind === 'measure' ? measureSql({ indicator_id: step.name, sql: step.sql }) : stepSql(step),
      );
      if (step.kind === 'view') made.add(step.name);
    }
    return engine.query<ComparedRow>(compareSql(catalog, shownId));
  });
}

/** Of the shared steps, each of which may read those before it, those that the texts read: a name in a text is a reading. */
function neededOf(views: readonly SqlText[], texts: readonly SqlText[]): readonly SqlText[] {
  return views.reduceRight((later: readonly SqlText[], view) => {
    const name = new RegExp(`\\b${view.name}\\b`);
    return [...later, ...texts].some(({ sql }) => name.test(sql)) ? [view, ...later] : later;
  }, []);
}

const key = ['indicator_id', 'unit_kind', 'unit_id', 'period', 'as_of_date', 'basis', 'category', 'target_id'];
const shown = ['numerator', 'denominator', 'value', 'verdict', 'reason'];
const others = ['threshold', 'comparator', 'deadline', 'shortfall', 'missing_tables', 'clause_id'];

function compareSql(catalog: string, indicatorId: string | null): string {
  const chosen = indicatorId === null ? '' : `where indicator_id = ${quoteText(indicatorId)}`;
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
