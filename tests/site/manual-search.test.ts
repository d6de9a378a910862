import { expect } from 'vitest';
import { deskWithoutScripts, phone, test } from './visit.ts';

test('words are found on a page of the manual, under their heading', async ({ page }) => {
  await page.goto('guide/findings-error/');
  const box = page.getByRole('search', { name: '在本页查找' }).getByRole('searchbox');
  await box.fill('科学计数法');
  expect(await page.locator('#issue-scientific-notation').isVisible()).toBe(true);
  expect(await page.locator('#issue-file-empty').isVisible()).toBe(false);
  expect(await page.locator('.manual-search output').innerText()).toMatch(/^找到\d+处$/);
  expect(await page.locator('.manual-text > h2:visible').count()).toBeGreaterThan(0);
  await box.fill('没有这几个字');
  expect(await page.locator('.manual-search output').innerText()).toBe('没有找到');
  await box.fill('');
  expect(await page.locator('#issue-file-empty').isVisible()).toBe(true);
});

test('on a desk the contents stay in sight', async ({ page }) => {
  await page.goto('guide/tables-yearly/#table-funding');
  const contents = page.locator('.manual-side');
  expect(await contents.isVisible()).toBe(true);
  const { top = -1 } = (await contents.evaluate((element) => element.getBoundingClientRect().toJSON())) as DOMRect;
  expect(top).toBeGreaterThanOrEqual(0);
});

test('on a phone the contents fold, without JavaScript, too', async ({ visit }) => {
  const plain = await visit({ ...deskWithoutScripts, ...phone, javaScriptEnabled: false });
  await plain.goto('guide/tables-yearly/');
  const link = plain.locator('.manual-fold').getByRole('link', { name: '常见问题' });
  expect(await link.isVisible()).toBe(false);
  await plain.getByText('目录', { exact: true }).click();
  await link.click();
  await plain.waitForURL('**/guide/questions/');
  expect(await plain.locator('.manual-search').isVisible()).toBe(false);
});
