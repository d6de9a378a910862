// The same with our own adapter, to see what a warm indicator takes with it.
import { openBrowserEngine } from '../../../src/engine/browser.ts';
import { recomputerOf } from '../../../src/indicators/recompute.ts';

document.querySelector('button')?.addEventListener('click', async () => {
  const data = bytesOf('region.duckdb');
  const engine = await openBrowserEngine({ workerUrl: 'own-worker.js', code: bytesOf('engine.wasm') });
  await engine.attach('region', await data);
  const recomputer = recomputerOf(engine);
  const rows = await recomputer.one('region', 'IND-10');
  document.body.dataset['rows'] = String(rows.length);
  const times: number[] = [];
  for (const id of (document.body.dataset['indicators'] ?? '').split(' ')) {
    const start = performance.now();
    await recomputer.one('region', id);
    times.push(performance.now() - start);
  }
  document.body.dataset['warm'] = JSON.stringify(times);
});

async function bytesOf(name: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(name)).arrayBuffer());
}
