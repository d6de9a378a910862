import { bind, derivedRef, refOfCell, refOfRow, type Ref } from '../../format/bound-text.ts';
import { formatShare } from '../../format/number.ts';
import type { DerivedRow } from '../../model/derived.ts';
import type { ResultRow } from '../../model/result.ts';
import type { Row } from '../../model/tables.ts';

/** A target with its date, as the policy sets it. */
export interface Milestone {
  readonly target_id: string;
  readonly date: string;
  readonly threshold_percent: number;
  /** `80%` */
  readonly words: string;
  readonly label: string;
}

/** The coverage on a day that counts; shares in [0, 1]. */
export interface Measured {
  readonly date: string;
  readonly share: number;
  /** `78.7%`, with as many decimals as it takes not to read like a target that it misses. */
  readonly words: string;
}

/** Days through which the coverage stayed what it was: the words of what a reader points at between two marks. */
export interface Span {
  readonly from: string;
  readonly to: string;
  readonly words: string;
}

/** Coverage month by month against the dated targets. */
export interface MilestoneSeries {
  readonly as_of_date: string;
  /** In the order of their dates. */
  readonly milestones: readonly Milestone[];
  /** Shares that stand for something: on a deadline, and on the as-of date. Empty when nothing can be computed. */
  readonly measured: readonly Measured[];
  /** Shares month by month; a month that cannot be stated is a gap, and so `null`. */
  readonly history: readonly { readonly date: string; readonly share: number | null }[];
}

/** Targets in percent with a date, in the order of the records. */
export function datedTargets(targets: readonly Row<'policy_targets'>[]): readonly Row<'policy_targets'>[] {
  return targets.filter((target) => target.deadline !== null && target.unit === '%');
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
  const milestones = datedTargets(targets).map((target) => ({
    target_id: target.target_id,
    date: target.deadline ?? '',
    threshold_percent: target.threshold,
    words: bind(`${target.threshold}%`, refOfCell(target, 'threshold')),
    label: target.label,
  }));
  if (milestones.length === 0) return null;
  const thresholds = milestones.map(({ threshold_percent }) => threshold_percent);
  const measured = new Map(
    results.flatMap((row) => {
      const { as_of_date: date, value: share, numerator, denominator } = row;
      if (date === null || share === null || numerator === null || denominator === null) return [];
      const words = shareWords({ numerator, denominator, ref: refOfRow(row) }, thresholds);
      return [[date, { date, share, words }] as const];
    }),
  );
  return {
    as_of_date: asOfDate,
    milestones: milestones.toSorted((a, b) => a.date.localeCompare(b.date)),
    measured: [...measured.values()].toSorted((a, b) => a.date.localeCompare(b.date)),
    history: history.map((row) => ({
      date: row.as_of_date,
      share: row.numerator_tight === null ? null : row.numerator_tight / row.denominator,
    })),
  };
}

/** The history as the spans between its changes; none where a month could not be stated. */
export function spansOf(
  history: readonly DerivedRow<'coverage_history'>[],
  targets: readonly Row<'policy_targets'>[],
): readonly Span[] {
  const thresholds = targets.map(({ threshold }) => threshold);
  const spans: { from: string; to: string; row: DerivedRow<'coverage_history'> }[] = [];
  for (const row of history) {
    const last = spans.at(-1);
    const isSame =
      last !== undefined &&
      last.row.numerator_tight === row.numerator_tight &&
      last.row.denominator === row.denominator;
    if (last !== undefined) last.to = row.as_of_date;
    if (!isSame) spans.push({ from: row.as_of_date, to: row.as_of_date, row });
  }
  return spans
    .filter(({ row, from, to }) => row.numerator_tight !== null && from !== to)
    .map(({ from, to, row }) => ({ from, to, words: monthWords(row, thresholds) }));
}

/** The share of one month of the history; why there is none where there is none. */
export function monthWords(row: DerivedRow<'coverage_history'>, thresholds: readonly number[]): string {
  const { numerator_tight: numerator, denominator } = row;
  if (numerator === null) return '无法计算';
  const parts = [refOfCell(row, 'numerator_tight'), refOfCell(row, 'denominator')];
  return shareWords({ numerator, denominator, ref: derivedRef('share', parts) }, thresholds);
}

/** A share that none of several targets can be read into. */
export function shareWords(
  share: { readonly numerator: number; readonly denominator: number; readonly ref: Ref | null },
  thresholds: readonly number[],
): string {
  const { numerator, denominator, ref } = share;
  const written = [null, ...thresholds].map((threshold) => formatShare(numerator, denominator, threshold));
  return bind(
    written.reduce((longest, words) => (words.length > longest.length ? words : longest)),
    ref,
  );
}
