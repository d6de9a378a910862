import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { drawPictures } from '../../src/pictures/draw-pictures.ts';
import { drawOne, type Drawing } from '../../src/pictures/drawing.ts';
import { pngOf } from '../../src/pictures/png.ts';
import { readPng } from './png-file.ts';

const svgOf = (text: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 30" width="80" height="30"><rect width="80" height="30" fill="#fff"/>${text}</svg>`;
const titled = (title: string) => svgOf(`<text x="4" y="20">${title}</text>`);

const drawAll = (drawings: readonly Drawing[]) => Promise.resolve(drawings.map(drawOne));

/** A built site with one chart and one preview, and an empty cache. */
function makeSite(chart: string) {
  const folder = mkdtempSync(join(tmpdir(), 'school-group-atlas-pictures-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const [site, cache] = [join(folder, 'site'), join(folder, 'cache')];
  mkdirSync(join(site, 'demo', 'charts', 'coverage'), { recursive: true });
  mkdirSync(join(site, 'demo', 'previews'), { recursive: true });
  writeFileSync(join(site, 'demo', 'charts', 'coverage.svg'), chart);
  writeFileSync(join(site, 'demo', 'previews', 'overview.svg'), titled('概览'));
  writeFileSync(join(site, 'favicon.svg'), titled('图标'));
  const filesOf = (part: string) => readdirSync(join(site, 'demo', part)).toSorted();
  return { site, cache, filesOf };
}

test('a chart gets a PNG of twice its size beside it, a preview is replaced by one of its own size', async () => {
  const { site, cache, filesOf } = makeSite(titled('覆盖率'));
  expect(await drawPictures(site, { cacheFolder: cache, drawAll })).toEqual({ picture_count: 2, drawn_count: 2 });
  expect(filesOf('charts')).toEqual(['coverage', 'coverage.png', 'coverage.svg']);
  expect(filesOf('previews')).toEqual(['overview.png']);
  const png = (path: string) => readPng(readFileSync(join(site, 'demo', path)));
  expect(png('charts/coverage.png')).toMatchObject({ width_px: 160, height_px: 60 });
  expect(png('previews/overview.png')).toMatchObject({ width_px: 80, height_px: 30 });
  expect(png('charts/coverage.png').distinct_line_count).toBeGreaterThan(10);
});

test('what was drawn before is taken from the cache, and what is no longer needed is dropped from it', async () => {
  const { site, cache } = makeSite(titled('覆盖率'));
  await drawPictures(site, { cacheFolder: cache, drawAll });
  const first = readFileSync(join(site, 'demo', 'charts', 'coverage.png'));
  expect(await drawPictures(site, { cacheFolder: cache, drawAll })).toMatchObject({ picture_count: 1, drawn_count: 0 });
  expect(readdirSync(cache)).toHaveLength(1);
  expect(readFileSync(join(site, 'demo', 'charts', 'coverage.png'))).toEqual(first);
});

test('a picture with a character that no font has is drawn with a sign in its place', async () => {
  const { site, cache, filesOf } = makeSite(titled('✗'));
  expect(await drawPictures(site, { cacheFolder: cache, drawAll })).toEqual({ picture_count: 2, drawn_count: 2 });
  expect(filesOf('charts')).toEqual(expect.arrayContaining(['coverage.png', 'coverage.svg']));
  expect(pngOf(titled('✗'), 1)).toEqual(pngOf(titled('〓'), 1));
});

test('the same text gives the same bytes, another text other pixels, no text an empty picture', () => {
  expect(pngOf(titled('集团'), 2)).toEqual(pngOf(titled('集团'), 2));
  expect(pngOf(titled('集团'), 2)).not.toEqual(pngOf(titled('学校'), 2));
  expect(readPng(pngOf(svgOf(''), 1)).distinct_line_count).toBeLessThan(3);
});
