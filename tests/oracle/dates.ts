/** Calendar dates as `YYYY-MM-DD` text: they sort as text, so comparisons need no conversion. */

const dayLength = 24 * 60 * 60 * 1000;

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayLength).toISOString().slice(0, 10);
}

/** Adds calendar months; 31 January plus one month is the last day of February. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return `${first.toISOString().slice(0, 8)}${String(Math.min(day, last)).padStart(2, '0')}`;
}

/** Half-open, as every dated relation is (domain A0): an empty start has always been, an empty end still is. */
export function isWithin(date: string, from: string | null, to: string | null): boolean {
  return (from === null || from <= date) && (to === null || date < to);
}

export function maxDate(...dates: readonly string[]): string {
  return dates.toSorted().at(-1) ?? '';
}

/** `2024-2025` for any date from 1 September 2024 to 31 August 2025. */
export function academicYearOf(date: string): string {
  const year = Number(date.slice(0, 4));
  return date.slice(5) >= '09-01' ? yearFrom(year) : yearFrom(year - 1);
}

/** The academic year in which something that starts on this date counts as new: August starts belong to the coming one. */
export function yearOfStart(date: string): string {
  return academicYearOf(date.slice(5, 7) === '08' ? addDays(date, 31) : date);
}

export function yearFrom(firstCalendarYear: number): string {
  return `${firstCalendarYear}-${firstCalendarYear + 1}`;
}

/** D(P), the day on which the members, types and headcounts of an academic year are read. */
export function firstDayOf(academicYear: string): string {
  return `${academicYear.slice(0, 4)}-09-01`;
}

export function lastDayOf(academicYear: string): string {
  return `${academicYear.slice(5)}-08-31`;
}

/** 2025年9月1日 */
export function longDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
