import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { RegionArtifact } from '../../../src/artifacts/types.ts';
import { unwritable, type ReportWriter } from '../../../src/report/files/writer.ts';
import { writeRegionReports } from '../../../src/report/files/write-region.ts';
import { randomArtifact } from '../artifacts.ts';

const folder = mkdtempSync(join(tmpdir(), 'school-group-atlas-reports-'));
afterAll(() => rmSync(folder, { recursive: true }));

let atlas: RegionArtifact;
beforeAll(async () => {
  atlas = await randomArtifact(1);
});

const settings = { cacheFolder: folder, fontFolder: null };
const order = { folder: join(folder, 'site'), settings, part: 0, parts: 1 };

/** Writes the title of a report and remembers the years it was asked for. */
function recordingWriter() {
  const years: number[] = [];
  const writer: ReportWriter = {
    extension: 'pdf',
    stamp: async () => '',
    write: async ({ report }) => {
      years.push(report.year);
      return { bytes: Buffer.from(report.title), page_count: 7 };
    },
  };
  return { years, writer };
}

test('a report is written once, and again when the writer has changed', async () => {
  const { years, writer } = recordingWriter();
  const first = await writeRegionReports(atlas, [{ writer, stamp: 'a' }], order);
  const again = await writeRegionReports(atlas, [{ writer, stamp: 'a' }], order);
  const written = years.length;
  await writeRegionReports(atlas, [{ writer, stamp: 'b' }], order);
  expect(first.map(({ is_new }) => is_new)).not.toContain(false);
  expect(again.map(({ is_new }) => is_new)).not.toContain(true);
  expect(again.map(({ file }) => file)).toEqual(first.map(({ file }) => file));
  expect([written, years.length]).toEqual([first.length, 2 * first.length]);
});

test('a file lies where its record says, with its size and number of pages', async () => {
  const { writer } = recordingWriter();
  const [one] = await writeRegionReports(atlas, [{ writer, stamp: 'a' }], order);
  const file = one?.file;
  expect(file?.path).toMatch(/^reports\/\d{4}\/\d{6}_annual-report_\d{4}(_demo)?\.pdf$/);
  expect(readFileSync(join(order.folder, file?.path ?? '')).length).toBe(file?.byte_count);
  expect(file?.page_count).toBe(7);
});

test('the years of a region can be shared out, and together they are all', async () => {
  const { years, writer } = recordingWriter();
  const parts = [0, 1].map((part) => writeRegionReports(atlas, [{ writer, stamp: 'c' }], { ...order, part, parts: 2 }));
  const [even = [], odd = []] = await Promise.all(parts);
  const whole = await writeRegionReports(atlas, [{ writer, stamp: 'c' }], order);
  expect(even.length + odd.length).toBe(whole.length);
  expect(new Set(years).size).toBe(whole.length);
});

test('what the data do not let be written is told with the reason, and what is broken is thrown', async () => {
  const { writer } = recordingWriter();
  const refusing = { ...writer, write: () => Promise.reject(unwritable('没有这个字')) };
  const [refused] = await writeRegionReports(atlas, [{ writer: refusing, stamp: 'd' }], order);
  expect(refused).toMatchObject({ file: null, reason: '没有这个字' });
  const broken = { ...writer, write: () => Promise.reject(new Error('broken')) };
  await expect(writeRegionReports(atlas, [{ writer: broken, stamp: 'e' }], order)).rejects.toThrow('broken');
});
