import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';

import { publishedBase } from '../../src/pipeline/published.ts';
import { recover, whileLocked, workspaceOf } from '../../src/pipeline/publish.ts';
import { filesIn } from '../pipeline/files.ts';
import { temporaryFolder } from '../pipeline/folder.ts';

/** Two sites of some size: what is found after a kill must be wholly one of them. */
function twoSites(root: string): readonly [string, string] {
  const made = ['甲', '乙'].map((words) => {
    const site = join(root, words);
    for (let page = 0; page < 60; page += 1) {
      mkdirSync(join(site, `page-${page}`), { recursive: true });
      writeFileSync(join(site, `page-${page}`, 'index.html'), `<p>${words}${page}</p>`);
    }
    writeFileSync(join(site, 'index.html'), `<link href="/${words === '甲' ? 'a' : 'b'}/_astro/x.css"><p>${words}</p>`);
    return site;
  });
  return [made[0] ?? '', made[1] ?? ''];
}

type Running = ChildProcessByStdio<null, Readable, Readable>;

function publishAgain(out: string, times: number, sites: readonly string[]): Running {
  const program = join(import.meta.dirname, 'publish-again.ts');
  return spawn(process.execPath, [program, out, String(times), ...sites], { stdio: ['ignore', 'pipe', 'pipe'] });
}

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly errors: string;
}

async function endOf(child: Running): Promise<Ended> {
  const texts = { out: '', errors: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => void (texts.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => void (texts.errors += text));
  const code = await new Promise<number | null>((resolve) => void child.on('close', resolve));
  return { code, ...texts };
}

const firstWord = (child: Running) => new Promise((resolve) => void child.stdout.once('data', resolve));

test('a program killed at any of 20 moments while it publishes leaves a whole site, and its lock in nobody’s way', async () => {
  const root = temporaryFolder();
  const sites = twoSites(root);
  const whole = sites.map((site) => JSON.stringify(filesIn(site)));
  const out = join(root, 'dist');
  for (let moment = 0; moment < 20; moment += 1) {
    const child = publishAgain(out, 0, sites);
    const ended = endOf(child);
    await firstWord(child);
    // Spread over what one turn takes.
    await pause(moment * 1.7);
    child.kill('SIGKILL');
    await ended;
    // What preview does before it serves, and every build before it begins.
    expect(await publishedBase(out)).toMatch(/^\/[ab]\/$/);
    expect(whole).toContain(JSON.stringify(filesIn(out)));
  }
  const after = await endOf(publishAgain(out, 1, sites));
  expect([after.code, after.errors]).toEqual([0, '']);
  expect(existsSync(workspaceOf(out).lock)).toBe(false);
});

test('of several builds that begin at once for one output, one works at a time, and the others say so', async () => {
  const root = temporaryFolder();
  const sites = twoSites(root);
  const out = join(root, 'dist');
  const all = await Promise.all(Array.from({ length: 4 }, () => endOf(publishAgain(out, 3, sites))));
  expect(all.some(({ code }) => code === 0)).toBe(true);
  const busy = /^另一次生成正在进行（进程[^）]+），没有生成，原有网站没有改动。[^\n]+\n$/;
  const isWellEnded = ({ code, errors }: Ended) => (code === 0 ? errors === '' : code === 1 && busy.test(errors));
  expect(all.filter((one) => !isWellEnded(one))).toEqual([]);
  expect(sites.map((site) => JSON.stringify(filesIn(site)))).toContain(JSON.stringify(filesIn(out)));
});

test('builds for two outputs at once do not meet', async () => {
  const root = temporaryFolder();
  const [one, other] = twoSites(root);
  const ends = await Promise.all([
    endOf(publishAgain(join(root, 'dist'), 5, [one])),
    endOf(publishAgain(join(root, '外网 dist#1'), 5, [other])),
  ]);
  expect(ends.map(({ code, errors }) => [code, errors])).toEqual([
    [0, ''],
    [0, ''],
  ]);
  expect(filesIn(join(root, 'dist'))).toEqual(filesIn(one));
  expect(filesIn(join(root, '外网 dist#1'))).toEqual(filesIn(other));
});

test('a lock with anything in it that names no running process is taken over', async () => {
  const root = temporaryFolder();
  const workspace = workspaceOf(join(root, 'dist'));
  mkdirSync(join(workspace.lock, '..'), { recursive: true });
  for (const words of ['', '2147483647', 'abc', '-1', '0', '\0\0\0\0', String(process.pid)]) {
    writeFileSync(workspace.lock, words);
    expect(await whileLocked(workspace, () => Promise.resolve('done'))).toBe('done');
    expect(existsSync(workspace.lock)).toBe(false);
  }
});

test('a site that cannot be put in place brings the old one back', async () => {
  const root = temporaryFolder();
  const [site] = twoSites(root);
  const out = join(root, 'dist');
  await endOf(publishAgain(out, 1, [site]));
  const { publish } = await import('../../src/pipeline/publish.ts');
  // Nothing was made: the second rename fails.
  await expect(publish(workspaceOf(out))).rejects.toThrow('ENOENT');
  expect(filesIn(out)).toEqual(filesIn(site));
  await recover(workspaceOf(out));
  expect(filesIn(out)).toEqual(filesIn(site));
});
