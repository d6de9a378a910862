import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { utils, write } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { describe, expect, inject, onTestFinished } from 'vitest';

import { parseRecords } from '../../src/csv/parse.ts';
import { serve } from '../../src/pipeline/serve.ts';
import { checkable, findBarriers, widthOf } from './axe.ts';
import { checked, damagedCounty, give, issueListOf, scratch, taken, textIn } from './desk-page.ts';
import { longest_ms } from '../longest.ts';
import { publishedRows } from './published.ts';
import { desk, foreignOf, openPage, phone, recordRequests, test } from './visit.ts';

const site = inject('subPathSite');
test('until a file is dropped nothing is loaded but the page; then nobody else is asked, and the list is that of the check', async ({
  page,
  address,
}) => {
  const asked = recordRequests(page);
  await page.goto('desk/', { waitUntil: 'networkidle' });
  expect(asked.filter((url) => /worker|engine|duckdb/.test(url))).toEqual([]);
  const folder = resolve('data/999999-demo');
  const before = asked.length;
  expect(await give(page, folder)).toMatch(/^共读取\d+个文件、[\d,]+行/);
  expect(asked.slice(before).map((url) => url.replace(/^.*\//, ''))).toEqual([
    expect.stringMatching(/^worker-.*\.js$/),
  ]);
  expect(foreignOf(asked, address)).toEqual([]);
  expect(textIn(await taken(page, 'issues'))).toBe(await issueListOf(folder, site));
});

test('a folder that was copied by itself works under any address, with the same list', async ({ browser }) => {
  const copy = join(scratch(), 'copy');
  cpSync(join(site, 'desk'), copy, { recursive: true });
  const server = await serve({ folder: copy, base: '/', port: null });
  onTestFinished(server.close);
  const page = await openPage(browser, { ...desk, baseURL: server.address });
  onTestFinished(() => page.context().close());
  const asked = recordRequests(page);
  const failed: string[] = [];
  page.on('requestfailed', (request) => failed.push(request.url()));
  page.on('response', (response) => response.status() >= 400 && failed.push(response.url()));
  await page.goto('');
  const folder = damagedCounty();
  await give(page, folder);
  expect(textIn(await taken(page, 'issues'))).toBe(await issueListOf(folder, site));
  expect(foreignOf(asked, server.address)).toEqual([]);
  expect(failed).toEqual([]);
});

test('one file of at most 250 kB, opened from a disk without a network, gives the same list', async ({ browser }) => {
  const file = join(site, 'desk', 'check.html');
  expect(gzipSync(readFileSync(file)).length).toBeLessThanOrEqual(250_000);
  const page = await openPage(browser, { ...desk, offline: true });
  onTestFinished(() => page.context().close());
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  const asked = recordRequests(page);
  await page.goto(pathToFileURL(file).href);
  const folder = damagedCounty();
  await give(page, folder);
  expect(textIn(await taken(page, 'issues'))).toBe(await issueListOf(folder, site));
  expect(asked.filter((url) => !/^(?:file|blob|data):/.test(url))).toEqual([]);
  expect(problems).toEqual([]);
});

test('a workbook is read by a library that comes with it, with the same list', async ({ page }) => {
  const folder = damagedCounty();
  const rows = parseRecords(readFileSync(join(folder, 'memberships.csv'), 'utf8'), ',').map(({ cells }) => [...cells]);
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), '成员关系');
  writeFileSync(
    join(folder, '成员关系.xlsx'),
    new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer),
  );
  rmSync(join(folder, 'memberships.csv'));
  await page.goto('desk/');
  const asked = recordRequests(page);
  await give(page, folder);
  expect(asked.map((url) => url.replace(/^.*\/([a-z]+)-.*$/, '$1'))).toEqual(['worker', 'workbooks']);
  const list = textIn(await taken(page, 'issues'));
  expect(list).toContain('成员关系.xlsx');
  expect(list).toBe(await issueListOf(folder, site));
});

test('a trial of the demonstration county gives what is published, to the last row; nothing of it leaves the browser', async ({
  page,
  address,
}) => {
  const asked = recordRequests(page);
  await page.goto('desk/');
  await give(page, resolve('data/999999-demo'));
  await page.locator('[data-desk-trial-run]').click();
  await page.locator('[data-desk-trial-state] .notice').waitFor({ timeout: longest_ms - 10_000 });
  const count = publishedRows(site, 'demo').length;
  expect(await page.locator('[data-desk-trial-state]').innerText()).toBe(`共${count}项结果，与现在公布的全部相同。`);
  expect(await page.locator('.desk-trial tbody tr').count()).toBeGreaterThan(10);
  expect(await page.locator('.desk-changed').count()).toBe(0);
  expect(foreignOf(asked, address)).toEqual([]);
  const kept = JSON.stringify(await everyStore(page));
  const [, teacher = ''] = readFileSync('data/999999-demo/restricted/teachers.csv', 'utf8').split('\n');
  expect(kept).not.toContain(teacher.split(',')[0]);
});

