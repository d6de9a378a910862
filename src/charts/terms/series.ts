import { activityRows } from '../../figures/activities.ts';
import { figureOf } from '../../figures/figure.ts';
import { localGroupName } from '../../figures/local-name.ts';
import { inOrder } from '../../figures/lookup.ts';
import { shortfallWords, valueWords } from '../../figures/say.ts';
import type { RegionArtifact } from '../../artifacts/types.ts';
import { lastDayOf } from '../../format/date.ts';
import { findIndicator } from '../../indicators/registry.ts';
import type { ResultRow } from '../../model/result.ts';

/** What a group did of one kind of activity in one term. `not-judged`: the term is not one to be judged for the group. */
export type ActivityState = 'held' | 'short' | 'running' | 'not-judged' | 'missing';

/** One kind of activity of a group in one term. */
export interface ActivityMark {
  readonly kind: string;
  readonly state: ActivityState;
  /** `2次`, `0次，差1次`, `不适用` */
  readonly words: string;
}

/** One term of a group. */
export interface TermCell {
  readonly term: string;
  /** One per kind, in the order of the series; null where the group did not exist in the term. */
  readonly marks: readonly ActivityMark[] | null;
}

/** Which group held which of the activities that are asked for, by term. */
export interface TermSeries {
  readonly kinds: readonly string[];
  /** The same with what each kind is in the results. */
  readonly activities: readonly { readonly kind: string; readonly indicator_id: string; readonly part: string }[];
  readonly terms: readonly string[];
  /** The latest term that is over for everybody; null when none is. */
  readonly latest_term: string | null;
  readonly rows: readonly { readonly group_id: string; readonly name: string; readonly cells: readonly TermCell[] }[];
}

/** Five academic years. */
const termLimit = 10;

/**
 * The activities that the policy asks of every group in every term, and which of them were held; null where none is asked
 * for or none can be judged.
 */
export function termSeries(atlas: RegionArtifact): TermSeries | null {
  const rows = activityRows(atlas);
  if (rows.every((row) => row.value === null)) return null;
  const order = atlas.tables.policy_targets.map(({ target_id }) => target_id);
  const byOrder = rows.toSorted((a, b) => order.indexOf(a.target_id ?? '') - order.indexOf(b.target_id ?? ''));
  const kinds = [...new Set(byOrder.map(kindOf))];
  const terms = [...new Set(rows.map((row) => row.period))].toSorted().slice(-termLimit);
  const { as_of_date } = atlas.region;
  const running = new Set(rows.filter((row) => row.verdict === '进行中（预计）').map((row) => row.period));
  const byPlace = Map.groupBy(rows, (row) => `${row.unit_id} ${row.period}`);
  return {
    kinds,
    activities: kinds.flatMap((kind) => {
      const row = byOrder.find((item) => kindOf(item) === kind);
      return row === undefined ? [] : [{ kind, indicator_id: row.indicator_id, part: row.category }];
    }),
    terms,
    latest_term: terms.findLast((term) => !running.has(term) && lastDayOf(term) <= as_of_date) ?? null,
    rows: inOrder(atlas.tables.groups).map(({ group_id }) => ({
      group_id,
      name: localGroupName(atlas, group_id),
      cells: terms.map((term) => {
        const own = byPlace.get(`${group_id} ${term}`);
        return { term, marks: own === undefined ? null : kinds.map((kind) => markOf(atlas, kind, own)) };
      }),
    })),
  };
}

/** `活动：班主任论坛` → `班主任论坛` */
function kindOf(row: ResultRow): string {
  return row.category.replace(/^.*：/, '') || (findIndicator(row.indicator_id)?.short_title ?? row.indicator_id);
}

function markOf(atlas: RegionArtifact, kind: string, rows: readonly ResultRow[]): ActivityMark {
  const row = rows.find((item) => kindOf(item) === kind);
  if (row === undefined) return { kind, state: 'not-judged', words: '不适用' };
  const figure = figureOf(atlas, row);
  const { verdict } = figure;
  if (verdict === '不适用' || verdict === '类型待确认') return { kind, state: 'not-judged', words: verdict };
  if (figure.value === null) return { kind, state: 'missing', words: '缺数据' };
  const count = valueWords(figure);
  if (verdict === '达标') return { kind, state: 'held', words: count };
  if (verdict === '进行中（预计）') return { kind, state: 'running', words: `${count}，学期未结束` };
  return { kind, state: 'short', words: `${count}，${shortfallWords(figure)}` };
}
