import type { Engine } from '../../../../src/engine/engine.ts';
import type { Recomputer } from '../../../../src/indicators/recompute.ts';

/** Milliseconds of each indicator when all that it shares with others is there. */
export interface WarmTimes {
  /** Its own SQL and its rows. */
  readonly query: readonly number[];
  /** The same with targets, verdicts and the comparison with what was published. */
  readonly recomputed: readonly number[];
}

/** Times every indicator that the page names, over the region whose first figure it has recomputed, and writes it there. */
export async function timeWarm(engine: Engine, recomputer: Recomputer): Promise<void> {
  const ids = (document.body.dataset['indicators'] ?? '').split(' ');
  await timeEach(ids, (id) => recomputer.one('region', id));
  const recomputed = await timeEach(ids, (id) => recomputer.one('region', id));
  const texts = await engine.query<{ sql: string }>("select sql from region.main.sql_texts where kind = 'measure'");
  await engine.query("set search_path = 'memory.recompute_region,region.main'");
  const query = await timeEach(texts, ({ sql }) => engine.query(sql));
  const times: WarmTimes = { query, recomputed };
  document.body.dataset['warm'] = JSON.stringify(times);
}

async function timeEach<T>(all: readonly T[], work: (one: T) => Promise<unknown>): Promise<readonly number[]> {
  const times: number[] = [];
  for (const one of all) {
    const start = performance.now();
    await work(one);
    times.push(performance.now() - start);
  }
  return times;
}
