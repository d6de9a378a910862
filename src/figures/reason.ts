import { bind, refOfRow } from '../format/bound-text.ts';
import { localReasonOf } from '../format/local-reasons.ts';
import { formatDate } from '../format/date.ts';
import type { ResultRow } from '../model/result.ts';

/** Dates, periods and years are no figures. */
const dated = /\d{4}-\d{2}-\d{2}|\d{4}[—-]\d{4}|\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|\d+(?:\.\d+)?%?/g;

/**
 * What the results say of an absent figure or a verdict, as readers read it: dates in words, and each number bound to its
 * place in the published sentence (`10:45w1` is the first number in the reason of that row). '' where nothing is said.
 */
export function reasonWords(row: ResultRow): string {
  let place = 0;
  return localReasonOf(row).replace(dated, (own) => {
    if (/^\d{4}-\d{2}-\d{2}$/.test(own)) return formatDate(own);
    if (/年|—|-/.test(own)) return own;
    place += 1;
    const ref = refOfRow(row);
    return bind(own, ref === null ? null : `${ref}w${place}`);
  });
}
