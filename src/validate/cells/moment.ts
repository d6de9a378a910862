import { readDate } from './date.ts';
import { readAcademicYear, readCalendarYear, readTerm } from './period.ts';

const readers = [(text: string) => readDate(text, 'start'), readTerm, readAcademicYear, readCalendarYear] as const;

/**
 * The moment that a text names: a date (`2025-10-31`), an academic year (`2024-2025`), a term (`2024-2025-1`) or a calendar
 * year (`2025`), however they are written; null for anything else, a month among it.
 */
export function readMoment(text: string): string | null {
  for (const read of readers) {
    const reading = read(text.trim());
    if (reading.usable && reading.value !== null && reading.finding?.code !== 'date-month-only')
      return String(reading.value);
  }
  return null;
}
