import { figureAt } from '../../figures/choose.ts';
import { indicatorIds } from '../../indicators/ids.ts';
import { campusesAt, leadWordOf } from '../../figures/group-flows.ts';
import { localGroupName, localName } from '../../figures/local-name.ts';
import { groupsInForce, groupTypeOf, targetsOf } from '../../figures/lookup.ts';
import { partRef } from '../../figures/say.ts';
import { bind, refOfRow } from '../../format/bound-text.ts';
import { formatCount } from '../../format/number.ts';
import type { ResultRow } from '../../model/result.ts';
import type { RegionArtifact } from '../../artifacts/types.ts';
import type { ExchangeCheck } from '../../model/exchange-checks.ts';
import type { ChartAbsence } from '../absence.tsx';

/** Whether one member has what is asked; why it cannot be said where it cannot. */
export type PostState = 'met' | 'unmet' | ChartAbsence;

/** One member campus in one direction: whether its post is filled. */
export interface PostCell {
  readonly name: string;
  readonly state: PostState;
}

/** One direction of one group: its members in official order, and how many of those it applies to have it. */
export interface PostLine {
  readonly check: ExchangeCheck;
  readonly cells: readonly PostCell[];
  readonly met_count: number;
  readonly asked_count: number;
  /** The published result that says the same; null where none does. */
  readonly row: ResultRow | null;
}

/** One group's line: its member campuses in both directions. */
export interface CadreGroup {
  readonly name: string;
  readonly type: string;
  /** One per direction; empty where nothing is asked of the group, for the reason in `absence_words`. */
  readonly lines: readonly PostLine[];
  readonly absence_words: string;
}

/** Leaders sent from leads to members and back, group by group in official order. */
export interface CadreSeries {
  /** Titles of the two directions, in the words of the region. */
  readonly directions: readonly [string, string];
  readonly groups: readonly CadreGroup[];
}

/** What is asked in the two directions, of tight groups and of loose ones, and the indicator that asks it. */
const asked: readonly {
  readonly checks: readonly [ExchangeCheck, ExchangeCheck];
  readonly indicator_ids: readonly string[];
}[] = [
  {
    checks: ['lead-team', 'member-head'],
    indicator_ids: [indicatorIds.leadToMemberTeam, indicatorIds.memberToLeadTeam],
  },
  { checks: ['loose-out', 'loose-in'], indicator_ids: [indicatorIds.looseExchange] },
];

/** How readers are told the state of a post; shape and word, never colour alone. */
export const postWords: Readonly<Record<PostState, string>> = {
  met: '已落实',
  unmet: '未落实',
  missing: '缺数据',
  suppressed: '不公开',
  'not-applicable': '不适用',
};

/** Exchange of leaders on the as-of date, member by member; null where the policy asks none or nothing is known. */
export function cadreSeries(atlas: RegionArtifact): CadreSeries | null {
  const standards = asked.filter(({ indicator_ids }) => indicator_ids.some((id) => targetsOf(atlas, id).length > 0));
  const groups = groupsInForce(atlas).map(({ group_id }): CadreGroup => {
    const lines = standards.map(({ checks }) => checks.map((check) => lineOf(atlas, group_id, check)));
    const type = groupTypeOf(atlas, group_id)?.group_type ?? null;
    return {
      name: localGroupName(atlas, group_id),
      type: type ?? '类型待确认',
      lines: lines.find((own) => own.some(({ cells }) => cells.length > 0)) ?? [],
      absence_words: type === null ? '类型待确认' : '不适用',
    };
  });
  if (groups.every(({ lines }) => lines.length === 0)) return null;
  const lead = leadWordOf(atlas);
  return { directions: [`${lead}派往成员校`, `成员校派往${lead}`], groups };
}

function lineOf(atlas: RegionArtifact, groupId: string, check: ExchangeCheck): PostLine {
  const { as_of_date } = atlas.region;
  const checks = atlas.facts.exchange_checks.filter(
    (row) => row.group_id === groupId && row.period === as_of_date && row.check_name === check,
  );
  const cells = campusesAt(atlas, groupId, as_of_date).flatMap(({ campus_id, name }): readonly PostCell[] => {
    const row = checks.find((item) => item.member_campus_id === campus_id);
    return row === undefined ? [] : [{ name: localName(atlas, name), state: stateOf(row) }];
  });
  const counted = {
    check,
    met_count: cells.filter(({ state }) => state === 'met').length,
    // What is kept back or missing is counted nowhere, as in the published result.
    asked_count: cells.filter(({ state }) => state === 'met' || state === 'unmet').length,
  };
  return { ...counted, cells, row: publishedOf(atlas, groupId, counted) };
}

/** The basis that counts what the chart shows, one cell a campus. */
const byCampus = '成员校区';

/** Which indicator and which part of it counts a check. */
const published: Partial<
  Readonly<Record<ExchangeCheck, { readonly indicator_id: string; readonly category: string }>>
> = {
  'lead-team': { indicator_id: indicatorIds.leadToMemberTeam, category: '' },
  'member-head': { indicator_id: indicatorIds.memberToLeadTeam, category: '' },
  'loose-out': { indicator_id: indicatorIds.looseExchange, category: '方向：总校→成员' },
  'loose-in': { indicator_id: indicatorIds.looseExchange, category: '方向：成员→总校' },
};

/** The result of a group, or of the region, on the as-of date that counts the same members. */
export function publishedOf(
  atlas: RegionArtifact,
  unitId: string,
  { check, met_count, asked_count }: Pick<PostLine, 'check' | 'met_count' | 'asked_count'>,
): ResultRow | null {
  const of = published[check];
  if (of === undefined) return null;
  const unit_kind = unitId === atlas.region.region_code ? 'region' : 'group';
  const row = figureAt(atlas, { ...of, unit_kind, unit_id: unitId, basis: byCampus }, atlas.region.as_of_date);
  return row?.numerator === met_count && row.denominator === asked_count ? row : null;
}

function stateOf({ is_met, absence }: RegionArtifact['facts']['exchange_checks'][number]): PostState {
  if (is_met !== null) return is_met ? 'met' : 'unmet';
  // A cast: facts name their absences as charts do, and one without a value has one.
  return (absence ?? 'missing') as ChartAbsence;
}

/** `7/9`, or that it is kept back, that a member is not known, or that nothing is asked of any. */
export function postsWords({ cells, met_count, asked_count, row }: PostLine): string {
  if (cells.some(({ state }) => state === 'suppressed')) return '不公开';
  if (cells.some(({ state }) => state === 'missing')) return '不完整';
  if (asked_count === 0) return '不适用';
  const ref = row === null ? null : refOfRow(row);
  return `${bind(formatCount(met_count), partRef(ref, 'numerator'))}/${bind(formatCount(asked_count), partRef(ref, 'denominator'))}`;
}
