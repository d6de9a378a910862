/**
 * Dates and school periods as readers write them. Inputs are the texts of the tables (`YYYY-MM-DD`, `2024-2025`,
 * `2024-2025-1`); nothing here knows a time zone or the present day.
 */

/** `2024-02-20` → `2024年2月20日`. Throws RangeError on any other shape: dates are checked long before they get here. */
export function formatDate(date: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!match) throw new RangeError(`not a calendar date: ${date}`);
  return `${Number(match[1])}年${Number(match[2])}月${Number(match[3])}日`;
}

/** What is printed where a document names a fact and no day of it. */
export const undatedWords = '日期未载明';

/** `2024年2月20日`; `日期未载明` where no day is on record. */
export function formatKnownDate(date: string | null): string {
  return date === null ? undatedWords : formatDate(date);
}

/** `2024-2025` → `2024—2025学年`. */
export function formatAcademicYear(year: string): string {
  return `${year.replace('-', '—')}学年`;
}

/** `2024-2025-2` → `2024—2025学年第二学期`. */
export function formatTerm(term: string): string {
  const ordinal = term.endsWith('-1') ? '第一学期' : '第二学期';
  return formatAcademicYear(term.slice(0, 9)) + ordinal;
}

/** A period of the result table: academic year, term or calendar year; '' is a figure at a date and prints nothing. */
export function formatPeriod(period: string): string {
  if (/^\d{4}-\d{4}-[12]$/.test(period)) return formatTerm(period);
  if (/^\d{4}-\d{4}$/.test(period)) return formatAcademicYear(period);
  if (/^\d{4}$/.test(period)) return `${period}年度`;
  return period;
}

/**
 * Last day of a period of the result table. The first term is taken to end on 15 February, where no calendar says
 * otherwise. Throws RangeError for anything that is not a period.
 */
export function lastDayOf(period: string): string {
  const [first = '', second, term] = period.split('-');
  if (!/^\d{4}(-\d{4}(-[12])?)?$/.test(period)) throw new RangeError(`not a period: ${period}`);
  if (second === undefined) return `${first}-12-31`;
  return term === '1' ? `${second}-02-15` : `${second}-08-31`;
}

/** The moment of a result: its date, or the period that it covers. */
export function formatMoment(result: { readonly as_of_date: string | null; readonly period: string }): string {
  return result.as_of_date === null ? formatPeriod(result.period) : formatDate(result.as_of_date);
}

/** A half-open interval [from, to) as readers say it; an empty `to` is still in force. */
export function formatInterval(from: string | null, to: string | null): string {
  if (from === null) return to === null ? '' : `至${formatDate(to)}`;
  return to === null ? `${formatDate(from)}起` : `${formatDate(from)}至${formatDate(to)}`;
}
