import type { RegionArtifact } from '../artifacts/types.ts';

/** Exchanges that were broken off, in a sentence; null where the region has no figure of them. */
export function brokenOffWords(_atlas: RegionArtifact): string | null {
  return null;
}
