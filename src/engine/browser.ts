import { AsyncDuckDB, VoidLogger, type AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import type { RecordBatch } from 'apache-arrow';

import { cellReaders, columnsOf, type ReadCell, type ReadColumn } from './arrow-cells.ts';
import type { Engine, LoadingEngine } from './engine.ts';
import { insertSql, rowsAsCsv } from './rows-as-csv.ts';
import { quoteIdentifier, quoteText } from './quote.ts';

/** Rows of a statement as a table on the screen needs them: cells in the order of the columns, whose names may repeat. */
export interface ReadRows {
  readonly columns: readonly ReadColumn[];
  readonly rows: readonly (readonly ReadCell[])[];
  /** There are more rows than were asked for. */
  readonly is_cut: boolean;
}

/** What ended a statement that the reader stopped. */
export const cancelled = 'AbortError';

/**
 * The engine in the reader's browser. It holds copies of published files and of what the reader gives it, and can reach
 * nothing else: no network, no extension, no other file. Statements run one after the other. Once lost (`close`, or a
 * fault of the engine itself) every call rejects; a new one has to be opened.
 */
export interface BrowserEngine extends LoadingEngine {
  /** Rows of one statement, the first `mostRows` of them. Rejects with `cancelled` as its name when the signal aborts. */
  readonly read: (sql: string, options?: ReadOptions) => Promise<ReadRows>;
  /**
   * Opens a database file for reading, under a name; the bytes belong to the engine from then on. `prepare` may change
   * what is in them before, with the file in use: nobody else sees it, and nothing reaches a disk.
   */
  readonly attach: (name: string, bytes: Uint8Array, prepare?: Prepare) => Promise<void>;
  /**
   * Makes a table in the engine's own memory out of a CSV text with a header line; all columns are text unless
   * `isTyped`, and then as the engine reads them. A table of that name is replaced. Returns its number of rows.
   */
  readonly addCsv: (name: string, csv: string, options?: { readonly isTyped?: boolean }) => Promise<number>;
  readonly drop: (name: string) => Promise<void>;
  /** Stops the statement that is running, if there is one. */
  readonly cancel: () => Promise<void>;
  /** Bytes that tables and results take in the engine; its code takes some 100 MB more. */
  readonly memory: () => Promise<number>;
  /** Settles when the engine is lost, with the reason. */
  readonly lost: Promise<Error>;
}

/** Changes a database file that was just loaded, through the query of its engine. */
export type Prepare = (query: Engine['query']) => Promise<void>;

/** How much of a result is read, and what ends the reading. */
export interface ReadOptions {
  readonly mostRows?: number;
  readonly signal?: AbortSignal;
}

/** Only what stands under this name can be opened once the engine is locked; nothing of it is on any disk. */
const folder = 'own/';

const settings = [
  // The build's engine has none either, and a reader's query must not look for one on the network.
  'set autoload_known_extensions = false',
  'set autoinstall_known_extensions = false',
  // A query that wants more fails with the engine's own words instead of ending the page.
  "set memory_limit = '1GB'",
  `set allowed_directories = ['${folder}']`,
  'set enable_external_access = false',
  'set lock_configuration = true',
];

const slowMilliseconds = 20_000;

/**
 * Starts the engine out of its worker script and its code, which may still be on its way and may be compressed: the
 * script is loaded meanwhile. Rejects when the code does not come, when the engine fails, and when the reader stops it.
 * An old browser on an old machine takes a minute or two: `onSlow` is told once when it takes longer than usual, and the
 * engine goes on.
 */
export async function openBrowserEngine({
  workerUrl,
  code,
  signal,
  onSlow = nothing,
  milliseconds = slowMilliseconds,
}: {
  readonly workerUrl: string;
  readonly code: Promise<Uint8Array>;
  readonly signal?: AbortSignal;
  readonly onSlow?: () => void;
  readonly milliseconds?: number;
}): Promise<BrowserEngine> {
  const worker = new Worker(workerUrl);
  const { lost, lose } = watch(worker);
  const database = new AsyncDuckDB(new VoidLogger(), worker);
  try {
    // A cast: what was downloaded is never in shared memory.
    const engine_code = (await Promise.race([code, lost.then(raise)])).buffer as ArrayBuffer;
    worker.postMessage({ engine_code }, [engine_code]);
    // Not fetched: worker-prelude.js knows it by its end.
    const started = database.instantiate(`${location.origin}/#engine`);
    await unlessSlow(Promise.race([started, lost.then(raise), stopped(signal)]), milliseconds, onSlow);
    await database.open({ query: { castBigIntToDouble: true, castDecimalToDouble: true, queryPollingInterval: 50 } });
    const connection = await database.connect();
    await connection.query(settings.join('; '));
    return engineOf(database, connection, { lost, lose });
  } catch (error) {
    worker.terminate();
    throw error;
  }
}

interface Loss {
  readonly lost: Promise<Error>;
  readonly lose: (reason: Error) => void;
}

/** The package forgets its pending promises when its worker fails, so that they would never settle. */
function watch(worker: Worker): Loss {
  let lose: Loss['lose'] = nothing;
  const lost = new Promise<Error>((resolve) => {
    lose = resolve;
  });
  worker.addEventListener('error', ({ message }) => lose(message ? new Error(message) : noWorker()));
  return { lost, lose };
}

/** Name of the error when the worker's script did not come. */
export type WorkerErrorName = 'WorkerError';

function noWorker(): Error {
  const name: WorkerErrorName = 'WorkerError';
  return Object.assign(new Error('the worker did not start'), { name });
}

function nothing(): void {}

function raise(reason: Error): never {
  throw reason;
}

/** Tells once when work takes longer than usual; it goes on. */
async function unlessSlow<T>(work: Promise<T>, milliseconds: number, onSlow: () => void): Promise<T> {
  const timer = setTimeout(onSlow, milliseconds);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
  }
}

