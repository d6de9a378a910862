// The same with our own adapter, to see what a warm indicator takes with it.
import { openBrowserEngine } from '../../../src/engine/browser.ts';
import { recomputerOf } from '../../../src/indicators/recompute.ts';

document.querySelector('button')?.addEventListener('click', async () => {
  const [wasm, data] = await Promise.all(
    ['engine.wasm', 'region.duckdb'].map(async (name) => (await fetch(name)).arrayBuffer()),
  );
  const engine = await openBrowserEngine({
    workerUrl: 'worker.js',
    wasm: new Blob([wasm ?? new ArrayBuffer()], { type: 'application/wasm' }),
  });
  await engine.attach('region', new Uint8Array(data ?? new ArrayBuffer()));
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
