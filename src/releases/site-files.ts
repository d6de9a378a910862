import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { readableJson, type ArtifactFile } from '../artifacts/files.ts';
import { changesBetween, changesFinding } from './change-list.ts';
import { contentOf, contentOfRelease, isTableFile } from './content.ts';
import { chainFile, chainOf, chainText, releaseHeadFile, releaseSumsFile } from './chain.ts';
import type { Release, ReleaseHead } from './types.ts';
import type { Withdrawn } from './withdrawn.ts';

/** What pages know of the releases of a region, `<slug>/releases.json`; there is none where nothing was released. */
export interface ReleaseIndex {
  /** In the order in which they were published. */
  readonly heads: readonly ReleaseHead[];
  /** What the present data differ in from the last release, as a sentence. */
  readonly since_last: string;
  /** Releases that were published and taken back; absent in files of the previous version. */
  readonly withdrawn?: readonly Withdrawn[];
  /** Names of the signatures and keys beside the checksums of each release, by its id. */
  readonly signed?: Readonly<Record<string, readonly string[]>>;
}

/** Puts the files of all releases into the artifacts, as they are to be served, with the index for the pages. */
export async function writeReleaseFiles(
  artifactsFolder: string,
  options: Parameters<typeof releaseFiles>[0],
): Promise<readonly ArtifactFile[]> {
  const written = releaseFiles(options);
  for (const { path, content } of written) {
    const target = join(artifactsFolder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
  return written;
}

/** `files` are those of the region as it is now. Pure. */
export function releaseFiles({
  slug,
  releases,
  withdrawn = [],
  files,
}: {
  readonly slug: string;
  readonly releases: readonly Release[];
  readonly withdrawn?: readonly Withdrawn[];
  readonly files: readonly ArtifactFile[];
}): readonly ArtifactFile[] {
  const signed = Object.fromEntries(
    releases.map(({ head, signatures = new Map() }) => [head.id, [...signatures.keys()]]),
  );
  const index: ReleaseIndex = {
    heads: releases.map(({ head }) => head),
    since_last: sinceLast(slug, releases, files),
    withdrawn,
    signed,
  };
  const sums = new Map(chainOf(index.heads).map((link) => [link.id, link.sums]));
  const served = releases.flatMap(({ head, files: frozen, signatures = [] }) => {
    const own = new Map<string, string | Uint8Array>([
      ...frozen,
      [releaseHeadFile, readableJson(head)],
      [releaseSumsFile, sums.get(head.id) ?? ''],
      ...signatures,
    ]);
    return [...own].map(([path, content]) => ({ path: `${slug}/releases/${head.id}/${path}`, content }));
  });
  return [
    { path: `${slug}/releases.json`, content: readableJson(index) },
    ...served,
    ...(releases.length === 0 ? [] : [{ path: `${slug}/releases/${chainFile}`, content: chainText(index.heads) }]),
  ];
}

function sinceLast(slug: string, releases: readonly Release[], files: readonly ArtifactFile[]): string {
  const last = releases.at(-1);
  if (last === undefined) return '';
  const own = `${slug}/`;
  const texts = files.flatMap(({ path, content }) =>
    path.startsWith(own) && isTableFile(path.slice(own.length)) ? [String(content)] : [],
  );
  const before = contentOfRelease(last);
  return changesFinding(last.head.id, changesBetween(before, contentOf(texts)).list);
}
