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

// A sheet of A4 is 210 mm across, of which the margins take 28.
const sheet = { width: Math.round(((210 - 28) / 25.4) * 96), height: 1000 };

test.for(['demo/', 'huaiyuan/', 'linzi/'])(
  '/%s prints the letters of its chart at 7 pt or more',
  async (path, { page }) => {
    await page.setViewportSize(sheet);
    await page.goto(path);
    await page.emulateMedia({ media: 'print' });
    const smallest = await page.locator('.one-page svg.chart__wide').evaluateAll((drawings) =>
      drawings.map((drawing) => {
        // A cast: the selector names drawings.
        const svg = drawing as SVGSVGElement;
        const { width, height } = svg.getBoundingClientRect();
        const { width: across, height: down } = svg.viewBox.baseVal;
        const scale = Math.min(width / across, height / down);
        const sizes = [...svg.querySelectorAll('text')].map((text) =>
          Number.parseFloat(getComputedStyle(text).fontSize),
        );
        return (Math.min(...sizes) * scale * 72) / 96;
      }),
    );
    expect(smallest.length).toBeGreaterThan(0);
    expect(Math.min(...smallest)).toBeGreaterThanOrEqual(7);
  },
);
