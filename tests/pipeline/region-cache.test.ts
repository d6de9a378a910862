import { appendFileSync, cpSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { runData } from '../../src/pipeline/data-pipeline.ts';
import { openRegionCache, regionKey } from '../../src/pipeline/region-cache.ts';
import { silentStages } from '../../src/pipeline/stages.ts';
import { builtData } from '../built-data.ts';
import { filesIn } from './files.ts';
import { temporaryFolder } from './folder.ts';

/** The two real regions, small and quick to compute, with what an earlier build kept of them. */
async function twoRegions(): Promise<{
  readonly data: string;
  readonly run: (artifacts: string, cached?: boolean) => Promise<string[]>;
}> {
  const folder = temporaryFolder();
  const data = join(folder, 'data');
  for (const name of ['340321-huaiyuan', '370305-linzi'])
    cpSync(join('data', name), join(data, name), { recursive: true });
  cpSync('data/site.csv', join(data, 'site.csv'));
  const { cache: kept } = await builtData();
  for (const slug of ['huaiyuan', 'linzi']) cpSync(join(kept, slug), join(folder, 'cache', slug), { recursive: true });
  return {
    data,
    run: async (artifacts, cached = true) => {
      const lines: string[] = [];
      const options = { dataFolder: data, artifactsFolder: join(folder, artifacts) };
      const cache = cached ? { cacheFolder: join(folder, 'cache') } : {};
      const { site } = await runData(
        { ...options, ...cache },
        { ...silentStages, print: (line) => void lines.push(line) },
      );
      expect(site).not.toBeNull();
      return (
        lines
          // On a busy machine a stage also says that it is still at work.
          .filter((line) => /^(?:指标|沿用)/u.test(line) && !line.includes('进行中'))
          .map((line) => line.slice(0, 18))
      );
    },
  };
}

test('only the region that changed is computed anew, and the outcome is that of a clean build', async () => {
  const { data, run } = await twoRegions();
  const tasks = join(data, '340321-huaiyuan', 'names.csv');
  appendFileSync(tasks, '\r\n');
  expect(await run('second')).toEqual(['指标  340321-huaiyuan'.slice(0, 18), '沿用  370305-linzi  ']);
  expect(await run('third')).toEqual(['沿用  340321-huaiyuan'.slice(0, 18), '沿用  370305-linzi  ']);
  expect(await run('clean', false)).toEqual(['指标  340321-huaiyuan'.slice(0, 18), '指标  370305-linzi  ']);
  const artifactsOf = (name: string) => filesIn(join(data, '..', name));
  expect(artifactsOf('second')).toEqual(artifactsOf('clean'));
  expect(artifactsOf('third')).toEqual(artifactsOf('clean'));
});

test('the key changes with every byte, with a new file, with the code and with what is compared', async () => {
  const folder = temporaryFolder();
  const key = (code = 'a', previousRowCounts = {}) => regionKey([folder], { code, previousRowCounts });
  writeFileSync(join(folder, 'a.csv'), 'x');
  const keys = [await key(), await key('b'), await key('a', { groups: 7 })];
  writeFileSync(join(folder, 'a.csv'), 'y');
  keys.push(await key());
  writeFileSync(join(folder, 'b.csv'), '');
  keys.push(await key());
  expect(new Set(keys).size).toBe(keys.length);
  expect(await key()).toBe(keys.at(-1));
});

test('nothing is taken under another key', async () => {
  const folder = temporaryFolder();
  const cache = openRegionCache(join(folder, 'cache'));
  const target = { artifactsFolder: join(folder, 'artifacts'), slug: 'jia' };
  cpSync('data/site.csv', join(folder, 'artifacts', 'jia', 'region.json'));
  const report = { scope: 'jia', issues: [], fileCount: 1, rowCount: 2 };
  await cache.keep('one', target, report);
  expect(await cache.take('two', target)).toBeNull();
  expect(await cache.take('one', target)).toEqual(report);
});

test('a region whose kept files or whose note of them is damaged is computed anew', async () => {
  const { data, run } = await twoRegions();
  expect(await run('first')).toEqual(['沿用  340321-huaiyuan'.slice(0, 18), '沿用  370305-linzi  ']);
  const cache = join(data, '..', 'cache');
  const kept = join(cache, 'linzi', 'artifacts', 'data', 'manifest.json');
  const bytes = readFileSync(kept);
  bytes[100] = (bytes[100] ?? 0) ^ 1;
  writeFileSync(kept, bytes);
  truncateSync(join(cache, 'huaiyuan', 'kept.json'), 40);
  expect(await run('second')).toEqual(['指标  340321-huaiyuan'.slice(0, 18), '指标  370305-linzi  ']);
  expect(await run('third')).toEqual(['沿用  340321-huaiyuan'.slice(0, 18), '沿用  370305-linzi  ']);
  expect(filesIn(join(data, '..', 'third'))).toEqual(filesIn(join(data, '..', 'first')));
});
