import { expect } from 'vitest';
import { desk, deskWithoutScripts, phone, test } from './visit.ts';

const shown = '#all tbody tr:visible';

test('the list shows its first schools, and all of them when asked to, with and without scripts', async ({ visit }) => {
  for (const device of [phone, { ...phone, javaScriptEnabled: false }]) {
    const page = await visit(device);
    await page.goto('demo/schools/');
    expect(await page.locator(shown).count()).toBe(30);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(6_000);
    await page.getByRole('link', { name: '显示全部学校' }).click();
    expect(await page.locator(shown).count()).toBeGreaterThan(100);
    expect(page.url()).toMatch(/#all$/);
    expect(await page.getByRole('link', { name: '显示全部学校' }).isVisible()).toBe(false);
  }
});

test('what is chosen is shown from all rows, and its first rows at that', async ({ page }) => {
  await page.goto('demo/schools/?list.type=初级中学');
  const types = await page.locator(`${shown} td:last-child`).allInnerTexts();
  expect(types.length).toBeGreaterThan(3);
  expect(new Set(types)).toEqual(new Set(['初级中学']));
});

test('a printer gets every school', async ({ page }) => {
  await page.goto('demo/schools/');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator(shown).count()).toBeGreaterThan(100);
});

test('a link to the line of a school shows it however late it stands', async ({ visit }) => {
  const plain = await visit(deskWithoutScripts);
  await plain.goto('demo/schools/');
  const id = (await plain.locator('#all tbody tr').last().getAttribute('id')) ?? '';
  for (const page of [plain, await visit(desk)]) {
    await page.goto(`demo/schools/#${id}`);
    expect(await page.locator(`[id="${id}"]`).isVisible()).toBe(true);
  }
});

test('the name of a school leads to its page, and that to its group and to its fellows', async ({ page }) => {
  await page.goto('demo/schools/');
  await page.getByRole('link', { name: '采薇小学', exact: true }).click();
  await page.waitForURL('**/demo/schools/2199000008/');
  expect(await page.locator('.page-head__lead').innerText()).toContain('所在集团：听澜小学教育集团，成员校');
  await page.locator('[aria-labelledby^="with-"]').getByRole('link', { name: '听澜小学' }).click();
  await page.locator('[aria-labelledby=groups]').getByRole('link', { name: '听澜小学教育集团' }).click();
  await page.waitForURL('**/demo/groups/999999-g02/');
});
