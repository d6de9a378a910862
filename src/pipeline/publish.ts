import { existsSync } from 'node:fs';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { refusal } from './refusal.ts';

/** Where one output folder is prepared: beside it, so that a rename moves it, and by its name, so that builds for two
 * outputs do not meet. */
export interface Workspace {
  /** The published folder, `dist`. */
  readonly out: string;
  readonly artifacts: string;
  readonly site: string;
  readonly previous: string;
  readonly cache: string;
  /** Computed regions, so that only changed ones are computed anew. */
  readonly regions: string;
  /** Drawn pictures, so that only changed ones are drawn anew. */
  readonly pictures: string;
  /** Written report files, so that only changed ones are written anew. */
  readonly reports: string;
  readonly lock: string;
}

/** Returns the folders of work for an output folder: `dist` is prepared in `.build/dist`. */
export function workspaceOf(out: string): Workspace {
  const published = resolve(out);
  const work = join(dirname(published), '.build', basename(published));
  const inWork = (name: string) => join(work, name);
  return {
    out: published,
    artifacts: inWork('artifacts'),
    site: inWork('site'),
    previous: inWork('previous'),
    cache: inWork('cache'),
    regions: inWork('regions'),
    pictures: inWork('pictures'),
    reports: inWork('reports'),
    lock: inWork('lock'),
  };
}

/**
 * Puts right what a run left behind that was killed while it published: between the two renames there is no published
 * folder, and the previous one is brought back; after them the previous one is only in the way.
 */
export async function recover({ out, previous }: Workspace): Promise<void> {
  if (!existsSync(previous)) return;
  if (existsSync(out)) await rm(previous, { recursive: true });
  else await rename(previous, out);
}

/** Puts the finished site in the place of the published one, whole, by two renames. */
export async function publish(workspace: Workspace): Promise<void> {
  await recover(workspace);
  const { out, site, previous } = workspace;
  if (existsSync(out)) await rename(out, previous);
  try {
    await rename(site, out);
  } catch (error) {
    await recover(workspace);
    throw error;
  }
  await rm(previous, { recursive: true, force: true });
}

/**
 * Runs work that writes to a workspace while no other process does. Throws when one does; the lock of a process that
 * was killed is taken over.
 */
export async function whileLocked<T>({ lock }: Workspace, work: () => Promise<T>): Promise<T> {
  await makeFolder(dirname(lock));
  await takeLock(lock);
  try {
    return await work();
  } finally {
    if ((await holderOf(lock)) === process.pid) await rm(lock, { force: true });
  }
}

/** Step by step: where the system says of a new folder that it is not there, Node's own way of many steps never ends. */
async function makeFolder(path: string): Promise<void> {
  if (existsSync(path)) return;
  await makeFolder(dirname(path));
  await mkdir(path).catch((error: unknown) => {
    if (!hasCode(error, ['EEXIST'])) throw error;
  });
}

async function takeLock(lock: string): Promise<void> {
  const holder = await holderOf(lock);
  if (holder !== null && isRunning(holder)) throw lockedBy(holder, lock);
  if (holder !== null) await rm(lock, { force: true });
  // Written first and then put in place: nobody ever finds a lock that does not say whose it is.
  const own = `${lock}.${process.pid}`;
  await writeFile(own, String(process.pid));
  try {
    // Some memory sticks and network disks know no second name for a file; there the moment in between has to do.
    await link(own, lock).catch((error: unknown) => {
      if (hasCode(error, ['EEXIST', 'ENOSPC', 'EDQUOT', 'EACCES', 'EROFS'])) throw error;
      return writeFile(lock, String(process.pid), { flag: 'wx' });
    });
  } catch (error) {
    if (!hasCode(error, ['EEXIST'])) throw error;
    throw lockedBy(await holderOf(lock), lock);
  } finally {
    await rm(own, { force: true });
  }
  // Two that found the same forgotten lock may both have taken it away, the slower one that of the other.
  await pause(settle_ms);
  const now = await holderOf(lock);
  if (now !== process.pid) throw lockedBy(now, lock);
}

const settle_ms = 50;

function lockedBy(holder: number | null, lock: string): Error {
  return refusal(
    `另一次生成正在进行（进程${holder ?? '刚刚开始'}），没有生成，原有网站没有改动。请等它结束后再试；如果确定没有，请删除文件 ${lock} 后再试。`,
  );
}

function hasCode(error: unknown, codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}

async function holderOf(lock: string): Promise<number | null> {
  if (!existsSync(lock)) return null;
  return Number(await readFile(lock, 'utf8'));
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs under another account.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
