import type { RegionArtifact } from '../artifacts/types.ts';
import { indicatorOf } from '../indicators/registry.ts';
import type { ResultRow } from '../model/result.ts';
import type { Verdict } from '../model/verdict.ts';
import { groupStandingsOf } from './group-standings.ts';

/** Which of several results for one requirement is told: what is judged, then what is not known yet, then what is not asked. */
const precedence: readonly Verdict[] = [
  '未达标',
  '达标',
  '符合建议',
  '超过建议规模',
  '未到期',
  '人数较少不公开',
  '数据缺失',
  '类型待确认',
  '不适用',
];

/**
 * How one group stands on each requirement that is judged, one result per indicator and part, in the order of the policy's
 * records: targets of different types for the same thing are one requirement. What is only counted is left out, and a gap
 * in people, which says what the share beside it says already.
 */
export function judgedRequirements(atlas: RegionArtifact, groupId: string): readonly ResultRow[] {
  const rows = groupStandingsOf(atlas, groupId)
    .flatMap(({ ended }) => ended ?? [])
    .filter(({ verdict }) => precedence.includes(verdict))
    .filter(({ indicator_id }) => !indicatorOf(indicator_id).is_gap);
  return [...Map.groupBy(rows, requirementKey).values()].flatMap((own) => {
    const [first] = own.toSorted((a, b) => precedence.indexOf(a.verdict) - precedence.indexOf(b.verdict));
    return first === undefined ? [] : [first];
  });
}

/** Results with the same key are about the same requirement. */
export function requirementKey({ indicator_id, category }: ResultRow): string {
  return `${indicator_id} ${category}`;
}

/** Whether a result misses its standard; what cannot be judged does not. */
export const isUnmet = ({ verdict }: Pick<ResultRow, 'verdict'>): boolean => verdict === '未达标';
/** Advice is followed or not, and neither met nor missed. */
export const isMet = ({ verdict }: Pick<ResultRow, 'verdict'>): boolean => verdict === '达标';
