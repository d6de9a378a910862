import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

import { publish, recover, whileLocked, workspaceOf, type Workspace } from '../../src/pipeline/publish.ts';
import { publishedBase } from '../../src/pipeline/published.ts';
import { temporaryFolder } from './folder.ts';

/** A workspace whose folders hold one file each, with the given words. */
function workspace(words: Partial<Record<'out' | 'site' | 'previous', string>>): Workspace {
  const folders = workspaceOf(join(temporaryFolder(), 'dist'));
  for (const name of ['out', 'site', 'previous'] as const) {
    if (words[name] === undefined) continue;
    mkdirSync(folders[name], { recursive: true });
    writeFileSync(join(folders[name], 'index.html'), words[name]);
  }
  return folders;
}

const wordsIn = (folder: string) => (existsSync(folder) ? readFileSync(join(folder, 'index.html'), 'utf8') : null);

test('two outputs are prepared in two places', () => {
  expect(workspaceOf('dist').site).not.toBe(workspaceOf('other').site);
});

test('publishing puts the new site in the place of the old one and leaves nothing behind', async () => {
  const folders = workspace({ out: 'old', site: 'new' });
  await publish(folders);
  expect([wordsIn(folders.out), wordsIn(folders.site), wordsIn(folders.previous)]).toEqual(['new', null, null]);
});

test('the first site is published where there was none', async () => {
  const folders = workspace({ site: 'new' });
  await publish(folders);
  expect(wordsIn(folders.out)).toBe('new');
});

describe('after a run that was killed', () => {
  test('before the first rename, the published site is there', async () => {
    const folders = workspace({ out: 'old', site: 'new' });
    await recover(folders);
    expect(wordsIn(folders.out)).toBe('old');
  });

  test('between the two renames, the previous site comes back', async () => {
    const folders = workspace({ previous: 'old', site: 'new' });
    await recover(folders);
    expect([wordsIn(folders.out), wordsIn(folders.previous)]).toEqual(['old', null]);
  });

  test('between the two renames, preview brings the previous site back and knows its base', async () => {
    const folders = workspace({ previous: '<link rel="stylesheet" href="/jyjt/_astro/a.css">' });
    expect(await publishedBase(folders.out)).toBe('/jyjt/');
  });

  test('after the second rename, the new site stays and the previous one goes', async () => {
    const folders = workspace({ out: 'new', previous: 'old' });
    await recover(folders);
    expect([wordsIn(folders.out), wordsIn(folders.previous)]).toEqual(['new', null]);
  });
});

test('the published base is null when nothing is published', async () => {
  expect(await publishedBase(workspace({}).out)).toBeNull();
});

describe('a lock', () => {
  test('is refused while the process that holds it runs', async () => {
    const folders = workspace({});
    mkdirSync(join(folders.lock, '..'), { recursive: true });
    writeFileSync(folders.lock, String(process.ppid));
    await expect(whileLocked(folders, () => Promise.resolve(1))).rejects.toThrow('另一次生成正在进行');
  });

  test('of a process that is gone is taken over, and given back at the end', async () => {
    const folders = workspace({});
    mkdirSync(join(folders.lock, '..'), { recursive: true });
    // Above the largest process number of any system that Node runs on.
    writeFileSync(folders.lock, '2147483647');
    expect(await whileLocked(folders, () => Promise.resolve('done'))).toBe('done');
    expect(existsSync(folders.lock)).toBe(false);
  });

  test('is given back when the work breaks', async () => {
    const folders = workspace({});
    await expect(whileLocked(folders, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(existsSync(folders.lock)).toBe(false);
  });
});
