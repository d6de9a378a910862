import { markedTarget } from './requirements.ts';
import type { RegionArtifact } from '../artifacts/types.ts';
import { indicatorIds } from '../indicators/ids.ts';
import type { Row } from '../model/tables.ts';
import { find, inOrder, oncePerRegion } from './lookup.ts';

/** How often a policy asks for a kind of activity: a number of times a term, 定期 without a number, or nothing. */
export type ActivityPace = 'counted' | 'regular' | 'none';

/** A kind of activity that the region's own list names, such as 同课异构. */
export interface ActivityKind {
  readonly item: string;
  /** The clause that it comes from; null where the list names none. */
  readonly clause_id: string | null;
  readonly pace: ActivityPace;
  /** `每学期≥1次`, `定期，未规定次数`, `鼓励开展，未规定次数`, `未规定次数` */
  readonly asked: string;
  /** What asks for a number of times a term; null where nothing does. */
  readonly target_id: string | null;
  /** The clause does not ask for it but encourages, advises or allows it. */
  readonly is_voluntary: boolean;
  /** What the list says beside it; null where it says nothing. */
  readonly note: string | null;
}

/** The kinds of activities of the region's list, in its order; one that was listed twice over the years stands once. */
export const activityKindsOf = oncePerRegion((atlas): readonly ActivityKind[] => {
  const rows = inOrder(atlas.tables.pack_items).filter(({ list_name }) => list_name === '活动类别');
  const latest = new Map(
    rows.toSorted((a, b) => a.valid_from.localeCompare(b.valid_from)).map((row) => [row.item, row]),
  );
  return rows.filter((row) => latest.get(row.item) === row).map((row) => kindOf(atlas, row));
});

function kindOf(atlas: RegionArtifact, row: Row<'pack_items'>): ActivityKind {
  const target = targetOf(atlas, row);
  const obligation = find(atlas.tables.clauses, 'clause_id', row.clause_id)?.obligation ?? '';
  const voluntary = voluntaryWords[obligation];
  const own = {
    item: row.item,
    clause_id: row.clause_id,
    target_id: target?.target_id ?? null,
    note: row.note,
    is_voluntary: voluntary !== undefined,
  };
  if (target !== undefined) return { ...own, pace: 'counted', asked: `每学期${markedTarget(target)}` };
  if (obligation === '定期要求') return { ...own, pace: 'regular', asked: '定期，未规定次数' };
  return { ...own, pace: 'none', asked: [...(voluntary === undefined ? [] : [voluntary]), '未规定次数'].join('，') };
}

const voluntaryWords: Readonly<Record<string, string>> = {
  鼓励事项: '鼓励开展',
  建议事项: '建议开展',
  允许事项: '可以开展',
};

/** What the list of kinds is called: a document that only encourages does not ask. */
export function activityKindsTitle(atlas: RegionArtifact): string {
  const kinds = activityKindsOf(atlas);
  const isAsked = kinds.some(({ is_voluntary }) => !is_voluntary);
  const isVoluntary = kinds.some(({ is_voluntary }) => is_voluntary);
  if (!isVoluntary) return '文件要求的活动';
  return isAsked ? '文件要求和鼓励的活动' : '文件鼓励的活动';
}

/** Of several targets of one clause, each is about the kind that its own words name, as in the indicators' SQL. */
function targetOf(atlas: RegionArtifact, { clause_id, item }: Row<'pack_items'>): Row<'policy_targets'> | undefined {
  const ids: readonly string[] = [indicatorIds.backboneEvents, indicatorIds.moralEducationEvents];
  const own = atlas.tables.policy_targets.filter(
    (target) => target.clause_id === clause_id && ids.includes(target.indicator_id),
  );
  return own.find(({ label, base }) => `${label}${base}`.includes(item)) ?? (own.length === 1 ? own[0] : undefined);
}
