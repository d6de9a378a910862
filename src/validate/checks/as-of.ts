import type { Issue } from '../../model/issue.ts';
import { type CheckInput, rowsOf, textIn } from '../checked.ts';
import { issueAt } from '../issues.ts';
import { daysBetween } from './days.ts';

/** Dates on which something happened, as opposed to those until which it is planned or valid. */
const happened = [
  ['memberships', 'valid_from'],
  ['group_types', 'valid_from'],
  ['rotations', 'starts_on'],
  ['cadre_exchanges', 'starts_on'],
  ['activities', 'held_on'],
  ['governance_docs', 'adopted_on'],
] as const;

/** Records that every year brings; a list of members may well stand for years. */
const isYearly: ReadonlySet<string> = new Set(['rotations', 'cadre_exchanges', 'activities']);

/** A year and a half after the last record the data are either not up to date or bear the wrong date. */
const longestSilence = 548;

/** Records after the as-of date are not counted, and an as-of date long after the last record promises too much. */
export function* checkAsOfDate(input: CheckInput): Generator<Issue> {
  const region = input.tables.get('region');
  const [row] = rowsOf(input, 'region');
  const asOf = row === undefined ? null : textIn(row, 'as_of_date');
  if (region === undefined || row === undefined || asOf === null) return;
  let last = '';
  for (const [name, column] of happened) {
    const table = input.tables.get(name);
    const dates = rowsOf(input, name).flatMap((own) => textIn(own, column) ?? []);
    const later = rowsOf(input, name).filter((own) => (textIn(own, column) ?? '') > asOf);
    if (isYearly.has(name)) last = dates.reduce((latest, date) => (date > latest ? date : latest), last);
    if (table === undefined || later.length === 0) continue;
    yield issueAt('after-as-of-date', table, { row: later[0], column }, { asOf, rows: later.length });
  }
  if (last === '' || last > asOf || daysBetween(last, asOf) <= longestSilence) return;
  yield issueAt('as-of-date-late', region, { row, column: 'as_of_date' }, { last });
}
