import { formatDate, lastDayOf } from '../format/date.ts';
import { resultTable, rowsIn, textIn, type Content, type ContentRow } from './content.ts';
import { publicationsIn, type Ledger } from './ledger.ts';
import type { ReleaseHead } from './types.ts';

/**
 * Years of which a report was published once and the present data hold nothing: their addresses stay, with a page that says
 * what was there and where it is kept.
 */
export interface FormerReport {
  readonly year: number;
  /** As-of date of the last publication that had it; null where only a release tells of it. */
  readonly as_of_date: string | null;
}

/** What pages know of them, `<slug>/former-reports.json`. */
export const formerReportsPath = 'former-reports.json';

/** Reports that were published, in the ledger or as a release, and are not made of the present data. Oldest first. */
export function formerReports(
  present: Content,
  { ledger, heads }: { readonly ledger: Ledger | null; readonly heads: readonly ReleaseHead[] },
): readonly FormerReport[] {
  const known = new Map<number, string | null>(heads.map(({ year, as_of_date }) => [year, as_of_date]));
  for (const { content, as_of_date } of ledger === null ? [] : publicationsIn(ledger))
    for (const year of yearsOf(content)) known.set(year, as_of_date);
  const now = yearsOf(present);
  return [...known]
    .filter(([year]) => !now.has(year))
    .map(([year, as_of_date]) => ({ year, as_of_date }))
    .toSorted((a, b) => a.year - b.year);
}

/** What the page of a former report says of it. `asOf` is the present as-of date in words. */
export function formerReportWords({ year, as_of_date }: FormerReport, asOf: string): string {
  const was = as_of_date === null ? '' : `（数据截至${formatDate(as_of_date)}）`;
  return `本页曾公布${year}年度报告${was}。现有数据截至${asOf}，不再含这一年的数字，报告不再更新，网址保留。`;
}

/** The years on which a publication could report: those of which it has a figure, up to its as-of date. */
function yearsOf(content: Content): ReadonlySet<number> {
  const asOf = Number(textIn(rowsIn(content, 'region')[0] ?? {}, 'as_of_date').slice(0, 4));
  const measured = rowsIn(content, resultTable).filter(({ value }) => value !== null);
  return new Set(measured.map(yearOf).filter((year) => year <= asOf));
}

/** Calendar year to whose report a result belongs: that of its date, or that in which its period ends. */
function yearOf(row: ContentRow): number {
  const date = textIn(row, 'as_of_date');
  if (date !== '') return Number(date.slice(0, 4));
  const period = textIn(row, 'period');
  return Number(lastDayOf(/^\d{4}$/.test(period) ? period : period.slice(0, 9)).slice(0, 4));
}
