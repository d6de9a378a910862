// oxlint-disable-next-line import/no-unassigned-import -- first of all: the engine reads it while it is loaded.
import './allocator.ts';

import {
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBInstance,
  DuckDBListType,
  VARCHAR,
  type DuckDBAppender,
  type DuckDBConnection,
  type DuckDBResultReader,
  type JS,
} from '@duckdb/node-api';

import type { Column } from '../model/column.ts';
import type { Cell, LoadingEngine, TableSpec } from './engine.ts';
import { quoteIdentifier, quoteText } from './quote.ts';
import { decimalScale } from './schema.ts';

const dayLength = 86_400_000;
const textList = new DuckDBListType(VARCHAR);

const settings = {
  // Sums of doubles differ in their last digits with the number of threads.
  threads: '1',
  // The browser's engine has no extensions, so that SQL which needs one must fail here as well.
  autoload_known_extensions: 'false',
  autoinstall_known_extensions: 'false',
};

/** From then on SQL texts read tables and nothing else: no file, no network. */
const lock = 'set enable_external_access = false; set lock_configuration = true;';

/**
 * How a database file is written that the browser's engine can read too: small blocks, since most tables are small, and
 * the newest form that its version knows.
 */
const fileForm = "storage_version 'v1.4.0', block_size 16384";

/** A database file beside the engine's own memory. */
export interface AttachedFile {
  readonly name: string;
  readonly path: string;
  /** False for a file that is to be written; made when it is not there. */
  readonly isReadOnly: boolean;
}

/**
 * Opens an empty in-memory engine, for the build and the tests, with files attached where some are given, and one folder
 * into which its statements may write. The caller closes it.
 */
export async function openNativeEngine(
  files: readonly AttachedFile[] = [],
  options: Pick<ConnectionOptions, 'outFolder'> = {},
): Promise<LoadingEngine> {
  const { connection, close } = await openConnection(files, options);
  return {
    query: async <R extends object>(sql: string) => rowsOf<R>(await connection.runAndReadAll(sql)),
    run: async (sql) => {
      await connection.run(sql);
    },
    append: (spec, rows) => appendRows(connection, spec, rows),
    close,
  };
}

interface ConnectionOptions {
  /** The one folder into which statements may write; null: none. */
  readonly outFolder?: string | null;
  /** Rules of the engine's planner that are not followed. */
  readonly rulesOff?: readonly string[];
}

/** An empty engine as DuckDB hands it over, for the adapters of this folder. */
export async function openConnection(
  files: readonly AttachedFile[],
  { outFolder = null, rulesOff = [] }: ConnectionOptions,
): Promise<{ readonly connection: DuckDBConnection; readonly close: () => void }> {
  const instance = await DuckDBInstance.create(':memory:', settings);
  const connection = await instance.connect();
  for (const file of files) await connection.run(attachSql(file));
  if (outFolder !== null) await connection.run(`set allowed_directories = [${quoteText(outFolder)}];`);
  if (rulesOff.length > 0) await connection.run(`set disabled_optimizers = ${quoteText(rulesOff.join(','))};`);
  await connection.run(lock);
  return {
    connection,
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** The rows of an answer as the caller says that they are. */
export function rowsOf<R extends object>(reader: DuckDBResultReader): readonly R[] {
  // The engine knows the shape only at run time; the caller's type is the statement's own promise.
  return reader.getRowObjectsJS().map(plainRow) as unknown as readonly R[];
}

/** Attaches one more file, which must lie where the engine's statements may write. */
export function attachSql({ name, path, isReadOnly }: AttachedFile): string {
  return `attach ${quoteText(path)} as ${quoteIdentifier(name)} (${isReadOnly ? 'read_only' : fileForm});`;
}

/** Adds rows to a table of a connection. */
export async function appendRows(
  connection: DuckDBConnection,
  spec: TableSpec,
  rows: readonly object[],
): Promise<void> {
  const appender = await connection.createAppender(spec.name);
  const writers = spec.columns.map(([name, column]) => [name, cellWriterOf(appender, column)] as const);
  for (const row of rows) {
    // Loaded rows are records of cells; `object` only spares every interface an index signature.
    const cells = row as Readonly<Record<string, Cell | undefined>>;
    for (const [name, write] of writers) {
      const cell = cells[name] ?? null;
      if (cell === null) appender.appendNull();
      else write(cell);
    }
    appender.endRow();
  }
  appender.closeSync();
}

type FilledCell = Exclude<Cell, null>;

/** What a column's type means for its cells is settled once for all rows. */
function cellWriterOf(
  appender: DuckDBAppender,
  { type, list }: Pick<Column, 'type' | 'list'>,
): (cell: FilledCell) => void {
  if (list === true) return (cell) => appender.appendList(listOf(cell), textList);
  switch (type) {
    case 'integer':
    case 'calendar_year':
      return (cell) => appender.appendInteger(Number(cell));
    case 'decimal':
      return (cell) => appender.appendDecimal(decimalOf(Number(cell)));
    case 'boolean':
      return (cell) => appender.appendBoolean(cell === true);
    case 'date':
      return (cell) => appender.appendDate(dateOf(String(cell)));
    default:
      return (cell) => appender.appendVarchar(String(cell));
  }
}

/** Days repeat in nearly every row: there are fewer than two thousand in five years. */
const dates = new Map<string, DuckDBDateValue>();

function dateOf(text: string): DuckDBDateValue {
  const known = dates.get(text);
  if (known !== undefined) return known;
  const date = new DuckDBDateValue(Date.parse(`${text}T00:00:00Z`) / dayLength);
  dates.set(text, date);
  return date;
}

function listOf(cell: FilledCell): readonly string[] {
  if (typeof cell === 'object') return cell;
  throw new TypeError(`A list column was given ${JSON.stringify(cell)}`);
}

/** Goes through the shortest decimal text of the number, so that 49.95 is stored as exactly 49.95. */
function decimalOf(value: number): DuckDBDecimalValue {
  const scaled = BigInt(value.toFixed(decimalScale).replace('.', ''));
  return new DuckDBDecimalValue(scaled, 18, decimalScale);
}

function plainRow(row: Readonly<Record<string, JS>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plainValue(value)]));
}

function plainValue(value: JS): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return value;
}
