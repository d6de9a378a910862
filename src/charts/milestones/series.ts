import type { DerivedRow } from '../../model/derived.ts';
import type { ResultRow } from '../../model/result.ts';
import type { Row } from '../../model/tables.ts';

export interface Milestone {
  readonly target_id: string;
  readonly date: string;
  readonly threshold_percent: number;
  readonly label: string;
}

export interface Measured {
  readonly date: string;
  readonly share: number;
}

export interface MilestoneSeries {
  readonly as_of_date: string;
  /** In the order of their dates. */
  readonly milestones: readonly Milestone[];
  /** Shares that stand for something: on a deadline, and on the as-of date. Empty when nothing can be computed. */
  readonly measured: readonly Measured[];
  /** Shares month by month; a month that cannot be stated is a gap, and so `null`. */
  readonly history: readonly { readonly date: string; readonly share: number | null }[];
}

/**
 * What a coverage chart shows: dated percentage targets of one indicator, its measured shares on one basis and the
 * history of this share. Null when the policy sets no dated percentage target: then there is nothing to draw.
 */
export function milestoneSeries(
  targets: readonly Row<'policy_targets'>[],
  results: readonly ResultRow[],
  history: readonly DerivedRow<'coverage_history'>[],
  asOfDate: string,
): MilestoneSeries | null {
  const milestones = targets.flatMap((target) =>
    target.deadline !== null && target.unit === '%'
      ? [
          {
            target_id: target.target_id,
            date: target.deadline,
            threshold_percent: target.threshold,
            label: target.label,
          },
        ]
      : [],
  );
  if (milestones.length === 0) return null;
  const shares = new Map(
    results.flatMap((row) =>
      row.as_of_date !== null && row.value !== null ? [[row.as_of_date, row.value] as const] : [],
    ),
  );
  return {
    as_of_date: asOfDate,
    milestones: milestones.toSorted((a, b) => a.date.localeCompare(b.date)),
    measured: [...shares].map(([date, share]) => ({ date, share })).toSorted((a, b) => a.date.localeCompare(b.date)),
    history: history.map((row) => ({
      date: row.as_of_date,
      share: row.numerator_tight === null ? null : row.numerator_tight / row.denominator,
    })),
  };
}
