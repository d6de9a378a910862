import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import type { Fetched } from '../artifacts/fetched.ts';
import { readableJson, type ArtifactFile } from '../artifacts/files.ts';
import { regionPairsFile } from '../artifacts/site-index.ts';
import type { RegionArtifact } from '../artifacts/types.ts';
import { namePairsOf } from '../figures/search-index.ts';
import { fetchedFiles } from '../query/fetched-files.ts';

/** Writes the JSON that scripts fetch beside the files of a region, with the version under which the pages find it. */
export async function writeFetchedFiles(artifactsFolder: string, files: readonly ArtifactFile[]): Promise<void> {
  const region = files.find(({ path }) => path.endsWith('/region.json'));
  if (region === undefined) throw new Error('No region.json was written');
  // The file was written from a value of this type; what pages read is this text, and so these files are made from it.
  const atlas = JSON.parse(String(region.content)) as RegionArtifact;
  const { version, files: fetched } = fetchedFiles(atlas);
  const index: ArtifactFile = { path: 'fetched.json', content: readableJson({ version } satisfies Fetched) };
  const pairs: ArtifactFile = { path: regionPairsFile, content: `${JSON.stringify(namePairsOf(atlas))}\n` };
  for (const { path, content } of [index, pairs, ...fetched]) {
    const target = join(artifactsFolder, atlas.slug, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
}
