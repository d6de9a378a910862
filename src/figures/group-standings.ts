import type { RegionArtifact } from '../artifacts/types.ts';
import { bind, derivedRef, refOfRow } from '../format/bound-text.ts';
import { formatCount } from '../format/number.ts';
import { countedOf, indicatorOf } from '../indicators/registry.ts';
import type { ResultRow } from '../model/result.ts';
import type { Row } from '../model/tables.ts';
import { resultsOfGroup } from './lookup.ts';
import { hasEnded } from './choose.ts';
import { isStillAsked, latestEndedOf, momentOf } from './result-grid.ts';
import { partRef, targetWords } from './say.ts';

/** How a group stands on one requirement: the latest period that has ended, and the one that runs. */
export interface GroupStanding {
  readonly target: Row<'policy_targets'>;
  readonly ended: ResultRow;
  /** Null for a figure at a date, and when no later period has begun. */
  readonly running: ResultRow | null;
}

/** One line per requirement that applies to the group, in the order of the policy's records. */
export function groupStandingsOf(atlas: RegionArtifact, groupId: string): readonly GroupStanding[] {
  const own = resultsOfGroup(atlas, groupId);
  return atlas.tables.policy_targets.flatMap((target) => {
    const all = own.filter((row) => row.indicator_id === target.indicator_id);
    const rows = all.filter((row) => row.target_id === target.target_id);
    const [ended] = latestEndedOf(rows, atlas.region.as_of_date);
    if (ended === undefined || !isStillAsked(ended, all, atlas.region.as_of_date)) return [];
    const later = rows.filter((row) => row.as_of_date === null && momentOf(row) > momentOf(ended));
    return [
      { target, ended, running: later.toSorted((a, b) => momentOf(a).localeCompare(momentOf(b))).at(-1) ?? null },
    ];
  });
}

/** A requirement as the group's table prints it. */
export interface StandingLine {
  readonly target: Row<'policy_targets'>;
  /** `≥10%`. */
  readonly standard: string;
  /** Null where no period has ended. */
  readonly ended: ResultRow | null;
  readonly running: ResultRow | null;
  /** `还有131人`, of what is not judged but brought to an end some day; '' otherwise. */
  readonly remaining: string;
}

export function standingLinesOf(atlas: RegionArtifact, standings: readonly GroupStanding[]): readonly StandingLine[] {
  return standings.map(({ target, ended, running }) => {
    const isOver = hasEnded(atlas, ended);
    return {
      target,
      standard: targetWords(target),
      ended: isOver ? ended : null,
      running: isOver ? running : ended,
      remaining: remainingWords(ended),
    };
  });
}

function remainingWords(row: ResultRow): string {
  const { indicator_id, numerator, denominator } = row;
  if (!indicatorOf(indicator_id).is_progress_only || numerator === null || denominator === null) return '';
  const ref = refOfRow(row);
  const left = derivedRef('minus', [partRef(ref, 'denominator'), partRef(ref, 'numerator')]);
  return `还有${bind(formatCount(denominator - numerator), left)}${countedOf(row)}`;
}
