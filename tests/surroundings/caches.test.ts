import { cpSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { keepSealed, takeSealed } from '../../src/artifacts/sealed-file.ts';
import { openRegionCache, regionKey } from '../../src/pipeline/region-cache.ts';
import type { CheckReport } from '../../src/validate/print/report.ts';
import { filesIn } from '../pipeline/files.ts';
import { temporaryFolder } from '../pipeline/folder.ts';

/** The same numbers in every run: what fails can be looked at again. */
function randoms(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % below;
  };
}

const report: CheckReport = { scope: '370305-linzi', issues: [], fileCount: 16, rowCount: 253 };

test('whichever of 50 bytes of a kept region is damaged, it is made anew and nothing of it is taken', async () => {
  const root = temporaryFolder();
  const [folder, artifactsFolder] = [join(root, 'cache'), join(root, 'artifacts')];
  cpSync('data/370305-linzi', join(artifactsFolder, 'linzi'), { recursive: true });
  const target = { artifactsFolder, slug: 'linzi' };
  const cache = openRegionCache(folder);
  await cache.keep('key', target, report);
  expect(await cache.take('key', target)).toEqual(report);
  const before = filesIn(artifactsFolder);
  const kept = Object.keys(filesIn(folder)).map((path) => join(folder, path));
  expect(kept.some((path) => path.endsWith('kept.json'))).toBe(true);
  const random = randoms(20_220_812);
  for (let turn = 0; turn < 50; turn += 1) {
    // Every fifth time the note itself, whose report is printed.
    const note = kept.find((path) => path.endsWith('kept.json')) ?? '';
    const path = turn % 5 === 0 ? note : (kept[random(kept.length)] ?? '');
    const whole = readFileSync(path);
    const damaged = Buffer.from(whole);
    const at = random(damaged.length);
    damaged[at] = (damaged[at] ?? 0) ^ (1 << random(8));
    writeFileSync(path, damaged);
    expect([path, at, await cache.take('key', target)]).toEqual([path, at, null]);
    expect(filesIn(artifactsFolder)).toEqual(before);
    writeFileSync(path, whole);
  }
  expect(await cache.take('key', target)).toEqual(report);
});

test('a kept region that lacks a file, has one more or is cut is made anew', async () => {
  const root = temporaryFolder();
  const [folder, artifactsFolder] = [join(root, 'cache'), join(root, 'artifacts')];
  const target = { artifactsFolder, slug: 'linzi' };
  const cache = openRegionCache(folder);
  const damages: readonly ((kept: string) => void)[] = [
    (kept) => truncateSync(join(kept, 'artifacts', 'groups.csv'), 10),
    (kept) => writeFileSync(join(kept, 'artifacts', 'more.csv'), ''),
    (kept) => truncateSync(join(kept, 'kept.json'), 0),
    (kept) => writeFileSync(join(kept, 'kept.json'), '{}'),
  ];
  for (const damage of damages) {
    cpSync('data/370305-linzi', join(artifactsFolder, 'linzi'), { recursive: true });
    await cache.keep('key', target, report);
    damage(join(folder, 'linzi'));
    expect(await cache.take('key', target)).toBeNull();
  }
});

test('a sealed file that was damaged at any of 50 bytes, cut or emptied is not taken', () => {
  const file = join(temporaryFolder(), 'picture');
  const bytes = Buffer.from('一张图'.repeat(100));
  const random = randoms(7);
  for (let turn = 0; turn < 50; turn += 1) {
    keepSealed(file, bytes);
    expect(takeSealed(file)).toEqual(bytes);
    const damaged = readFileSync(file);
    const at = random(damaged.length);
    damaged[at] = (damaged[at] ?? 0) ^ (1 << random(8));
    writeFileSync(file, damaged);
    expect(takeSealed(file)).toBeNull();
  }
  for (const length of [0, 1, 31, 32, 100]) {
    keepSealed(file, bytes);
    truncateSync(file, length);
    expect(takeSealed(file)).toBeNull();
  }
});

test('the key of a region knows what links lead to, and dates and pipes make no difference', async () => {
  const root = temporaryFolder();
  const [region, elsewhere] = [join(root, '370305-linzi'), join(root, 'elsewhere')];
  mkdirSync(region);
  mkdirSync(elsewhere);
  const { symlinkSync, utimesSync } = await import('node:fs');
  const { execFileSync } = await import('node:child_process');
  const key = () => regionKey([region], { code: 'a', previousRowCounts: {} });
  writeFileSync(join(elsewhere, 'groups.csv'), 'x');
  symlinkSync(join(elsewhere, 'groups.csv'), join(region, 'groups.csv'));
  symlinkSync(elsewhere, join(region, 'restricted'));
  const first = await key();
  for (const date of [new Date(0), new Date('2099-12-31')]) utimesSync(join(elsewhere, 'groups.csv'), date, date);
  expect(await key()).toBe(first);
  writeFileSync(join(elsewhere, 'groups.csv'), 'y');
  const second = await key();
  expect(second).not.toBe(first);
  writeFileSync(join(elsewhere, 'rotations.csv'), 'z');
  expect(await key()).not.toBe(second);
  const third = await key();
  // Neither may hold it up.
  execFileSync('mkfifo', [join(region, 'pipe')]);
  symlinkSync(region, join(region, 'again'));
  expect(await key()).toBe(third);
  expect(readdirSync(region)).toContain('again');
});
