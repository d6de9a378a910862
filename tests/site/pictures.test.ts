import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { readPng } from '../pictures/png-file.ts';
import { listFiles, readPage } from './site.ts';

const folder = inject('rootSite');
const charts = listFiles(folder).filter((file) => /^[\w-]+\/charts\/[\w-]+\.svg$/.test(file));

test('every chart has a PNG of twice its size that is not blank', () => {
  expect(charts.length).toBeGreaterThan(20);
  for (const chart of charts) {
    const [, width, height] = /^<svg [^>]*width="(\d+)" height="(\d+)"/.exec(readPage(folder, chart)) ?? [];
    const png = readPng(readFileSync(join(folder, chart.replace(/svg$/, 'png'))));
    expect([png.width_px, png.height_px], chart).toEqual([2 * Number(width), 2 * Number(height)]);
    expect(png.distinct_line_count, chart).toBeGreaterThan(50);
  }
});

test('the page of every chart leads to its SVG, PNG and CSV', () => {
  for (const chart of charts) {
    const stem = chart.replace(/\.svg$/, '');
    const html = readPage(folder, `${stem}/index.html`);
    for (const format of ['svg', 'png', 'csv']) {
      expect(html, stem).toContain(`href="/${stem}.${format}"`);
      expect(existsSync(join(folder, `${stem}.${format}`)), `${stem}.${format}`).toBe(true);
    }
  }
});
