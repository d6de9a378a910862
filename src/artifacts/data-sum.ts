import type { RegionArtifact } from './types.ts';

/** Where `sha256sum --check` finds its list of the data files, relative to the region's address. */
export const checksumsPath = 'data/sha256sums.txt';

/** As many digits as are printed: enough to tell by, few enough to type and to compare. */
const printedDigits = 16;

/**
 * The hash of the checksums of a region's data (`data/sha256sums.txt`): one value that vouches for all data files and for
 * the releases before them. Null in a few tests, whose region has no files.
 */
export function dataSumOf({ downloads }: Pick<RegionArtifact, 'downloads'>): string | null {
  return downloads.find(({ path }) => path === checksumsPath)?.sha256 ?? null;
}

/** The beginning of a hash, as it stands in reports, feeds and footers. */
export function printedSum(sum: string): string {
  return sum.slice(0, printedDigits);
}
