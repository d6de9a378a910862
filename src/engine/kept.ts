import type { DuckDBConnection, DuckDBPreparedStatement } from '@duckdb/node-api';

import type { LoadingEngine, Step } from './engine.ts';
import { appendRows, type AttachedFile, openConnection, openNativeEngine, rowsOf } from './native.ts';
import { quoteIdentifier } from './quote.ts';
import { stepText } from './steps.ts';

/**
 * Engines that are emptied and used again. Half of what a small county costs is planning its hundred statements, which are
 * the same for every county: each thread keeps one engine for each kind of work, and plans once.
 */

/** A kind of work that is done for one region after another. */
export interface KeptWork {
  readonly name: string;
  /** Takes every step and asks every question that the work may take or ask. Rows that it adds are left out. */
  readonly rehearse: (engine: LoadingEngine) => Promise<void>;
  /** Attached to the engine as long as it lives. */
  readonly files?: readonly AttachedFile[];
  /** The one folder into which its statements may write. */
  readonly outFolder?: string | null;
}

/**
 * Plans are made over empty tables, so that none depends on the region that happened to come first. Two rules would look
 * into the tables and plan for nothing but emptiness: what follows from the least and greatest values, and from no rows.
 */
const rulesOff = ['statistics_propagation', 'empty_result_pullup'];

/** After so many regions an engine is given up and its memory with it, whatever has gathered there. */
const mostUses = 50;

/** An engine with what it has planned. */
interface Kept {
  /** The files that are attached to it, and where it may write. */
  readonly key: string;
  readonly connection: DuckDBConnection;
  readonly close: () => void;
  /** By step; null for a table that is made empty, and is there. */
  readonly steps: ReadonlyMap<string, DuckDBPreparedStatement | null>;
  readonly questions: ReadonlyMap<string, DuckDBPreparedStatement>;
  /** What empties a table, by its name. */
  readonly emptying: ReadonlyMap<string, DuckDBPreparedStatement>;
  /** All there is in it beside rows. */
  readonly contents: string;
  readonly state: KeptState;
}

/** What becomes of a kept engine from one region to the next. */
class KeptState {
  /** Tables that may have rows. */
  readonly filled = new Set<string>();
  /** Whether statements ran of which nothing is known. */
  isDisturbed = false;
  uses = 0;
}

/** The engine of a kind of work. */
class Place {
  kept: Kept | null = null;
  isTaken = false;

  /** The engine is not used again. */
  giveUp(): void {
    this.kept?.close();
    this.kept = null;
    this.isTaken = false;
  }

  giveBack(): void {
    this.isTaken = false;
  }

  take(): void {
    this.isTaken = true;
  }
}

const places = new Map<string, Place>();

/**
 * Opens an engine as empty as a new one: the one that was closed last after the same work, whose steps run as they were
 * planned then. Who comes first, or while it is in use, gets a new one; results do not tell the two apart. After an error,
 * or when something else than rows was left behind in it, it is not used again.
 */
export async function openKeptEngine(work: KeptWork): Promise<LoadingEngine> {
  const { name, files = [], outFolder = null } = work;
  const place = places.get(name);
  if (place === undefined || place.isTaken) {
    // One region alone is not worth a rehearsal.
    if (place === undefined) places.set(name, new Place());
    return openNativeEngine(files, { outFolder });
  }
  place.take();
  try {
    if (place.kept === null || !(await isEmptied(place.kept, keyOf(work)))) {
      place.kept?.close();
      place.kept = null;
      place.kept = await rehearsed(work);
    }
    return engineOf(place.kept, place);
  } catch (error) {
    place.giveUp();
    throw error;
  }
}

function keyOf({ files = [], outFolder = null }: KeptWork): string {
  return JSON.stringify([files, outFolder]);
}

/** Takes the rows of the region before out of an engine at rest; false where it cannot be used again. */
async function isEmptied(kept: Kept, key: string): Promise<boolean> {
  const { connection, state, emptying } = kept;
  const isFit = kept.key === key && state.uses < mostUses && (!state.isDisturbed || (await isWhole(kept)));
  if (!isFit) return false;
  const names = state.isDisturbed ? [...emptying.keys()] : [...state.filled];
  for (const name of names) await emptying.get(name)?.run();
  // Only then are the rows gone that were deleted: before, they take up memory and are read over.
  await connection.run('checkpoint memory');
  state.filled.clear();
  state.isDisturbed = false;
  return true;
}