/** Rejects when the reader stops what is under way; never settles otherwise. */
function stopped(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(abortError()));
  });
}

/** `signal.throwIfAborted()`, which browsers before 2022 lack. */
function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw abortError();
}

function abortError(): Error {
  return new DOMException('the reader stopped it', cancelled);
}

function engineOf(database: AsyncDuckDB, connection: AsyncDuckDBConnection, { lost, lose }: Loss): BrowserEngine {
  let last: Promise<unknown> = Promise.resolve();
  /** One connection: a statement that is sent before the last one ended would take its place. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(
      () => Promise.race([work(), lost.then(raise)]),
      () => Promise.race([work(), lost.then(raise)]),
    );
    last = turn;
    return turn;
  };
  const cancel = async (): Promise<void> => {
    await connection.cancelSent();
  };
  const read = (sql: string, options: ReadOptions = {}) => inTurn(() => readRows(connection, sql, options));
  return {
    read,
    cancel,
    lost,
    query: queryOf(read),
    run: (sql) =>
      inTurn(async () => {
        await connection.query(sql);
      }),
    append: (spec, rows) =>
      inTurn(async () => {
        const file = `${folder}rows.csv`;
        await database.registerFileText(file, rowsAsCsv(spec, rows));
        try {
          await connection.query(insertSql(spec, file));
        } finally {
          await database.dropFile(file);
        }
      }),
    attach: (name, bytes, prepare) =>
      inTurn(async () => {
        const file = `${folder}${name}.duckdb`;
        await database.registerFileBuffer(file, bytes);
        try {
          if (prepare !== undefined) await prepareFile(database, connection, { name, file, prepare });
          await connection.query(`attach ${quoteText(file)} as ${quoteIdentifier(name)} (read_only)`);
        } catch (error) {
          await database.dropFile(file);
          throw error;
        }
      }),
    addCsv: (name, csv, { isTyped = false } = {}) =>
      inTurn(async () => {
        const file = `${folder}${name}.csv`;
        await database.registerFileText(file, csv);
        try {
          const source = `read_csv(${quoteText(file)}, header = true, all_varchar = ${!isTyped}, delim = ',')`;
          await connection.query(`create or replace table memory.main.${quoteIdentifier(name)} as from ${source}`);
          const { rows } = await readRows(connection, `select count(*) from memory.main.${quoteIdentifier(name)}`, {});
          return Number(rows[0]?.[0]);
        } finally {
          await database.dropFile(file);
        }
      }),
    drop: (name) =>
      inTurn(async () => {
        await connection.query(`drop table if exists memory.main.${quoteIdentifier(name)}`);
      }),
    memory: async () => {
      const { rows } = await read('select sum(memory_usage_bytes) from duckdb_memory()');
      return Number(rows[0]?.[0]);
    },
    close: () => {
      lose(new Error('the engine was closed'));
      void database.terminate();
    },
  };
}

function queryOf(read: (sql: string) => Promise<ReadRows>): Engine['query'] {
  return async <R extends object>(sql: string): Promise<readonly R[]> => {
    const { columns, rows } = await read(sql);
    // The engine knows the shape only at run time; the caller's type is the statement's own promise.
    return rows.map((row) =>
      Object.fromEntries(columns.map(({ name }, index) => [name, row[index]])),
    ) as unknown as readonly R[];
  };
}

interface Prepared {
  readonly name: string;
  readonly file: string;
  readonly prepare: Prepare;
}

/** In one transaction: the engine would secure every statement by itself. */
async function prepareFile(
  database: AsyncDuckDB,
  connection: AsyncDuckDBConnection,
  { name, file, prepare }: Prepared,
): Promise<void> {
  const catalog = quoteIdentifier(name);
  // Where the engine notes what is not in the file yet; it would say on the console that there is none.
  const notes = `${file}.wal`;
  await database.registerFileBuffer(notes, new Uint8Array());
  try {
    await connection.query(`attach ${quoteText(file)} as ${catalog}`);
    await connection.query(`use ${catalog}; begin`);
    await prepare(queryOf((sql) => readRows(connection, sql, {})));
    await connection.query(`commit; checkpoint ${catalog}`);
  } catch (error) {
    // Nothing to take back where the change was made and only could not be written.
    await connection.query('rollback').catch(nothing);
    throw error;
  } finally {
    await connection.query(`use memory; detach database if exists ${catalog}`);
    await database.dropFile(notes);
  }
}

async function readRows(
  connection: AsyncDuckDBConnection,
  sql: string,
  { mostRows = Number.POSITIVE_INFINITY, signal }: ReadOptions,
): Promise<ReadRows> {
  throwIfAborted(signal);
  const stop = () => void connection.cancelSent();
  signal?.addEventListener('abort', stop);
  try {
    // Streamed, so that of a result that is cut no more is computed than is shown.
    const reader = await connection.send(sql, true);
    return await collect(reader, mostRows, signal);
  } catch (error) {
    throwIfAborted(signal);
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

async function collect(
  batches: AsyncIterable<RecordBatch> & { readonly cancel: () => Promise<void> },
  mostRows: number,
  signal: AbortSignal | undefined,
): Promise<ReadRows> {
  const rows: ReadCell[][] = [];
  let columns: readonly ReadColumn[] = [];
  for await (const batch of batches) {
    throwIfAborted(signal);
    columns = columnsOf(batch.schema);
    const readers = cellReaders(batch);
    for (let index = 0; index < batch.numRows; index += 1) {
      if (rows.length >= mostRows) return { columns, rows, is_cut: true };
      rows.push(readers.map((cellAt) => cellAt(index)));
    }
  }
  return { columns, rows, is_cut: false };
}
