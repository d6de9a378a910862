import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { listFiles, wordsOf } from './site.ts';
import { test, touchPhone } from './visit.ts';

const folder = inject('rootSite');

const read = (file: string) => readFileSync(join(folder, file), 'utf8');

test('no coordinate of a campus is anywhere in the site', () => {
  const rows = readFileSync('data/999999-demo/campuses.csv', 'utf8').trim().split('\n').slice(1);
  const pairs = rows.map((row) => row.split(',').slice(6, 8)).filter(([longitude]) => longitude !== '');
  expect(pairs.length).toBeGreaterThan(100);
  const texts = listFiles(folder).filter((file) => /\.(?:html|json|csv|svg|js|txt|xml|geojson)$/.test(file));
  const leaking = texts.filter((file) => {
    const text = read(file);
    if (/"(?:longitude|latitude|coordinates)":|^[^\n]*经度,纬度/.test(text)) return true;
    return pairs.some(([x = '', y = '']) => text.includes(x) && new RegExp(`${x}\\D{1,30}${y}\\b`).test(text));
  });
  expect(leaking.filter((file) => !file.startsWith('guide/templates/'))).toEqual([]);
  expect(texts.some((file) => file.includes('outline'))).toBe(false);
});

test.each(['demo/map/index.html', 'demo/charts/map.svg', 'demo/charts/map-999999-g01.svg'])(
  '%s bears what has to be printed with a map, and says that its place is invented',
  (file) => {
    const words = wordsOf(read(file));
    for (const part of ['示意图', '虚构', '不是学区范围', '投影', '公里', '北', '专题数据截至2026年3月31日']) {
      expect(words, part).toContain(part);
    }
  },
);

test('marks stand on whole units', () => {
  const svg = read('demo/charts/map.svg');
  const marks = [...svg.matchAll(/<(?:circle cx="([^"]+)" cy="([^"]+)"|path d="M([^"]+)" fill="#8f959b")/g)];
  expect(marks.length).toBeGreaterThan(100);
  expect(marks.flatMap((mark) => [mark[1], mark[2], mark[3]]).join(' ')).not.toMatch(/\d\.\d/);
});

test('a region without coordinates says which file would make a map, and draws none', () => {
  for (const region of ['huaiyuan', 'linzi']) {
    const html = read(`${region}/map/index.html`);
    expect(html).not.toContain('data-map');
    expect(wordsOf(html)).toContain('没有提供校区坐标');
    expect(wordsOf(html)).toContain('campuses.csv');
  }
});

test('a group page shows where its schools are and the townships by name', () => {
  const words = wordsOf(read('demo/groups/999999-g01/index.html'));
  expect(words).toContain('位置示意图');
  expect(words).toContain('青禾街道');
});

const map = (page: Page) => page.locator('svg.chart__wide');
const viewBox = (page: Page) => map(page).getAttribute('viewBox');

test('buttons and keys zoom and move the map, and bring it back', async ({ page }) => {
  await page.goto('demo/map/');
  const whole = await viewBox(page);
  await page.getByRole('button', { name: '放大' }).click();
  const near = await viewBox(page);
  expect(Number(near?.split(' ')[2])).toBeCloseTo(720, -1);
  await map(page).focus();
  await page.keyboard.press('ArrowRight');
  expect(Number((await viewBox(page))?.split(' ')[0])).toBeGreaterThan(Number(near?.split(' ')[0]));
  await page.keyboard.press('+');
  await page.keyboard.press('-');
  await page.keyboard.press('-');
  await page.keyboard.press('-');
  expect(await viewBox(page)).toBe(whole);
  for (let press = 0; press < 12; press += 1) await page.keyboard.press('+');
  // Never nearer than eight times.
  expect(Number((await viewBox(page))?.split(' ')[2])).toBeCloseTo(135, 0);
  await page.getByRole('button', { name: '复位' }).click();
  expect(await viewBox(page)).toBe(whole);
});

test('the mouse drags a map that was zoomed, and a drag follows no link', async ({ page }) => {
  await page.goto('demo/map/');
  await page.getByRole('button', { name: '放大' }).click();
  const before = await viewBox(page);
  const lead = map(page).locator('a rect[pointer-events]').first();
  await lead.hover();
  await page.mouse.down();
  await page.mouse.move(500, 700, { steps: 4 });
  await page.mouse.up();
  expect(await viewBox(page)).not.toBe(before);
  expect(page.url()).toMatch(/\/map\/$/);
});

test('two fingers pinch the map', async ({ visit }) => {
  const phone = await visit(touchPhone);
  await phone.goto('demo/map/');
  const narrow = phone.locator('svg.chart__narrow');
  await narrow.scrollIntoViewIfNeeded();
  const width = await narrow.evaluate((svg) => {
    const { left, top } = svg.getBoundingClientRect();
    const send = (type: string, pointerId: number, x: number) =>
      svg.dispatchEvent(
        new PointerEvent(type, {
          pointerId,
          clientX: left + x,
          clientY: top + 100,
          bubbles: true,
          isPrimary: pointerId === 1,
        }),
      );
    send('pointerdown', 1, 150);
    send('pointerdown', 2, 170);
    send('pointermove', 2, 190);
    send('pointerup', 1, 150);
    send('pointerup', 2, 190);
    return Number(svg.getAttribute('viewBox')?.split(' ')[2]);
  });
  expect(width).toBeCloseTo(170, 0);
});

test('every group can be reached by keyboard on the map and leads to its page', async ({ page }) => {
  await page.goto('demo/map/');
  const links = await map(page)
    .locator('a[data-as-of-group]')
    .evaluateAll((items) => items.map((item) => item.querySelector('title')?.textContent.split('号')[0]));
  expect(new Set(links).size).toBe(14);
  await map(page).locator('a[data-as-of-group="9"]').first().focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/groups\/999999-g09\/$/);
});

test('the slider hides groups that were not founded and campuses that were not members yet', async ({ page }) => {
  await page.goto('demo/map/');
  const slider = page.getByRole('slider');
  const now = await slider.getAttribute('aria-valuetext');
  expect(now).toBe('2026年3月31日：14个集团，149个校区。');
  await slider.focus();
  await page.keyboard.press('Home');
  expect(await slider.getAttribute('aria-valuetext')).toMatch(/^2021年9月30日：\d个集团，\d+个校区。$/);
  expect(await map(page).locator('a[data-as-of-group="13"]').first().isVisible()).toBe(false);
  expect(await map(page).locator('a[data-as-of-group="5"]').first().isVisible()).toBe(true);
  expect(new URL(page.url()).searchParams.get('date')).toBe('2021-09-30');
});
