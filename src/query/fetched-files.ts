import type { Fetched } from '../artifacts/fetched.ts';
import { sha256, type ArtifactFile } from '../artifacts/files.ts';
import type { RegionArtifact } from '../artifacts/types.ts';
import { checkFiguresOf } from '../figures/check-figures.ts';
import { panelIndicatorOf, panelNamesOf } from '../figures/panel.ts';
import { searchIndexOf } from '../figures/search-index.ts';
import { plainText } from '../format/bound-text.ts';
import { indicators } from '../indicators/registry.ts';
import { otherRegion } from './region-options.ts';

const versionLength = 12;

/**
 * Returns the JSON that the scripts of a region's pages fetch, and the version under which it is fetched. The version is
 * the hash of all of it and stands in the address: a page that was opened before the site was published anew finds nothing
 * there, and never the numbers of another build. Paths are relative to the region.
 */
export function fetchedFiles(atlas: RegionArtifact): Fetched & { readonly files: readonly ArtifactFile[] } {
  const byIndicator = indicators.flatMap(({ id }) => [
    [`panel/${id.toLowerCase()}.json`, panelIndicatorOf(atlas, id)] as const,
    [`check/${id.toLowerCase()}.json`, checkFiguresOf(atlas, id)] as const,
  ]);
  const texts = [
    ['search.json', searchIndexOf(atlas)] as const,
    ['options.json', otherRegion(atlas)] as const,
    ['panel/names.json', panelNamesOf(atlas)] as const,
    ...byIndicator,
  ].map(([path, value]) => [path, plainText(JSON.stringify(value))] as const);
  const version = sha256(JSON.stringify(texts)).slice(0, versionLength);
  return { version, files: texts.map(([path, content]) => ({ path: `json/${version}/${path}`, content })) };
}
