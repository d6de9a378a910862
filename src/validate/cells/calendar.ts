/** Calendar arithmetic on whole days without time zones. Months count from 1. */

/** A day of the calendar; month and day from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Days in a month of the Gregorian calendar; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  // Day 0 of the following month is the last of this one; UTC keeps the machine's zone out of it.
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** A day as `YYYY-MM-DD`. */
export function isoDate({ year, month, day }: Day): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Why a day does not exist, as the first half of a Chinese sentence; null for a day that does. */
export function whyImpossible({ year, month, day }: Day): string | null {
  if (month < 1 || month > 12) return `没有${month}月`;
  const last = daysInMonth(year, month);
  if (day >= 1 && day <= last) return null;
  if (day < 1) return '没有0日';
  return month === 2 && day === 29 ? `${year}年不是闰年，2月只有28天` : `${month}月只有${last}天`;
}

/** The day of an Excel serial number (1900 date system, valid from 1 March 1900 on). */
export function dayOfSerial(serial: number): Day {
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
