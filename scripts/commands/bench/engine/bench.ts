import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { build } from 'vite';

import { indicators } from '../../../../src/indicators/registry.ts';
import { openBrowser, openProfile } from '../../../../tests/browser.ts';
import { renderersMegabytes } from './memory.ts';
import { compress, serveSlowly } from './server.ts';
import type { WarmTimes } from './warm.ts';

// How long readers wait between the click and the first recomputed figure, beside a page that does nothing else.
//   node scripts/bench/engine/bench.ts <site built for the root of a host> [rounds]
// Nothing passes or fails. Run it while the machine has nothing else to do.
const [site = 'dist', rounds = '3'] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'school-group-atlas-engine-'));
const browser = await openBrowser();

try {
  await makeBarePages(folder);
  for (const megabits of [null, 10]) await comparePages(megabits);
  for (const name of ['bare', 'own'] as const) await printWarm(name);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

async function makeBarePages(target: string): Promise<void> {
  const engine = dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm'));
  const database = readdirSync(join(site, 'demo/data')).find((file) => /_tables_.*\.duckdb$/.test(file)) ?? '';
  const ids = indicators.map(({ id }) => id).join(' ');
  for (const name of ['bare', 'own']) {
    mkdirSync(join(target, name));
    await build({
      logLevel: 'error',
      build: {
        outDir: join(target, name),
        emptyOutDir: false,
        lib: { entry: join(import.meta.dirname, `${name}.ts`), formats: ['es'], fileName: 'page' },
      },
    });
    writeFileSync(
      join(target, name, 'index.html'),
      `<!doctype html><body data-indicators="${ids}"><button>start</button><script type="module" src="page.js"></script>`,
    );
    cpSync(join(engine, 'duckdb-browser-eh.worker.js'), join(target, name, 'worker.js'));
    const own = readdirSync(join(site, 'engine')).find((file) => file.endsWith('.js')) ?? '';
    cpSync(join(site, 'engine', own), join(target, name, 'own-worker.js'));
    cpSync(join(site, 'demo/data', database), join(target, name, 'region.duckdb'));
    writeFileSync(join(target, name, 'engine.wasm.gz'), compress(readFileSync(join(engine, 'duckdb-eh.wasm'))));
  }
}

async function comparePages(megabits: number | null): Promise<void> {
  const times: Record<string, number[]> = { 'site cold': [], 'site cached': [], 'bare cold': [], 'bare cached': [] };
  const [ours, bare] = [await serveSlowly(site, megabits), await serveSlowly(join(folder, 'bare'), megabits)];
  for (let round = 0; round < Number(rounds); round += 1) {
    for (const [name, measure] of [
      ['site', (context: BrowserContext) => timeSite(context, ours.address)],
      ['bare', (context: BrowserContext) => timeBare(context, bare.address)],
    ] as const) {
      const profile = join(folder, `profile-${name}`);
      for (const visit of ['cold', 'cached'] as const) {
        // Opened anew: a second visit is on another day, and finds what the browser has put on the disk.
        const context = await openProfile(profile);
        times[`${name} ${visit}`]?.push(await measure(context));
        await context.close();
      }
      rmSync(profile, { recursive: true });
    }
  }
  ours.close();
  bare.close();
  const line = Object.entries(times).map(([name, own]) => `${name} ${median(own).toFixed(0)} ms`);
  const ratio = (kind: string) =>
    (median(times[`site ${kind}`] ?? []) / median(times[`bare ${kind}`] ?? [])).toFixed(2);
  console.log(`${megabits === null ? 'unthrottled' : `${megabits} Mbit/s`}: ${line.join(', ')}`);
  console.log(`  ratio cold ${ratio('cold')}, cached ${ratio('cached')}`);
}

async function timeSite(context: BrowserContext, address: string): Promise<number> {
  const [page = await context.newPage()] = context.pages();
  await page.goto(`${address}demo/query/check/?i=IND-10&u=999999-G01`);
  await page.locator('[data-check-rows] table').first().waitFor();
  // A reader presses a button when the page has come to rest.
  await page.waitForLoadState('networkidle');
  const time = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        const state = document.querySelector('[data-check-state="one"]');
        if (state === null) throw new Error('not the page of recomputation');
        new MutationObserver(() => {
          if (state.querySelector('.notice:not(.notice--absent)') !== null) resolve(performance.now() - start);
        }).observe(state, { childList: true, subtree: true });
        document.querySelector<HTMLButtonElement>('[data-check-run="one"]')?.click();
      }),
  );
  await settled(page);
  return time;
}

async function timeBare(context: BrowserContext, address: string): Promise<number> {
  const [page = await context.newPage()] = context.pages();
  await page.goto(address);
  await page.waitForLoadState('networkidle');
  const time = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        new MutationObserver(() => resolve(performance.now() - start)).observe(document.body, {
          attributeFilter: ['data-rows'],
        });
        document.querySelector('button')?.click();
      }),
  );
  await settled(page);
  return time;
}

/** What is kept for the next visit is put away after the first result. */
async function settled(page: Page): Promise<void> {
  await page.waitForTimeout(1500);
}

/** What every indicator takes once the engine is warm, and what the tab then holds. */
async function printWarm(name: 'bare' | 'own'): Promise<void> {
  const server = await serveSlowly(join(folder, name), null);
  const page = await browser.newPage();
  await page.goto(server.address);
  await page.click('button');
  await page.waitForFunction(() => document.body.dataset['warm'] !== undefined, undefined, { timeout: 120_000 });
  // A cast: the page wrote it.
  const times = JSON.parse((await page.evaluate(() => document.body.dataset['warm'])) ?? '') as WarmTimes;
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  console.log(`warm, ${name}, ${times.query.length} indicators: SQL of each ${spread(times.query)}`);
  console.log(`  with verdicts and comparison ${spread(times.recomputed)}`);
  console.log(`  memory of the renderers ${await renderersMegabytes(browser)} MB`);
  await page.close();
  server.close();
}

function spread(values: readonly number[]): string {
  return `median ${median(values).toFixed(0)} ms, slowest ${Math.max(...values).toFixed(0)} ms`;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
