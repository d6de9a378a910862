import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';

import { readBlocks, tablesIn } from '../report/word/reading.ts';
import { listFiles, listPages, readPage, textOf, wordsOf } from './site.ts';

/** The Word file of a report against the pages of the same report, both as they are published. */

const folder = inject('rootSite');
const files = listFiles(folder).filter((file) => file.endsWith('.docx'));

/** The report's own page and the pages of its annexes. */
function pagesOf(file: string): readonly string[] {
  const report = file.slice(0, file.lastIndexOf('/') + 1);
  return listPages(folder)
    .filter((page) => page.startsWith(report))
    .map((page) => readPage(folder, page));
}

/** Cells of the report's tables, heads first; a mark before a verdict is no word of the table. */
function cellsOf(html: string): readonly (readonly string[])[] {
  const tables = [...html.matchAll(/<table class="report-data[\s\S]*?<\/table>/g)].map(([table]) => table);
  return tables.map((table) =>
    [...table.matchAll(/<t[hd]\b[^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell]) => plain(textOf(cell ?? ''))),
  );
}

function plain(text: string): string {
  return text.replace(/[\s，]/gu, '');
}

test('every year of every county has its Word file', () => {
  const present = files.filter((file) => !file.includes('/releases/'));
  const years = listPages(folder).filter((page) => /\/reports\/\d{4}\/index\.html$/.test(page));
  expect(present.map((file) => file.slice(0, file.lastIndexOf('/')))).toEqual(years.map((page) => page.slice(0, -11)));
  expect(years.length).toBeGreaterThan(6);
});

test.each(files.filter((file) => /(?:demo\/reports\/202[15]|linzi|huaiyuan)\//.test(file)))(
  '%s says what the pages say',
  (file) => {
    const pages = pagesOf(file);
    const blocks = readBlocks(readFileSync(join(folder, file)));
    const own = tablesIn(blocks).map(({ heads, rows }) => [...heads, ...rows].flat().map(plain).join(' | '));
    const shown = pages.flatMap(cellsOf).map((cells) => cells.join(' | '));
    expect(own.toSorted()).toEqual(shown.toSorted());
    const words = pages.map(wordsOf).join('\n');
    const texts = blocks.flatMap((block) =>
      block.kind === 'paragraph' && ['BodyText', 'ListText', 'FigureNote', 'Heading2'].includes(block.style)
        ? [block.text.replace(/\s+/gu, '').replace(/^\d{1,2}\.(?=\D|\d{4}年|\d{4}—)/u, '')]
        : [],
    );
    expect(texts.length).toBeGreaterThan(10);
    expect(texts.filter((text) => !words.includes(text) && !words.includes(text.replace(/。$/u, '')))).toEqual([]);
  },
);

test('the page of a report and the list of reports offer the file with its size', () => {
  for (const page of ['demo/reports/2025/index.html', 'demo/reports/index.html'])
    expect(readPage(folder, page)).toMatch(
      /href="\/demo\/reports\/2025\/999999_annual-report_2025_demo\.docx"[^>]*>\s*Word、WPS（(?:<span[^>]*>)?[\d.]+ ?[KM]B/,
    );
});
