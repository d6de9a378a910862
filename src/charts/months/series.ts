import { max, min } from 'd3-array';
import type { RegionArtifact } from '../../artifacts/types.ts';
import { activitiesHeld, activitiesInMonth, monthOf, schoolYearOf } from '../../figures/activity-records.ts';
import { countNumber } from '../../figures/counts/counts.ts';
import { find } from '../../figures/lookup.ts';

/** A school year begins in September. */
export const monthsOfYear = ['09', '10', '11', '12', '01', '02', '03', '04', '05', '06', '07', '08'] as const;

/** What a group held in one month; null and 0 are never the same. */
export interface MonthCell {
  /** `2025-03` */
  readonly month: string;
  /** Null before the group was founded, after it was closed and after the as-of date. */
  readonly events: number | null;
  /** The bound number; '' where there is none. */
  readonly number: string;
}

/** The activities of one group, month by month. */
export interface MonthSeries {
  /** School years, newest last. */
  readonly years: readonly { readonly year: string; readonly cells: readonly MonthCell[] }[];
}

/** Five school years. */
const yearLimit = 5;

/** In which months a group held activities; null where none of it is on record. */
export function monthSeries(atlas: RegionArtifact, groupId: string): MonthSeries | null {
  const own = activitiesHeld(atlas).filter(({ group_id }) => group_id === groupId);
  const group = find(atlas.tables.groups, 'group_id', groupId);
  if (own.length === 0 || group === null) return null;
  // A group founded nobody knows when has been there since its first activity on record.
  const first = min([group.founded_on ?? '9999', min(own, ({ held_on }) => held_on) ?? '9999']) ?? '';
  const last =
    max([
      min([atlas.region.as_of_date, group.closed_on ?? atlas.region.as_of_date]) ?? '',
      max(own, ({ held_on }) => held_on) ?? '',
    ]) ?? '';
  const years = yearsBetween(schoolYearOf(first), schoolYearOf(last)).slice(-yearLimit);
  return {
    years: years.map((year) => ({
      year,
      cells: monthsOfYear.map((month) => {
        const whole = `${month < '09' ? year.slice(5) : year.slice(0, 4)}-${month}`;
        const isOpen = monthOf(first) <= whole && whole <= monthOf(last);
        const argument = `${groupId},${whole}`;
        return {
          month: whole,
          events: isOpen ? activitiesInMonth(atlas, argument) : null,
          number: isOpen ? countNumber(atlas, 'activities_in_month', argument) : '',
        };
      }),
    })),
  };
}

function yearsBetween(first: string, last: string): readonly string[] {
  const [from, to] = [first, last].map((year) => Number(year.slice(0, 4)));
  return Array.from({ length: Math.max(0, (to ?? 0) - (from ?? 0) + 1) }, (_, index) => {
    const year = (from ?? 0) + index;
    return `${year}-${year + 1}`;
  });
}
