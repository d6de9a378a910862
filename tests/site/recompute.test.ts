import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gunzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, inject, onTestFinished } from 'vitest';

import { openNativeEngine } from '../../src/engine/native.ts';
import { policyOf } from '../../src/format/content-policy.ts';
import { tablesFileOf, publishedRows } from './published.ts';
import { listFiles } from './site.ts';
import { foreignOf, phone, recordRequests, test } from './visit.ts';
import { proved } from '../proof/proved.ts';

const site = inject('subPathSite');
test.override('device', phone);

const state = (page: Page, name: 'one' | 'all') => page.locator(`[data-check-state="${name}"] .notice`);

async function open(page: Page, slug: string, address = ''): Promise<void> {
  await page.goto(`${slug}/query/check/${address}`);
  await page.locator('[data-check-rows] table').first().waitFor();
}

/** Presses a button and returns the sentence in which it ends. */
async function run(page: Page, name: 'one' | 'all'): Promise<string> {
  await page.locator(`[data-check-run="${name}"]`).click();
  // Compiling the engine takes half a minute on a machine that does three things at once.
  await state(page, name).waitFor({ timeout: 55_000 });
  return state(page, name).innerText();
}

const countOf = (slug: string) => publishedRows(site, slug).length;

/** What the page says when every row agrees. */
function agreement(count: number): string {
  const words = count.toLocaleString('en-US');
  return `共${words}项，${words}项一致。`;
}

const engineFile = join(site, listFiles(site).find((name) => /^engine\/.*\.bin$/.test(name)) ?? '');

describe('every published result is recomputed in a browser and agrees', () => {
  test('of the demonstration county, and nobody else is asked for anything', async ({ page, address }) => {
    const asked = recordRequests(page);
    await open(page, 'demo');
    const count = countOf('demo');
    expect(await run(page, 'all')).toBe(agreement(count));
    expect(foreignOf(asked, address)).toEqual([]);
    expect(await page.locator('[data-check-summary] .verdict--unmet').count()).toBe(0);
    proved({ 'recomputed results': count });
  });

  test('of a county whose host gives the engine a wrong type and sets the policy on every file', async ({
    page,
    context,
  }) => {
    await context.route('**/*', async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), 'content-security-policy': policyOf({ needsEngine: true }) };
      const isEngine = route.request().url().endsWith('.bin');
      await route.fulfill({ response, headers: isEngine ? { ...headers, 'content-type': 'text/html' } : headers });
    });
    await open(page, 'linzi');
    const count = countOf('linzi');
    expect(await run(page, 'all')).toBe(agreement(count));
  });

  test('of a county whose host takes off the compression', async ({ page, context }) => {
    const body = gunzipSync(readFileSync(engineFile));
    await context.route('**/engine/*.bin', (route) => route.fulfill({ body, contentType: 'application/octet-stream' }));
    await open(page, 'huaiyuan');
    const count = countOf('huaiyuan');
    expect(await run(page, 'all')).toBe(agreement(count));
  });
});

test('a figure’s link leads to its row, which agrees; the next visit needs no network', async ({ page, context }) => {
  const asked = recordRequests(page);
  await page.goto('demo/indicators/ind-10/');
  await page.locator('a.figure-link').first().click();
  const chosen = page.locator('.check-chosen');
  await chosen.waitFor();
  expect(asked.some((url) => /\/engine\/|\.duckdb$/.test(url))).toBe(false);
  expect(await run(page, 'one')).toMatch(/^这项指标各对象、各期共\d+项，\d+项一致。$/);
  expect(await chosen.first().innerText()).toContain('一致');
  await page.waitForFunction(async () => {
    const kept = await (await caches.open('school-group-atlas-query')).keys();
    return (
      kept.some(({ url }) => url.endsWith('.bin')) && kept.some(({ url }) => url.includes('/engine/duckdb-worker'))
    );
  });
  await context.setOffline(true);
  await page.reload();
  await page.locator('[data-check-rows] table').first().waitFor();
  expect(await run(page, 'one')).toMatch(/^这项指标各对象、各期共\d+项，\d+项一致。$/);
});

