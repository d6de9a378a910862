import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { test as plainTest, inject } from 'vitest';

import { serve } from '../../src/pipeline/serve.ts';
import { openBrowser } from '../browser.ts';
import { longest_ms } from '../longest.ts';

/** What a page is read on. A file or a describe chooses another one with `test.override('device', phone)`. */
export const desk: BrowserContextOptions = { viewport: { width: 1280, height: 900 } };
export const phone: BrowserContextOptions = { viewport: { width: 375, height: 812 } };
export const touchPhone: BrowserContextOptions = { ...phone, hasTouch: true };
export const deskWithoutScripts: BrowserContextOptions = { ...desk, javaScriptEnabled: false };

/**
 * A test that visits the built site, served under `/jyjt/`. It names what it needs, and only that is opened:
 * - `page`: one on the `device` (a desk), in a `context` of its own, closed after the test;
 * - `visit(device)`: one more of the same kind;
 * - `browser` and `address`, the site's own, for the whole file.
 * Paths that a page goes to are relative to the site: `page.goto('demo/map/')`.
 */
export const test = plainTest
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
    const browser = await openBrowser();
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('address', { scope: 'file' }, async ({}, { onCleanup }) => {
    const server = await serve({ folder: inject('subPathSite'), base: '/jyjt/', port: null });
    onCleanup(server.close);
    return server.address;
  })
  .extend('device', desk)
  .extend('visit', ({ browser, address }, { onCleanup }) => {
    const pages: Page[] = [];
    onCleanup(async () => {
      for (const page of pages) await leave(page);
    });
    return async (device: BrowserContextOptions) => {
      const page = await openPage(browser, { ...device, baseURL: address });
      pages.push(page);
      return page;
    };
  })
  .extend('page', ({ visit, device }) => visit(device))
  .extend('context', ({ page }) => page.context());

/** Opens a page in a context of its own; the caller, or the browser's end, closes it. */
export async function openPage(browser: Browser, device: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext(device);
  // A test has its limit; a step of it that is slow on a busy machine has no shorter one of its own.
  context.setDefaultTimeout(longest_ms);
  return context.newPage();
}

/** What the page still fetches when a test has ended is nobody's failure. */
async function leave(page: Page): Promise<void> {
  await page.context().unrouteAll({ behavior: 'ignoreErrors' });
  await page.context().close();
}

/** The addresses that the page and all others of its context ask for from now on: the list grows. */
export function recordRequests(page: Page): readonly string[] {
  const asked: string[] = [];
  page.context().on('request', (request) => asked.push(request.url()));
  return asked;
}

/** Those that leave the site; what a page makes up for itself does not. */
export function foreignOf(asked: readonly string[], address: string): readonly string[] {
  return asked.filter((url) => !/^(?:blob|data):/.test(url) && !url.startsWith(address));
}
