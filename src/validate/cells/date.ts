import { type Day, dayOfSerial, daysInMonth, isoDate, whyImpossible } from './calendar.ts';
import { chineseDigits, chineseNumber } from './chinese-number.ts';
import { putRight, type Reading, unusable, usable } from './reading.ts';

/** Which end of a period a date column is: a month without a day means its first day, or, at an end, its last. */
export type DateRole = 'start' | 'end';

const openWords =
  /^(长期|长期有效|永久|永久有效|至今|今|目前|现在|在岗|在任|仍在任|未结束|9999[-./年]?12[-./月]?31日?)$/;
/** Excel adds a time to dates it formats itself. */
const midnight = /[\sT]+0{1,2}:00(:00(\.0+)?)?$/;
const wholeDay = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/;
const compactDay = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const wholeMonth = /^(\d{4})[-./年](\d{1,2})月?$/;
const compactMonth = /^((?:19|20)\d{2})(0[1-9]|1[0-2])$/;
const twoDigitYear = /^(\d{2})[-./年](\d{1,2})[-./月](\d{1,2})日?$/;
const serialNumber = /^([1-7]\d{4})(\.\d+)?$/;
/** Days without a year, months without a year, years alone, day-first and month-first orders. */
const unclear = /^\d{1,2}[-./月]\d{1,2}日?$|^\d{1,2}月$|^\d{4}年?$|^\d{1,2}[-./]\d{1,2}[-./]\d{4}$/;

/**
 * Reads a date as `YYYY-MM-DD`. Forms that can mean one day only are put right; those that can mean several are left
 * to the clerk. 长期 and 至今 mean an open end, and only in a column that is one.
 */
export function readDate(text: string, role: DateRole): Reading {
  const plain = text.replace(midnight, '');
  const day = partsOf(wholeDay.exec(plain)) ?? partsOf(compactDay.exec(plain)) ?? chineseDay(plain);
  if (openWords.test(plain) && role === 'end') return { ...usable(null), finding: { code: 'date-open', details: {} } };
  if (day !== null) return readDay(day, text);
  if (isTruncatedOctober(plain)) return unusable('date-unclear');
  const [, year, month] = wholeMonth.exec(plain) ?? compactMonth.exec(plain) ?? [];
  if (year !== undefined) return readMonth(Number(year), Number(month), role);
  return readRarer(plain);
}

function readRarer(text: string): Reading {
  const short = partsOf(twoDigitYear.exec(text));
  if (short !== null) {
    const guess = { ...short, year: short.year + (short.year > 50 ? 1900 : 2000) };
    if (whyImpossible(guess) !== null) return unusable('date-unclear');
    return unusable('date-two-digit-year', { suggestion: isoDate(guess) });
  }
  const [, serial] = serialNumber.exec(text) ?? [];
  if (serial !== undefined)
    return putRight(isoDate(dayOfSerial(Number(serial))), 'date-excel-serial', isoDate(dayOfSerial(Number(serial))));
  return unusable(unclear.test(text) ? 'date-unclear' : 'date-unreadable');
}

function readDay(day: Day, text: string): Reading {
  const reason = whyImpossible(day);
  if (reason !== null) return unusable('date-impossible', { reason, suggestion: nearestDay(day) });
  if (!isPlausibleYear(day.year)) return unusable('date-range', { year: day.year });
  const iso = isoDate(day);
  return iso === text ? usable(iso) : putRight(iso, 'date-normalised', iso);
}

function readMonth(year: number, month: number, role: DateRole): Reading {
  if (month < 1 || month > 12)
    return unusable('date-impossible', { reason: `没有${month}月`, suggestion: `${year}-09-01` });
  if (!isPlausibleYear(year)) return unusable('date-range', { year });
  const iso = isoDate({ year, month, day: role === 'start' ? 1 : daysInMonth(year, month) });
  return putRight(iso, 'date-month-only', iso);
}

/** 2024.1 is January, or 2024.10 whose zero Excel dropped. Later months cannot be cut: there is no month 20. */
function isTruncatedOctober(text: string): boolean {
  return /^\d{4}\.1$/.test(text);
}

/** Schools older than this exist; a date in their records that is, is a slip of the keyboard. */
function isPlausibleYear(year: number): boolean {
  return year >= 1850 && year <= 2100;
}

/** The example in the remedy: the first of the same month, or a September where the month is wrong too. */
function nearestDay({ year, month }: Day): string {
  return isoDate({ year, month: month >= 1 && month <= 12 ? month : 9, day: 1 });
}

function partsOf(match: RegExpExecArray | null): Day | null {
  if (match === null) return null;
  const [, year, month, day] = match;
  return { year: Number(year), month: Number(month), day: Number(day) };
}

/** 二〇二四年九月一日, as official documents date themselves. */
function chineseDay(text: string): Day | null {
  const [, year, month, day] = /^(.{4})年(.{1,2})月(.{1,3})日$/.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const parts = { year: chineseDigits(year), month: chineseNumber(month), day: chineseNumber(day) };
  if (parts.year === null || parts.month === null || parts.day === null) return null;
  return { year: parts.year, month: parts.month, day: parts.day };
}
