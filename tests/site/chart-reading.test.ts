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
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
});
afterEach(() => page.close());

const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-point') ?? null);
const tip = () => page.locator('.chart__tip');

test('a chart is one stop of the tab key, and arrow keys read its marks one by one', async () => {
  await page.goto(`${server.address}demo/charts/tasks/`);
  const marks = page.locator('.chart__wide [data-point]');
  const words = await marks.evaluateAll((all) => all.map((mark) => mark.getAttribute('data-point')));
  expect(words).toHaveLength(10);
  await marks.first().focus();
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toBe(words[1]);
  expect(await tip().innerText()).toBe(words[1]);
  expect(await marks.nth(1).locator('.chart__ring').count()).toBe(1);
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowRight');
  expect(await focused()).toBe(words[9]);
  await page.keyboard.press('Home');
  expect(await focused()).toBe(words[0]);
  expect(await page.locator('.chart__wide [tabindex="0"]').count()).toBe(1);
  await page.keyboard.press('Tab');
  expect(await focused()).toBeNull();
});

test('escape leaves the chart, and takes ring and words away', async () => {
  await page.goto(`${server.address}demo/charts/matrix/`);
  await page.locator('.chart__wide [data-point]').first().focus();
  await tip().waitFor();
  await page.keyboard.press('Escape');
  expect(await focused()).toBeNull();
  expect(await tip().isVisible()).toBe(false);
  expect(await page.locator('.chart__ring').count()).toBe(0);
});

test('a mark says its words when it is pointed at or tapped, inside the figure on a phone', async () => {
  const context = await browser.newContext({ viewport: { width: 375, height: 812 }, hasTouch: true });
  const phone = await context.newPage();
  await phone.goto(`${server.address}demo/charts/matrix/`);
  const mark = phone.locator('.chart__narrow [data-point]').nth(5);
  await mark.tap();
  const words = phone.locator('.chart__tip');
  expect(await words.innerText()).toBe(await mark.getAttribute('data-point'));
  const [box, frame] = [await words.boundingBox(), await phone.locator('figure.chart').boundingBox()];
  expect(box?.x).toBeGreaterThanOrEqual(frame?.x ?? Infinity);
  expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThanOrEqual((frame?.x ?? 0) + (frame?.width ?? 0));
  await context.close();
});

test('a screen reader finds every mark with its words, and the picture as their group', async () => {
  await page.goto(`${server.address}demo/groups/999999-g01/`);
  const chart = page.locator('[data-chart="group-999999-g01"] .chart__wide');
  expect(await chart.getAttribute('role')).toBe('group');
  const marks = chart.locator('[data-point]');
  expect(await marks.first().getAttribute('role')).toBe('img');
  expect(await marks.first().getAttribute('aria-label')).toBe(await marks.first().getAttribute('data-point'));
});
