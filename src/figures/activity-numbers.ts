import type { RegionArtifact } from '../artifacts/types.ts';
import { indicatorIds } from '../indicators/ids.ts';
import { formatDate, formatTerm } from '../format/date.ts';
import { tables } from '../model/tables.ts';
import { activityKindsOf } from './activity-kinds.ts';
import { figureAt, hasEnded, rowsOfBasis, seriesOf } from './choose.ts';
import { figureOf, type Figure } from './figure.ts';
import { oncePerRegion } from './lookup.ts';
import { valueWords } from './say.ts';

/** Figures on activities: the one place that knows how they stand in the results. */

/** What is counted of activities: events, attendances, campuses taking part. */
export const activityBases = { events: '活动次数', attendances: '参与人次', campuses: '参加校区' } as const;

/** The terms of which there are figures; empty and null where activities are not on record. */
export interface ActivityTerms {
  /** Oldest first, five school years at most. */
  readonly all: readonly string[];
  /** The last term that is over. */
  readonly ended: string | null;
  /** The term that runs on the as-of date. */
  readonly running: string | null;
}

const termLimit = 10;

/** The terms of which activities are on record: those that have ended, latest first, and the running one. */
export const activityTermsOf = oncePerRegion((atlas): ActivityTerms => {
  const rows = seriesOf(atlas, { indicator_id: indicatorIds.activities }).filter(({ period }) => period !== '');
  const newest = rows.at(-1);
  return {
    all: rows.map(({ period }) => period).slice(-termLimit),
    ended: rows.findLast((row) => hasEnded(atlas, row))?.period ?? null,
    running: newest === undefined || hasEnded(atlas, newest) ? null : newest.period,
  };
});

/** What one figure on activities is of; absent parts: the region, all activities together, events. */
export interface ActivityCell {
  readonly term: string;
  readonly group_id?: string | undefined;
  /** `活动：同课异构`, `级别：县级` */
  readonly category?: string;
  readonly of?: keyof typeof activityBases;
}

/** Null where the group did not exist in the term, or the kind was not listed. */
export function activityFigure(
  atlas: RegionArtifact,
  { term, group_id, category = '', of = 'events' }: ActivityCell,
): Figure | null {
  const unit = group_id === undefined ? {} : ({ unit_kind: 'group', unit_id: group_id } as const);
  const series = { indicator_id: indicatorIds.activities, basis: activityBases[of], category, ...unit };
  const row = figureAt(atlas, series, term);
  return row === null ? null : figureOf(atlas, row);
}

/** `3次`, `120人次`; `无` where there is no such figure. */
export function activityWords(atlas: RegionArtifact, cell: ActivityCell): string {
  const figure = activityFigure(atlas, cell);
  return figure === null ? '无' : valueWords(figure);
}

/** `活动：同课异构` */
export function kindCategory(item: string): string {
  return `活动：${item}`;
}

/** Levels of training that the records name, as categories of the results, in the order of the list of levels. */
export const activityLevelsOf = oncePerRegion((atlas): readonly string[] => {
  const rows = rowsOfBasis(atlas, { indicator_id: indicatorIds.activities, unit_kind: 'region' });
  const known = new Set(rows.map(({ category }) => category));
  return (tables.activities.columns.level.values ?? [])
    .map((level) => `级别：${level}`)
    .filter((category) => known.has(category));
});

/** Kinds that figures are printed of: those of the region's list of which any term has one. */
export const countedKindsOf = oncePerRegion((atlas) => {
  const rows = rowsOfBasis(atlas, { indicator_id: indicatorIds.activities, unit_kind: 'region' });
  const known = new Set(rows.map(({ category }) => category));
  return activityKindsOf(atlas).filter(({ item }) => known.has(kindCategory(item)));
});

/** `2025—2026学年第二学期（截至2026年3月31日）`: a term that runs says so. */
export function activityTermWords(atlas: RegionArtifact, term: string): string {
  const isRunning = activityTermsOf(atlas).running === term;
  return isRunning ? `${formatTerm(term)}（截至${formatDate(atlas.region.as_of_date)}）` : formatTerm(term);
}
