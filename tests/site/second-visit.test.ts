import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';

import { serveCounted, type CountedHost } from './counted-host.ts';
import { run as runSql } from './sql-page.ts';
import { desk, test as siteTest } from './visit.ts';

const store = 'school-group-atlas-query';
const agreed = /^这项指标各对象、各期共\d+项，\d+项一致。$/;

/** Pages of a host that counts, and lets a browser keep nothing by itself. */
const test = siteTest
  .extend('host', { scope: 'file' }, async ({}, { onCleanup }) => {
    const host = await serveCounted(inject('subPathSite'));
    onCleanup(host.close);
    return host;
  })
  .extend('address', { scope: 'file' }, ({ host }) => host.address);

/** Opens the page of recomputation, recomputes one indicator, and returns the sentence in which that ends. */
async function visitCheck(page: Page, host: CountedHost): Promise<string> {
  host.forget();
  await page.goto('linzi/query/check/?i=IND-01');
  await page.locator('[data-check-rows] table').first().waitFor();
  return recompute(page);
}

async function recompute(page: Page): Promise<string> {
  await page.locator('[data-check-run="one"]').click();
  const said = page.locator('[data-check-state="one"] .notice');
  await said.waitFor();
  return said.innerText();
}

/** Large files that the visit has taken from the host. */
const large = (host: CountedHost) => host.asked.filter((path) => /\.(?:bin|duckdb)$/.test(path));

/** Lengths of the large files that the browser keeps, by their endings; waits until there are as many. */
async function kept(page: Page, count = 2): Promise<readonly (readonly [string, number])[]> {
  const list = () =>
    page.evaluate(async (name) => {
      const opened = await caches.open(name);
      const requests = (await opened.keys()).filter(({ url }) => /\.(?:bin|duckdb)$/.test(url));
      return Promise.all(
        requests.map(async (request) => {
          const bytes = (await (await opened.match(request))?.arrayBuffer())?.byteLength ?? 0;
          return [new URL(request.url).pathname, bytes] as const;
        }),
      );
    }, store);
  await expect.poll(async () => (await list()).length, { timeout: 60_000 }).toBe(count);
  return (await list()).toSorted();
}

test('the engine and the data come once, and make room for themselves alone', async ({ page, host }) => {
  await page.goto('');
  const others = ['/jyjt/engine/duckdb-0.9.0-000000000000.bin', '/other/engine/duckdb-0.9.0-000000000000.bin'];
  await page.evaluate(
    async ([name = '', ...paths]) => {
      const opened = await caches.open(name);
      for (const path of paths) await opened.put(path, new Response('earlier'));
    },
    [store, ...others],
  );
  expect(await visitCheck(page, host)).toMatch(agreed);
  const paths = (await kept(page, 3)).map(([path]) => path);
  // An earlier version goes, what another site of the same host keeps stays.
  expect(others.map((path) => paths.includes(path))).toEqual([false, true]);
  await everythingKept(page);
  expect(large(host)).toHaveLength(2);
  expect(await visitCheck(page, host)).toMatch(agreed);
  expect(large(host)).toEqual([]);
});

/** Puts other bytes in the place of what is kept; `isSealed` as if a page had kept them. */
async function spoil(page: Page, how: { readonly isSealed: boolean }): Promise<void> {
  await page.evaluate(
    async ({ name, isSealed }) => {
      const opened = await caches.open(name);
      for (const request of await opened.keys()) {
        const isCode = request.url.endsWith('.bin');
        if (!isCode && !request.url.endsWith('.duckdb')) continue;
        const was = await opened.match(request);
        const bytes = new Uint8Array((await was?.arrayBuffer()) ?? new ArrayBuffer(0));
        // One is cut, the other as long as before.
        const other = isCode && !isSealed ? bytes.slice(0, bytes.length / 2) : bytes.fill(7, 64);
        const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', other));
        const seal = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
        const headers = isSealed ? { 'x-sha256': seal } : new Headers(was?.headers);
        await opened.put(request, new Response(other, { headers }));
      }
    },
    { name: store, ...how },
  );
}

test('without a service worker they come once as well, and a script that is gone is told', async ({ visit, host }) => {
  const page = await visit({ ...desk, serviceWorkers: 'block' });
  await visitCheck(page, host);
  await page.route('**/engine/*.js', (route) => route.fulfill({ status: 404, body: '' }));
  expect(await visitCheck(page, host)).toContain('网站刚刚更新，请刷新页面');
  await page.unroute('**/engine/*.js');
  expect(await visitCheck(page, host)).toMatch(agreed);
  expect(large(host)).toEqual([]);
});

test('what is cut, damaged or unreadable is not used', async ({ visit, host }) => {
  const page = await visit({ ...desk, serviceWorkers: 'block' });
  await visitCheck(page, host);
  const whole = await kept(page);
  await spoil(page, { isSealed: false });
  expect(await visitCheck(page, host)).toMatch(agreed);
  expect(large(host)).toHaveLength(2);
  await expect.poll(() => kept(page), { timeout: 60_000 }).toEqual(whole);
  await spoil(page, { isSealed: true });
  expect(await visitCheck(page, host)).toContain('查询引擎没有启动');
  expect(await page.locator('[data-check-rows] table').first().isVisible()).toBe(true);
  expect(await recompute(page)).toMatch(agreed);
});

test.for([
  {
    lack: 'room',
    impoverish: () => {
      Cache.prototype.put = () => Promise.reject(new DOMException('no room', 'QuotaExceededError'));
    },
  },
  {
    lack: 'store',
    impoverish: () => {
      Reflect.deleteProperty(globalThis, 'caches');
      Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
    },
  },
])('a browser that has no $lack recomputes all the same', async ({ impoverish }, { page, host }) => {
  await page.addInitScript(impoverish);
  expect(await visitCheck(page, host)).toMatch(agreed);
  expect(large(host)).toHaveLength(2);
});

/** Waits until the page and all that it has loaded are kept. */
async function everythingKept(page: Page): Promise<void> {
  const missing = () =>
    page.evaluate(async () => {
      const used = [location.href, ...performance.getEntriesByType('resource').map(({ name }) => name)];
      const found = await Promise.all(used.map((url) => caches.match(url, { ignoreSearch: true })));
      return used.filter((_, index) => found[index] === undefined);
    });
  await expect.poll(missing, { timeout: 60_000 }).toEqual([]);
}

test('the SQL page works without a network after one visit, and after the browser has thrown everything away', async ({
  page,
  context,
}) => {
  await page.goto('linzi/query/sql/');
  expect((await runSql(page, 'select count(*) as n from groups')).status).toBe('已运行。');
  await kept(page);
  await everythingKept(page);
  await context.setOffline(true);
  await page.reload();
  expect((await runSql(page, 'select 42 as n')).results).toContain('42');
  await context.setOffline(false);
  await page.evaluate(async (name) => {
    await caches.delete(name);
    for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister();
  }, store);
  await page.reload();
  // The reader's text has outlived it.
  expect(await page.locator('#sql-text').inputValue()).toBe('select 42 as n');
  expect((await runSql(page, 'select 43 as n')).results).toContain('43');
  await kept(page);
});
