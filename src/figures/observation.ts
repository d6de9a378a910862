import { refOfRow, type Ref } from '../format/bound-text.ts';
import { localReasonOf } from '../format/local-reasons.ts';
import type { ResultRow } from '../model/result.ts';
import type { Verdict } from '../model/verdict.ts';
import { momentOf } from './result-grid.ts';

/**
 * A result with all that it takes to read it, made of the row and of what is known of its indicator and its target. It
 * needs neither the registry nor an artifact, so that the query page makes the same figures of the rows that it fetches.
 */

/** What a figure is held against, in its own unit: 1学年 is never 1 %. */
export interface HeldAgainst {
  readonly comparator: string;
  readonly threshold: number;
  /** `%`, 个, 次, 人, 学年, 学期 */
  readonly unit: string;
  /** Null where the standard holds for every period. */
  readonly deadline: string | null;
  /** The document does not state the number: this site reads it out of its words. */
  readonly is_inferred?: boolean | null;
}

/**
 * One observation, as statisticians call it: a value with all that it takes to read it. What is printed of a result is
 * printed from this (say.ts), so that noun, unit, date and standard beside a number are always its own.
 */
export interface Observation {
  readonly row: ResultRow;
  /** Null for a county that is no publication, such as one made up for a test. */
  readonly ref: Ref | null;
  /** Null when absent; `reason` and `verdict` say why. */
  readonly value: number | null;
  readonly numerator: number | null;
  /** Null for a count. */
  readonly denominator: number | null;
  /** A share is printed in percent with its parts, anything else with its unit. */
  readonly is_share: boolean;
  /** Measure word of the numerator: 人, 个校区. */
  readonly counted: string;
  /** Of the printed value: `%`, or the measure word of a count. */
  readonly unit: string;
  readonly decimals: number;
  /** Date or period. */
  readonly moment: string;
  readonly basis: string;
  readonly verdict: Verdict;
  /** Whole units, in `counted`; null when nothing is lacking or nothing is known. */
  readonly shortfall: number | null;
  /** Null where nothing is asked, and where it is not known what: of a group without a type. */
  readonly standard: HeldAgainst | null;
  readonly reason: string | null;
}

/** What is known of the indicator of a row, and of the basis on which it is counted. */
export interface Measured {
  readonly decimals: number;
  /** Measure word of the numerator. */
  readonly counted: string;
}

/** Returns a result as an observation. `standard`: what it is held against, where that is known. */
export function observationOf<S extends HeldAgainst>(
  row: ResultRow,
  { decimals, counted }: Measured,
  standard: S | null,
): Observation & { readonly standard: S | null } {
  const is_share = row.numerator !== null && row.denominator !== null && row.denominator > 0;
  const isTypeKnown = row.verdict !== '类型待确认';
  return {
    row,
    ref: refOfRow(row),
    value: row.value,
    numerator: row.numerator,
    denominator: row.denominator,
    is_share,
    counted,
    // A count has the measure word of its basis: 人次 beside 次, 人 beside shares, and what is lacking is counted in it.
    unit: is_share ? '%' : counted,
    decimals,
    moment: momentOf(row),
    basis: row.basis,
    verdict: row.verdict,
    shortfall: isTypeKnown && row.shortfall !== null && row.shortfall > 0 ? row.shortfall : null,
    standard: isTypeKnown ? standard : null,
    reason: row.reason === null ? null : localReasonOf(row),
  };
}

/** The standard of a row, in its own unit, by the target that judges it; null where nothing judges it. */
export function heldAgainst(
  row: ResultRow,
  target: Pick<HeldAgainst, 'comparator' | 'threshold' | 'unit' | 'is_inferred'> | undefined,
): HeldAgainst | null {
  if (target === undefined || row.threshold === null) return null;
  return {
    comparator: row.comparator ?? target.comparator,
    threshold: row.threshold,
    // Where a target asks something of every unit, the share of those that do it is held against all of them: 100 %.
    unit: row.threshold === target.threshold ? target.unit : '%',
    deadline: row.deadline,
    is_inferred: target.is_inferred ?? null,
  };
}
