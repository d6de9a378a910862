import type { RegionArtifact } from '../../artifacts/types.ts';
import { refOfRow, type Ref } from '../../format/bound-text.ts';

/**
 * A number of things that pages count, such as the groups that exist on the as-of date. It is defined here and nowhere
 * else, has words of its own, and a test counts it again by SQL over the published tables (tests/figures/counts.test.ts).
 */
export interface Count {
  /** Measure word with what is counted: 个教育集团. */
  readonly unit: string;
  /** What is counted, as a reader is told it, without a full stop. */
  readonly meaning: string;
  readonly of: (atlas: RegionArtifact, argument: string) => number;
}

/** The reference of a count, `#groups`, `#groups_of_type(紧密型)`; null for a county that is no publication. */
export function refOfCount(atlas: RegionArtifact, name: string, argument: string): Ref | null {
  if (refOfRow(atlas.region) === null) return null;
  return argument === '' ? `#${name}` : `#${name}(${argument})`;
}
