import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readRegionFolder } from '../../src/csv/read-folder.ts';
import { gradeOf } from '../../src/validate/catalogue.ts';
import { validateRegion } from '../../src/validate/validate.ts';
import { rowsOf, tablesIn, transcribed } from './region-files.ts';
import type { TableName } from '../../src/model/tables.ts';

const dataFolder = fileURLToPath(new URL('../../data/', import.meta.url));

test.each(transcribed)('the reader finds nothing to put right in $folder', async ({ folder }) => {
  const { tables, issues } = await readRegionFolder(dataFolder + folder);
  expect(issues).toEqual([]);
  expect(tables.map(({ name }) => name)).toEqual(tablesIn(folder));
});

test.each(transcribed)('$folder is published row for row, with nothing to confirm', async ({ folder }) => {
  const { tables, issues } = validateRegion(await readRegionFolder(dataFolder + folder), { folder });
  expect(issues.filter((issue) => ['error', 'confirm'].includes(gradeOf(issue)))).toEqual([]);
  // Keys of the result are table names.
  const lost = (Object.keys(tables) as TableName[]).filter(
    (name) => tables[name]?.length !== rowsOf(folder, name).length,
  );
  expect(lost).toEqual([]);
});
