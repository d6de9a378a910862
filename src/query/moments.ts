import { formatDate, formatPeriod } from '../format/date.ts';

/** A period or a date as readers say it. */
export function momentWords(moment: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(moment) ? formatDate(moment) : formatPeriod(moment);
}
