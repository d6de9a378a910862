import { sha256, type ArtifactFile } from '../artifacts/files.ts';
import { checksumsPath } from '../artifacts/data-sum.ts';
import { sumsText } from '../artifacts/sums.ts';
import type { RegionArtifact } from '../artifacts/types.ts';
import { linesBeforeData } from './chain.ts';
import { isFrozenData } from './freeze.ts';
import type { ReleaseHead } from './types.ts';

/**
 * The checksums of the data as a release holds them: of the files that it keeps, and not of those that the site offers
 * beside them. Its report prints their hash, and whoever keeps the report finds in the release what the hash is of.
 */
export function withFrozenSums(
  { atlas, files }: { readonly atlas: RegionArtifact; readonly files: readonly ArtifactFile[] },
  earlier: readonly ReleaseHead[],
): { readonly atlas: RegionArtifact; readonly files: readonly ArtifactFile[] } {
  const kept = atlas.downloads.filter((file) => isFrozenData(file) && file.path !== checksumsPath);
  const own = kept.flatMap(({ path, sha256: sum }) =>
    sum === null ? [] : [{ sha256: sum, path: path.replace(/^data\//, '') }],
  );
  const content = sumsText([...linesBeforeData(earlier), ...own]);
  const facts = { row_count: own.length, byte_count: content.length, sha256: sha256(content) };
  const path = `${atlas.slug}/${checksumsPath}`;
  return {
    atlas: {
      ...atlas,
      downloads: atlas.downloads.map((file) => (file.path === checksumsPath ? { ...file, ...facts } : file)),
    },
    files: files.map((file) => (file.path === path ? { path, content } : file)),
  };
}
