import type { RegionArtifact } from '../artifacts/types.ts';
import { bind, derivedRef, refOfRow } from '../format/bound-text.ts';
import { formatCount } from '../format/number.ts';
import { countedOf, indicatorOf } from '../indicators/registry.ts';
import type { ResultRow } from '../model/result.ts';
import type { Row } from '../model/tables.ts';
import { hasEnded, headlineOf } from './choose.ts';
import { groupTypeOf, holdsAt, resultsOfGroup } from './lookup.ts';
import { isStillAsked, latestEndedOf, momentOf } from './result-grid.ts';
import { partRef, targetWords } from './say.ts';
import { isOfType } from './type-in-period.ts';
import { wordsOfCounted } from './kinds.ts';

/** How a group stands on one requirement: the latest period that has ended, and the one that runs. One of them is there. */
export interface GroupStanding {
  readonly target: Row<'policy_targets'>;
  /** Null where the requirement was not yet about the group in any period that has ended. */
  readonly ended: ResultRow | null;
  /** Null for a figure at a date, and when no later period has begun. */
  readonly running: ResultRow | null;
}

/**
 * One line per requirement that applies to the group, in the order of the policy's records. Where nothing judges the group
 * in the latest ended period, or nothing yet at all, the figure that says why it does not apply stands there.
 */
export function groupStandingsOf(atlas: RegionArtifact, groupId: string): readonly GroupStanding[] {
  const own = resultsOfGroup(atlas, groupId);
  return atlas.tables.policy_targets.flatMap((target): readonly GroupStanding[] => {
    const all = own.filter((row) => row.indicator_id === target.indicator_id);
    const judged = all.filter((row) => row.target_id === target.target_id);
    const rows = judged.length > 0 || !isAskedOf(atlas, target, groupId) ? judged : all.filter(isExcused);
    const [latest] = latestEndedOf(rows, atlas.region.as_of_date);
    if (latest === undefined || !isStillAsked(latest, all, atlas.region.as_of_date)) return [];
    if (!hasEnded(atlas, latest)) return [{ target, ended: excusedBefore(atlas, all, latest), running: latest }];
    const later = rows.filter((row) => row.as_of_date === null && momentOf(row) > momentOf(latest));
    return [
      {
        target,
        ended: latest,
        running: later.toSorted((a, b) => momentOf(a).localeCompare(momentOf(b))).at(-1) ?? null,
      },
    ];
  });
}

/** A total that nothing judges because it is not about the group. */
function isExcused({ target_id, verdict, category, indicator_id, basis }: ResultRow): boolean {
  return target_id === null && verdict === '不适用' && category === '' && basis === headlineOf(indicator_id);
}

/** The latest ended figure of the same kind that is excused, where a requirement began to apply in a period that runs. */
function excusedBefore(atlas: RegionArtifact, all: readonly ResultRow[], running: ResultRow): ResultRow | null {
  const same = all.filter((row) => row.basis === running.basis && row.category === running.category);
  const [latest] = latestEndedOf(
    same.filter((row) => hasEnded(atlas, row)),
    atlas.region.as_of_date,
  );
  return latest !== undefined && isExcused(latest) ? latest : null;
}

/** Whether a requirement is about groups of the present type of this one, and holds. */
function isAskedOf(atlas: RegionArtifact, target: Row<'policy_targets'>, groupId: string): boolean {
  const { valid_from, valid_to, group_type } = target;
  if (!holdsAt({ from: valid_from, to: valid_to }, atlas.region.as_of_date)) return false;
  return group_type === null || isOfType(atlas, groupTypeOf(atlas, groupId)?.group_type ?? null, group_type);
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
  /** The type whose standard this is, where the group's own is not confirmed: each type has a line. Null otherwise. */
  readonly as_type: string | null;
}

/** The standings of a group as a table prints them, a line for each requirement. */
export function standingLinesOf(standings: readonly GroupStanding[]): readonly StandingLine[] {
  return standings.map(({ target, ended, running }) => ({
    target,
    standard: targetWords(target),
    ended,
    running,
    remaining: remainingWords(ended ?? running),
    as_type: (ended ?? running)?.verdict === '类型待确认' ? target.group_type : null,
  }));
}

/** Why the lines of a group whose type is not confirmed come in several types; null where it is, or nothing depends on it. */
export function typesNoteOf(atlas: RegionArtifact, lines: readonly StandingLine[]): string | null {
  const types = [...new Set(lines.flatMap(({ as_type }) => as_type ?? []))];
  if (types.length === 0) return null;
  return wordsOfCounted(
    atlas,
  )`本集团类型待确认：随类型不同的要求，按${types.join('、')}的标准分行列出，类型认定后只适用其中一种，认定前不作评价。`;
}

function remainingWords(row: ResultRow | null): string {
  if (row === null) return '';
  const { indicator_id, numerator, denominator } = row;
  if (!indicatorOf(indicator_id).is_progress_only || numerator === null || denominator === null) return '';
  const ref = refOfRow(row);
  const left = derivedRef('minus', [partRef(ref, 'denominator'), partRef(ref, 'numerator')]);
  return `还有${bind(formatCount(denominator - numerator), left)}${countedOf(row)}`;
}
