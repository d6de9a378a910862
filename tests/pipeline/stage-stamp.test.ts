import { join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { stageFiles } from '../../src/pipeline/stage-stamp.ts';
import { reachOf } from '../imports.ts';

const entry = 'pipeline/region-worker.ts';
const named = (files: Iterable<string>) =>
  [...files].map((file) => relative(resolve('src'), file).replaceAll('\\', '/')).toSorted();

test('a region depends on what computes it, SQL and schema included, and on nothing that pages are made of', async () => {
  const files = named(await stageFiles(entry));
  expect(files).toEqual(
    expect.arrayContaining([
      'facts/steps/roster.sql',
      'indicators/judge.sql',
      'indicators/catalogue/coverage.ts',
      'model/tables/groups.ts',
      'validate/checks/registry.ts',
      'downloads/xlsx/workbook.ts',
    ]),
  );
  const pages = /^(?:client|components|layouts|pages|styles|static|docs|charts|sql)\//;
  expect(files.filter((file) => pages.test(file))).toEqual([]);
  expect(files.length).toBe(new Set(files).size);
});

test('every file that a region’s thread loads is among them', async () => {
  const loaded = named(reachOf(join('src', entry)).files);
  expect(loaded.length).toBeGreaterThan(300);
  const files = new Set(named(await stageFiles(entry)));
  expect(loaded.filter((file) => !files.has(file))).toEqual([]);
});
