import type { RegionArtifact } from '../artifacts/types.ts';
import { indicatorIds } from '../indicators/ids.ts';
import type { ResultRow } from '../model/result.ts';
import { resultsOf } from './lookup.ts';

/** Results of groups about activities that the policy asks for in every term. */
export function activityRows(atlas: RegionArtifact): readonly ResultRow[] {
  return [indicatorIds.backboneEvents, indicatorIds.moralEducationEvents].flatMap((id) =>
    resultsOf(atlas, id).filter((row) => row.unit_kind === 'group' && row.target_id !== null && row.period !== ''),
  );
}

/** How many groups did all that is asked of them in a term. */
export interface ActivityTally {
  /** Groups that were judged on some activity in the term. */
  readonly judged: number;
  /** Those of them that missed none. */
  readonly whole: number;
}

/** How many groups held in a term what was asked of them. */
export function activityTally(atlas: RegionArtifact, term: string): ActivityTally {
  const rows = activityRows(atlas).filter(({ period }) => period === term);
  const groups = [...Map.groupBy(rows, ({ unit_id }) => unit_id).values()];
  const judged = groups.filter((own) => own.some(({ verdict }) => verdict === '达标' || verdict === '未达标'));
  const whole = judged.filter((own) => own.every(({ verdict }) => verdict !== '未达标' && verdict !== '数据缺失'));
  return { judged: judged.length, whole: whole.length };
}

/** How many groups did not hold one activity often enough; `part`: as a row is categorised. */
export function activityMissed(
  atlas: RegionArtifact,
  { term, indicator_id, part }: { readonly term: string; readonly indicator_id: string; readonly part: string },
): number {
  return activityRows(atlas).filter(
    (row) =>
      row.period === term && row.indicator_id === indicator_id && row.category === part && row.verdict === '未达标',
  ).length;
}
