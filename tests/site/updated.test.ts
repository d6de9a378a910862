import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';

import { desk, deskWithoutScripts, test } from './visit.ts';

/** The site has been published anew since the page was opened: what its addresses named by content is gone. */
async function publishAnew(page: Page): Promise<void> {
  await page.route(/\/(?:_astro|engine|json)\/|\.duckdb$/, (route) => route.fulfill({ status: 404, body: '' }));
}

const words = '网站刚刚更新，请刷新页面。';

/** On a busy machine a page takes its time. */
const patient = { timeout: 60_000 };

const buttons = [
  {
    name: '查询',
    path: 'linzi/query/',
    press: (page: Page) => page.getByRole('button', { name: '查询', exact: true }).click(),
    said: '[data-status]',
  },
  {
    name: 'an example of a question',
    path: 'demo/query/',
    press: (page: Page) => page.locator('a[data-example]').first().click(),
    said: '[data-status]',
  },
  {
    name: '核算一项指标',
    path: 'linzi/query/check/',
    press: (page: Page) => page.locator('[data-check-run="one"]').click(),
    said: '[data-check-state="one"]',
  },
  {
    name: '全部核算',
    path: 'linzi/query/check/',
    press: (page: Page) => page.locator('[data-check-run="all"]').click(),
    said: '[data-check-state="all"]',
  },
  {
    name: 'another indicator to recompute',
    path: 'linzi/query/check/',
    press: (page: Page) => page.locator('#check-indicator').selectOption({ index: 3 }),
    said: '[data-check-rows]',
  },
  {
    name: '运行 of SQL',
    path: 'linzi/query/sql/',
    press: async (page: Page) => {
      await page.locator('#sql-text').fill('select 1');
      await page.locator('[data-sql-run]').click();
    },
    said: '[data-sql-status]',
  },
  {
    name: "a reader's own file",
    path: 'linzi/query/sql/',
    press: (page: Page) =>
      page
        .locator('[data-sql-drop] input')
        .setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n1,2\n') }),
    said: '[data-sql-file-status]',
  },
  {
    name: 'the search box',
    path: 'linzi/',
    press: (page: Page) => page.getByRole('combobox').fill('实验'),
    said: 'form[data-search] [role="status"]',
  },
  {
    name: 'a number that is pointed at',
    path: 'demo/indicators/ind-10/',
    press: (page: Page) => page.locator('main data[value*=":"]').first().hover(),
    said: '#figure-panel',
  },
];

describe('a page whose site was published anew after it was opened asks to be loaded anew', () => {
  test.for(buttons)('by $name', async ({ path, press, said }, { page }) => {
    await page.goto(path, { waitUntil: 'networkidle' });
    await publishAnew(page);
    await press(page);
    await expect.poll(() => page.locator(said).innerText(), patient).toContain(words);
  });

  test('also where the engine runs already and a part of the page comes later', async ({ visit }) => {
    // What a service worker fetches passes by the routes of the page.
    const page = await visit({ ...desk, serviceWorkers: 'block' });
    await page.goto('linzi/query/');
    await page.getByRole('button', { name: '查询', exact: true }).click();
    await page.locator('[data-take="xlsx"]').waitFor();
    await publishAnew(page);
    await page.locator('[data-take="xlsx"]').click();
    await expect.poll(() => page.locator('[data-taken]').innerText(), patient).toContain(words);
  });
});

test('a page that has no connection says so, and does not speak of an update', async ({ page, context }) => {
  await page.goto('linzi/query/', { waitUntil: 'networkidle' });
  await context.setOffline(true);
  await page.getByRole('button', { name: '查询', exact: true }).click();
  await expect.poll(() => page.locator('[data-status]').innerText(), patient).toContain('没有连接到本站');
});

test.for(['linzi/query/', 'linzi/query/check/', 'linzi/query/sql/'])(
  '%s says after some seconds that its script has not come',
  async (path, { page }) => {
    await page.route(/\/_astro\/[^/]*\.js$/, (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto(path);
    await page.getByText(words).waitFor();
  },
);

test.for(['linzi/query/', 'linzi/query/check/', 'linzi/query/sql/'])(
  '%s says nothing of the kind when its script has come',
  async (path, { page }) => {
    await page.goto(path, { waitUntil: 'networkidle' });
    expect(await page.locator('[data-unstarted]').count()).toBe(0);
  },
);

describe('a page that is opened from a disk', () => {
  test.for([true, false])(
    'says how to open it and stays readable (scripts: %s)',
    async (javaScriptEnabled, { visit }) => {
      const page = await visit({ ...deskWithoutScripts, javaScriptEnabled });
      await page.goto(`file://${join(inject('rootSite'), 'linzi', 'index.html')}`);
      expect(await page.locator('.unstyled').innerText()).toContain('双击文件打开的，请改用网站地址');
      expect(await page.locator('h1').isVisible()).toBe(true);
      // The words stand in the order of reading, and no picture lies over them.
      const [notice, title] = await Promise.all([
        page.locator('.unstyled').boundingBox(),
        page.locator('h1').boundingBox(),
      ]);
      expect(title?.y).toBeGreaterThan(notice?.y ?? Infinity);
    },
  );

  test('says nothing of it where the site is served', async ({ page }) => {
    await page.goto('linzi/');
    expect(await page.locator('.unstyled').isVisible()).toBe(false);
  });
});
