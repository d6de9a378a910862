import { addDays, academicYearOf, yearFrom } from './dates.ts';
import type { Row } from '../../src/model/tables.ts';
import { regionOf, type County } from './register.ts';
import { termsOf } from './rotation.ts';

/** Terms and years that have begun on the as-of date, and which groups ran throughout one (domain A0). */

export interface Period {
  /** `2024-2025-1`, `2024-2025` or `2024`. */
  readonly period: string;
  readonly starts_on: string;
  /** Last day; of a term, the day before the next one, so that every date falls in exactly one. */
  readonly ends_on: string;
}

/** Terms from the first of the records or the calendar to that of the as-of date. */
export function termsBegun(county: County, recorded: readonly string[]): readonly Period[] {
  const { as_of_date } = regionOf(county);
  const known = [...recorded, ...county.calendar.map(({ term }) => term)].toSorted();
  const first = known[0];
  if (first === undefined) return [];
  return yearsBetween(first.slice(0, 9), academicYearOf(as_of_date)).flatMap((year) => {
    const [one, two] = termsOf(county, year);
    const [next] = termsOf(county, yearFrom(Number(year.slice(5))));
    if (one === undefined || two === undefined || next === undefined) return [];
    return [
      { period: `${year}-1`, starts_on: one.from, ends_on: addDays(two.from, -1) },
      { period: `${year}-2`, starts_on: two.from, ends_on: addDays(next.from, -1) },
    ].filter(({ period, starts_on }) => first <= period && starts_on <= as_of_date);
  });
}

/** Academic years, both included. */
export function yearsBetween(first: string, last: string): readonly string[] {
  const [from, to] = [first, last].map((year) => Number(year.slice(0, 4)));
  return Array.from({ length: Math.max(0, (to ?? 0) - (from ?? 0) + 1) }, (_, index) => yearFrom((from ?? 0) + index));
}

/** Calendar years from one to that of the as-of date. */
export function calendarYears(county: County, first: number): readonly Period[] {
  const last = Number(regionOf(county).as_of_date.slice(0, 4));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => ({
    period: String(first + index),
    starts_on: `${first + index}-01-01`,
    ends_on: `${first + index}-12-31`,
  }));
}

export function isRunning(county: County, { ends_on }: Period): boolean {
  return regionOf(county).as_of_date < ends_on;
}

/** Whether a group existed on some day of a period. */
export function existedIn({ founded_on, closed_on }: Row<'groups'>, { starts_on, ends_on }: Period): boolean {
  return (founded_on ?? '') <= ends_on && (closed_on === null || starts_on < closed_on);
}

/** Why a group cannot be judged for a period in which it existed; null when it ran throughout. */
export function whyNotWhole(county: County, group: Row<'groups'>, period: Period): string | null {
  const { founded_on, closed_on, status } = group;
  if (period.starts_on < (founded_on ?? '')) return '中成立';
  if (closed_on !== null && closed_on <= period.ends_on) return '中撤销';
  // A group that has left was running until the day it was closed.
  if (status === null) return '的状态未公布';
  const correction = correctionOf(county, group);
  const touches = correction !== null && correction.from <= period.ends_on && period.starts_on < correction.to;
  return touches ? '整改' : null;
}

/** The days of correction, `to` excluded: without a first day it is known of the as-of date only. Null: there is none. */
export function correctionOf(
  county: County,
  { status, status_from, status_to }: Row<'groups'>,
): { readonly from: string; readonly to: string } | null {
  if (status !== '整改') return null;
  return { from: status_from ?? regionOf(county).as_of_date, to: status_to ?? '9999-12-31' };
}
