import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { serve, type Served } from '../../src/build/serve.ts';
import { openBrowser } from '../browser.ts';

let browser: Browser;
let server: Served;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  server = await serve({ folder: inject('rootSite'), base: '/', port: null });
  page = await browser.newPage();
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});

/** How many sheets of the size that the page asks for it takes. */
async function sheetsOf(path: string): Promise<number> {
  await page.goto(server.address + path);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

// What a leader takes into a meeting, and the map that hangs on the wall.
test.each(['demo/', 'huaiyuan/', 'linzi/', 'demo/map/'])('/%s prints on one sheet', async (path) => {
  expect(await sheetsOf(path)).toBe(1);
});

test('a page with more to say takes more sheets', async () => {
  expect(await sheetsOf('demo/completeness/')).toBeGreaterThan(1);
});
