import type { CityFigure, CityVerdict } from '../artifacts/city.ts';

/** A target as far as numbers are compared with it. */
export interface Standard {
  readonly comparator: string;
  readonly threshold: number;
  /** `%` for a share, otherwise the unit of the count. */
  readonly unit: string;
}

/** Whether a share reaches a threshold in percent; whole numbers are compared, never a rounded share. */
export function reaches(
  { numerator, denominator }: { readonly numerator: number; readonly denominator: number },
  { comparator, threshold }: Standard,
): boolean {
  // 66.67 × 100 is not whole as a binary number: the threshold is taken by its decimal digits.
  const [whole = '0', decimals = ''] = String(threshold).split('.');
  const scale = 10n ** BigInt(decimals.length);
  const asked = BigInt(`${whole}${decimals}`) * BigInt(denominator);
  const there = BigInt(numerator) * 100n * scale;
  return compared(Number(there > asked) - Number(there < asked), comparator);
}

/** Whether a count reaches a threshold in its own unit. */
export function countReaches(count: number, { comparator, threshold }: Standard): boolean {
  return compared(Math.sign(count - threshold), comparator);
}

function compared(sign: number, comparator: string): boolean {
  if (comparator === '≤') return sign <= 0;
  return comparator === '=' ? sign === 0 : sign >= 0;
}

/**
 * How the city stands beside a target that is due, by logic alone: 达标 where it would be reached whatever the missing counties
 * have, 未达标 where it would be missed whatever they have, otherwise 不能判断.
 */
export function verdictOf(figure: CityFigure | null, standard: Standard): Exclude<CityVerdict, '未到期'> {
  if (figure === null || figure.numerator === null) return '无数据';
  if (!figure.is_share) return countVerdict(figure, standard);
  if (figure.bounds === null) return '不能判断';
  const { least, most } = figure.bounds;
  const ends = [reaches(least, standard), reaches(most, standard)];
  // A target of exactly so much lies between two ends that both miss it.
  if (standard.comparator === '=' && figure.state !== '完整') return '不能判断';
  if (ends.every((isReached) => isReached)) return '达标';
  return ends.some((isReached) => isReached) ? '不能判断' : '未达标';
}

function countVerdict(figure: CityFigure, standard: Standard): Exclude<CityVerdict, '未到期'> {
  if (figure.value !== null) return countReaches(figure.value, standard) ? '达标' : '未达标';
  const { at_least } = figure;
  if (at_least === null) return '不能判断';
  if (standard.comparator === '≥' && countReaches(at_least, standard)) return '达标';
  return standard.comparator === '≤' && !countReaches(at_least, standard) ? '未达标' : '不能判断';
}

/** Whole units that a share lacks to a threshold in percent, or has above an upper limit; 0 = reached. */
export function shortfallOf(
  { numerator, denominator }: { readonly numerator: number; readonly denominator: number },
  { comparator, threshold }: Standard,
): number {
  const [whole = '0', decimals = ''] = String(threshold).split('.');
  const scale = 100n * 10n ** BigInt(decimals.length);
  const asked = BigInt(`${whole}${decimals}`) * BigInt(denominator);
  const [down, rest] = [asked / scale, asked % scale];
  if (comparator === '≤') return Math.max(0, numerator - Number(down));
  return Math.max(0, Number(rest === 0n ? down : down + 1n) - numerator);
}
