import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { chapters } from '../../src/manual/chapters.ts';
import { findingAnchor } from '../../src/manual/findings.ts';
import { chapterOfTable, tableAnchor } from '../../src/manual/tables.ts';
import type { IssueCode } from '../../src/model/issue.ts';
import { tableNames } from '../../src/model/tables.ts';
import { catalogue } from '../../src/validate/catalogue.ts';
import { readPage, wordsOf } from './site.ts';

const folder = inject('rootSite');
const root = join(import.meta.dirname, '../..');
const pageOf = (stem: string) => readPage(folder, `guide/${stem}/index.html`);

const places = (html: string, id: string) => html.split(` id="${id}"`).length - 1;

test('every table is explained at one lasting address', () => {
  const wrong = tableNames.filter((name) => places(pageOf(chapterOfTable(name)), tableAnchor(name)) !== 1);
  expect(wrong).toEqual([]);
});

test('every finding is explained at one lasting address', () => {
  const codes = Object.keys(catalogue) as IssueCode[];
  const wrong = codes.filter((code) => places(pageOf(`findings-${catalogue[code].grade}`), findingAnchor(code)) !== 1);
  expect(wrong).toEqual([]);
});

/** Lines of a document as a reader sees them: without what is markup. */
function linesOf(file: string): readonly string[] {
  return readFileSync(join(root, file), 'utf8')
    .replaceAll(/^ *```[^\n]*$|<!--[\s\S]*?-->|<a id="[^"]*"><\/a>/gm, '')
    .replaceAll('<br>', '\n')
    .split(/\n| \| |^\| /m)
    .filter((line) => !/^[\s|:-]*$|^# /.test(line))
    .map((line) =>
      line
        .replace(/^\s*(?:#+|[-*]|\d+\.|>)\s|\s*\|\s*$/g, '')
        .replace(/^\[ \] /, '')
        .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .replaceAll(/\\([\\`*_[\]<>#|])/g, '$1')
        .replaceAll(/[`\s]/g, ''),
    )
    .filter((line) => line !== '');
}

describe('pages say what the manual says', () => {
  const files = [
    ['README.zh-CN.md', 'guide/index.html'],
    ...chapters.map(({ stem }) => [`src/docs/zh/${stem}.md`, `guide/${stem}/index.html`]),
  ];

  test.each(files)('%s', (file = '', page = '') => {
    const words = wordsOf(readPage(folder, page));
    const lines = linesOf(file);
    expect(lines.length).toBeGreaterThan(4);
    expect(lines.filter((line) => !words.includes(line))).toEqual([]);
  });
});

test('the contents of every page lead to every chapter', () => {
  for (const { stem } of chapters) {
    const html = pageOf(stem);
    const missing = chapters.filter((chapter) => !html.includes(`href="/guide/${chapter.stem}/"`));
    expect(missing, stem).toEqual([]);
  }
});