test('data that do not come, come in part or were altered are told, and the page goes on', async ({
  page,
  context,
}) => {
  await open(page, 'demo', '?i=IND-01');
  await context.route('**/*.duckdb', (route) => route.fulfill({ status: 404, body: '' }));
  expect(await run(page, 'one')).toContain('网站刚刚更新，请刷新页面');
  await context.unroute('**/*.duckdb');
  const whole = readFileSync(tablesFileOf(site, 'demo'));
  await context.route('**/*.duckdb', (route) => route.fulfill({ body: whole.subarray(0, 500_000) }));
  expect(await run(page, 'one')).toContain('没有下载完整');
  await context.unroute('**/*.duckdb');
  const altered = await alteredDatabase();
  await context.route('**/*.duckdb', (route) => route.fulfill({ body: altered }));
  expect(await run(page, 'one')).toMatch(/项不一致。公布的结果与数据不符/);
  expect(await page.locator('[data-check-rows] .verdict--unmet', { hasText: '不一致' }).count()).toBeGreaterThan(0);
});

/** The file of the demonstration county with one figure of it changed by hand, as long as before. */
async function alteredDatabase(): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'school-group-atlas-altered-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'altered.duckdb');
  copyFileSync(tablesFileOf(site, 'demo'), path);
  const engine = await openNativeEngine([{ name: 'region', path, isReadOnly: false }]);
  await engine.run("update region.main.indicator_results set numerator = numerator + 1 where indicator_id = 'IND-01'");
  await engine.run('checkpoint region; detach region;');
  engine.close();
  return readFileSync(path);
}

describe('where the engine cannot run', () => {
  test('an old browser is told so before anything is fetched', async ({ page }) => {
    const asked = recordRequests(page);
    await page.addInitScript(() => {
      Reflect.deleteProperty(globalThis, 'DecompressionStream');
    });
    await open(page, 'demo');
    expect(await run(page, 'one')).toContain('浏览器版本较低');
    expect(asked.some((url) => url.includes('/engine/'))).toBe(false);
  });

  test('a browser without exceptions of WebAssembly recomputes with the older build, and agrees', async ({ page }) => {
    await page.addInitScript(() => {
      WebAssembly.validate = () => false;
    });
    await open(page, 'demo');
    expect(await run(page, 'one')).toMatch(/共(\d+)项，\1项一致/u);
  });

  test('an engine that the site has no more is told, and the published figures stay', async ({ page, context }) => {
    await context.route('**/engine/*.js', (route) => route.fulfill({ status: 404, body: '' }));
    await open(page, 'demo');
    expect(await run(page, 'one')).toContain('网站刚刚更新，请刷新页面');
    expect(await page.locator('[data-check-rows] table').first().isVisible()).toBe(true);
  });

  test('a download that the reader stops ends at once', async ({ page, context }) => {
    await context.route('**/engine/*.bin', () => undefined);
    await open(page, 'demo');
    await page.locator('[data-check-run="one"]').click();
    await page.getByRole('button', { name: '取消' }).click();
    await state(page, 'one').waitFor();
    expect(await state(page, 'one').innerText()).toBe('已取消。');
  });
});

test('the page weighs at most 60 kB until a button is pressed', async ({ page }) => {
  const bodies: Promise<Buffer>[] = [];
  page.on('response', (response) => bodies.push(response.body()));
  await open(page, 'demo', '?i=IND-10&u=999999-G01');
  const sizes = (await Promise.all(bodies)).map((body) => brotliCompressSync(body).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(60_000);
});

test('the engine comes in what it weighs', () => {
  expect(readFileSync(engineFile).length).toBeLessThan(8_000_000);
});
