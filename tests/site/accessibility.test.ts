import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serve, type Served } from '../../src/build/serve.ts';
import { openBrowser } from '../browser.ts';
import { pageTypes } from './site.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const widths = [375, 1280];

let browser: Browser;
let server: Served;

beforeAll(async () => {
  browser = await openBrowser();
  server = await serve({ folder: inject('subPathSite'), base: '/jyjt/', port: null });
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});

describe.each(widths)('at %i px', (width) => {
  test.each(pageTypes)('/%s meets WCAG 2.1 A and AA, does not overflow and asks no other host', async (path) => {
    // The policy of the site would refuse the checker itself.
    const context = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: true });
    const page = await context.newPage();
    const foreign: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(server.address)) foreign.push(request.url());
    });
    await page.goto(server.address + path);
    expect(foreign).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.evaluate(axeSource);
    const failures = await page.evaluate(async () => {
      // A cast: the script above defined it.
      const { axe } = window as unknown as { axe: { run(options: unknown): Promise<AxeResult> } };
      const { violations } = await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
    });
    expect(failures).toEqual([]);
    await context.close();
  });
});

interface AxeResult {
  violations: { id: string; nodes: { html: string }[] }[];
}

/** What a script brings out of hiding or sets up, because nothing would happen without it, and what says so. */
const tools =
  '.tool, [data-map-tools], [data-query] form, [data-sql-controls], noscript, label:has([data-screen-cycle])';

test('pages say the same with JavaScript off, but for the tools that compute while one looks', async () => {
  const withScripts = await browser.newContext();
  const withoutScripts = await browser.newContext({ javaScriptEnabled: false });
  for (const path of pageTypes) {
    const [one, other] = await Promise.all(
      [withScripts, withoutScripts].map(async (context) => {
        const page = await context.newPage();
        await page.goto(server.address + path);
        await page.locator(tools).evaluateAll((found) => found.forEach((tool) => tool.remove()));
        const text = await page.locator('main').innerText();
        await page.close();
        return text;
      }),
    );
    expect(other?.length, path).toBeGreaterThan(20);
    expect(other, path).toBe(one);
  }
  await withScripts.close();
  await withoutScripts.close();
});

test('the keyboard reaches the text first, then every link of the page in order', async () => {
  const page = await browser.newPage();
  await page.goto(`${server.address}huaiyuan/`);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))).toBe(true);
  await page.close();
});
