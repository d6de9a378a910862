import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

import { reportYears } from '../../../src/report/context.ts';
import { reportDocumentOf } from '../../../src/report/files/writer.ts';
import { pdfWriter } from '../../../src/report/pdf/pdf-writer.ts';
import { randomArtifact } from '../artifacts.ts';
import { readPdf } from './read-pdf.ts';

const cacheFolder = mkdtempSync(join(tmpdir(), 'school-group-atlas-pdf-'));
afterAll(() => rmSync(cacheFolder, { recursive: true }));

// The compiler refuses a document that leaves out a level of headings, a chart without its words, a table it cannot tag.
test.each([1, 2, 3])('the reports of random county %i are PDF/UA-1, with all their headings', async (seed) => {
  const atlas = await randomArtifact(seed);
  const years = reportYears(atlas);
  expect(years.length).toBeGreaterThan(0);
  for (const year of years.slice(-2)) {
    const document = reportDocumentOf(atlas, year);
    const { bytes } = await pdfWriter.write(document, { cacheFolder, fontFolder: null });
    const { outline } = await readPdf(bytes);
    expect(outline).toEqual(expect.arrayContaining(document.report.sections.map((own) => own.number + own.title)));
  }
});
