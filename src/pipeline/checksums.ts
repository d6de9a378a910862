import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { existsSync } from 'node:fs';

import { checksumsPath } from '../artifacts/data-sum.ts';
import { sha256 } from '../artifacts/files.ts';
import type { ReportFile } from '../artifacts/report-files.ts';
import { sumsText } from '../artifacts/sums.ts';
import type { RegionArtifact } from '../artifacts/types.ts';
import type { ReleaseIndex } from '../releases/site-files.ts';
import { allSumsPath, verifyListOf, verifyListPath, type ListedFile } from '../releases/verify-list.ts';
import type { Workspace } from './publish.ts';

/**
 * Writes into the finished site, for each region, the checksums of everything that it publishes but its pages, and what
 * the page 核验 compares a reader's file with. Returns the number of files. What this adds has no line of its own.
 */
export async function writeChecksums(
  { site, artifacts }: Pick<Workspace, 'site' | 'artifacts'>,
  slugs: readonly string[],
): Promise<number> {
  const counts: number[] = [];
  // One after another: what is held in memory is one file, and one region's list.
  for (const slug of slugs) {
    const files = await filesOf(join(site, slug));
    await writeFile(join(site, slug, allSumsPath), sumsText(files));
    const list = verifyListOf(files, await knownOf(join(artifacts, slug)));
    await mkdir(dirname(join(site, slug, verifyListPath)), { recursive: true });
    await writeFile(join(site, slug, verifyListPath), `${JSON.stringify(list)}\n`);
    counts.push(files.length);
  }
  return counts.reduce((sum, count) => sum + count, 0);
}

/** The checksums of the data first, which lead to those of the releases; the rest in the order of their paths. */
async function filesOf(folder: string): Promise<readonly ListedFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.html'))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    )
    .filter((path) => path !== allSumsPath && path !== verifyListPath)
    .toSorted();
  const first = paths.filter((path) => path === checksumsPath);
  const listed: ListedFile[] = [];
  for (const path of new Set([...first, ...paths])) {
    const bytes = await readFile(join(folder, path));
    listed.push({ sha256: sha256(bytes), path, byte_count: bytes.length });
  }
  return listed;
}

async function knownOf(folder: string) {
  const atlas = await readJson<RegionArtifact>(join(folder, 'region.json'));
  const reports = await readIfThere<readonly ReportFile[]>(join(folder, 'reports.json'));
  const index = await readIfThere<ReleaseIndex>(join(folder, 'releases.json'));
  return { atlas, reports: reports ?? [], heads: index?.heads ?? [] };
}

async function readIfThere<T>(file: string): Promise<T | null> {
  return existsSync(file) ? readJson<T>(file) : null;
}

async function readJson<T>(file: string): Promise<T> {
  // A cast: this very build wrote the artifacts from values of these types.
  return JSON.parse(await readFile(file, 'utf8')) as T;
}
