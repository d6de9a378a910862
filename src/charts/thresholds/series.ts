import type { ResultRow } from '../../model/result.ts';
import type { Verdict } from '../../model/verdict.ts';

export interface ThresholdBar {
  readonly unit_id: string;
  readonly name: string;
  /** In the threshold's own unit: percent or a count. */
  readonly amount: number;
  readonly verdict: Verdict;
}

export interface ThresholdSeries {
  readonly threshold: number;
  readonly comparator: string;
  /** `%` or the unit of the count. */
  readonly unit: string;
  /** In official order. */
  readonly bars: readonly ThresholdBar[];
}

/**
 * How far each unit is from one threshold. Null when no unit has a value: then there is nothing to draw.
 * `rows` are the results judged by the target, one per unit, in the order in which they shall stand.
 */
export function thresholdSeries(
  rows: readonly ResultRow[],
  target: { readonly threshold: number; readonly comparator: string; readonly unit: string },
  nameOf: (unitId: string) => string,
): ThresholdSeries | null {
  const bars = rows.flatMap((row) =>
    row.value === null
      ? []
      : [
          {
            unit_id: row.unit_id,
            name: nameOf(row.unit_id),
            amount: target.unit === '%' ? row.value * 100 : row.value,
            verdict: row.verdict,
          },
        ],
  );
  return bars.length === 0 ? null : { ...target, bars };
}
