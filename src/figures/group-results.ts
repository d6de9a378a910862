import { localReasonOf } from '../format/local-reasons.ts';
import type { RegionArtifact } from '../artifacts/types.ts';
import { indicatorOf, indicators } from '../indicators/registry.ts';
import type { ResultRow } from '../model/result.ts';
import { find, resultsOfGroup } from './lookup.ts';
import { hasEnded } from './choose.ts';
import { markedTarget } from './requirements.ts';
import { latestEndedOf, latestOf, momentOf } from './result-grid.ts';
import { localIndicatorOf, wordsOfGroup } from './kinds.ts';

/** Every indicator of one group, on each of its bases. */
export interface GroupResultLine {
  readonly indicator_id: string;
  readonly title: string;
  /** Null where the indicator has one basis only. */
  readonly basis: string | null;
  /** Of the latest ended moment; '' where nothing is asked. */
  readonly standard: string;
  /** One figure beside each of its targets: the latest moment that has ended, the one before it, the one that runs. */
  readonly ended: readonly ResultRow[];
  readonly previous: readonly ResultRow[];
  readonly running: readonly ResultRow[];
}

/** The results of a group: figures one by one, what is absent together by its reason. */
export interface GroupResultList {
  readonly lines: readonly GroupResultLine[];
  /** What has never had a figure: one reason often holds for many indicators. */
  readonly absent: readonly { readonly reason: string; readonly indicator_ids: readonly string[] }[];
}

const hasFigure = (own: readonly ResultRow[]) => own.some(({ value }) => value !== null);

/** All results of a group as its page lists them, in the order of the catalogue. */
export function groupResultListOf(atlas: RegionArtifact, groupId: string): GroupResultList {
  const order = new Map(indicators.map((indicator, index) => [indicator.id, index]));
  const rows = resultsOfGroup(atlas, groupId)
    .filter((row) => row.category === '')
    .toSorted((a, b) => (order.get(a.indicator_id) ?? 0) - (order.get(b.indicator_id) ?? 0));
  const series = [...Map.groupBy(rows, (row) => `${row.indicator_id} ${row.basis}`).values()];
  const absent = series.filter((own) => !hasFigure(own)).flat();
  return {
    lines: series.filter(hasFigure).flatMap((own) => lineOf(atlas, own)),
    absent: [...Map.groupBy(absent, (row) => (row.reason === null ? row.verdict : localReasonOf(row)))].map(
      ([reason, own]) => ({
        reason,
        indicator_ids: [...new Set(own.map((row) => row.indicator_id))],
      }),
    ),
  };
}

function lineOf(atlas: RegionArtifact, own: readonly ResultRow[]): readonly GroupResultLine[] {
  const [first, ...others] = latestEndedOf(own, atlas.region.as_of_date);
  if (first === undefined) return [];
  const latest = [first, ...others];
  const ended = hasEnded(atlas, first) ? latest : [];
  const at = momentOf(first);
  const indicator = indicatorOf(first.indicator_id);
  const standards = new Set(latest.map((row) => standardOf(atlas, row)).filter((words) => words !== ''));
  return [
    {
      indicator_id: indicator.id,
      title: localIndicatorOf(atlas, indicator.id).title,
      basis: indicator.bases.length > 1 ? wordsOfGroup(atlas, first.unit_id)(first.basis) : null,
      standard: [...standards].join('，'),
      ended,
      previous: latestOf(own.filter((row) => momentOf(row) < at)),
      running: ended.length === 0 ? latest : latestOf(own.filter((row) => momentOf(row) > at)),
    },
  ];
}

/** What the document asks, in its own unit; with the type where it is not known which standard holds. */
function standardOf({ tables }: RegionArtifact, { target_id, verdict }: ResultRow): string {
  const target = find(tables.policy_targets, 'target_id', target_id);
  if (target === null) return '';
  const type = verdict === '类型待确认' ? (target.group_type ?? '') : '';
  return `${type}${markedTarget(target)}`;
}
