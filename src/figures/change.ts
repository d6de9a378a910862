import { bind, derivedRef } from '../format/bound-text.ts';
import { formatShare } from '../format/number.ts';
import type { Figure } from './figure.ts';
import { absenceSince, amountNumber, changeWords, partRef } from './say.ts';

/** How a figure has changed since another one, in words. */

/**
 * `比上学年提高2.2个百分点`, `与上年末持平`; shares in percentage points, counts in their unit, money in percent. Where there is
 * nothing to compare with, the phrase says why; '' where `before` is null: then there was nothing at all.
 */
export function changeSince(now: Figure, before: Figure | null, name: string): string {
  if (before === null || now.value === null) return '';
  if (before.value === null) return `${name}${absenceSince(before.verdict)}，不作比较`;
  const words = changeCell(now, before);
  return words.endsWith('持平') ? `与${name}${words}` : `比${name}${words}`;
}

/** The change alone, for a cell: `提高2.2个百分点`, `增加3个`, `持平`, `增长1.6%`; '' when one of the two is absent. */
export function changeCell(now: Figure, before: Figure | null): string {
  if (before === null || now.value === null || before.value === null) return '';
  // A share of nothing is no share.
  if (now.is_share !== before.is_share) return '不可比';
  return isMoney(now) ? growthWords(now, before) : changeWords(now, before);
}

function isMoney({ unit }: Figure): boolean {
  return unit === '万元';
}

/** Growth of an amount of money in percent, never in percentage points: `增长1.6%`. Throws RangeError when one is absent. */
export function growthWords(now: Figure, before: Figure): string {
  if (now.value === null || before.value === null) throw new RangeError('an absent amount does not grow');
  if (now.value === before.value) return '持平';
  const change = Math.abs(now.value - before.value);
  const refs = [now.ref, before.ref];
  // From nothing there is no rate of growth, and one below a tenth of a per cent would print as 0.0 %.
  if (before.value === 0 || change / before.value < 0.0005) {
    const amount = bind(amountNumber(change, now.decimals), derivedRef('minus', refs));
    return `${now.value > before.value ? '增加' : '减少'}${amount}${now.unit}`;
  }
  const percent = bind(`${((change / before.value) * 100).toFixed(1)}%`, derivedRef('growth', refs));
  return `${now.value > before.value ? '增长' : '下降'}${percent}`;
}

/** A count or amount as a share of another one, `85.0%`. Throws RangeError when one is absent or the whole is nothing. */
export function shareOf(part: Figure, whole: Figure): string {
  if (part.numerator === null || whole.numerator === null) throw new RangeError('an absent figure is no part');
  const refs = [partRef(part.ref, 'numerator'), partRef(whole.ref, 'numerator')];
  return bind(formatShare(part.numerator, whole.numerator), derivedRef('share', refs));
}
