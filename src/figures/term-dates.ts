import type { RegionArtifact } from '../artifacts/types.ts';
import { formatDate, formatTerm } from '../format/date.ts';
import { find } from './lookup.ts';

/** A term of the school calendar: every event counts in the term in which its day lies, holidays in the term before them. */
export interface TermDates {
  readonly term: string;
  readonly starts: string;
  readonly ends: string;
}

/** Whether the page on activities tells its terms: where there are activities, or a calendar. */
export function hasTermDates({ tables }: RegionArtifact): boolean {
  return tables.calendar.length > 0 || tables.activities.length > 0;
}

/** Terms on the calendar, newest first; none where no calendar is supplied: then the usual dates hold. */
export function termDates(atlas: RegionArtifact): readonly TermDates[] {
  return atlas.tables.calendar
    .toSorted((a, b) => b.term.localeCompare(a.term))
    .map(({ term, starts_on, ends_on }) => ({
      term: formatTerm(term),
      starts: formatDate(starts_on),
      ends: formatDate(ends_on),
    }));
}

/** The first day of a term; where the calendar is silent, the day that domain A0 sets. */
export function startOfTerm({ tables }: RegionArtifact, term: string): string {
  const [first, second, half] = term.split('-');
  return find(tables.calendar, 'term', term)?.starts_on ?? (half === '1' ? `${first}-09-01` : `${second}-02-16`);
}
