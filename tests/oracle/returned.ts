import type { MeasureName } from '../../src/model/measures.ts';
import { isCounted } from './people.ts';
import { regionOf, type County } from './register.ts';

/**
 * Counts of persons that are handed in as numbers (domain HY-21, HY-23, HY-25): of who handed something in, and of the
 * county as it states it, or as its groups have it together.
 */
export interface Returned {
  readonly measure: MeasureName;
  readonly part: string;
  readonly period: string;
  readonly group_id: string | null;
  readonly count: number | null;
}

export function returnsOf(county: County): readonly Returned[] {
  const { as_of_date } = regionOf(county);
  const thisYear = Number(as_of_date.slice(0, 4));
  const competitions = county.post_competitions
    .filter((row) => row.is_held && `${row.academic_year.slice(0, 4)}-09-01` <= as_of_date)
    .map((row) => ({ measure: 'competition_participants' as const, part: '', period: row.academic_year, ...row }))
    .map(({ participant_count, ...row }) => ({ ...row, count: participant_count }));
  const posts = county.special_posts
    .filter((row) => row.calendar_year <= thisYear)
    .map(({ group_id, calendar_year, appointed_count }) => ({
      measure: 'special_post_holders' as const,
      part: '',
      period: String(calendar_year),
      group_id,
      count: appointed_count,
    }));
  const titles = county.title_preferences
    .filter((row) => row.calendar_year <= thisYear)
    .map(({ group_id, calendar_year, preference, person_count }) => ({
      measure: 'title_preference_persons' as const,
      part: preference,
      period: String(calendar_year),
      group_id,
      count: person_count,
    }));
  return [...competitions, ...posts, ...titles];
}

/** Whether a group's counts of a period are not published, and so not in those of the county. */
function isSmall(county: County, group: string, period: string): boolean {
  const years =
    period.length === 9 ? [period] : [Number(period) - 1, Number(period)].map((year) => `${year}-${year + 1}`);
  return years.some((year) => !isCounted(county, year, group));
}

/** One line per count, as in people.ts: `period unit measure part` → number, or the class of its absence. */
export function returnedCounts(county: County): ReadonlyMap<string, number | string> {
  const counts = new Map<string, number | string>();
  const returned = returnsOf(county);
  for (const { measure, part, period, group_id, count } of returned) {
    if (group_id !== null) counts.set(`${period} group ${group_id} ${measure} ${part}`, count ?? 'missing');
  }
  const same = Map.groupBy(returned, ({ measure, part, period }) => `${measure}/${part}/${period}`);
  for (const rows of same.values()) {
    const [first] = rows;
    if (first === undefined) continue;
    const key = `${first.period} region ${regionOf(county).region_code} ${first.measure} ${first.part}`;
    counts.set(key, ofCounty(county, rows));
  }
  return counts;
}

function ofCounty(county: County, rows: readonly Returned[]): number | string {
  const stated = rows.find(({ group_id }) => group_id === null);
  const groups = rows.filter(({ group_id }) => group_id !== null);
  const large = groups.filter(({ group_id, period }) => !isSmall(county, group_id ?? '', period));
  if (stated !== undefined) {
    // What the county states would tell what a small group has.
    return large.length < groups.length ? 'suppressed' : (stated.count ?? 'missing');
  }
  if (large.length === 0) return 'suppressed';
  if (large.some(({ count }) => count === null)) return 'missing';
  return large.reduce((total, { count }) => total + (count ?? 0), 0);
}

const what: Partial<Record<MeasureName, string>> = {
  competition_participants: '参加人数',
  special_post_holders: '已聘人数',
  title_preference_persons: '人数',
};

/** Why a returned count is missing; null for one that is not returned. */
export function whyNotReturned(
  county: County,
  { unit_kind, period }: { readonly unit_kind: 'group' | 'region'; readonly period: string },
  { measure, part }: { readonly measure: MeasureName; readonly part: string },
): string | null {
  const words = what[measure];
  if (words === undefined) return null;
  const rows = returnsOf(county).filter((row) => row.measure === measure && row.part === part && row.period === period);
  if (unit_kind === 'group' || rows.some(({ group_id }) => group_id === null)) return `没有填报${words}。`;
  const lacking = rows.filter(({ group_id, count }) => count === null && !isSmall(county, group_id ?? '', period));
  return `有${lacking.length}个集团没有填报${words}，暂不计算。`;
}
