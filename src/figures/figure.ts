import type { RegionArtifact } from '../artifacts/types.ts';
import { refOfRow, type Ref } from '../format/bound-text.ts';
import { countedOf, findIndicator } from '../indicators/registry.ts';
import type { ResultRow } from '../model/result.ts';
import type { Row } from '../model/tables.ts';
import type { Verdict } from '../model/verdict.ts';
import { momentOf } from './result-grid.ts';

/** What a figure is held against, in its own unit: 1学年 is never 1 %. */
export interface Standard {
  readonly comparator: string;
  readonly threshold: number;
  /** `%`, 个, 次, 人, 学年, 学期 */
  readonly unit: string;
  /** Null where the standard holds for every period. */
  readonly deadline: string | null;
  /** The row of `policy_targets` that sets it. */
  readonly target: Row<'policy_targets'>;
}

/**
 * One observation, as statisticians call it: a value with all that it takes to read it. What is printed of a result is
 * printed from this (say.ts), so that noun, unit, date and standard beside a number are always its own.
 */
export interface Figure {
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
  readonly standard: Standard | null;
  readonly reason: string | null;
}

/** Returns a result as an observation of its region. */
export function figureOf(atlas: Pick<RegionArtifact, 'tables'>, row: ResultRow): Figure {
  const indicator = findIndicator(row.indicator_id);
  const counted = countedOf(row);
  const is_share = row.numerator !== null && row.denominator !== null && row.denominator > 0;
  // A count beside shares, such as 人次 beside 人数, has a measure word of its own.
  const countUnit = indicator === null || indicator.unit === '%' ? counted : indicator.unit;
  const isTypeKnown = row.verdict !== '类型待确认';
  return {
    row,
    ref: refOfRow(row),
    value: row.value,
    numerator: row.numerator,
    denominator: row.denominator,
    is_share,
    counted,
    unit: is_share ? '%' : countUnit,
    decimals: indicator?.decimals ?? 0,
    moment: momentOf(row),
    basis: row.basis,
    verdict: row.verdict,
    shortfall: isTypeKnown && row.shortfall !== null && row.shortfall > 0 ? row.shortfall : null,
    standard: isTypeKnown ? standardOf(atlas, row) : null,
    reason: row.reason,
  };
}

function standardOf({ tables }: Pick<RegionArtifact, 'tables'>, row: ResultRow): Standard | null {
  const target = tables.policy_targets.find(({ target_id }) => target_id === row.target_id);
  if (target === undefined || row.threshold === null) return null;
  return {
    comparator: row.comparator ?? target.comparator,
    threshold: row.threshold,
    // Where a target asks something of every unit, the share of those that do it is held against all of them: 100 %.
    unit: row.threshold === target.threshold ? target.unit : '%',
    deadline: row.deadline,
    target,
  };
}
