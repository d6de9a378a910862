import type { RegionArtifact } from '../artifacts/types.ts';
import type { ResultRow } from '../model/result.ts';
import { localGroupName } from './local-name.ts';
import { reasonWords } from './reason.ts';
import type { TargetStanding } from './targets.ts';

/**
 * What has to be known beside the verdicts on one requirement, each once and of whom it is said:
 * `晴岚学校集团：该集团于2025年3月1日转为紧密型…`. What holds for all, or is said of the region, names nobody.
 */
export function targetReasons(atlas: RegionArtifact, { rows }: Pick<TargetStanding, 'rows'>): readonly string[] {
  const byReason = Map.groupBy(
    rows.filter(({ reason }) => reason !== null),
    ({ reason }) => reason,
  );
  return [...byReason.values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const reason = reasonWords(first);
    const isOfAll = new Set(own.map(unitOf)).size === new Set(rows.map(unitOf)).size;
    return isOfAll || own.some(({ unit_kind }) => unit_kind !== 'group') ? reason : `${namesOf(atlas, own)}：${reason}`;
  });
}

const unitOf = ({ unit_kind, unit_id }: ResultRow) => `${unit_kind} ${unit_id}`;

/** The groups of some rows, each once. */
export function namesOf(atlas: RegionArtifact, rows: readonly ResultRow[]): string {
  return [...new Set(rows.map(({ unit_id }) => unit_id))].map((id) => localGroupName(atlas, id)).join('、');
}
