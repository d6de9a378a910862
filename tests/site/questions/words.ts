import { formatShare } from '../../../src/format/number.ts';
import type { County, Share } from './county.ts';
import { groupName, groupOf } from './county.ts';

/** Numbers and names as an official text writes them. */

export const withCommas = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');

/** One decimal, or as many as keep a missed standard from looking met. */
export const percent = ({ n, d }: Share, standard: number | null = null): string => formatShare(n, d, standard);

/** `110/136` */
export const parts = ({ n, d }: Share): string => `${withCommas(n)}/${withCommas(d)}`;

/** `80.9%（110/136）` */
export const shareWords = (share: Share, standard: number | null = null): string =>
  `${percent(share, standard)}（${parts(share)}）`;

/** From `before` to `now` in percentage points: `提高1.5个百分点`. */
export function change(now: Share, before: Share): string {
  const points = (now.n / now.d - before.n / before.d) * 100;
  return `${points > 0 ? '提高' : '下降'}${(Math.round(Math.abs(points) * 10) / 10).toFixed(1)}个百分点`;
}

/** Without needless decimals: `532.2`, `626`. */
export const amount = (value: number): string => withCommasBefore(String(Math.round(value * 100) / 100));

function withCommasBefore(text: string): string {
  const [whole = '', fraction] = text.split('.');
  return fraction === undefined ? withCommas(Number(whole)) : `${withCommas(Number(whole))}.${fraction}`;
}

export const shortName = (county: County, groupId: string): string => {
  return groupOf(county, groupId).short_name ?? groupName(county, groupId);
};

/** End of the address of a group's page. */
export const groupPage = (groupId: string): string => `demo/groups/${groupId.toLowerCase()}/`;

/** How pages cite a clause: by its first place in the document, `三（二）`, a chapter alone as `第一部分`. */
export function cited(county: County, clauseId: string): string {
  const place = county.rows('clauses').find(({ clause_id }) => clause_id === clauseId)?.place ?? '';
  const first = place.split('；')[0] ?? '';
  if (first === '') return clauseId;
  return first.includes('（') ? first : `第${first}部分`;
}
