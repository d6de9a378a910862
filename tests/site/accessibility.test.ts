import { describe, expect } from 'vitest';
import { checkable, findBarriers, findOtherBarriers, PaleSeeker, widthOf } from './axe.ts';
import { groupsOfPages } from './groups-of-pages.ts';
import { pageTypes } from './site.ts';
import { desk, deskWithoutScripts, foreignOf, recordRequests, test } from './visit.ts';
import { proved } from '../proof/proved.ts';

const widths = [375, 1280];
const pale = new PaleSeeker();

describe.each(widths)('at %i px', (width) => {
  test.override('device', { viewport: { width, height: 900 }, ...checkable });

  test.for(pageTypes)(
    '/%s meets WCAG 2.1 A and AA, does not overflow and asks no other host',
    async (path, { page, address }) => {
      const asked = recordRequests(page);
      await page.goto(path);
      expect(foreignOf(asked, address)).toEqual([]);
      expect(await widthOf(page)).toBeLessThanOrEqual(width);
      expect([...(await findOtherBarriers(page)), ...(await pale.find(page))]).toEqual([]);
      proved({ 'pages at two widths': 1 / widths.length });
    },
  );
});

test('text that is pale on one page of many is found, and found again', async ({ visit }) => {
  const page = await visit({ ...desk, ...checkable });
  const seeker = new PaleSeeker();
  const show = (style: string) =>
    page.setContent(`<html lang="zh"><title>页</title><main><p style="${style}">文字</p></main>`);
  const findings: number[] = [];
  for (const style of [
    'color:#333',
    'color:#333',
    'color:#ccc',
    'color:#ccc',
    'color:#333;background:#444',
    'opacity:.3',
  ]) {
    await show(style);
    findings.push((await seeker.find(page)).length);
  }
  expect(findings).toEqual([0, 0, 1, 1, 1, 1]);
  expect(await findBarriers(page)).toHaveLength(1);
});

/** What a script brings out of hiding or sets up, because nothing would happen without it, and what says so. */
const tools =
  '.tool, .chart__full, .table-tools, .verify, [data-desk-scripted], .manual-search, [data-map-tools], [data-query] form, [data-sql-controls], noscript, label:has([data-screen-cycle])';

const sameWithoutScripts = 'pages say the same with JavaScript off, but for the tools that compute, from $from';

test.for(groupsOfPages)(sameWithoutScripts, async ({ paths }, { visit }) => {
  const readers = [await visit(desk), await visit(deskWithoutScripts)];
  for (const path of paths) {
    const [one, other] = await Promise.all(
      readers.map(async (page) => {
        await page.goto(path);
        await page.locator(tools).evaluateAll((found) => found.forEach((tool) => tool.remove()));
        return page.locator('main').innerText();
      }),
    );
    expect(other?.length, path).toBeGreaterThan(20);
    expect(other, path).toBe(one);
  }
  proved({ 'pages without JavaScript': paths.length });
});

test('the keyboard reaches the text first, then every link of the page in order', async ({ page }) => {
  await page.goto('huaiyuan/');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))).toBe(true);
});
