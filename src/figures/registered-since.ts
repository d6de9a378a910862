import type { RegionArtifact } from '../artifacts/types.ts';
import { formatAcademicYear } from '../format/date.ts';

/** Moves before the first year on record are unknown: what counts them is a lower bound. Null where there are no records. */
export function registeredSince({ facts }: RegionArtifact): string | null {
  const [first] = facts.person_counts
    .filter(({ measure, person_count }) => measure === 'rotating' && person_count !== null)
    .map(({ period }) => period)
    .toSorted();
  return first === undefined
    ? null
    : `交流登记自${formatAcademicYear(first)}起，以前的交流没有登记，未计入；已交流的实际人数可能更多。`;
}
