import { putRight, type Reading, unusable, usable } from './reading.ts';

/** From one year to the next, however joined; two digits stand for this century. */
const twoYears = /^(\d{4}|\d{2})\s*(?:[-—–―－~～/]+|至|到)\s*(\d{4}|\d{2})\s*(?:学年度?)?\s*/;
const autumn = /^(?:[-—–]?1|第?[一1]学期|上学期|秋季?(?:学期)?)$/;
const spring = /^(?:[-—–]?2|第?[二2]学期|下学期|春季?(?:学期)?)$/;
const seasonOfYear = /^(\d{4})年?(秋|春)季?(?:学期)?$/;

/** Reads `2024-2025`. One year alone, as in 2024学年, may mean two school years and is left to the clerk. */
export function readAcademicYear(text: string): Reading {
  const span = spanOf(text);
  if (span !== null && span.rest === '') return sameOr(text, span.year, 'period-normalised');
  const season = termOfSeason(text);
  if (season !== null) return putRight(season.slice(0, 9), 'period-normalised', season.slice(0, 9));
  const [, year] = /^(\d{4}|\d{2})年?(?:学年度?)?$/.exec(text) ?? [];
  if (year === undefined) return unusable('academic-year-unreadable');
  const start = fullYear(year);
  return unusable('academic-year-unclear', { before: `${start - 1}—${start}`, after: `${start}—${start + 1}` });
}

/** Reads `2024-2025-1` (autumn) or `2024-2025-2` (spring). */
export function readTerm(text: string): Reading {
  const span = spanOf(text);
  const number = span === null ? null : termNumber(span.rest);
  if (span !== null && number !== null) return sameOr(text, `${span.year}-${number}`, 'period-normalised');
  const season = termOfSeason(text);
  if (season !== null) return putRight(season, 'period-normalised', season);
  if (twoYears.test(text) || !/\d{4}.*(学期|学年|[-—]\d$|[上下])|^第?[一二12]?.?学期$|^[春秋]季?(学期)?$/.test(text)) {
    return unusable('term-unreadable');
  }
  return unusable('term-unclear');
}

/** Reads a calendar year as a number; 2024年 and 2024年度 are the same. */
export function readCalendarYear(text: string): Reading {
  const [, digits] = /^((?:19|20)\d{2})(?:\.0+|年度?)?$/.exec(text) ?? [];
  if (digits === undefined) return unusable('calendar-year-unreadable');
  return digits === text ? usable(Number(digits)) : putRight(Number(digits), 'period-normalised', Number(digits));
}

function sameOr(text: string, value: string, code: 'period-normalised'): Reading {
  return text === value ? usable(value) : putRight(value, code, value);
}

/** The two years a text begins with, when the second follows the first, and what stands behind them. */
function spanOf(text: string): { readonly year: string; readonly rest: string } | null {
  const match = twoYears.exec(text);
  if (match === null) return null;
  const from = fullYear(match[1] ?? '');
  const to = fullYear(match[2] ?? '');
  if (to !== from + 1 || from < 1950 || from > 2100) return null;
  return { year: `${from}-${to}`, rest: text.slice(match[0].length) };
}

function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

function termNumber(text: string): 1 | 2 | null {
  const bare = text.replaceAll(/[\s（）()]/g, '');
  if (autumn.test(bare)) return 1;
  return spring.test(bare) ? 2 : null;
}

/** 2024年秋 → 2024-2025-1, 2025年春 → 2024-2025-2: a season of a calendar year is one term only. */
function termOfSeason(text: string): string | null {
  const [, digits, season] = seasonOfYear.exec(text) ?? [];
  if (digits === undefined) return null;
  const year = Number(digits);
  return season === '秋' ? `${year}-${year + 1}-1` : `${year - 1}-${year}-2`;
}
