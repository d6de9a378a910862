import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

import { writeCounty } from '../../../scripts/demo/files.ts';
import { randomCounty as benchmarkCounty } from '../../../scripts/demo/random-county.ts';
import { readRegionFolder } from '../../../src/csv/read-folder.ts';
import { validateRegion } from '../../../src/validate/validate.ts';
import { longest_ms } from '../../longest.ts';
import { attackOn, datesOf, hiddenIn } from './attacked.ts';

const scratch = mkdtempSync(join(tmpdir(), 'disclosure-'));
afterAll(() => rmSync(scratch, { recursive: true }));

/** A county as large as real ones, in which far more relations meet than in the small random ones. */
const largeCounties: readonly {
  readonly name: string;
  readonly publications: number;
  readonly folder: () => Promise<string>;
}[] = [
  { name: 'the demonstration county', publications: 5, folder: () => Promise.resolve('data/999999-demo') },
  {
    name: 'a benchmark county of 28 groups',
    publications: 1,
    folder: async () => {
      const county = benchmarkCounty(3, 1);
      const folder = join(scratch, `${county.region_code}-demo-3`);
      await writeCounty(folder, county);
      return folder;
    },
  },
];

const rules = { smallCell: 4, smallGroup: 20, smallDenominator: 10 };

test.each(largeCounties)(
  'no withheld count of $name follows from everything that is published',
  async ({ folder, publications: count }) => {
    const path = await folder();
    const { tables } = validateRegion(await readRegionFolder(path, {}), { folder: basename(path) });
    const { publications, leaks } = await attackOn(tables, { rules, dates: datesOf(tables, count) });
    expect(leaks).toEqual([]);
    for (const { facts } of publications) expect(hiddenIn(facts).length).toBeGreaterThan(100);
  },
  // Five publications of a whole county, against all of which every hidden count is tried.
  3 * longest_ms,
);
