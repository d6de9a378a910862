import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import type { SiteArtifact } from '../artifacts/types.ts';
import { readableJson, type ArtifactFile } from '../artifacts/files.ts';
import { downloadsOf } from './downloads.ts';
import { packageFiles } from './data-package.ts';
import type { Format } from './formats/format.ts';
import { packagesOf } from './packages.ts';
import { publishedOf, type RegionInput } from './published-region.ts';
import type { Summarize } from '../artifacts/region-summary.ts';
import { filesOf } from './region-files.ts';
import type { PublicationTerms } from '../artifacts/terms.ts';

interface WriteOptions {
  readonly terms: PublicationTerms;
  readonly summarize: Summarize;
  /** Formats to offer; absent: all. */
  readonly known?: readonly Format[];
}

/** Writes the files of one region into the artifacts folder, in place of those of an earlier run. */
export async function writeRegionArtifacts(
  artifactsFolder: string,
  input: RegionInput,
  { terms, summarize, known }: WriteOptions,
): Promise<readonly ArtifactFile[]> {
  const published = publishedOf(input);
  const downloads = downloadsOf(published, known);
  const offered = filesOf(input, published, {
    downloads: [...downloads, ...packagesOf(published, { downloads, terms, known })],
    summarize,
    known,
  });
  const copies = packageFiles(downloads).map(({ path, content }) => ({
    path: `${published.slug}/data/${path}`,
    content,
  }));
  const files = [...offered, ...copies];
  await rm(join(artifactsFolder, published.slug), { recursive: true, force: true });
  for (const { path, content } of files) {
    const target = join(artifactsFolder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
  return files;
}

/** Writes the settings and the list of regions. */
export async function writeSiteArtifact(artifactsFolder: string, site: SiteArtifact): Promise<void> {
  await mkdir(artifactsFolder, { recursive: true });
  await writeFile(join(artifactsFolder, 'site.json'), readableJson(site));
}
