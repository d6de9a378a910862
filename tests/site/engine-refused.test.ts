import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';

import { ended, start } from './sql-page.ts';
import { phone, recordRequests, test } from './visit.ts';

test.override('device', phone);

const pages = [
  {
    name: '核算',
    path: 'demo/query/check/',
    said: '[data-check-state="one"]',
    ask: async (page: Page) => {
      await page.locator('[data-check-rows] table').first().waitFor();
      await page.locator('[data-check-run="one"]').click();
    },
  },
  {
    name: '自助查询',
    path: 'demo/query/',
    said: '[data-status]',
    ask: (page: Page) => page.getByRole('button', { name: '查询', exact: true }).click(),
  },
  {
    name: 'SQL 查询',
    path: 'demo/query/sql/',
    said: '[data-sql-status]',
    ask: async (page: Page) => {
      await start(page, 'select 42 as n');
      expect((await ended(page)).text).toBe('select 42 as n');
    },
  },
];

describe.each(pages)('where the engine cannot run, $name', ({ path, said, ask }) => {
  test.for([
    {
      reason: 'is too old',
      words: '浏览器版本较低',
      prepare: (page: Page) =>
        page.addInitScript(() => {
          Reflect.deleteProperty(globalThis, 'DecompressionStream');
        }),
    },
    {
      reason: 'does not let it start',
      words: '查询引擎没有启动',
      prepare: (page: Page) => page.route('**/engine/*.js', (route) => route.fulfill({ status: 500, body: '' })),
    },
  ])('leads to the ready files when the browser $reason', async ({ words, prepare }, { page, address }) => {
    const asked = recordRequests(page);
    await prepare(page);
    await page.goto(path);
    await ask(page);
    const link = page.locator(said).getByRole('link', { name: '直接下载数据文件' });
    await link.waitFor();
    expect(await page.locator(said).innerText()).toContain(words);
    expect(asked.filter((url) => url.endsWith('.bin'))).toHaveLength(words.includes('版本') ? 0 : 1);
    await link.click();
    await page.waitForURL(`${address}demo/data/`);
    expect(await page.locator('h1').innerText()).toContain('数据');
  });
});

test('a browser without exceptions of WebAssembly loads the older build of the engine and nothing of the other', async ({
  page,
}) => {
  const asked = recordRequests(page);
  await page.addInitScript(() => {
    WebAssembly.validate = () => false;
  });
  await page.goto('linzi/query/sql/');
  await start(page, 'select 42 as n');
  expect((await ended(page)).results).toContain('42');
  const engine = asked
    .filter((url) => url.includes('/engine/'))
    .map((url) => url.replace(/^.*\/|-[0-9.]+-[0-9a-f]{12}/g, ''));
  // The worker's own keeper asks for it once more.
  expect([...new Set(engine)].toSorted()).toEqual(['duckdb-older.bin', 'duckdb-worker-older.js']);
});
