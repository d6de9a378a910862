import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { test } from './visit.ts';
import { proved } from '../proof/proved.ts';

/** How many sheets of the size that the page asks for it takes. */
async function sheetsOf(page: Page, path: string): Promise<number> {
  await page.goto(path);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

// What a leader takes into a meeting, and the map that hangs on the wall.
test.for(['demo/', 'huaiyuan/', 'linzi/', 'demo/map/'])('/%s prints on one sheet', async (path, { page }) => {
  expect(await sheetsOf(page, path)).toBe(1);
  proved({ 'pages on one sheet': 1 });
});

test('a page with more to say takes more sheets', async ({ page }) => {
  expect(await sheetsOf(page, 'demo/completeness/')).toBeGreaterThan(1);
});

test.for(['demo/', 'huaiyuan/', 'linzi/'])('/%s prints what its data are', async (path, { page }) => {
  await page.goto(path);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.overview-notice').isVisible()).toBe(true);
});
