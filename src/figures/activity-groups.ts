import type { RegionArtifact } from '../artifacts/types.ts';
import type { ResultRow } from '../model/result.ts';
import { activityKindsOf } from './activity-kinds.ts';
import { groupsByActivity } from './activity-records.ts';
import { activityRows } from './activities.ts';
import { find, oncePerRegion } from './lookup.ts';

/** Which groups have no record of a kind of activity in a term: those that owe one, and those that are not judged. */

interface KindInTerm {
  readonly term: string;
  readonly kind: string;
}

/** Groups that existed in the term and could have held one: those that the requirement does not judge are left out. */
export function groupsWithout(atlas: RegionArtifact, { term, kind }: KindInTerm): readonly string[] {
  return groupsByActivity(atlas, { term, kind, isHeld: false }).filter(
    (id) => exemptionOf(atlas, id, term, kind) === null,
  );
}

/** Groups without a record that the requirement does not judge in the term, with the result that says why. */
export function groupsExempt(
  atlas: RegionArtifact,
  { term, kind }: KindInTerm,
): readonly { readonly group_id: string; readonly row: ResultRow }[] {
  return groupsByActivity(atlas, { term, kind, isHeld: false }).flatMap((group_id) => {
    const row = exemptionOf(atlas, group_id, term, kind);
    return row === null ? [] : [{ group_id, row }];
  });
}

const notJudged = oncePerRegion(
  (atlas) =>
    new Map(
      activityRows(atlas)
        .filter(({ verdict }) => verdict === '不适用' || verdict === '类型待确认')
        .map((row) => [`${row.unit_id},${row.period},${row.target_id ?? ''}`, row]),
    ),
);

function exemptionOf(atlas: RegionArtifact, groupId: string, term: string, kind: string): ResultRow | null {
  const target = find(activityKindsOf(atlas), 'item', kind)?.target_id ?? null;
  return target === null ? null : (notJudged(atlas).get(`${groupId},${term},${target}`) ?? null);
}
