import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { listPages, pageTypes, readPage } from './site.ts';

const folder = inject('rootSite');
const sizes = new Map<string, number>();
const weighed = listPages(folder).map((page) => ({ page, ...weigh(page) }));
const isQuery = (page: string) => page.includes('/query/');

describe('every page', () => {
  test('of every type is among those that are weighed', () => {
    const pages = new Set(listPages(folder));
    expect(pageTypes.filter((path) => !pages.has(path.endsWith('.html') ? path : `${path}index.html`))).toEqual([]);
  });

  test('is transferred in at most 40 kB and 5 requests', () => {
    const heavy = weighed.filter(({ page, bytes, requests }) => !isQuery(page) && (bytes > most(page) || requests > 5));
    expect(heavy).toEqual([]);
  });

  test('that asks the engine is transferred in at most 60 kB until the reader starts it', () => {
    const pages = weighed.filter(({ page }) => isQuery(page));
    expect(pages.length).toBeGreaterThan(0);
    expect(pages.filter(({ bytes }) => bytes > 60_000)).toEqual([]);
  });

  test('has no script that blocks rendering', () => {
    for (const page of listPages(folder)) {
      const blocking = [...readPage(folder, page).matchAll(/<script\b[^>]*>/g)].filter(
        (match) => !/\b(?:defer|async|type="module"|type="application\/ld\+json")/.test(match[0]),
      );
      expect(blocking, page).toEqual([]);
    }
  });
});

/** Bytes after brotli, and requests, of a page with everything it loads by itself. */
function weigh(page: string): { bytes: number; requests: number } {
  const html = readPage(folder, page);
  const loaded = [
    ...html.matchAll(/(?:<link(?![^>]*rel="alternate")[^>]*\shref|<script[^>]*\ssrc|<img[^>]*\ssrc)="([^"]*)"/g),
  ].map((match) => match[1] ?? '');
  const files = withImports(loaded.filter((reference) => !reference.startsWith('data:')));
  const bytes = files.map(sizeOf).reduce((sum, size) => sum + size, brotliCompressSync(html).length);
  return { bytes, requests: files.length + 1 };
}

/** The files with the modules that they import, and what these import. */
function withImports(references: readonly string[]): readonly string[] {
  const found = new Set(references);
  for (const reference of found) {
    if (!reference.endsWith('.js')) continue;
    const source = readFileSync(join(folder, reference), 'utf8');
    for (const [, name = ''] of source.matchAll(/(?:from|import)\s*["']\.\/([^"']+)["']/g))
      found.add(`/_astro/${name}`);
  }
  return [...found];
}

function sizeOf(reference: string): number {
  const size = sizes.get(reference) ?? brotliCompressSync(readFileSync(join(folder, reference))).length;
  sizes.set(reference, size);
  return size;
}

/** The report of a whole year is one document, and may have half a kilobyte more. */
function most(page: string): number {
  return /\/reports\/\d{4}\/index\.html$/.test(page) ? 40_500 : 40_000;
}
