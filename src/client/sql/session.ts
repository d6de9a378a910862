import type { EngineSource } from '../../artifacts/engine-source.ts';
import type { BrowserEngine, ReadRows } from '../../engine/browser.ts';
import { ownTableStatements } from '../../sql/load-own-table.ts';
import type { OwnTable } from '../../sql/own-table.ts';
import type { SqlTable } from '../../sql/schema.ts';
import { openRegionEngine, type EngineProgress } from '../engine/region-engine.ts';
import { makeViews } from './views.ts';

/** The engine as the SQL page needs it: opened when first asked, and again after it was stopped, with the reader's tables. */
export interface Session {
  readonly run: (sql: string, signal: AbortSignal) => Promise<TimedRows>;
  /** Makes a table of the reader's file; it comes back with every new engine. */
  readonly addTable: (table: OwnTable, signal: AbortSignal) => Promise<void>;
  readonly dropTable: (name: string) => Promise<void>;
  /** Tables beside the published ones, as the engine knows them; none before it runs. */
  readonly ownTables: () => Promise<readonly SqlTable[]>;
}

/** A result with the time that it took in this browser. */
export interface TimedRows extends ReadRows {
  readonly milliseconds: number;
}

/** As many rows as a download holds; what exceeds them belongs into a condition or a sum, not into a browser. */
export const mostRows = 100_000;

/** How long a stopped statement may take to stop before the engine is ended. */
const patience = 3_000;

/** Starts nothing yet: the engine is fetched with the first statement, and filled with the reader's own tables. */
export function openSession(source: EngineSource, onProgress: (progress: EngineProgress) => void): Session {
  const own = new Map<string, OwnTable>();
  let filled: BrowserEngine | null = null;

  const open = async (signal: AbortSignal): Promise<BrowserEngine> => {
    const engine = await openRegionEngine(source, { onProgress, signal, prepare: makeViews });
    if (filled === engine) return engine;
    filled = engine;
    void forgetLost(engine);
    for (const table of own.values()) await load(engine, table);
    return engine;
  };

  const forgetLost = async (engine: BrowserEngine) => {
    await engine.lost;
    if (filled === engine) filled = null;
  };

  return {
    run: async (sql, signal) => {
      const engine = await open(signal);
      const started = performance.now();
      const rows = await stoppable(engine, signal, engine.read(sql, { mostRows, signal }));
      return { ...rows, milliseconds: performance.now() - started };
    },
    addTable: async (table, signal) => {
      const engine = await open(signal);
      await stoppable(engine, signal, load(engine, table));
      own.set(table.name, table);
    },
    dropTable: async (name) => {
      own.delete(name);
      await filled?.query(`drop table if exists temp.${quoted(name)}`);
    },
    ownTables: async () => (filled === null ? [] : tablesOf(filled, own)),
  };
}

async function load(engine: BrowserEngine, table: OwnTable): Promise<void> {
  for (const statement of ownTableStatements(table)) await engine.query(statement);
}

/** Ends the engine when it does not stop: a statement that never comes back must not take the page with it. */
async function stoppable<T>(engine: BrowserEngine, signal: AbortSignal, work: Promise<T>): Promise<T> {
  let timer = 0;
  const end = () => {
    timer = window.setTimeout(() => engine.close(), patience);
  };
  signal.addEventListener('abort', end, { once: true });
  try {
    return await work;
  } catch (error) {
    if (signal.aborted) throw new DOMException('the reader stopped it', 'AbortError');
    throw error;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', end);
  }
}

async function tablesOf(engine: BrowserEngine, own: ReadonlyMap<string, OwnTable>): Promise<readonly SqlTable[]> {
  const { rows } = await engine.read(
    `select database_name, table_name, column_name, data_type from duckdb_columns()
     where database_name in ('temp', 'memory') and not internal order by table_name, column_index`,
  );
  const tables = new Map<string, SqlTable>();
  for (const cells of rows) {
    const [catalog = '', table = '', column = '', type = ''] = cells.map(String);
    const name = catalog === 'temp' ? table : `memory.${table}`;
    const file = own.get(name);
    const header = file?.columns.find((candidate) => candidate.name === column)?.header ?? '';
    const before = tables.get(name)?.columns ?? [];
    const columns = [...before, { name: column, label: header === column ? '' : header, meaning: '', type }];
    tables.set(name, { name, label: '', meaning: file ? `自己的文件，${file.rows.length}行` : '临时表', columns });
  }
  return [...tables.values()];
}

function quoted(name: string): string {
  return `"${name.replace(/"/g, '""')}"`;
}
