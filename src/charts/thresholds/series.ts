import type { Figure } from '../../figures/figure.ts';
import { barWords, standardMark } from '../../figures/mark-words.ts';
import type { TypeTone } from '../../figures/type-periods.ts';
import type { Verdict } from '../../model/verdict.ts';
import { absenceOf, type ChartAbsence } from '../absence.tsx';

/** One group's figure against its own threshold. */
export interface ThresholdBar {
  readonly unit_id: string;
  readonly name: string;
  /** In the threshold's own unit: percent or a count; null when there is none. */
  readonly amount: number | null;
  readonly absence: ChartAbsence | null;
  /** The amount as it is written, or why there is none, and what is lacking: `9.9%，差1人`. */
  readonly words: string;
  readonly verdict: Verdict;
  /** The standard that this unit is held against; null when none applies to it, and when it has another unit. */
  readonly threshold: number | null;
  /** The label of the standard, `≥10%`; without it the number stands for itself. */
  readonly threshold_words?: string | null;
  /** Of the type whose standard it is; absent where the standard is the same for all. */
  readonly standard_tone?: TypeTone | null;
}

/** The latest figures of all groups on one indicator. */
export interface ThresholdSeries {
  /** `%` or the unit of the count. */
  readonly unit: string;
  /** In the order given. */
  readonly bars: readonly ThresholdBar[];
}

/**
 * How far each unit is from the standard that applies to it, which may differ by type. Null when no unit has a value: then
 * there is nothing to draw. `figures`: one per unit, in the order in which they shall stand. `unit`: of the amounts.
 */
export function thresholdSeries(
  figures: readonly Figure[],
  unit: string,
  nameOf: (unitId: string) => string,
): ThresholdSeries | null {
  if (figures.every(({ value }) => value === null)) return null;
  const bars = figures.map((figure): ThresholdBar => {
    const { row, value, verdict, standard } = figure;
    const threshold_words = standardMark(figure);
    return {
      unit_id: row.unit_id,
      name: nameOf(row.unit_id),
      amount: value === null || !figure.is_share ? value : value * 100,
      absence: absenceOf(row),
      words: barWords(figure),
      verdict,
      threshold: threshold_words === null || standard === null ? null : standard.threshold,
      threshold_words,
    };
  });
  return { unit, bars };
}
