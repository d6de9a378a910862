import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serve, type Served } from '../../src/build/serve.ts';
import { openBrowser } from '../browser.ts';
import { findLayoutFaults } from './layout-faults.ts';
import { pageTypes, widths_px } from './site.ts';

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

/** Half of a desk's width is what a reader has left who enlarges everything to 200 %. */
const windows = [
  ...widths_px.map((width) => ({ title: `at ${width} px`, width, enlarged: 1 })),
  { title: 'enlarged to 200 % at 1280 px', width: 640, enlarged: 2 },
];

describe.each(windows)('$title', ({ width, enlarged }) => {
  test('nothing overflows, is cut, is empty or collides on any type of page', async () => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, deviceScaleFactor: enlarged });
    const page = await context.newPage();
    const faults: string[] = [];
    for (const path of pageTypes) {
      await page.goto(server.address + path);
      faults.push(...(await page.evaluate(findLayoutFaults)).map((fault) => `/${path} ${fault}`));
    }
    await context.close();
    expect(faults).toEqual([]);
  });
});

test('the search for faults finds each kind of them', async () => {
  const page = await browser.newPage({ viewport: { width: 375, height: 600 } });
  await page.setContent(`<main>
    <p style="width:500px">宽</p>
    <p style="width:40px;overflow:hidden;white-space:nowrap">这一行被截断</p>
    <section><h2>空的一节</h2></section>
    <svg width="100" height="40"><text x="5" y="20">重叠</text><text x="8" y="20">文字</text><text x="90" y="35">出界</text></svg>
  </main>`);
  const faults = await page.evaluate(findLayoutFaults);
  expect(faults.map((fault) => /^[a-z ]+/.exec(fault)?.[0])).toEqual([
    'the page is ',
    'cut',
    'empty',
    'outside its picture',
    'collide',
  ]);
  await page.close();
});

describe.each(['light', 'dark'] as const)('with forced colours, %s', (colorScheme) => {
  test('the focus is outlined and every verdict is told in words that stand out', async () => {
    const context = await browser.newContext({
      forcedColors: 'active',
      colorScheme,
      viewport: { width: 1280, height: 900 },
    });
    const page = await context.newPage();
    await page.goto(`${server.address}demo/groups/999999-g01/`);
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('Tab');
    const outline = await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
      return { outlineStyle, outlineWidth };
    });
    expect(outline.outlineStyle).not.toBe('none');
    expect(Number.parseFloat(outline.outlineWidth)).toBeGreaterThanOrEqual(2);
    const verdicts = await page.locator('main .verdict').evaluateAll((marks) =>
      marks.map((mark) => {
        const { color, backgroundColor, borderTopStyle } = getComputedStyle(mark);
        return { words: mark.textContent?.trim() ?? '', isPlain: color === backgroundColor, borderTopStyle };
      }),
    );
    expect(verdicts.length).toBeGreaterThan(3);
    for (const { words, isPlain } of verdicts)
      expect({ words: words !== '', isPlain }).toEqual({ words: true, isPlain: false });
    await context.close();
  });

  test('charts keep the colours and the ground they were drawn for', async () => {
    const context = await browser.newContext({
      forcedColors: 'active',
      colorScheme,
      viewport: { width: 1280, height: 900 },
    });
    const page = await context.newPage();
    await page.goto(`${server.address}demo/charts/matrix/`);
    const drawn = await page
      .locator('main figure svg')
      .first()
      .evaluate((svg) => {
        const { backgroundColor } = getComputedStyle(svg);
        const text = svg.querySelector('text');
        return { backgroundColor, fill: text === null ? '' : getComputedStyle(text).fill };
      });
    expect(drawn.backgroundColor).toBe('rgb(255, 255, 255)');
    expect(drawn.fill).not.toBe('rgb(255, 255, 255)');
    await context.close();
  });
});
