import type { RegionArtifact } from '../artifacts/types.ts';
import { isPolicyTextOnly } from '../figures/data-kind.ts';
import { oncePerRegion, measuredMoments } from '../figures/lookup.ts';
import { lastDayOf } from '../format/date.ts';
import type { ResultRow } from '../model/result.ts';

/** A region and the year that is reported: a calendar year, with the academic year that ended in it. */
export interface ReportContext {
  readonly atlas: RegionArtifact;
  readonly year: number;
  /** `2024-2025` in the report of 2025. */
  readonly academic_year: string;
  /** The day on which its figures at a date stand: 31 December, or the as-of date while the year runs. */
  readonly closing_date: string;
  /** The year has not ended on the as-of date, and its report will be written anew until it has. */
  readonly is_running: boolean;
  /**
   * The figures of the as-of date belong to this report: the year runs, or it is the last one and the report is being
   * written. It is due by March and settled with the academic year; half a year later they speak of the next one.
   */
  readonly is_current: boolean;
  /** Nothing is known of any year before. */
  readonly is_first: boolean;
  /** Nothing is known but what the policy documents say: no report, but an arrangement of their text. */
  readonly is_policy_text: boolean;
}

/** What every section of a year's report is made from: its periods, and whether the year has ended. */
export function contextOf(atlas: RegionArtifact, year: number): ReportContext {
  const { as_of_date } = atlas.region;
  const lastDay = `${year}-12-31`;
  const is_policy_text = isPolicyTextOnly(atlas);
  const is_running = as_of_date < lastDay && !is_policy_text;
  return {
    atlas,
    year,
    academic_year: `${year - 1}-${year}`,
    closing_date: as_of_date < lastDay ? as_of_date : lastDay,
    is_running,
    is_current: as_of_date < lastDay || as_of_date <= `${year + 1}-06-30`,
    is_first: year === reportYears(atlas)[0],
    is_policy_text,
  };
}

/** The years that a region can report on, oldest first: those of which something is known. */
export const reportYears = oncePerRegion((atlas): readonly number[] => {
  const years = new Set(measuredMoments(atlas).map(yearOf));
  const asOf = Number(atlas.region.as_of_date.slice(0, 4));
  return [...years].filter((year) => year <= asOf).toSorted((a, b) => a - b);
});

/** Calendar year to whose report a result belongs. */
function yearOf({ as_of_date, period }: Pick<ResultRow, 'as_of_date' | 'period'>): number {
  if (as_of_date !== null) return Number(as_of_date.slice(0, 4));
  return Number(lastDayOf(/^\d{4}$/.test(period) ? period : period.slice(0, 9)).slice(0, 4));
}

/** `2024-2025` → `2023-2024`; `2024-2025-1` → `2023-2024-1`; `2025` → `2024` */
export function periodBefore(period: string): string {
  return period
    .split('-')
    .map((part) => (part.length === 4 ? String(Number(part) - 1) : part))
    .join('-');
}

/** `2025-12-31` → `2024-12-31` */
export function yearEarlier(date: string): string {
  const before = `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`;
  return before.endsWith('02-29') ? before.replace('02-29', '02-28') : before;
}

/** Periods and dates of a kind that belong to the report. */
export function momentsOf(context: ReportContext, kind: '时点' | '学年' | '学期' | '年度'): readonly string[] {
  const { academic_year, year, closing_date, is_current, atlas } = context;
  if (kind === '学年') return [academic_year];
  if (kind === '学期') return [`${academic_year}-1`, `${academic_year}-2`];
  if (kind === '年度') return [String(year)];
  const asOf = atlas.region.as_of_date;
  return is_current && asOf !== closing_date ? [closing_date, asOf] : [closing_date];
}

/** Whether a period has ended on the as-of date. */
export function hasEnded({ atlas }: ReportContext, period: string): boolean {
  return lastDayOf(period) <= atlas.region.as_of_date;
}
