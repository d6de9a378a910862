import type { RegionArtifact } from '../artifacts/types.ts';
import { groupsInForce, membersOf } from './lookup.ts';
import { campusesOfMember } from './register.ts';

/** What the tools beside the coverage results compute with. */

/** One month of the history, as the slider tells it. */
export interface CoverageMonth {
  readonly date: string;
  /** Units in tight groups; null when it cannot be stated on that date. */
  readonly tight: number | null;
  readonly all: number | null;
  readonly total: number;
  readonly groups: number;
}

/** Months in the order of time, on one basis and on the perimeter of each day. */
export function coverageMonthsOf({ derived }: RegionArtifact, basis: string): readonly CoverageMonth[] {
  const groups = new Map(
    derived.composition_history
      .filter(({ group_type }) => group_type === '')
      .map((row) => [row.as_of_date, row.group_count]),
  );
  return derived.coverage_history
    .filter((row) => row.basis === basis && row.perimeter === '当期口径')
    .map((row) => ({
      date: row.as_of_date,
      tight: row.numerator_tight,
      all: row.numerator,
      total: row.denominator,
      groups: groups.get(row.as_of_date) ?? 0,
    }));
}

/** A group that could turn tight, with the campuses that it would add: those in no tight group yet. */
export interface TrialGroup {
  readonly id: string;
  readonly campuses: readonly string[];
}

/** Groups that are not tight, in official order. */
export function trialGroupsOf(atlas: RegionArtifact): readonly TrialGroup[] {
  const uncovered = new Set(atlas.derived.uncovered_campuses.map(({ campus_id }) => campus_id));
  const tried = new Set(atlas.derived.trial_coverage.map(({ group_id }) => group_id));
  return groupsInForce(atlas)
    .filter(({ group_id }) => tried.has(group_id))
    .map(({ group_id }) => {
      const campuses = membersOf(atlas, group_id)
        .filter(({ is_current }) => is_current)
        .flatMap((member) => campusesOfMember(atlas, member).map(({ campus_id }) => campus_id));
      return { id: group_id, campuses: [...new Set(campuses)].filter((id) => uncovered.has(id)) };
    });
}
