import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { schemeScript } from '../../src/format/scheme.ts';
import { listPages, pageTypes, readPage } from './site.ts';
import { proved } from '../proof/proved.ts';

const folder = inject('rootSite');
const sizes = new Map<string, number>();
/** Pages whose tools fetch what they need once they are used. */
const isQuery = (page: string) => page.includes('/query/') || page === 'desk/index.html';

/**
 * Every page as hosts send it that compress in haste, which takes a tenth of the time; and as they send it that compress
 * well, where it weighs too much in haste: better compressed it weighs less.
 */
const weighed = listPages(folder).map((page) => {
  const inHaste = weigh(page, 'fast');
  return { page, ...(inHaste.bytes > most(page) ? weigh(page, 'best') : inHaste) };
});

describe('every page', () => {
  test('of every type is among those that are weighed', () => {
    const pages = new Set(listPages(folder));
    expect(pageTypes.filter((path) => !pages.has(path.endsWith('.html') ? path : `${path}index.html`))).toEqual([]);
  });

  test('is transferred in at most 40 kB and 5 requests', () => {
    const heavy = weighed.filter(({ page, bytes, requests }) => bytes > most(page) || (!isQuery(page) && requests > 5));
    expect(heavy).toEqual([]);
    proved({ pages: weighed.length });
  });

  test('that asks the engine is transferred in at most 60 kB until the reader starts it', () => {
    const pages = weighed.filter(({ page }) => isQuery(page));
    expect(pages.length).toBeGreaterThan(0);
    expect(pages.map(({ page }) => most(page))).toEqual(pages.map(() => 60_000));
    expect(pages.filter(({ bytes }) => bytes > 60_000)).toEqual([]);
  });

  test('has no script that blocks rendering but the line that sets it to dark or light', () => {
    for (const page of listPages(folder)) {
      const blocking = [...readPage(folder, page).matchAll(/<script\b[^>]*>[^<]*/g)]
        .map(([script]) => script)
        .filter((script) => !/\b(?:defer|async|type="module"|type="application\/ld\+json")/.test(script));
      expect(
        blocking.filter((script) => script !== `<script>${schemeScript}`),
        page,
      ).toEqual([]);
      expect(blocking.length, page).toBeLessThanOrEqual(1);
    }
  });
});

/** Bytes after brotli, and requests, of a page with everything it loads by itself. */
function weigh(page: string, quality: Quality): { bytes: number; requests: number } {
  const html = readPage(folder, page);
  const loaded = [
    ...html.matchAll(/(?:<link(?![^>]*rel="alternate")[^>]*\shref|<script[^>]*\ssrc|<img[^>]*\ssrc)="([^"]*)"/g),
  ].map((match) => match[1] ?? '');
  const files = withImports(
    loaded
      .filter((reference) => !reference.startsWith('data:'))
      .map((reference) => new URL(reference, `http://site/${page}`).pathname),
  );
  const bytes = files.map((file) => sizeOf(file, quality)).reduce((sum, size) => sum + size, compressed(html, quality));
  return { bytes, requests: files.length + 1 };
}

/** The files with the modules that they import, and what these import. */
function withImports(references: readonly string[]): readonly string[] {
  const found = new Set(references);
  for (const reference of found) {
    if (!reference.endsWith('.js')) continue;
    const source = readFileSync(join(folder, reference), 'utf8');
    for (const [, name = ''] of source.matchAll(/(?:from|import)\s*["']\.\/([^"']+)["']/g))
      found.add(reference.replace(/[^/]*$/, name));
  }
  return [...found];
}

function sizeOf(reference: string, quality: Quality): number {
  const key = `${quality} ${reference}`;
  const size = sizes.get(key) ?? compressed(readFileSync(join(folder, reference)), quality);
  sizes.set(key, size);
  return size;
}

type Quality = 'fast' | 'best';

function compressed(content: string | Buffer, quality: Quality): number {
  const level = quality === 'fast' ? 5 : constants.BROTLI_MAX_QUALITY;
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: level } }).length;
}

/** The report of a whole year is one document, with its contents at its side, and may weigh more; a page that asks the engine has a limit of its own. */
function most(page: string): number {
  if (isQuery(page)) return 60_000;
  if (/\/releases\/[^/]+\/report\/index\.html$/.test(page)) return 41_000;
  return /\/reports\/\d{4}\/index\.html$/.test(page) ? 44_000 : 40_000;
}
