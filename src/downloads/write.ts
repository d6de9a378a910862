import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import type { SiteArtifact } from '../artifacts/types.ts';
import { readableJson, type ArtifactFile } from '../artifacts/files.ts';
import { downloadsOf } from './downloads.ts';
import { packageFiles, packagesOf } from './packages.ts';
import type { Summarize } from '../artifacts/region-summary.ts';
import { filesOf, publishedOf, type RegionInput } from './region-files.ts';
import type { PublicationTerms } from '../artifacts/terms.ts';

/** Writes the files of one region into the artifacts folder, in place of those of an earlier run. */
export async function writeRegionArtifacts(
  artifactsFolder: string,
  input: RegionInput,
  { terms, summarize }: { readonly terms: PublicationTerms; readonly summarize: Summarize },
): Promise<readonly ArtifactFile[]> {
  const published = publishedOf(input);
  const downloads = downloadsOf(published);
  const offered = filesOf(input, published, {
    downloads: [...downloads, ...packagesOf(published, downloads, terms)],
    summarize,
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
