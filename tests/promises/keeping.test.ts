import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const source = join(import.meta.dirname, '..', '..', 'src');

/** What lets a page leave something in the reader's browser, or send it anywhere. */
const keeps = /\b(?:localStorage|sessionStorage|indexedDB|document\.cookie|navigator\.storage|caches)\b/;
const sends =
  /\b(?:sendBeacon|XMLHttpRequest|WebSocket|EventSource)\b|method:\s*'(?:POST|PUT)'|<form[^>]*method="post"/i;

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.(?:ts|tsx|astro|js)$/.test(file));

const thatMatch = (pattern: RegExp): readonly string[] =>
  files.filter((file) => pattern.test(withoutComments(readFileSync(join(source, file), 'utf8')))).toSorted();

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/[^\n]*/g, '');
}

test('only the kept texts and files, the choice of dark or light and what lies on the desk stay in the browser', () => {
  expect(thatMatch(keeps)).toEqual([
    'client/desk/store.ts',
    'client/engine/kept-files.ts',
    'client/scheme-switch.ts',
    'client/sql/kept.ts',
    'format/scheme.ts',
    'static/offline.js',
  ]);
});

test('fonts that a bureau has bought stay out of the repository, in capitals, too', () => {
  const lines = readFileSync(join(source, '..', '.gitignore'), 'utf8').split('\n');
  expect(lines).toContain('data/fonts/*.[tT][tT][fFcC]');
  expect(lines).toContain('data/fonts/*.[oO][tT][fFcC]');
});

test('no script of a page sends anything', () => {
  expect(thatMatch(sends)).toEqual([]);
});
