import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { test, touchPhone } from './visit.ts';

const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-point') ?? null);
const tip = (page: Page) => page.locator('.chart__tip');

test('a chart is one stop of the tab key, and arrow keys read its marks one by one', async ({ page }) => {
  await page.goto('demo/charts/tasks/');
  const marks = page.locator('.chart__wide [data-point]');
  const words = await marks.evaluateAll((all) => all.map((mark) => mark.getAttribute('data-point')));
  expect(words).toHaveLength(10);
  await marks.first().focus();
  await page.keyboard.press('ArrowDown');
  expect(await focused(page)).toBe(words[1]);
  expect(await tip(page).innerText()).toBe(words[1]);
  expect(await marks.nth(1).locator('.chart__ring').count()).toBe(1);
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowRight');
  expect(await focused(page)).toBe(words[9]);
  await page.keyboard.press('Home');
  expect(await focused(page)).toBe(words[0]);
  expect(await page.locator('.chart__wide [tabindex="0"]').count()).toBe(1);
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBeNull();
});

test('escape leaves the chart, and takes ring and words away', async ({ page }) => {
  await page.goto('demo/charts/matrix/');
  await page.locator('.chart__wide [data-point]').first().focus();
  await tip(page).waitFor();
  await page.keyboard.press('Escape');
  expect(await focused(page)).toBeNull();
  expect(await tip(page).isVisible()).toBe(false);
  expect(await page.locator('.chart__ring').count()).toBe(0);
});

test('a mark says its words when it is pointed at or tapped, inside the figure on a phone', async ({ visit }) => {
  const phone = await visit(touchPhone);
  await phone.goto('demo/charts/matrix/');
  const mark = phone.locator('.chart__narrow [data-point]').nth(5);
  await mark.tap();
  const words = phone.locator('.chart__tip');
  expect(await words.innerText()).toBe(await mark.getAttribute('data-point'));
  const [box, frame] = [await words.boundingBox(), await phone.locator('figure.chart').boundingBox()];
  expect(box?.x).toBeGreaterThanOrEqual(frame?.x ?? Infinity);
  expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThanOrEqual((frame?.x ?? 0) + (frame?.width ?? 0));
});

test('who points beside a mark reads it, and away from all of them nothing', async ({ page }) => {
  await page.goto('demo/charts/ind-10-trends/');
  const marks = page.locator('.chart__wide [data-point]');
  const mark = marks.nth(2);
  await mark.scrollIntoViewIfNeeded();
  const box = await mark.locator('circle').boundingBox();
  if (box === null) throw new Error('no mark is drawn');
  await page.mouse.move(box.x - 6, box.y - 8);
  expect(await tip(page).innerText()).toBe(await mark.getAttribute('data-point'));
  expect(await mark.locator('.chart__near').count()).toBe(1);
  const title = await page.locator('h1').boundingBox();
  await page.mouse.move(title?.x ?? 0, title?.y ?? 0);
  expect(await tip(page).isVisible()).toBe(false);
  expect(await page.locator('.chart__near').count()).toBe(0);
});

test('what a finger pointed at stays to be read until it taps elsewhere', async ({ visit }) => {
  const phone = await visit(touchPhone);
  await phone.goto('demo/charts/matrix/');
  await phone.locator('.chart__narrow [data-point]').nth(5).tap();
  expect(await tip(phone).isVisible()).toBe(true);
  await phone.locator('h1').tap();
  expect(await tip(phone).isVisible()).toBe(false);
});

test('a screen reader finds every mark with its words, and the picture as their group', async ({ page }) => {
  await page.goto('demo/charts/group-999999-g01/');
  const chart = page.locator('[data-chart="group-999999-g01"] .chart__wide');
  expect(await chart.getAttribute('role')).toBe('group');
  const marks = chart.locator('[data-point]');
  expect(await marks.first().getAttribute('role')).toBe('img');
  expect(await marks.first().getAttribute('aria-label')).toBe(await marks.first().getAttribute('data-point'));
});

test.for(['coverage', 'ind-10-trends', 'matrix'])(
  'the chart %s stands in a page of others without its frame, as high as its code says',
  async (id, { page, visit }) => {
    await page.goto(`demo/charts/${id}/`);
    const code = await page.locator('.chart-share__embed').innerText();
    const [, width = '', height = ''] = /width="(\d+)" height="(\d+)"/.exec(code) ?? [];
    for (const across of [Number(width), 360]) {
      const frame = await visit({ viewport: { width: across, height: Number(height) }, javaScriptEnabled: false });
      await frame.goto(`demo/charts/${id}/#embed`);
      const shown = frame.locator('.site-header, .region-nav, .site-footer, #files, #table');
      expect(await shown.evaluateAll((all) => all.filter((one) => one.getClientRects().length > 0).length)).toBe(0);
      expect(await frame.locator('h1').isVisible()).toBe(true);
      expect(await frame.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(Number(height));
    }
  },
);

test('the line of coverage tells what it is between its marks', async ({ page }) => {
  await page.goto('demo/charts/coverage/');
  const svg = page.locator('figure.chart svg.chart__wide');
  const box = await svg.boundingBox();
  if (box === null) throw new Error('no chart');
  await page.mouse.move(box.x + box.width * 0.22, box.y + box.height * 0.7);
  expect(await page.locator('.chart__tip').innerText()).toMatch(/^\d{4}年\d+月\d+日起：[\d.]+%$/);
});
