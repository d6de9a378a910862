import { existsSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

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
  await rename(site, out);
  await rm(previous, { recursive: true, force: true });
}

/**
 * Runs work that writes to a workspace while no other process does. Throws when one does; the lock of a process that
 * was killed is taken over.
 */
export async function whileLocked<T>({ lock }: Workspace, work: () => Promise<T>): Promise<T> {
  await mkdir(dirname(lock), { recursive: true });
  await takeLock(lock);
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

async function takeLock(lock: string): Promise<void> {
  const holder = await holderOf(lock);
  if (holder !== null && isRunning(holder)) throw refusal(`另一次生成正在进行（进程${holder}），请等它结束后再试`);
  if (holder !== null) await rm(lock, { force: true });
  const file = await open(lock, 'wx');
  await file.writeFile(String(process.pid));
  await file.close();
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