async function isWhole({ connection, contents }: Kept): Promise<boolean> {
  return (await contentsOf(connection)) === contents;
}

/** Tables, views, attached files and the place where names are looked up. */
async function contentsOf(connection: DuckDBConnection): Promise<string> {
  const found = await connection.runAndReadAll(`
    select current_database(), current_schema(), 0
    union all select database_name, path, database_oid from duckdb_databases()
    union all select database_name || '.' || schema_name, table_name, table_oid from duckdb_tables()
    union all select database_name || '.' || schema_name, view_name, view_oid from duckdb_views()
    order by all`);
  return JSON.stringify(found.getRowsJson());
}

/** The engine as the work sees it. */
function engineOf(kept: Kept, place: Place): LoadingEngine {
  const { connection, steps, questions, emptying, state } = kept;
  const { filled } = state;
  state.uses += 1;
  let [isClosed, running, isBroken] = [false, 0, false];
  const within = async <T>(work: () => Promise<T>): Promise<T> => {
    if (isClosed) throw new Error('The engine was closed');
    running += 1;
    try {
      return await work();
    } catch (error) {
      isBroken = true;
      throw error;
    } finally {
      running -= 1;
    }
  };
  const runUnknown = async (sql: string) => {
    state.isDisturbed = true;
    await connection.run(sql);
  };
  const takeStep = async (step: Step): Promise<void> => {
    const statement = steps.get(nameOf(step));
    if (statement === undefined) return runUnknown(stepText(step));
    if (step.kind !== 'change' && filled.has(step.table)) await emptying.get(step.table)?.run();
    await statement?.run();
    if (statement !== null) filled.add(step.table);
  };
  return {
    query: <R extends object>(sql: string) =>
      within(async () => {
        const known = questions.get(sql);
        if (known === undefined) state.isDisturbed = true;
        return rowsOf<R>(await (known === undefined ? connection.runAndReadAll(sql) : known.runAndReadAll()));
      }),
    run: (sql) => within(() => runUnknown(sql)),
    take: (asked) =>
      within(async () => {
        for (const step of asked) await takeStep(step);
      }),
    append: (spec, rows) =>
      within(async () => {
        filled.add(spec.name);
        await appendRows(connection, spec, rows);
      }),
    close: () => {
      if (isClosed) return;
      isClosed = true;
      // A statement that nobody waited for may still be writing.
      if (isBroken || running > 0) place.giveUp();
      else place.giveBack();
    },
  };
}

function nameOf({ kind, table, sql }: Step): string {
  return `${kind} ${table} ${sql}`;
}

/** Makes every table that the work makes, and only then plans its statements: a table that is made later undoes plans. */
async function rehearsed(work: KeptWork): Promise<Kept> {
  const { files = [], outFolder = null } = work;
  const { connection, close } = await openConnection(files, { outFolder, rulesOff });
  try {
    const asked = new Map<string, Step>();
    const questions = new Set<string>();
    await work.rehearse({
      query: async (sql) => {
        questions.add(sql);
        return [];
      },
      run: () => Promise.reject(new Error('Only what is taken as a step can be planned')),
      take: async (steps) => {
        for (const step of steps.filter((one) => !asked.has(nameOf(one)))) {
          asked.set(nameOf(step), step);
          const { kind, table, sql } = step;
          if (kind === 'create') await connection.run(sql);
          if (kind === 'make')
            await connection.run(`create table ${quoteIdentifier(table)} as (\n${sql}\n) with no data`);
        }
      },
      append: async () => undefined,
      close: () => undefined,
    });
    const steps = new Map<string, DuckDBPreparedStatement | null>();
    const emptying = new Map<string, DuckDBPreparedStatement>();
    for (const [name, { kind, table, sql }] of asked) {
      const text = kind === 'make' ? `insert into ${quoteIdentifier(table)} (\n${sql}\n)` : sql;
      steps.set(name, kind === 'create' ? null : await connection.prepare(text));
      if (!emptying.has(table)) emptying.set(table, await connection.prepare(`delete from ${quoteIdentifier(table)}`));
    }
    const planned = new Map<string, DuckDBPreparedStatement>();
    for (const sql of questions) planned.set(sql, await connection.prepare(sql));
    const contents = await contentsOf(connection);
    const [key, state] = [keyOf(work), new KeptState()];
    return { key, connection, close, steps, questions: planned, emptying, contents, state };
  } catch (error) {
    close();
    throw error;
  }
}
