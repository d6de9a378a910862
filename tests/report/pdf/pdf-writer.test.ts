import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { reportDocumentOf, type ReportDocument } from '../../../src/report/files/writer.ts';
import { pdfWriter } from '../../../src/report/pdf/pdf-writer.ts';
import { countyArtifact } from '../artifacts.ts';

const folder = mkdtempSync(join(tmpdir(), 'school-group-atlas-pdf-'));
const settings = { cacheFolder: folder, fontFolder: null };
let document: ReportDocument;

beforeAll(async () => {
  document = reportDocumentOf(await countyArtifact('340321-huaiyuan'), 2024);
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a report is written as PDF/UA-1, and the same document gives the same bytes', async () => {
  const first = await pdfWriter.write(document, settings);
  const second = await pdfWriter.write(document, settings);
  expect(Buffer.from(first.bytes).toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
  expect(first.page_count).toBeGreaterThan(3);
  expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
});

test('a character that no font has is refused with its name and its place', async () => {
  const [section] = document.report.sections;
  const blocks = [{ kind: 'paragraph', text: '成员校为\u{10fffd}小学。' } as const];
  const sections = section === undefined ? [] : [{ ...section, blocks }];
  const odd = { charts: [], report: { ...document.report, sections, annexes: [] } };
  await expect(pdfWriter.write(odd, settings)).rejects.toMatchObject({
    name: 'UnwritableReport',
    message: expect.stringMatching(/《怀远县集团化办学2024年度报告》“一、总体情况”“成员校为.*（U\+10FFFD）/u),
  });
});
