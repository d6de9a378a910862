import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { findNewScript, findNewStyle } from './old-syntax.ts';
import { listFiles, listPages, readPage } from './site.ts';

const folder = inject('rootSite');
/** Without the query engine, which those browsers cannot run and are not given. */
const filesOf = (ending: string) =>
  listFiles(folder).filter((name) => name.endsWith(ending) && !name.startsWith('engine/'));
const read = (file: string) => readFileSync(join(folder, file), 'utf8');

describe('browsers of 2019 (Chrome 78, Safari 13)', () => {
  test('know everything in the scripts', () => {
    expect(filesOf('.js').length).toBeGreaterThan(1);
    for (const file of filesOf('.js')) expect(findNewScript(read(file)), file).toEqual([]);
  });

  test('know everything in the styles that readers would miss', () => {
    expect(filesOf('.css').length).toBeGreaterThan(0);
    for (const file of filesOf('.css')) expect(findNewStyle(read(file)), file).toEqual([]);
  });

  test('find no script inside a page, which the site’s own policy would stop', () => {
    for (const page of listPages(folder)) {
      const inline = [...readPage(folder, page).matchAll(/<script(?![^>]*\ssrc=)[^>]*>/g)].map(([tag]) => tag);
      expect(
        inline.filter((tag) => !tag.includes('application/')),
        page,
      ).toEqual([]);
    }
  });
});

describe('what came later is found', () => {
  test.each([
    ['a?.b', 'syntax'],
    ['a ?? b', 'syntax'],
    ['a ||= b', 'syntax'],
    ['class A { #b = 1 }', 'syntax'],
    ['import("./a.js")', 'syntax'],
    ['[1].at(-1)', 'method at'],
    ['"".replaceAll("a", "b")', 'method replaceAll'],
    ['structuredClone({})', 'method structuredClone'],
  ])('%s', (source, kind) => {
    expect(findNewScript(source).map((line) => line.split(':')[0])).toEqual([kind]);
  });

  test.each([
    'a:is(b) { color: red }',
    'a:has(b) { color: red }',
    'a:not(b, c) { color: red }',
    'a:focus-visible { outline: none }',
    'a { b { color: red } }',
    '@layer a { b { color: red } }',
    '@container (min-width: 1px) { b { color: red } }',
    '@media (width > 1px) { b { color: red } }',
    'a { inset: 0 }',
    'a { aspect-ratio: 1 }',
    'a { margin-inline: 0 }',
    'a { width: clamp(1px, 2px, 3px) }',
    'a { width: min(1px, 2px) }',
    'a { height: 100dvh }',
    'a { overflow: clip }',
    'a { overflow-wrap: anywhere }',
    'a { display: flex; gap: 1px }',
  ])('%s', (source) => {
    expect(findNewStyle(source)).not.toEqual([]);
  });

  test('what they know, or skip without harm, is not', () => {
    expect(
      findNewScript('const a = { ...b }; for (const c of d) e(c); async () => { try { await f } catch {} }'),
    ).toEqual([]);
    expect(
      findNewStyle(
        'a:focus:not(:focus-visible) { outline: 0 } b { display: grid; grid-gap: 1px; width: minmax(1px, 2px); text-wrap: balance; overflow-wrap: break-word; overflow-wrap: anywhere }',
      ),
    ).toEqual([]);
  });
});
