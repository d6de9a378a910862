import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { sha256 } from '../artifacts/files.ts';
import { slugOf } from '../downloads/published-region.ts';
import { releaseHeadFile, releaseSumsFile } from '../releases/chain.ts';
import { releasesFolder } from '../releases/folder.ts';
import type { StandingRelease } from '../releases/standing.ts';
import { releaseNumber, type ReleaseHead } from '../releases/types.ts';
import type { RegionFolder } from './regions.ts';

/** The releases of a region in the site that is published now; none where there is no site. */
export async function standingReleases(
  { name }: Pick<RegionFolder, 'name'>,
  publishedFolder: string | null,
): Promise<readonly StandingRelease[]> {
  const folder = publishedFolder === null ? null : join(publishedFolder, slugOf(name), releasesFolder);
  if (folder === null || !existsSync(folder)) return [];
  const ids = (await readdir(folder)).filter((id) => releaseNumber(id) !== null).toSorted();
  return (await Promise.all(ids.map((id) => standingRelease(join(folder, id))))).flatMap((one) => one ?? []);
}

/** Null where the copy of the site is not whole: there is nothing to compare with. */
async function standingRelease(folder: string): Promise<StandingRelease | null> {
  const [head, sums] = [join(folder, releaseHeadFile), join(folder, releaseSumsFile)];
  if (!existsSync(head) || !existsSync(sums)) return null;
  try {
    // A cast: the site's own build wrote the file.
    const { id, seal, is_demo } = JSON.parse(await readFile(head, 'utf8')) as ReleaseHead;
    return { id, seal, is_demo, sums_sha256: sha256(await readFile(sums)) };
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
