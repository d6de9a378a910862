import type { CheckFigures } from '../../figures/check-figures.ts';
import type { IndicatorMethod } from '../../figures/indicator-method.ts';
import type { ComparedRow } from '../../indicators/recompute.ts';

/** One published figure as the table shows it. */
export interface Figure {
  readonly key: string;
  readonly unit_id: string;
  readonly period: string;
  readonly as_of_date: string | null;
  readonly basis: string;
  readonly category: string;
  readonly shown: Shown;
  /** In percent; null where no standard in percent is held against it. */
  readonly threshold: number | null;
}

/** What a reader compares. */
export interface Shown {
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly verdict: string | null;
  readonly reason: string | null;
}

export type { CheckFigures, IndicatorMethod };

/** Returns the published figures out of their packed form, in its order. */
export function figuresOf({ figures, reasons, thresholds }: CheckFigures): readonly Figure[] {
  return figures.map((row) => {
    const [unit_id, period, as_of_date, basis, category, target_id, numerator, denominator, amount, verdict, reason] =
      row;
    const value = denominator === null || numerator === null ? amount : numerator / denominator;
    return {
      key: keyOf({ unit_id, period, as_of_date, basis, category, target_id }),
      unit_id,
      period,
      as_of_date,
      basis,
      category,
      shown: { numerator, denominator, value, verdict, reason: reasons[reason] ?? null },
      threshold: thresholds[target_id ?? ''] ?? null,
    };
  });
}

type Key = Pick<ComparedRow, 'unit_id' | 'period' | 'as_of_date' | 'basis' | 'category' | 'target_id'>;

/** Tells the results of one indicator apart; no unit of one kind has the id of another. */
export function keyOf({ unit_id, period, as_of_date, basis, category, target_id }: Key): string {
  return [unit_id, period, as_of_date, basis, category, target_id].join('|');
}

/** The two sides of a compared row. */
export function sidesOf(row: ComparedRow): { readonly published: Shown | null; readonly recomputed: Shown | null } {
  return {
    published: row.is_published
      ? {
          numerator: row.published_numerator,
          denominator: row.published_denominator,
          value: row.published_value,
          verdict: row.published_verdict,
          reason: row.published_reason,
        }
      : null,
    recomputed: row.is_recomputed
      ? {
          numerator: row.recomputed_numerator,
          denominator: row.recomputed_denominator,
          value: row.recomputed_value,
          verdict: row.recomputed_verdict,
          reason: row.recomputed_reason,
        }
      : null,
  };
}

/**
 * Rows compared within the database, held against what the page prints as well: the figures come in a file of their own,
 * and one of another version must not be called equal to a number it is not.
 */
export function heldAgainstPrinted(rows: readonly ComparedRow[], figures: readonly Figure[]): readonly ComparedRow[] {
  const printed = new Map(figures.map((figure) => [figure.key, figure.shown]));
  return rows.map((row) => {
    const shown = printed.get(keyOf(row));
    const { recomputed } = sidesOf(row);
    const agrees = row.agrees && shown !== undefined && recomputed !== null && areEqual(shown, recomputed);
    return { ...row, agrees };
  });
}

/** A quotient is compared by its parts, an amount to the last digit that any page prints. */
function areEqual(one: Shown, other: Shown): boolean {
  if (one.numerator !== other.numerator || one.denominator !== other.denominator) return false;
  if (one.verdict !== other.verdict || one.reason !== other.reason) return false;
  if (one.denominator !== null || one.value === null || other.value === null)
    return (one.value === null) === (other.value === null);
  return Math.abs(one.value - other.value) < 1e-6;
}
