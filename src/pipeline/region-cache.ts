import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { keepSealed, takeSealed } from '../artifacts/sealed-file.ts';
import type { CheckReport } from '../validate/print/report.ts';
import { projectFolder } from './project-folder.ts';

/**
 * Artifacts of regions that were computed before, kept by the hash of everything they are made of: the bytes of the
 * region's files, the code that computes it with its SQL (stage-stamp.ts), and the versions of the packages. A region of which nothing has changed is
 * taken from here, with the report of its check; the bytes are those that a new computation would give.
 */
export interface RegionCache {
  /** Copies what is kept under a key into the artifacts folder and returns its report, or null when nothing is kept. */
  readonly take: (key: string, target: CacheTarget) => Promise<CheckReport | null>;
  /** Keeps the artifacts of a region under a key, in place of those kept before. */
  readonly keep: (key: string, target: CacheTarget, report: CheckReport) => Promise<void>;
}

/** Where the artifacts of a kept region go. */
export interface CacheTarget {
  readonly artifactsFolder: string;
  /** `linzi`: the region's folder in the artifacts folder, and in the cache. */
  readonly slug: string;
}

interface Kept {
  readonly key: string;
  /** Hash of the artifacts' files: a disk or a hand may have changed one. */
  readonly content: string;
  readonly report: CheckReport;
}

/** Nothing is kept: for single computations and tests. */
export const noCache: RegionCache = { take: async () => null, keep: async () => undefined };

/** Keeps regions in a folder, one subfolder each. */
export function openRegionCache(folder: string): RegionCache {
  return {
    take: async (key, { artifactsFolder, slug }) => {
      const kept = readKept(join(folder, slug));
      if (kept?.key !== key || kept.content !== (await contentOf(join(folder, slug, 'artifacts')))) return null;
      await rm(join(artifactsFolder, slug), { recursive: true, force: true });
      await cp(join(folder, slug, 'artifacts'), join(artifactsFolder, slug), { recursive: true });
      return kept.report;
    },
    keep: async (key, { artifactsFolder, slug }, report) => {
      const made = join(folder, `${slug}.new`);
      await rm(made, { recursive: true, force: true });
      await cp(join(artifactsFolder, slug), join(made, 'artifacts'), { recursive: true });
      const content = await contentOf(join(made, 'artifacts'));
      keepSealed(join(made, 'kept.json'), Buffer.from(JSON.stringify({ key, content, report } satisfies Kept)));
      // Whole or not at all: a run that is killed here leaves no half of it under the region's name.
      await rm(join(folder, slug), { recursive: true, force: true });
      await mkdir(folder, { recursive: true });
      await rename(made, join(folder, slug));
    },
  };
}

/** Null where nothing is kept, or what is kept was cut short or changed: it is made anew. */
function readKept(folder: string): Kept | null {
  const bytes = takeSealed(join(folder, 'kept.json'));
  // A cast: written by `keep` above, and sealed by it.
  return bytes === null ? null : (JSON.parse(bytes.toString('utf8')) as Kept);
}

async function contentOf(folder: string): Promise<string> {
  const hash = createHash('sha256');
  await hashFolder(hash, folder);
  return hash.digest('hex');
}

/** The key of a region: its files, restricted ones included, what they are compared with, and the code's own stamp. */
export async function regionKey(
  folders: readonly string[],
  { previousRowCounts, code }: { readonly previousRowCounts: Readonly<Record<string, number>>; readonly code: string },
): Promise<string> {
  const hash = createHash('sha256').update(code).update(JSON.stringify(previousRowCounts));
  for (const folder of folders) await hashFolder(hash, folder);
  return hash.digest('hex');
}

/** Stamp of the whole program: source, SQL and the versions of the packages. */
export async function codeStamp(): Promise<string> {
  const hash = createHash('sha256').update(process.version);
  await hashFolder(hash, join(projectFolder, 'src'), /\.(ts|sql)$/);
  const lock = join(projectFolder, 'package-lock.json');
  if (existsSync(lock)) hash.update(await readFile(lock));
  return hash.digest('hex');
}

async function hashFolder(hash: ReturnType<typeof createHash>, folder: string, wanted = /./): Promise<void> {
  const files = await filesBelow(folder, new Set());
  for (const file of files.filter((path) => wanted.test(path)).toSorted())
    hash
      .update(file.slice(folder.length))
      .update('\0')
      .update(await readFile(file))
      .update('\0');
}

/**
 * All files of a folder and of those in it. A link counts as what it leads to: its content is read, and so belongs to the
 * hash; a folder that is met again on its own way down is passed over, and so is what is no file.
 */
async function filesBelow(folder: string, above: ReadonlySet<string>): Promise<readonly string[]> {
  const own = await realpath(folder).catch(() => null);
  if (own === null || above.has(own)) return [];
  const found: string[] = [];
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const kind = await stat(path).catch(() => null);
    if (kind?.isDirectory() === true) found.push(...(await filesBelow(path, new Set([...above, own]))));
    else if (kind?.isFile() === true) found.push(path);
  }
  return found;
}
