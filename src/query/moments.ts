import { formatDate, formatPeriod } from '../format/date.ts';

/** A period or a date as readers say it; `latest` stands for that of each region. */
export function momentWords(moment: string): string {
  if (moment === 'latest') return '各地区最近一期';
  return /^\d{4}-\d{2}-\d{2}$/.test(moment) ? formatDate(moment) : formatPeriod(moment);
}
