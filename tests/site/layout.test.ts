import { describe, expect } from 'vitest';
import { colours, darkColours } from '../../src/format/colours.ts';
import { findLayoutFaults } from './layout-faults.ts';
import { groupsOfPages } from './groups-of-pages.ts';
import { rgbOf } from './rgb.ts';
import { widths_px } from './site.ts';
import { desk, phone, test } from './visit.ts';

/** A desk's width enlarged to 400 % and to 200 % leaves a reader the first and the third of these. */
const windows_px = [...new Set([320, ...widths_px, 640])].toSorted((a, b) => a - b);

describe('at every width', () => {
  // A page is loaded once and its window made wider: what is laid out anew is all that differs.
  test.for(groupsOfPages)(
    'nothing overflows, is cut, is empty or collides, from $from',
    async ({ paths }, { page }) => {
      const faults: string[] = [];
      for (const path of paths) {
        await page.goto(path);
        for (const width of windows_px) {
          // As high as a screen of that width: one view of the big screen fills it.
          await page.setViewportSize({ width, height: Math.max(900, (width * 9) / 16) });
          faults.push(...(await page.evaluate(findLayoutFaults)).map((fault) => `/${path} at ${width} px ${fault}`));
        }
      }
      expect(faults).toEqual([]);
    },
  );
});

describe('on a phone', () => {
  test.override('device', phone);

  test.for([
    { path: 'demo/', most_px: 4500 },
    { path: 'linzi/', most_px: 4500 },
    { path: 'huaiyuan/', most_px: 4500 },
    { path: 'demo/groups/999999-g01/', most_px: 9000 },
    { path: 'demo/groups/999999-g02/', most_px: 9000 },
    { path: 'huaiyuan/groups/340321-g01/', most_px: 9000 },
  ])('/$path is at most $most_px px high', async ({ path, most_px }, { page }) => {
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(most_px);
  });

  test('the first screen of 示例县 has the present value in large numerals and every milestone', async ({ page }) => {
    await page.goto('demo/');
    const numeral = page.locator('.strip__now .strip__numeral');
    const size_px = await numeral.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
    expect(size_px).toBeGreaterThanOrEqual(48);
    const bottoms = await page
      .locator('.strip__numeral, .strip__verdict')
      .evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect().bottom));
    expect(bottoms).toHaveLength(7);
    expect(Math.max(...bottoms)).toBeLessThanOrEqual(812);
  });
});

test('the search for faults finds each kind of them', async ({ visit }) => {
  const page = await visit(phone);
  await page.setContent(`<main>
    <p style="width:500px">宽</p>
    <p style="width:40px;overflow:hidden;white-space:nowrap">这一行被截断</p>
    <section><h2>空的一节</h2></section>
    <p style="margin:0">行上</p><p style="margin:-20px 0 0">行下</p>
    <svg width="100" height="40"><text x="5" y="20">重叠</text><text x="8" y="20">文字</text><text x="90" y="35">出界</text></svg>
  </main>`);
  const faults = await page.evaluate(findLayoutFaults);
  expect(faults.map((fault) => /^[a-z ]+/.exec(fault)?.[0])).toEqual([
    'the page is ',
    'cut',
    'empty',
    'outside its picture',
    'collide',
    'overlap',
  ]);
});

describe.each(['light', 'dark'] as const)('with forced colours, %s', (colorScheme) => {
  test.override('device', { ...desk, forcedColors: 'active', colorScheme });

  test('the focus is outlined and every verdict is told in words that stand out', async ({ page }) => {
    await page.goto('demo/groups/999999-g01/');
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
  });

  test('charts keep the colours and the ground of the page as it was drawn', async ({ page }) => {
    await page.goto('demo/charts/matrix/');
    const drawn = await page
      .locator('main figure svg')
      .first()
      .evaluate((svg) => {
        const { backgroundColor } = getComputedStyle(svg);
        const text = svg.querySelector('text');
        return { backgroundColor, fill: text === null ? '' : getComputedStyle(text).fill };
      });
    const { surface, inkSoft } = colorScheme === 'dark' ? darkColours : colours;
    expect(drawn).toEqual({ backgroundColor: rgbOf(surface), fill: rgbOf(inkSoft) });
  });
});
