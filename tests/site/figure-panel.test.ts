import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { checkable, findBarriers, widthOf } from './axe.ts';
import { desk, deskWithoutScripts, test, touchPhone } from './visit.ts';

const panel = (page: Page) => page.locator('.figure-panel');
/** The county's latest ended share of rotating teachers, in the table of results. */
const share = (page: Page) => page.locator('a.figure-link', { hasText: '9.2%' }).first();

test('a number that is pointed at says its parts, period, clause and where it can be recomputed', async ({ page }) => {
  await page.goto('demo/indicators/ind-10/');
  await share(page).hover();
  await panel(page).waitFor();
  const words = await panel(page).innerText();
  expect(words).toContain('9.2%（497/5,374）');
  expect(words).toContain('2024—2025学年');
  expect(words).toContain('SL-20');
  expect(await panel(page).locator('a', { hasText: '验算' }).getAttribute('href')).toContain(
    '/demo/query/check/?i=IND-10',
  );
  await page.locator('h1').hover();
  await panel(page).waitFor({ state: 'hidden' });
});

test('by keyboard the panel opens with the focus, describes the link, and escape closes it', async ({ page }) => {
  await page.goto('demo/indicators/ind-10/');
  await share(page).focus();
  await panel(page).waitFor();
  expect(await share(page).getAttribute('aria-describedby')).toBe('figure-panel');
  await page.keyboard.press('Escape');
  expect(await panel(page).isVisible()).toBe(false);
  expect(await share(page).getAttribute('aria-describedby')).toBeNull();
});

test('a tap shows the panel instead of following the link, inside the phone', async ({ visit }) => {
  const phone = await visit(touchPhone);
  await phone.goto('demo/indicators/ind-10/');
  await share(phone).tap();
  await panel(phone).waitFor();
  expect(new URL(phone.url()).pathname).toContain('/demo/indicators/ind-10/');
  expect(await widthOf(phone)).toBe(375);
});

test('a count says what it counts, and a change which results it lies between', async ({ page }) => {
  await page.goto('demo/');
  await page.locator('main data[value^="#"]').first().hover();
  await panel(page).waitFor();
  expect(await panel(page).innerText()).toContain('数据截至');
  await page.keyboard.press('Escape');
  await page.locator('main data[value^="pp("]').first().hover();
  await panel(page).waitFor();
  expect(await panel(page).innerText()).toMatch(/两个比例之差[\s\S]*第\d+条记录[\s\S]*第\d+条记录/);
});

test('the panel has no barriers', async ({ visit }) => {
  const page = await visit({ ...desk, ...checkable });
  await page.goto('demo/indicators/ind-10/');
  await share(page).focus();
  await panel(page).waitFor();
  expect(await findBarriers(page)).toEqual([]);
});

test('without scripts the number leads to where it is recomputed', async ({ visit }) => {
  const page = await visit(deskWithoutScripts);
  await page.goto('demo/indicators/ind-10/');
  await share(page).click();
  expect(new URL(page.url()).pathname).toContain('/demo/query/check/');
});

test('?复核=1 shows which numbers are bound and frames the others', async ({ page }) => {
  await page.goto('demo/?复核=1');
  await page.locator('.figure-review').waitFor();
  const words = await page.locator('.figure-review').innerText();
  const [bound = 0, loose = 0] = [...words.matchAll(/\d+/g)].map(Number);
  expect(bound).toBeGreaterThan(100);
  expect(loose).toBe(await page.locator('mark.unbound').count());
});
