import { layoutDocument } from 'docx/layout';
import { beforeAll, describe, expect, test } from 'vitest';

import { reportDocumentOf, type ReportDocument } from '../../../src/report/files/writer.ts';
import type { Block, ReportTable } from '../../../src/report/model.ts';
import { fitOf } from '../../../src/report/word/columns.ts';
import { textWidth_twips } from '../../../src/report/word/measures.ts';
import { widthOf_em } from '../../../src/report/word/text-width.ts';
import { wordDocument } from '../../../src/report/word/word-report.ts';
import { numberColumn, textCell, textColumn } from '../../../src/report/cells.ts';
import { countyArtifact } from '../artifacts.ts';

/** How the Word file falls into pages, by a layout that follows Word's rules. */

let linzi: ReportDocument;

beforeAll(async () => {
  linzi = reportDocumentOf(await countyArtifact('370305-linzi'), 2022);
});

/** The pages of a report that has one section with these blocks. */
function pagesOf(blocks: readonly Block[]) {
  const sections = [{ id: 'summary', number: '一、', title: '总体情况', blocks }];
  const document = {
    charts: [],
    figures: [],
    report: { ...linzi.report, scope: '年'.repeat(80), sections, annexes: [] },
  };
  return layoutDocument(wordDocument(document), { guess: true }).pages;
}

test('a full page of body text has 22 lines of 28 characters', () => {
  const pages = pagesOf([{ kind: 'paragraph', text: '集'.repeat(28 * 22 * 3) }]);
  const page = pages[3]?.body.flatMap((block) => (block.type === 'paragraph' ? block.lines : [])) ?? [];
  expect(page.map(({ text }) => text.length)).toEqual(Array.from({ length: 22 }, () => 28));
  const [cover, ...others] = pages.map(({ footer }) => footer);
  expect(cover).toBe(undefined);
  expect(others).toEqual(others.map((_, index) => (index % 2 === 0 ? 'even' : 'default')));
});

test('no page of a report ends with a heading', () => {
  const headings = linzi.report.sections.flatMap(({ number, title, blocks }) => [
    `${number}${title}`,
    ...blocks.flatMap((block) => (block.kind === 'heading' ? [`${block.number}${block.text}`] : [])),
  ]);
  const { pages } = layoutDocument(wordDocument(linzi), { guess: true });
  const last = pages.map(({ body }) => body.at(-1)).map((block) => (block?.type === 'paragraph' ? block.lines : []));
  expect(pages.length).toBeGreaterThan(8);
  expect(last.map((lines) => lines.at(-1)?.text ?? '').filter((text) => headings.includes(text))).toEqual([]);
});

test('the caption of a table goes to the next page with it', () => {
  const table = tableOf([['集团', ...columnsOf(3)]], 4);
  const line = { kind: 'paragraph', text: '文字。' } as const;
  // Lines above it that leave room for the caption and for no row.
  const [, , first, second] = pagesOf([...Array.from({ length: 18 }, () => line), { kind: 'table', table }]);
  expect(first?.body.map(({ type }) => type)).not.toContain('table');
  expect(
    second?.body.slice(0, 2).map((block) => (block.type === 'paragraph' ? block.lines[0]?.text : 'table')),
  ).toEqual(['表1　集团', 'table']);
});

describe('the columns of a table', () => {
  const wide = tableOf([['示例县荞禾镇中心小学教育集团', ...columnsOf(8)]], 13);
  const long = tableOf([['1', '制定教育集团组建方案，公布集团及成员校名单。'.repeat(6), '2022年9月30日', '—']], 10);

  test.each([
    ['a narrow', tableOf([['校区口径', '107', '136']], 3)],
    ['a wide', wide],
    ['a wordy', long],
    ['an empty', tableOf([['集团', '数值']], 0)],
  ])('fill the type area of %s table', (_, table) => {
    const { widths_twips } = fitOf(table);
    expect(widths_twips.reduce((sum, width) => sum + width, 0)).toBe(textWidth_twips);
    expect(Math.min(...widths_twips)).toBeGreaterThan(300);
  });

  test.each([
    ['wide', wide],
    ['wordy', long],
  ])('keep every number and date of a %s table on one line', (_, table) => {
    const { style, padding_twips, widths_twips } = fitOf(table);
    const size_pt = { TableText: 10.5, TableTextSmall: 9, TableTextTiny: 7.5 }[style];
    const cut = table.rows.flat().filter(({ text }, index) => {
      const room_em = ((widths_twips[index % table.columns.length] ?? 0) - padding_twips) / (size_pt * 20);
      return /^[\d.%（）/]+$|^\d+年/.test(text) && widthOf_em(text) > room_em;
    });
    expect(cut).toEqual([]);
  });

  test('are set in the usual size where that is enough', () => {
    expect(fitOf(tableOf([['校区口径', '107', '136']], 3)).style).toBe('TableText');
    expect(fitOf(wide).style).not.toBe('TableText');
  });
});

function columnsOf(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => ['78.7%（107/136）', '5,374', '提高5.9个百分点'][index % 3] ?? '');
}

/** A table whose rows are all the same. */
function tableOf([cells = []]: readonly (readonly string[])[], rowCount: number): ReportTable {
  return {
    id: 'sample',
    number: '表1',
    title: '集团',
    unit: '',
    columns: cells.map((text, index) => (/^\d/.test(text) ? numberColumn(`列${index}`) : textColumn(`列${index}`))),
    rows: Array.from({ length: rowCount }, () => cells.map((text) => textCell(text))),
    notes: [],
  };
}
