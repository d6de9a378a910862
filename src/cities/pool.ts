import type { CityFigure, CityFigureState, CityPart } from '../artifacts/city.ts';

/** Sums of one figure, and what may be said of the whole city by them. */
export type Pooled = Pick<
  CityFigure,
  | 'reported_count'
  | 'concerned_count'
  | 'numerator'
  | 'denominator'
  | 'value'
  | 'state'
  | 'reported_share'
  | 'missing_weight'
  | 'bounds'
  | 'at_least'
>;

/** A share stands for the city only where those that reported weigh at least two thirds of it. */
const leastReported = { part: 2, of: 3 } as const;

/**
 * Adds up the parts of a figure. Only what counties publish is added: a number that a county keeps back is in no sum, and so
 * follows from none. `mayBeNegative`: the count is a change, of which a part says nothing about the whole.
 */
export function pool(
  parts: readonly CityPart[],
  { isShare, mayBeNegative = false }: { readonly isShare: boolean; readonly mayBeNegative?: boolean },
): Pooled {
  const concerned = parts.filter(({ state }) => state !== '不适用');
  const counted = concerned.flatMap(({ row }) => row ?? []);
  const missing = concerned.filter(({ row }) => row === null);
  const counts = { reported_count: counted.length, concerned_count: concerned.length };
  const numerator = counted.length === 0 ? null : sum(counted.map((row) => row.numerator ?? 0));
  if (!isShare) {
    const isWhole = missing.length === 0;
    return {
      ...counts,
      numerator,
      denominator: null,
      value: isWhole ? numerator : null,
      state: countState(numerator, isWhole),
      reported_share: null,
      missing_weight: null,
      bounds: null,
      at_least: isWhole || mayBeNegative ? null : numerator,
    };
  }
  const denominator = counted.length === 0 ? null : sum(counted.map((row) => row.denominator ?? 0));
  const missingWeight = totalWeight(missing);
  const own = { numerator, denominator, missingWeight };
  const state = stateOf(own, missing.length);
  return {
    ...counts,
    numerator,
    denominator,
    value:
      (state === '完整' || state === '部分') && numerator !== null && denominator !== null && denominator > 0
        ? numerator / denominator
        : null,
    state,
    reported_share: reportedShare(own),
    missing_weight: missingWeight,
    bounds: boundsOf(own),
    at_least: null,
  };
}

function countState(numerator: number | null, isWhole: boolean): CityFigureState {
  if (numerator === null) return '无数据';
  return isWhole ? '完整' : '部分';
}

interface Sums {
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly missingWeight: number | null;
}

function stateOf({ denominator, missingWeight }: Sums, missingCount: number): CityFigureState {
  if (denominator === null) return '无数据';
  if (missingCount === 0) return '完整';
  if (missingWeight === null) return '权重不明';
  const isEnough = denominator * leastReported.of >= (denominator + missingWeight) * leastReported.part;
  return isEnough ? '部分' : '不足三分之二';
}

function reportedShare({ denominator, missingWeight }: Sums): number | null {
  if (denominator === null || missingWeight === null || denominator + missingWeight === 0) return null;
  return denominator / (denominator + missingWeight);
}

/** All that is missing set to nothing, and to everything. */
function boundsOf({ numerator, denominator, missingWeight }: Sums): CityFigure['bounds'] {
  if (numerator === null || denominator === null || missingWeight === null) return null;
  const whole = denominator + missingWeight;
  if (whole === 0) return null;
  return {
    least: { numerator, denominator: whole },
    most: { numerator: numerator + missingWeight, denominator: whole },
  };
}

function totalWeight(missing: readonly CityPart[]): number | null {
  const known = missing.flatMap(({ weight }) => weight?.count ?? []);
  return known.length < missing.length ? null : sum(known);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
