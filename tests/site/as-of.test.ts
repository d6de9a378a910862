import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { phone, test } from './visit.ts';

test.override('device', phone);

const groupTexts = (page: Page) =>
  page.locator('.relation-group').evaluateAll((parts) => parts.map((part) => (part as HTMLElement).innerText));

test('the slider shows the groups and members of a month, and the address keeps it', async ({ page }) => {
  await page.goto('demo/relations/');
  const present = await groupTexts(page);
  const slider = page.getByRole('slider');
  await slider.focus();
  await page.keyboard.press('Home');
  expect(await slider.getAttribute('aria-valuetext')).toMatch(/^2021年9月30日：\d+个集团，\d+个成员。$/);
  const first = await groupTexts(page);
  // A group founded in 2025 is not there yet.
  expect(first[12]).toContain('2025年10月15日成立');
  expect(first[12]).not.toContain('成员校');
  expect(first.join()).not.toContain('2022年9月1日起');
  expect(new URL(page.url()).searchParams.get('date')).toBe('2021-09-30');
  await page.goto(page.url());
  expect(await groupTexts(page)).toEqual(first);
  await page.getByRole('slider').focus();
  await page.keyboard.press('End');
  expect(await groupTexts(page)).toEqual(present);
});

test('each bracket runs from the first row that is shown to the last, in an early month, too', async ({ page }) => {
  await page.goto('demo/relations/');
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

test('the title of the map and what it says to those who do not see it follow the month', async ({ page }) => {
  await page.goto('demo/map/');
  const title = page.locator('[data-as-of-title]');
  const picture = page.locator('figure svg[aria-label]').first();
  const present = await title.innerText();
  expect(present).toBe('集团分布示意图：14个集团、149个校区');
  const slider = page.getByRole('slider');
  await slider.focus();
  await page.keyboard.press('Home');
  expect(await title.innerText()).toMatch(/^集团分布示意图：2021年9月30日，[1-9]\d?个集团，\d+个校区$/);
  expect(await picture.getAttribute('aria-label')).toContain(`${await title.innerText()}。`);
  await page.keyboard.press('End');
  expect(await title.innerText()).toBe(present);
  expect(await picture.getAttribute('aria-label')).toContain(`${present}。`);
});
