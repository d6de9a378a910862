import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { checkable, findBarriers, widthOf } from './axe.ts';
import { desk, deskWithoutScripts, phone, test } from './visit.ts';

/** The table that tools of this name stand above. */
const rowsOf = (page: Page, name: string) => page.locator(`[data-tools="${name}"] + * tbody tr:visible`);
const namesOf = (page: Page, name: string) => rowsOf(page, name).locator('th').allInnerTexts();
const headOf = (page: Page, column: string) => page.locator(`[data-column="${column}"]`);
const toolOf = (page: Page, label: string) => page.locator('.table-tools').getByRole('combobox', { name: label });
const told = (page: Page) => page.locator('.table-tools output').first().innerText();

const sharesIn = (texts: readonly string[]) => texts.map((text) => /^\s*([\d.]+)%/.exec(text)?.[1] ?? null);

test.override('device', { ...desk, ...checkable });

test('the head of a column sorts upwards, downwards, and puts back the official order', async ({ page }) => {
  await page.goto('demo/groups/');
  const official = await namesOf(page, 'list');
  const head = headOf(page, 'name');
  expect(await head.getAttribute('aria-sort')).toBe('none');
  await head.getByRole('button').click();
  expect(await head.getAttribute('aria-sort')).toBe('ascending');
  const byPinyin = official.toSorted(new Intl.Collator('zh-Hans-CN', { numeric: true }).compare);
  expect(await namesOf(page, 'list')).toEqual(byPinyin);
  expect(byPinyin).not.toEqual(official);
  expect(new URL(page.url()).search).toBe('?list.sort=name');
  // The button has kept the focus: the keyboard goes on.
  await page.keyboard.press('Enter');
  expect(await head.getAttribute('aria-sort')).toBe('descending');
  expect(await namesOf(page, 'list')).toEqual(byPinyin.toReversed());
  await page.keyboard.press('Space');
  expect(await head.getAttribute('aria-sort')).toBe('none');
  expect(await namesOf(page, 'list')).toEqual(official);
  expect(new URL(page.url()).search).toBe('');
});

test('withheld and missing shares come last both ways, and the totals after them', async ({ page }) => {
  await page.goto('demo/rotations/');
  const cells = async () => (await rowsOf(page, 'rotations').locator('td:nth-of-type(2)').allInnerTexts()).slice(0, -1);
  const head = headOf(page, 'share');
  for (const isDown of [false, true]) {
    await head.getByRole('button').click();
    const shares = sharesIn(await cells());
    const known = shares.filter((share) => share !== null).map(Number);
    expect(known.length).toBeGreaterThan(5);
    expect(shares.length).toBeGreaterThan(known.length);
    expect(shares.slice(known.length).every((share) => share === null)).toBe(true);
    expect(known).toEqual(known.toSorted((a, b) => (isDown ? b - a : a - b)));
    expect((await namesOf(page, 'rotations')).at(-1)).toContain('合计');
  }
});

test('rows are chosen and searched, and a link opens the same view', async ({ page, visit }) => {
  await page.goto('demo/groups/');
  const all = await rowsOf(page, 'list').count();
  expect(await told(page)).toBe(`共${all}项`);
  await toolOf(page, '类型').selectOption('紧密型');
  const tight = await rowsOf(page, 'list').count();
  expect(tight).toBeLessThan(all);
  expect(await told(page)).toBe(`显示${tight}项，共${all}项`);
  await page.locator('.table-tools').getByRole('searchbox', { name: '查找' }).fill('青禾');
  await headOf(page, 'name').getByRole('button').click();
  const shown = await namesOf(page, 'list');
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.length).toBeLessThan(tight);
  expect(await findBarriers(page)).toEqual([]);

  const other = await visit(desk);
  await other.goto(page.url());
  expect(await namesOf(other, 'list')).toEqual(shown);
  expect(await toolOf(other, '类型').inputValue()).toBe('紧密型');
  expect(await headOf(other, 'name').getAttribute('aria-sort')).toBe('ascending');
  expect(await other.locator('.table-tools').isVisible()).toBe(true);

  await page.getByRole('button', { name: '清除条件' }).click();
  expect(await rowsOf(page, 'list').count()).toBe(all);
  expect(new URL(page.url()).search).toBe('');
});

test('the rows that are shown are copied, with their head', async ({ page }) => {
  await page.goto('demo/tasks/?tasks.q=教育');
  const rows = await rowsOf(page, 'tasks').count();
  await page.evaluate(() =>
    window.addEventListener('copy', ({ clipboardData }) => {
      document.body.dataset['plain'] = clipboardData?.getData('text/plain') ?? '';
      document.body.dataset['markup'] = clipboardData?.getData('text/html') ?? '';
    }),
  );
  await page.getByRole('button', { name: '复制表格' }).click();
  expect(await told(page)).toBe(`已复制${rows}行，可以粘贴到WPS、Excel或Word。`);
  const { plain = '', markup = '' } = await page.evaluate(() => ({ ...document.body.dataset }));
  const lines = plain.split('\r\n');
  expect(lines).toHaveLength(rows + 1);
  expect(lines[0]).toBe('序号\t重点工作\t责任单位\t配合单位\t时限要求\t进展\t条款');
  expect(markup.match(/<tr>/g)).toHaveLength(rows + 1);
});

test('the head stays in sight while the page goes by', async ({ page }) => {
  await page.goto('demo/completeness/#tables');
  const head = page.locator('[data-tools="tables"] + * thead th').first();
  await rowsOf(page, 'tables').nth(20).scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 400);
  await page.waitForTimeout(100);
  const top = await head.evaluate((element) => element.getBoundingClientRect().top);
  expect(top).toBeGreaterThanOrEqual(-1);
  expect(top).toBeLessThan(2);
});

describe('on a phone', () => {
  test.override('device', { ...phone, ...checkable });

  test('a list sorts the cards, and nothing overflows', async ({ page }) => {
    await page.goto('demo/groups/');
    const official = await namesOf(page, 'list');
    expect(await toolOf(page, '排序').isVisible()).toBe(false);
    await page.getByRole('button', { name: '筛选和排序' }).click();
    await toolOf(page, '排序').selectOption('集团，降序');
    expect(await namesOf(page, 'list')).toEqual(
      official.toSorted(new Intl.Collator('zh-Hans-CN', { numeric: true }).compare).toReversed(),
    );
    expect(await widthOf(page)).toBeLessThanOrEqual(375);
    expect(await findBarriers(page)).toEqual([]);
  });
});

test('without JavaScript the table is whole, and no tool stands above it', async ({ visit }) => {
  const plain = await visit(deskWithoutScripts);
  await plain.goto('demo/groups/?list.type=紧密型');
  expect(await rowsOf(plain, 'list').count()).toBeGreaterThan(10);
  expect(await plain.locator('.table-tools form').count()).toBe(0);
  expect(await plain.locator('thead button').count()).toBe(0);
});

test('the script of tables weighs at most 3.5 kB', () => {
  const files = globSync('_astro/SortedTable*.js', { cwd: inject('rootSite') });
  expect(files).toHaveLength(1);
  expect(gzipSync(readFileSync(join(inject('rootSite'), files[0] ?? ''))).length).toBeLessThanOrEqual(3_500);
});
