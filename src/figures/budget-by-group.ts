import type { RegionArtifact } from '../artifacts/types.ts';
import { bind, derivedRef } from '../format/bound-text.ts';
import { formatPeriod } from '../format/date.ts';
import { formatAmount } from '../format/number.ts';
import { indicatorIds } from '../indicators/ids.ts';
import { currentOf, groupRowsAt } from './choose.ts';
import { countNumber } from './counts/counts.ts';
import { figureOf } from './figure.ts';
import { valueSum, valueWords } from './say.ts';
import { wordsOfAll } from './kinds.ts';

/**
 * How much of the latest budget the records name a group for, and how much they do not, with its full stop; null where no
 * group has a record. What groups have is a part of the total, which stands whatever they have.
 */
export function budgetByGroupWords(atlas: RegionArtifact): string | null {
  const series = { indicator_id: indicatorIds.funding, basis: '预算' };
  const whole = currentOf(atlas, series);
  if (whole === null) return null;
  const budget = figureOf(atlas, whole);
  const groups = groupRowsAt(atlas, series, budget.moment)
    .filter(({ value }) => value !== null)
    .map((row) => figureOf(atlas, row));
  if (groups.length === 0) return null;
  const year = formatPeriod(whole.period);
  const named = wordsOfAll(
    atlas,
  )`${year}预算${valueWords(budget)}中，列明到具体集团的${valueSum(groups)}${budget.unit}，涉及${countNumber(atlas, 'groups_with_budget', whole.period)}个集团`;
  const rest = (whole.value ?? 0) - groups.reduce((sum, { value }) => sum + (value ?? 0), 0);
  if (rest <= 0) return `${named}。`;
  const ref = derivedRef('minus', [
    budget.ref,
    derivedRef(
      'plus',
      groups.map((group) => group.ref),
    ),
  ]);
  return wordsOfAll(
    atlas,
  )`${named}；其余${bind(formatAmount(rest, budget.decimals), ref)}${budget.unit}没有列明到集团。`;
}
