import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { serve, type Served } from '../../src/build/serve.ts';
import { openBrowser } from '../browser.ts';

let browser: Browser;
let server: Served;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  server = await serve({ folder: inject('subPathSite'), base: '/jyjt/', port: null });
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 375, height: 812 } });
});
afterEach(() => page.close());

test('initials and the enter key lead from the county to the group', async () => {
  await page.goto(`${server.address}huaiyuan/`);
  await page.getByRole('combobox').fill('dwsyxx');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/huaiyuan/groups/340321-g04/');
  expect(await page.locator('h1').innerText()).toBe('怀远县第三实验小学教育集团');
});

test('the entrance searches all regions and says which one a result is in', async () => {
  await page.goto(server.address);
  await page.getByRole('combobox').fill('溡水');
  const option = page.getByRole('option').first();
  await option.waitFor();
  expect(await option.innerText()).toContain('临淄区');
  await option.click();
  await page.waitForURL('**/linzi/groups/370305-g03/');
});

test('arrow keys choose, escape closes, and an unknown name says so', async () => {
  await page.goto(`${server.address}huaiyuan/`);
  const box = page.getByRole('combobox');
  await box.fill('实验小学');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  expect(await box.getAttribute('aria-activedescendant')).toBe('search-results-1');
  await page.keyboard.press('Escape');
  expect(await box.getAttribute('aria-expanded')).toBe('false');
  await box.fill('没有这所学校');
  await page.getByText('没有找到').waitFor();
});

test('the index is fetched only when the box is used', async () => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${server.address}huaiyuan/`);
  expect(asked.filter((url) => url.endsWith('search.json'))).toEqual([]);
  await page.getByRole('combobox').focus();
  await page.waitForResponse('**/huaiyuan/search.json');
});

test('without JavaScript the form leads to the list of schools', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(`${server.address}huaiyuan/`);
  await plain.getByRole('button', { name: '查找' }).click();
  expect(plain.url()).toContain('/huaiyuan/schools/');
  await context.close();
});

test.each(['huaiyuan', 'linzi', 'demo'])('the index of %s takes at most 30 kB on the way', (slug) => {
  expect(gzipSync(readFileSync(join(inject('rootSite'), slug, 'search.json'))).length).toBeLessThanOrEqual(30_000);
});
