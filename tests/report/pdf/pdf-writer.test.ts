import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

import type { ReportDocument } from '../../../src/report/files/writer.ts';
import type { Block } from '../../../src/report/model.ts';
import { pdfWriter } from '../../../src/report/pdf/pdf-writer.ts';
import { readPdf, wordsOf, type PdfText } from './read-pdf.ts';

const folder = mkdtempSync(join(tmpdir(), 'school-group-atlas-pdf-'));
const settings = { cacheFolder: folder, fontFolder: null };
afterAll(() => rmSync(folder, { recursive: true }));

/** A report of one section. */
function reportWith(blocks: readonly Block[], facts: Partial<ReportDocument['report']> = {}): ReportDocument {
  const report = {
    slug: 'linshi',
    region_code: '999998',
    region_name: '临时县',
    is_demo: false,
    year: 2025,
    name: '年度报告' as const,
    title: '临时县集团化办学2025年度报告',
    provider: '临时县教育局',
    document_number: null,
    as_of_date: '2026-03-31',
    data_status: '核定数',
    is_running: false,
    scope: '本报告的年度指2025年。',
    sections: [{ id: 'summary', number: '一、', title: '总体情况', blocks }],
    annexes: [],
    input_hash: '',
  };
  return { charts: [], figures: [], report: { ...report, ...facts } };
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

test('is PDF/UA-1, and the same document gives the same bytes', async () => {
  const document = reportWith([paragraph('成员校12所。')]);
  const [first, second] = [await pdfWriter.write(document, settings), await pdfWriter.write(document, settings)];
  expect(Buffer.from(first.bytes).toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
  expect(first.page_count).toBe(3);
  expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
});

test('has 22 lines of 28 characters on a page, in the type area of an official document', async () => {
  const { bytes } = await pdfWriter.write(reportWith([paragraph('校'.repeat(3000))]), settings);
  const { pages } = await readPdf(bytes);
  // The fourth page is full of it: the third has the section's heading.
  const texts = pages[3]?.texts.filter(({ text }) => text.trim() !== '') ?? [];
  const lines = Map.groupBy(texts, ({ y_pt }) => Math.round(y_pt));
  expect([...lines.values()].map((line) => wordsOf(line).length)).toEqual(Array.from({ length: 22 }, () => 28));
  expect(edgesOf(texts)).toEqual({ left: 26, right: 210 - 28 });
});

const toMillimetres = (points: number): number => Math.round((points / 72) * 25.4);

/** Millimetres from the left edge of the sheet; an even page has its inner side on the right. */
function edgesOf(texts: readonly PdfText[]) {
  return {
    left: toMillimetres(Math.min(...texts.map(({ x_pt }) => x_pt))),
    right: toMillimetres(Math.max(...texts.map(({ x_pt, width_pt }) => x_pt + width_pt))),
  };
}

test('sets what the data say as it stands, even where it looks like commands of the typesetter', async () => {
  const odd = '#panic("x") *星号* _下划_ $x$ `码` <标> @引 -- ~ \\n 1/2';
  const { bytes } = await pdfWriter.write(reportWith([paragraph(odd)]), settings);
  expect((await readPdf(bytes)).words).toContain(odd.replace(/\s+/g, ''));
});

test('marks provisional figures and a running year on every page', async () => {
  const document = reportWith([paragraph('成员校12所。')], { data_status: '初步数', is_running: true });
  const { pages } = await readPdf((await pdfWriter.write(document, settings)).bytes);
  expect(pages.map(({ artifacts }) => /初步数年度尚未结束/.test(wordsOf(artifacts)))).toEqual([true, true, true]);
});

test('sets names in the scripts of Tibetan, Uyghur and Mongolian', async () => {
  const document = reportWith([paragraph('成员校为བོད་小学、ئۇيغۇر小学和ᠮᠣᠩᠭᠣᠯ小学。')]);
  const { words } = await readPdf((await pdfWriter.write(document, settings)).bytes);
  expect(words).toMatch(/成员校为\p{Script=Tibetan}+小学、.*小学和\p{Script=Mongolian}.*小学。/u);
  expect(words).not.toContain('〓');
});

test('sets a sign where no font has a character, and says so', async () => {
  const document = reportWith([paragraph('成员校为ကျောင်း小学和ไทย小学。')]);
  const { words } = await readPdf((await pdfWriter.write(document, settings)).bytes);
  expect(words).toMatch(/成员校为〓+小学和〓+小学。/);
  expect(words).toContain('报告所用字体没有的字符以“〓”代替，网页和Word文档照常显示。');
  const usual = await readPdf((await pdfWriter.write(reportWith([paragraph('成员校12所。')]), settings)).bytes);
  expect(usual.words).not.toContain('〓');
});

test('sets the text in a font of the bureau where it has one', async () => {
  const fontFolder = join(folder, 'own');
  mkdirSync(fontFolder);
  const packaged = createRequire(import.meta.url).resolve(
    '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  );
  copyFileSync(packaged, join(fontFolder, '单位仿宋.ttf'));
  const document = reportWith([paragraph('成员校12所。')]);
  const own = await pdfWriter.write(document, { ...settings, fontFolder });
  const usual = await pdfWriter.write(document, settings);
  expect(Buffer.compare(own.bytes, usual.bytes)).not.toBe(0);
  expect(await pdfWriter.stamp({ ...settings, fontFolder })).not.toBe(await pdfWriter.stamp(settings));
});

test.each([
  ['说明.ttf', 'not a font'],
  ['手写体.ttf', null],
])('refuses %s in the folder of fonts when it is no font or has no role', async (file, content) => {
  const fontFolder = mkdtempSync(join(folder, 'odd-'));
  const packaged = createRequire(import.meta.url).resolve(
    '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  );
  writeFileSync(join(fontFolder, file), content ?? readFileSync(packaged));
  await expect(pdfWriter.write(reportWith([]), { ...settings, fontFolder })).rejects.toMatchObject({
    name: 'UnwritableReport',
    message: expect.stringContaining(`fonts/${file}：不是单个的ttf或otf字体，或者看不出是仿宋、小标宋、黑体还是楷体`),
  });
});
