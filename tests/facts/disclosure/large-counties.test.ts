import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

import { writeCounty } from '../../../scripts/demo/files.ts';
import { randomCounty as benchmarkCounty } from '../../../scripts/demo/random-county.ts';
import { readRegionFolder } from '../../../src/csv/read-folder.ts';
import { validateRegion } from '../../../src/validate/validate.ts';
import { attackOn, hiddenIn } from './attacked.ts';

const scratch = mkdtempSync(join(tmpdir(), 'disclosure-'));
afterAll(() => rmSync(scratch, { recursive: true }));

/** A county as large as real ones, in which far more relations meet than in the small random ones. */
const largeCounties: readonly { readonly name: string; readonly folder: () => Promise<string> }[] = [
  { name: 'the demonstration county', folder: () => Promise.resolve('data/999999-demo') },
  {
    name: 'a benchmark county of 28 groups',
    folder: async () => {
      const county = benchmarkCounty(3, 1);
      const folder = join(scratch, `${county.region_code}-demo-3`);
      await writeCounty(folder, county);
      return folder;
    },
  },
];

test.each(largeCounties)('no withheld count of $name follows from everything that is published', async ({ folder }) => {
  const path = await folder();
  const { tables } = validateRegion(await readRegionFolder(path, {}), { folder: basename(path) });
  const { facts, leaks, mistaken } = await attackOn(tables, { smallCell: 4, smallGroup: 20, smallDenominator: 10 });
  expect(leaks).toEqual([]);
  expect(mistaken).toEqual([]);
  expect(hiddenIn(facts).length).toBeGreaterThan(100);
});
