import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { unknownTerms } from '../../../src/artifacts/terms.ts';
import { openSession } from '../../../src/client/desk/session.ts';
import { compareTrial } from '../../../src/client/desk/trial/compare.ts';
import { computeTrial } from '../../../src/client/desk/trial/compute.ts';
import { openNativeEngine } from '../../../src/engine/native.ts';
import { readSqlTexts } from '../../../src/indicators/sql-texts.ts';
import type { ResultRow } from '../../../src/model/result.ts';
import { trialTexts } from '../../../src/pipeline/desk-files.ts';
import { runRegion } from '../../../src/pipeline/region-pipeline.ts';
import { silentStages } from '../../../src/pipeline/stages.ts';
import { temporaryFolder } from '../../pipeline/folder.ts';

const name = '999999-case';

/** What the build computes of the county of the edge cases. */
async function built(): Promise<readonly ResultRow[]> {
  const path = join(temporaryFolder(), name);
  cpSync('tests/fixtures/ec-base', path, { recursive: true });
  const artifactsFolder = temporaryFolder();
  const options = { artifactsFolder, texts: readSqlTexts(), terms: unknownTerms, program: null };
  const places = { restrictedFolder: null, previousRowCounts: {} };
  await runRegion({ name, path }, { ...options, ...places }, silentStages);
  // A cast: the build wrote the file.
  const { results } = JSON.parse(readFileSync(join(artifactsFolder, 'case', 'region.json'), 'utf8')) as {
    readonly results: readonly ResultRow[];
  };
  return results;
}

async function tried(changed: Readonly<Record<string, (text: string) => string>> = {}) {
  const base = 'tests/fixtures/ec-base';
  const files = readdirSync(base, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => {
      const path = relative(base, file).replaceAll('\\', '/');
      const text = readFileSync(file, 'utf8');
      return { path, bytes: new TextEncoder().encode(changed[path]?.(text) ?? text) };
    });
  const session = openSession([]);
  await session.open(files, { folder: name, adds: false });
  const input = await session.trial();
  if (input === null) throw new Error('The county has errors');
  const results = await computeTrial(input, { open: () => openNativeEngine(), texts: trialTexts(), earlier: [] });
  return { input, results };
}

test('a trial gives the results of the build, to the last row and column', async () => {
  const published = await built();
  const { input, results } = await tried();
  expect(results).toEqual(published);
  const { counts, figures } = compareTrial(results, published, input.tables);
  expect(counts).toEqual({ all: published.length, same: published.length, changed: 0, added: 0, gone: 0 });
  expect(figures.length).toBeGreaterThan(3);
  expect(figures.every(({ is_changed }) => !is_changed)).toBe(true);
});

test('what would change is told: of a group that is no tight one any more the tight coverage differs, and the whole does not', async () => {
  const published = await built();
  const { input, results } = await tried({ 'group_types.csv': (text) => text.replaceAll('紧密型', '松散型') });
  const { counts, figures, changed } = compareTrial(results, published, input.tables);
  // Nothing is left out: all that differs is among the figures of the region or among the others.
  const told = [...figures, ...changed].filter(({ is_changed }) => is_changed);
  expect(told).toHaveLength(counts.changed + counts.added + counts.gone);
  expect(changed.find(({ trial }) => trial === '没有这项结果')?.published).not.toBe('没有公布');
  expect(counts.gone).toBeGreaterThan(0);
  expect(counts.changed).toBeGreaterThan(0);
  const changedTitles = figures.filter(({ is_changed }) => is_changed).map(({ title }) => title);
  expect(changedTitles).toContain('紧密型覆盖率');
  expect(changedTitles).not.toContain('集团化办学覆盖率');
});

test('with an error there is nothing to try', async () => {
  const session = openSession([]);
  const bytes = new TextEncoder().encode('区划代码\n没有\n');
  await session.open([{ path: 'region.csv', bytes }], { folder: name, adds: false });
  expect(await session.trial()).toBeNull();
});
