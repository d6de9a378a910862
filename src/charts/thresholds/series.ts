import { formatCount, formatShare } from '../../format/number.ts';
import type { ResultRow } from '../../model/result.ts';
import type { Verdict } from '../../model/verdict.ts';
import { absenceOf, absenceWords, type ChartAbsence } from '../absence.tsx';

export interface ThresholdBar {
  readonly unit_id: string;
  readonly name: string;
  /** In the threshold's own unit: percent or a count; null when there is none. */
  readonly amount: number | null;
  readonly absence: ChartAbsence | null;
  /** The amount as it is written, or why there is none, and what is lacking: `9.9%，差1人`. */
  readonly words: string;
  readonly verdict: Verdict;
  /** The standard that this unit is held against; null when none applies to it. */
  readonly threshold: number | null;
}

export interface ThresholdSeries {
  /** `%` or the unit of the count. */
  readonly unit: string;
  /** In the order given. */
  readonly bars: readonly ThresholdBar[];
}

/**
 * `unit`: of the amounts; `counted`: measure word of what is lacking.
 * How far each unit is from the standard that applies to it, which may differ by type. Null when no unit has a value:
 * then there is nothing to draw. `rows`: one per unit, in the order in which they shall stand.
 */
export function thresholdSeries(
  rows: readonly ResultRow[],
  { unit, counted }: { readonly unit: string; readonly counted: string },
  nameOf: (unitId: string) => string,
): ThresholdSeries | null {
  if (rows.every((row) => row.value === null)) return null;
  const bars = rows.map((row) => ({
    unit_id: row.unit_id,
    name: nameOf(row.unit_id),
    amount: row.value === null || unit !== '%' ? row.value : row.value * 100,
    absence: absenceOf(row),
    words: valueWords(row, unit, counted),
    verdict: row.verdict,
    threshold: row.threshold,
  }));
  return { unit, bars };
}

/** A result as it is written beside its mark: `9.9%，差1人`, or why there is none. `unit` and `counted`: as above. */
export function valueWords(row: ResultRow, unit: string, counted: string): string {
  const absence = absenceOf(row);
  if (absence !== null) return absenceWords[absence];
  const amount =
    row.numerator !== null && row.denominator !== null
      ? formatShare(row.numerator, row.denominator, row.threshold)
      : `${formatCount(row.value ?? 0)}${unit}`;
  if (row.shortfall === null || row.shortfall === 0) return amount;
  return `${amount}，${row.comparator === '≤' ? '超出' : '差'}${formatCount(row.shortfall)}${counted}`;
}
