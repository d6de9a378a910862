import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { listFiles, listPages, readPage } from './site.ts';

const folder = inject('rootSite');

describe('every page', () => {
  test('is transferred in at most 40 kB and 5 requests', () => {
    const heavy = listPages(folder)
      .map((page) => ({ page, ...weigh(page) }))
      .filter(({ bytes, requests }) => bytes > 40_000 || requests > 5);
    expect(heavy).toEqual([]);
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

const filesOf = (ending: string) => listFiles(folder).filter((name) => name.endsWith(ending));
const read = (file: string) => readFileSync(join(folder, file), 'utf8');

test('styles hold no syntax newer than Chrome 78', () => {
  expect(filesOf('.css').length).toBeGreaterThan(0);
  for (const file of filesOf('.css')) {
    expect(read(file), file).not.toMatch(/:where\(|:is\(|:has\(|@container|@layer|\bclamp\(|\binset:/);
  }
});

test('scripts hold no syntax newer than Chrome 78', () => {
  for (const file of filesOf('.js')) expect(read(file), file).not.toMatch(/\?\.[a-zA-Z_$([]|\?\?/);
});

/** Bytes after brotli, and requests, of a page with everything it loads by itself. */
function weigh(page: string): { bytes: number; requests: number } {
  const html = readPage(folder, page);
  const loaded = [...html.matchAll(/(?:<link[^>]*\shref|<script[^>]*\ssrc|<img[^>]*\ssrc)="([^"]*)"/g)].map(
    (match) => match[1] ?? '',
  );
  const files = [...new Set(loaded)].filter((reference) => !reference.startsWith('data:'));
  const bytes = files
    .map((reference) => brotliCompressSync(readFileSync(join(folder, reference))).length)
    .reduce((sum, size) => sum + size, brotliCompressSync(html).length);
  return { bytes, requests: files.length + 1 };
}
