import type { Draft } from './draft.ts';

/** The day on which the county's data were closed. */
export const asOf = '2026-03-31';

/** School years by the calendar year in which they begin. */
export const schoolYears = [2021, 2022, 2023, 2024, 2025] as const;

/** `2024-2025`, the form of the tables. */
export function yearLabel(year: number): string {
  return `${year}-${year + 1}`;
}

/** The day on which members, types and headcounts of a school year are taken. */
export function firstDay(year: number): string {
  return `${year}-09-01`;
}

/** The school year a date counts to; appointments made in August belong to the coming one. */
export function schoolYearOf(date: string): number {
  const year = Number(date.slice(0, 4));
  return date.slice(5) >= '08-01' ? year : year - 1;
}

/** First and last day of teaching, by hand: the spring terms move with the lunar new year. */
const teaching = [
  ['2021-2022-1', '2021-09-01', '2022-01-21'],
  ['2021-2022-2', '2022-02-14', '2022-07-08'],
  ['2022-2023-1', '2022-09-01', '2023-01-13'],
  ['2022-2023-2', '2023-02-06', '2023-07-07'],
  ['2023-2024-1', '2023-09-01', '2024-02-02'],
  ['2023-2024-2', '2024-02-26', '2024-07-12'],
  ['2024-2025-1', '2024-09-02', '2025-01-17'],
  ['2024-2025-2', '2025-02-10', '2025-07-04'],
  ['2025-2026-1', '2025-09-01', '2026-02-06'],
  ['2025-2026-2', '2026-03-02', '2026-07-10'],
] as const;

export interface Term {
  readonly term: string;
  readonly year: number;
  readonly starts_on: string;
  readonly ends_on: string;
}

export const terms: readonly Term[] = teaching.map(([term, starts_on, ends_on]) => ({
  term,
  year: Number(term.slice(0, 4)),
  starts_on,
  ends_on,
}));

export function termsOf(year: number): readonly Term[] {
  return terms.filter((term) => term.year === year);
}

export const calendarRows: readonly Draft<'calendar'>[] = terms.map(({ term, year, starts_on, ends_on }) => ({
  academic_year: yearLabel(year),
  term,
  starts_on,
  ends_on,
}));

const dayLength = 86_400_000;

/** The date a number of days later, or earlier where it is negative. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayLength).toISOString().slice(0, 10);
}

/** Half-open: from ≤ date < to; no end means still valid. */
export function isWithin(date: string, from: string | null | undefined, to: string | null | undefined): boolean {
  return (from ?? '') <= date && (to == null || date < to);
}
