// The same with our own adapter, to see what a warm indicator takes with it.
import { openBrowserEngine } from '../../../../src/engine/browser.ts';
import { recomputerOf } from '../../../../src/indicators/recompute.ts';
import { timeWarm } from './warm.ts';

document.querySelector('button')?.addEventListener('click', async () => {
  const data = bytesOf('region.duckdb');
  const engine = await openBrowserEngine({ workerUrl: 'own-worker.js', code: bytesOf('engine.wasm') });
  await engine.attach('region', await data);
  const recomputer = recomputerOf(engine);
  const rows = await recomputer.one('region', 'IND-10');
  document.body.dataset['rows'] = String(rows.length);
  await timeWarm(engine, recomputer);
});

async function bytesOf(name: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(name)).arrayBuffer());
}
