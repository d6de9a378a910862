// The page that ours is measured against: DuckDB-WASM started in the usual way, with nothing around it. It recomputes one
// indicator by the same statements.
import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import type { Engine } from '../../../../src/engine/engine.ts';
import { recomputerOf } from '../../../../src/indicators/recompute.ts';
import { timeWarm } from './warm.ts';

document.querySelector('button')?.addEventListener('click', async () => {
  const database = new AsyncDuckDB(new VoidLogger(), new Worker('worker.js'));
  const data = fetch('region.duckdb').then(async (response) => new Uint8Array(await response.arrayBuffer()));
  await database.instantiate(new URL('engine.wasm', location.href).href);
  await database.open({ query: { castBigIntToDouble: true, castDecimalToDouble: true } });
  const connection = await database.connect();
  await database.registerFileBuffer('region.duckdb', await data);
  await connection.query("attach 'region.duckdb' as region (read_only)");
  const engine: Engine = {
    // The statement's casts keep the promise.
    query: async <R extends object>(sql: string) =>
      (await connection.query(sql)).toArray().map((row) => row.toJSON()) as R[],
    close: () => undefined,
  };
  const recomputer = recomputerOf(engine);
  const rows = await recomputer.one('region', 'IND-10');
  document.body.dataset['rows'] = String(rows.length);
  await timeWarm(engine, recomputer);
});
