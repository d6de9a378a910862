import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

import { runData } from '../../../src/pipeline/data-pipeline.ts';
import { readAndCheck } from '../../../src/pipeline/read-and-check.ts';
import { findRegions } from '../../../src/pipeline/regions.ts';
import { silentStages } from '../../../src/pipeline/stages.ts';
import { loadTables } from '../../../src/engine/load.ts';
import { openNativeEngine } from '../../../src/engine/native.ts';
import { quoteText } from '../../../src/engine/quote.ts';

/** What one measurement found; each is made in a process of its own, so that memory and warm code are its own too. */
export interface Measured {
  readonly rows: number;
  readonly seconds: number;
  /** Of all threads together. */
  readonly cpuSeconds: number;
  readonly peak_gb: number;
  /** Seconds of some of its stages, added up over all threads. */
  readonly stages: Readonly<Record<string, number>>;
}

export type MeasureName = keyof typeof measures;

export const measures = {
  /** Reads, checks and loads every table of every region, restricted ones included, one region after the other. */
  reading: async (folder: string) => {
    let rows = 0;
    for (const region of await findRegions(folder)) {
      const options = { restrictedFolder: null, previousRowCounts: {} };
      const { validated, report } = await readAndCheck(region, options, silentStages);
      const engine = await openNativeEngine();
      await loadTables(engine, validated.tables, { columns: 'all' });
      engine.close();
      rows += report.rowCount;
    }
    return { rows, stages: {} };
  },
  /** What the engine itself takes merely to read the same files as text: nothing checked, nothing named. */
  native: async (folder: string) => {
    let rows = 0;
    for (const region of await findRegions(folder)) {
      const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
      const connection = await instance.connect();
      const files = await readdir(region.path, { recursive: true });
      for (const [position, file] of files.filter((name) => name.endsWith('.csv')).entries()) {
        const source = `read_csv(${quoteText(join(region.path, file))}, all_varchar = true, header = true)`;
        const made = await connection.runAndReadAll(`create table t${position} as from ${source}`);
        rows += Number(made.getRows()[0]?.[0] ?? 0);
      }
      connection.closeSync();
      instance.closeSync();
    }
    return { rows, stages: {} };
  },
  /** The whole pipeline from files to artifacts, as the build runs it. */
  line: async (folder: string, out: string) => {
    const stages: Record<string, number> = {};
    let rows = 0;
    const print = (text: string): void => {
      const [, name = '', seconds] = /^(\S+) .*?([\d.]+)秒$/.exec(text) ?? [];
      stages[name] = (stages[name] ?? 0) + Number(seconds ?? 0);
      rows += Number(/^读取 .*?(\d+)行/.exec(text)?.[1] ?? 0);
    };
    const { site } = await runData({ dataFolder: folder, artifactsFolder: out }, { ...silentStages, print });
    if (site === null) throw new Error(`The data in ${folder} have errors`);
    return { rows, stages };
  },
} as const;
