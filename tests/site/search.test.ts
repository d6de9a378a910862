import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, inject } from 'vitest';
import { deskWithoutScripts, phone, recordRequests, test } from './visit.ts';

test.override('device', phone);

test('initials and the enter key lead from the county to the group', async ({ page }) => {
  await page.goto('huaiyuan/');
  await page.getByRole('combobox').fill('dwsyxx');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/huaiyuan/groups/340321-g04/');
  expect(await page.locator('h1').innerText()).toBe('怀远县第三实验小学教育集团');
});

test('the entrance searches all regions and says which one a result is in', async ({ page }) => {
  await page.goto('');
  await page.getByRole('combobox').fill('溡水');
  const option = page.getByRole('option').first();
  await option.waitFor();
  expect(await option.innerText()).toContain('临淄区');
  await option.click();
  await page.waitForURL('**/linzi/groups/370305-g03/');
});

test('arrow keys choose, escape closes, and an unknown name says so', async ({ page }) => {
  await page.goto('huaiyuan/');
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

test('more results than are shown are counted, below them and aloud, and a result is an option without a link', async ({
  page,
}) => {
  await page.goto('demo/');
  const box = page.getByRole('combobox');
  await box.fill('小学');
  await page.getByRole('option').first().waitFor();
  const told = await page.locator('form.search [role="status"]').innerText();
  expect(told).toMatch(/^找到\d+项，显示前8项。$/);
  expect(await page.getByRole('option').last().innerText()).toBe(told);
  expect(await page.getByRole('option').count()).toBe(9);
  expect(await page.locator('form.search li a').count()).toBe(0);
  // The line below is nothing to choose: from the last result the keys go on to the first.
  for (let step = 0; step < 8; step += 1) await page.keyboard.press('ArrowDown');
  expect(await box.getAttribute('aria-activedescendant')).toBe('search-results-0');
});

test('the index is fetched only when the box is used', async ({ page }) => {
  const asked = recordRequests(page);
  await page.goto('huaiyuan/');
  expect(asked.filter((url) => url.endsWith('search.json'))).toEqual([]);
  await page.getByRole('combobox').focus();
  await page.waitForResponse('**/huaiyuan/json/*/search.json');
});

test('without JavaScript the form leads to the list of schools', async ({ visit }) => {
  const plain = await visit(deskWithoutScripts);
  await plain.goto('huaiyuan/');
  await plain.getByRole('button', { name: '查找' }).click();
  expect(plain.url()).toContain('/huaiyuan/schools/');
});

test.each(['huaiyuan', 'linzi', 'demo'])('the index of %s takes at most 30 kB on the way', (slug) => {
  expect(gzipSync(readFileSync(indexOf(slug))).length).toBeLessThanOrEqual(30_000);
});

/** Its address holds the version of the region's files; there is one of them. */
function indexOf(slug: string): string {
  const [file = '', ...others] = globSync(join(inject('rootSite'), slug, 'json/*/search.json'));
  expect(others).toEqual([]);
  return file;
}
