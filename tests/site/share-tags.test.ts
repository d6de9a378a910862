import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { readPng } from '../pictures/png-file.ts';
import { listFiles, listPages, readPage } from './site.ts';

const folder = inject('rootSite');

const contentOf = (html: string, property: string) =>
  new RegExp(`<meta (?:property|name)="${property}" content="([^"]*)"`).exec(html)?.[1] ?? '';

test('every page tells chats its title, a description of its own and a preview that exists', () => {
  for (const page of listPages(folder)) {
    const html = readPage(folder, page);
    expect(contentOf(html, 'og:title'), page).not.toBe('');
    expect(contentOf(html, 'og:description').length, page).toBeGreaterThan(5);
    expect(contentOf(html, 'og:description'), page).toBe(contentOf(html, 'description'));
    expect(existsSync(join(folder, contentOf(html, 'og:image'))), `${page}: ${contentOf(html, 'og:image')}`).toBe(true);
  }
});

test('groups, charts and regions have previews of their own, 1200 × 630 and not blank', () => {
  const previews = listFiles(folder).filter((file) => file.includes('previews/'));
  expect(previews.filter((file) => !file.endsWith('.png'))).toEqual([]);
  for (const page of ['demo/', 'demo/groups/999999-g01/', 'demo/charts/matrix/', 'demo/indicators/ind-10/', 'about/'])
    expect(new Set(previews)).toContain(contentOf(readPage(folder, `${page}index.html`), 'og:image').slice(1));
  for (const preview of previews) {
    const png = readPng(readFileSync(join(folder, preview)));
    expect([png.width_px, png.height_px], preview).toEqual([1200, 630]);
    expect(png.distinct_line_count, preview).toBeGreaterThan(40);
  }
});

test('previews of two groups differ', () => {
  const [one, other] = ['g01', 'g02'].map((id) => readFileSync(join(folder, `demo/previews/group-999999-${id}.png`)));
  expect(one).not.toEqual(other);
});
