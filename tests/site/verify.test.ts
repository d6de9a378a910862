import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';

import { checkable, findBarriers } from './axe.ts';
import { desk, deskWithoutScripts, phone, recordRequests, test } from './visit.ts';

const data = join(inject('subPathSite'), 'demo/data');
const release = join(inject('subPathSite'), 'demo/releases/2025-1');
const fileOf = (folder: string, pattern: RegExp): { readonly name: string; readonly buffer: Buffer } => {
  const name = readdirSync(folder).find((file) => pattern.test(file)) ?? '';
  return { name, buffer: readFileSync(join(folder, name)) };
};
const workbook = fileOf(data, /\.xlsx$/);
const database = fileOf(data, /_database_.*\.duckdb$/);
const released = fileOf(join(release, 'data'), /_groups_.*\.csv$/);

type Given = { readonly name: string; readonly buffer: Buffer };

/** Gives files to the page, and returns what it says of each. */
async function given(page: Page, files: readonly Given[]): Promise<readonly string[]> {
  await page.locator('#verify-file').setInputFiles(files.map((file) => ({ ...file, mimeType: '' })));
  await page
    .locator('[data-verify-verdict]')
    .nth(files.length - 1)
    .waitFor();
  return page.locator('[data-verify-said] > div').allInnerTexts();
}

function changed({ name, buffer }: Given): Given {
  const other = Buffer.from(buffer);
  other[100] = (other[100] ?? 0) ^ 1;
  return { name, buffer: other };
}

async function open(page: Page): Promise<void> {
  const list = page.waitForResponse(/verify\/files\.json$/);
  await page.goto('demo/verify/');
  await (await list).finished();
}

test('files of the present data, of a release and changed ones are told apart, without a network', async ({ page }) => {
  await open(page);
  await page.context().setOffline(true);
  const asked = recordRequests(page);
  const said = await given(page, [workbook, { ...released, name: '我的表.csv' }, changed(workbook), database]);
  expect(said[0]).toMatch(/^一致[\s\S]*本站当前公布的数据（数据截至2026年3月31日，核定数）/);
  expect(said[1]).toMatch(
    /^一致[\s\S]*2025年度初步数第1次发布（版本2025-1，2025年11月12日发布[\s\S]*教育集团，.*，[\d,]+行/,
  );
  expect(said[2]).toMatch(/^不一致[\s\S]*大小相同，内容不同/);
  expect(said[3]).toMatch(/^一致/);
  expect(asked).toEqual([]);
});

test('where the browser has no hash function the page has one', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(crypto, 'subtle', { value: undefined }));
  await open(page);
  await page.context().setOffline(true);
  expect(await page.evaluate(() => crypto.subtle === undefined)).toBe(true);
  const said = await given(page, [released, changed(released)]);
  expect(said.map((words) => words.slice(0, 3).trim())).toEqual(['一致', '不一致']);
});

test('a file can be dropped on the page', async ({ page }) => {
  await open(page);
  const dropped = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'a.csv'));
    return transfer;
  }, released.buffer.toString('utf8'));
  await page.locator('[data-verify]').dispatchEvent('drop', { dataTransfer: dropped });
  await page.locator('[data-verify-verdict="same"]').waitFor();
});

test('the choice of files is reached by the keyboard alone', async ({ page }) => {
  await open(page);
  await page.locator('#main').evaluate((main) => {
    main.setAttribute('tabindex', '-1');
    main.focus();
  });
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('verify-file');
});

describe.each([
  ['a desk', desk],
  ['a phone', phone],
])('on %s', (_, device) => {
  test('what the page says has no barriers and fits', async ({ visit }) => {
    const page = await visit({ ...device, ...checkable });
    await open(page);
    await given(page, [released, changed(released)]);
    expect(await findBarriers(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  });
});

test('without scripts the page says what to do instead', async ({ visit }) => {
  const page = await visit(deskWithoutScripts);
  await page.goto('demo/verify/');
  expect(await page.locator('#verify-file').isVisible()).toBe(false);
  expect(await page.locator('main').innerText()).toContain('浏览器没有启用脚本');
  await page.locator('summary', { hasText: '展开清单' }).click();
  expect(await page.getByText(workbook.name).isVisible()).toBe(true);
});
