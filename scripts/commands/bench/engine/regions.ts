import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';

import { openBrowser } from '../../../../tests/browser.ts';
import { renderersMegabytes } from './memory.ts';
import { serveSlowly } from './server.ts';

// What a reader of a site of many counties loads to compare some of them, and how long that takes from the click.
//   node scripts/bench/engine/regions.ts <site built for the root of a host>
// Nothing passes or fails. Run it while the machine has nothing else to do.
const [site = 'dist'] = process.argv.slice(2);
const slugs = readdirSync(site, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && readdirSync(join(site, entry.name)).includes('query'))
  .map(({ name }) => name)
  .toSorted();
const browser = await openBrowser();

try {
  for (const megabits of [null, 10]) {
    const host = await serveSlowly(site, megabits);
    console.log(megabits === null ? 'unthrottled' : `${megabits} Mbit/s`);
    for (const count of [1, 2, 5]) console.log(`  ${await compare(browser, { address: host.address, count })}`);
    host.close();
  }
} finally {
  await browser.close();
}

/** Asks for one indicator of all groups of so many counties, as a first visit, and returns what that took in words. */
async function compare(of: Browser, { address, count }: { readonly address: string; readonly count: number }) {
  const context = await of.newContext();
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname.slice(1)));
  const [first = '', ...others] = slugs.slice(0, count);
  await page.goto(`${address}${first}/query/?i=IND-10&u=group${others.map((slug) => `&r=${slug}`).join('')}`);
  asked.length = 0;
  const seconds = (await timeAnswer(page)) / 1000;
  const data = asked.filter((path) => path.endsWith('.duckdb'));
  const engine = asked.filter((path) => path.startsWith('engine/'));
  const rows = await page.locator('.query__table tbody tr').count();
  const memory = await renderersMegabytes(of);
  await context.close();
  return [
    `${count} of ${slugs.length} counties: ${seconds.toFixed(2)} s, ${rows} rows`,
    `${data.length} data files of ${kilobytes(data)} kB, ${kilobytes(data, (bytes) => brotliCompressSync(bytes).length)} kB brotli`,
    `engine ${kilobytes(engine)} kB`,
    `memory of the renderers ${memory} MB`,
  ].join('; ');
}

/** What files of the site weigh together, in words. */
function kilobytes(files: readonly string[], sizeOf: (bytes: Uint8Array) => number = ({ length }) => length): string {
  return (files.reduce((sum, file) => sum + sizeOf(readFileSync(join(site, file))), 0) / 1000).toFixed(0);
}

/** Milliseconds from the click until the answer stands in the page. */
function timeAnswer(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const answer = document.querySelector('[data-answer="section"]');
        if (answer === null) throw new Error('not the query page');
        const start = performance.now();
        new MutationObserver(() => resolve(performance.now() - start)).observe(answer, { attributeFilter: ['hidden'] });
        document.querySelector<HTMLButtonElement>('.query__submit button')?.click();
        setTimeout(() => reject(new Error('no answer within two minutes')), 120_000);
      }),
  );
}
