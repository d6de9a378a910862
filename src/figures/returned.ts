import type { RegionArtifact } from '../artifacts/types.ts';
import { indicatorIds } from '../indicators/ids.ts';
import type { ResultRow } from '../model/result.ts';

/** Figures that are handed in as numbers, by group and in part by the county itself. */

type Figure = Pick<ResultRow, 'indicator_id' | 'unit_kind' | 'basis' | 'period'>;

const returned: ReadonlySet<string> = new Set([
  indicatorIds.postCompetitions,
  indicatorIds.specialPosts,
  indicatorIds.titlePreferences,
]);

/** Whether an indicator adds up what groups sent in, so that its total is theirs alone. */
export function isReturned({ indicator_id }: Pick<Figure, 'indicator_id'>): boolean {
  return returned.has(indicator_id);
}

/** Whether the region's figure is one that the county itself states: only that one is called 全县. */
export function isStated({ tables }: RegionArtifact, { indicator_id, basis, period }: Figure): boolean {
  if (indicator_id === indicatorIds.specialPosts) {
    return tables.special_posts.some((row) => row.group_id === null && String(row.calendar_year) === period);
  }
  if (indicator_id !== indicatorIds.titlePreferences) return false;
  return tables.title_preferences.some(
    (row) => row.group_id === null && String(row.calendar_year) === period && basis === `${row.preference}人数`,
  );
}

/**
 * What stands for a group that returned nothing of a period: that it did not exist, or nothing. A return of a school year is
 * asked of the groups of its first day, one of a calendar year of those that existed at some time of it.
 */
export function withoutReturn({ tables }: RegionArtifact, groupId: string, period: string): string {
  const group = tables.groups.find(({ group_id }) => group_id === groupId);
  if (group === undefined) return '';
  const isSchoolYear = period.includes('-');
  const first = isSchoolYear ? `${period.slice(0, 4)}-09-01` : `${period}-01-01`;
  const last = isSchoolYear ? first : `${period}-12-31`;
  if ((group.founded_on ?? '') > last) return isSchoolYear ? '学年初未成立' : '未成立';
  return group.closed_on !== null && group.closed_on <= first ? '已撤销' : '';
}