describe('a clerk', () => {
  test('opens the row of a finding, puts its cell right, undoes it and takes the tables away', async ({ page }) => {
    await page.goto('desk/');
    const folder = damagedCounty();
    await give(page, folder);
    const findings = page.locator('.desk-finding').filter({ hasText: '日期不存在' });
    await findings.getByRole('button', { name: '打开第2行' }).click();
    const marked = page.locator('.desk-cell--marked input');
    await marked.waitFor();
    await marked.fill('2023-09-01');
    await page.getByRole('button', { name: '保存修改' }).click();
    await checked(page);
    expect(await page.locator('[data-desk-changed]').innerText()).toBe('已修改1格');
    expect(await findings.count()).toBe(0);
    const entries = unzipSync(await taken(page, 'tables'));
    const wanted = readFileSync('tests/fixtures/ec-base/memberships.csv', 'utf8').replaceAll('\n', '\r\n');
    expect(textIn(entries['999999-demo/成员关系.csv'] ?? new Uint8Array())).toBe(`\uFEFF${wanted}`);
    expect(textIn(await taken(page, 'record'))).toContain('填报台改正');
    await page.locator('[data-desk-undo]').click();
    await checked(page);
    expect(await page.locator('[data-desk-changed]').innerText()).toBe('尚未修改');
    await page.locator('[data-desk-redo]').click();
    await checked(page);
    expect(await page.locator('[data-desk-changed]').innerText()).toBe('已修改1格');
  });

  test('finds the public tables and the repairs again after the page was closed, and no restricted table in any store', async ({
    page,
    context,
  }) => {
    await page.goto('desk/');
    await give(page, damagedCounty());
    const kept = JSON.stringify(await everyStore(page));
    expect(kept).toContain('memberships.csv');
    const [, ...teachers] = readFileSync('tests/fixtures/ec-base/restricted/teachers.csv', 'utf8').trim().split('\n');
    expect(teachers.length).toBeGreaterThan(5);
    for (const teacher of teachers) expect(kept).not.toContain(teacher);
    expect(kept).not.toContain('restricted/');
    await page.close();
    const again = await context.newPage();
    await again.goto('desk/');
    await again.locator('[data-desk-state] .notice').waitFor();
    expect(await again.locator('[data-desk-state]').innerText()).toContain('已取回上次在本机核对的文件');
    await again.getByRole('button', { name: '清除本机记录' }).click();
    await again.getByText('本机记录已清除').waitFor();
    expect(JSON.stringify(await everyStore(again))).not.toContain('memberships.csv');
    // Whatever is done after that, the browser keeps nothing of it.
    await give(again, damagedCounty());
    await again.locator('[data-desk-kept]', { hasText: '本机记录已清除，本次不再保存。' }).waitFor();
    expect(JSON.stringify(await everyStore(again))).not.toContain('memberships.csv');
  });
});

describe.each([
  ['a phone', phone],
  ['a desk', desk],
])('on %s', (_, device) => {
  test.override('device', { ...device, ...checkable });

  test('findings and an open row meet WCAG 2.1 A and AA and do not overflow', async ({ page }) => {
    await page.goto('desk/');
    await give(page, damagedCounty());
    await page.getByRole('button', { name: '打开第2行' }).first().click();
    await page.locator('.desk-row').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    expect(await widthOf(page)).toBeLessThanOrEqual(device.viewport?.width ?? 0);
  });
});

test('the page and its script weigh at most 60 kB before a file is dropped', async () => {
  const folder = join(site, 'desk');
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const loaded = [...html.matchAll(/(?:rel="stylesheet"[^>]*href|href|src)="([^"/]+\.(?:css|js))"/g)].map(
    ([, name = '']) => name,
  );
  expect(loaded.length).toBeGreaterThan(1);
  const weights = [...new Set(loaded)].map((name) => gzipSync(readFileSync(join(folder, name))).length);
  expect(weights.reduce((sum, weight) => sum + weight, gzipSync(html).length)).toBeLessThanOrEqual(60_000);
});

/** Everything that any store of the page's origin holds, bytes as text. */
function everyStore(page: Page): Promise<readonly unknown[]> {
  return page.evaluate(async () => {
    const plain = (value: unknown): unknown => {
      if (value instanceof Uint8Array || value instanceof ArrayBuffer) return new TextDecoder().decode(value);
      if (Array.isArray(value)) return value.map(plain);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]));
    };
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- everything has to be inside what is sent to the page.
    const asked = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((done, failed) => {
        request.addEventListener('success', () => done(request.result));
        request.addEventListener('error', () => failed(new Error('not read')));
      });
    const found: unknown[] = [{ ...localStorage }, { ...sessionStorage }, document.cookie];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await asked(indexedDB.open(name));
      for (const store of database.objectStoreNames)
        found.push(plain(await asked(database.transaction(store).objectStore(store).getAll())));
      database.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) found.push(request.url, await (await cache.match(request))?.text());
    }
    return found;
  });
}
