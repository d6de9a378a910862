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

const groupTexts = () =>
  page.locator('.relation-group').evaluateAll((parts) => parts.map((part) => (part as HTMLElement).innerText));

test('the slider shows the groups and members of a month, and the address keeps it', async () => {
  await page.goto(`${server.address}demo/relations/`);
  const present = await groupTexts();
  const slider = page.getByRole('slider');
  await slider.focus();
  await page.keyboard.press('Home');
  expect(await slider.getAttribute('aria-valuetext')).toMatch(/^2021年9月30日：\d+个集团，\d+个成员。$/);
  const first = await groupTexts();
  // A group founded in 2025 is not there yet.
  expect(first[12]).toContain('2025年10月15日成立');
  expect(first[12]).not.toContain('成员校');
  expect(first.join()).not.toContain('2022年9月1日起');
  expect(new URL(page.url()).searchParams.get('date')).toBe('2021-09-30');
  await page.goto(page.url());
  expect(await groupTexts()).toEqual(first);
  await page.getByRole('slider').focus();
  await page.keyboard.press('End');
  expect(await groupTexts()).toEqual(present);
});

test('each bracket runs from the first row that is shown to the last, in an early month, too', async () => {
  await page.goto(`${server.address}demo/relations/`);
  const slider = page.getByRole('slider');
  await slider.focus();
  await page.keyboard.press('Home');
  const edges = await page.locator('.relation__members').evaluateAll((lists) =>
    lists.map((list) =>
      [...list.querySelectorAll('li')]
        .filter((row) => !row.hidden)
        .map((row) => row.dataset['edge'])
        .join('|'),
    ),
  );
  for (const list of edges) expect(list).toMatch(/^(?:first last|first(?:\|)+last)$/);
});
