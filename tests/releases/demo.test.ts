import { join } from 'node:path';
import { expect, test } from 'vitest';

import { makeDemoReleases } from '../../scripts/demo/releases.ts';
import { makeRelease } from '../../src/pipeline/release.ts';
import { contentOfRelease, type Content } from '../../src/releases/content.ts';
import { readReleases } from '../../src/releases/folder.ts';
import type { Release } from '../../src/releases/types.ts';
import { temporaryFolder } from '../pipeline/folder.ts';
import { longest_ms } from '../longest.ts';

/** What a release publishes; not the program that made it, nor the words and drawings of that program. */
function publishedBy(release: Release, asFrozen: Content) {
  const { id, year, status, released_on, as_of_date, note, previous, input_sha256 } = release.head;
  const content = contentOfRelease(release);
  // Tables and columns that programs publish since then are not in it.
  const tables = [...asFrozen].map(([table, { columns }]) => {
    const rows = content.get(table)?.rows ?? [];
    return [table, rows.map((row) => Object.fromEntries(columns.map(({ name }) => [name, row[name]])))] as const;
  });
  return { head: { id, year, status, released_on, as_of_date, note, input_sha256 }, after: previous?.id, tables };
}

// A release stays as it was when the program goes on, so that the files of today's program may differ from it in wording.
// The figures may not: then the releases of 示例县 are to be made anew with scripts/generate-demo-releases.ts.
// It computes the county three times.
const longest = { timeout: 4 * longest_ms };

test('the releases of 示例县 hold what the command makes of the county as it stood then', longest, async () => {
  const folder = temporaryFolder();
  await makeDemoReleases(join(folder, 'releases'), { makeRelease, reportFormats: [] });
  const [made, committed] = [await readReleases(folder), await readReleases('data/999999-demo')];
  expect(committed.issues).toEqual([]);
  expect(made.releases.length).toBe(committed.releases.length);
  made.releases.forEach((release, index) => {
    const frozen = committed.releases[index] ?? release;
    const content = contentOfRelease(frozen);
    expect(publishedBy(frozen, content)).toEqual(publishedBy(release, content));
  });
  expect(committed.releases.map(({ head }) => `${head.id} ${head.status}`)).toEqual([
    '2024-1 核定',
    '2025-1 初步',
    '2025-2 核定',
  ]);
});
