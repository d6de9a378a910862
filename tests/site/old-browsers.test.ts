import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { schemeScript } from '../../src/format/scheme.ts';
import { findNewScript, findNewStyle } from './old-syntax.ts';
import { listFiles, listPages, readPage } from './site.ts';
import { proved } from '../proof/proved.ts';

const folder = inject('rootSite');
const filesOf = (ending: string) => listFiles(folder).filter((name) => name.endsWith(ending));
const read = (file: string) => readFileSync(join(folder, file), 'utf8');

describe('browsers of 2019 (Chrome 78, Safari 13)', () => {
  test('know everything in the scripts', () => {
    const scripts = scriptsOfPages();
    expect(scripts.length).toBeGreaterThan(1);
    for (const file of scripts) expect(findNewScript(read(file)), file).toEqual([]);
    proved({ scripts: scripts.length });
  });

  test('are not given what comes with the query engine, which they cannot run', () => {
    const own = new Set(scriptsOfPages());
    const later = filesOf('.js').filter((file) => !own.has(file));
    expect(later.some((file) => file.startsWith('engine/'))).toBe(true);
    expect([...own].filter((file) => file.startsWith('engine/'))).toEqual([]);
  });

  test('of 2020, which run the engine, know what comes with it, but for three methods that they are given', () => {
    const own = new Set(scriptsOfPages());
    const later =
      /\.(?:toReversed|toSpliced|findLastIndex|groupBy|hasOwn|structuredClone|throwIfAborted|withResolvers)\(|\bstatic\{/;
    const scripts = filesOf('.js').filter((file) => !own.has(file) && file.startsWith('_astro/'));
    expect(scripts.length).toBeGreaterThan(3);
    expect(scripts.filter((file) => later.test(read(file)))).toEqual([]);
  });

  test('know everything in the styles that readers would miss', () => {
    expect(filesOf('.css').length).toBeGreaterThan(0);
    for (const file of filesOf('.css')) expect(findNewStyle(read(file)), file).toEqual([]);
  });

  test('find no script inside a page, which the site’s own policy would stop, but the line that it names', () => {
    for (const page of listPages(folder)) {
      const inline = [...readPage(folder, page).matchAll(/<script(?![^>]*\ssrc=)[^>]*>[^<]*/g)].map(
        ([script]) => script,
      );
      expect(
        inline.filter((script) => !script.includes('application/') && script !== `<script>${schemeScript}`),
        page,
      ).toEqual([]);
    }
  });
});

/** Scripts that pages load by themselves, with what these import: not what they fetch when a reader asks the engine. */
function scriptsOfPages(): readonly string[] {
  const found = new Set(
    listPages(folder).flatMap((page) =>
      [...readPage(folder, page).matchAll(/<script[^>]*\ssrc="([^"]*)"/g)].map(([, source = '']) =>
        new URL(source, `http://site/${page}`).pathname.slice(1),
      ),
    ),
  );
  for (const file of found) {
    for (const [, name = ''] of read(file).matchAll(/(?:from|import)\s*["']\.\/([^"']+)["']/g))
      found.add(file.replace(/[^/]*$/, name));
  }
  return [...found];
}

describe('what came later is found', () => {
  test.each([
    ['a?.b', 'syntax'],
    ['a ?? b', 'syntax'],
    ['a ||= b', 'syntax'],
    ['class A { #b = 1 }', 'syntax'],
    ['1n', 'syntax'],
    ['export * as a from "./a.js"', 'syntax'],
    ['globalThis.a ?? import("./a.js")', 'syntax'],
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
