/**
 * Tables that are made from the results for one purpose each. All of public data, with SQL of their own
 * (src/indicators/derived); dates are `YYYY-MM-DD` text, shares in [0, 1], counts whole units.
 */

/** How one dated target stands on one basis: the frozen verdict, the value now, and the way between milestones. */
export interface MilestoneRow {
  readonly target_id: string;
  readonly indicator_id: string;
  readonly clause_id: string;
  readonly basis: string;
  readonly deadline: string;
  /** In percent: 80 means 80 %. */
  readonly threshold: number;
  /** Reading on the deadline; null before it, and when it could not be computed. */
  readonly due_numerator: number | null;
  readonly due_denominator: number | null;
  readonly due_verdict: string | null;
  /** Reading on the region's as-of date. */
  readonly now_numerator: number | null;
  readonly now_denominator: number | null;
  /** Units lacking to the threshold: on the deadline where it has come, otherwise now; 0 = reached; null = not known. */
  readonly missing_units: number | null;
  /** The verdict would be another with one unit more in the numerator, or one fewer; null = not known. */
  readonly flips_with_one_more: boolean | null;
  readonly flips_with_one_fewer: boolean | null;
  /** Straight line between the milestone before and this one on the as-of date (匀速参考线（非政策规定）), or null. */
  readonly reference_value: number | null;
  /** Value now over that line; null without one. */
  readonly pace: number | null;
}

/** What a group that is not tight would need under one standard for tight groups. A trial, never a judgement. */
export interface TrialStandardRow {
  readonly group_id: string;
  /** Null: type not confirmed. */
  readonly group_type: string | null;
  readonly indicator_id: string;
  readonly target_id: string;
  readonly clause_id: string;
  readonly threshold: number;
  /** Latest academic year, term, year or date with a figure. */
  readonly period: string;
  readonly numerator: number;
  readonly denominator: number;
  /** Units that the standard asks for, and those lacking (0 = it would meet the standard). */
  readonly needed: number;
  readonly shortfall: number;
}

/** Tight coverage on the as-of date if one group that is not tight turned tight; group_id '' = all of them. */
export interface TrialCoverageRow {
  readonly group_id: string;
  readonly basis: string;
  /** Units that it would add. */
  readonly added: number;
  readonly numerator: number;
  readonly denominator: number;
}

/** Coverage at the end of one month (or on the as-of date). */
export interface CoverageHistoryRow {
  readonly as_of_date: string;
  readonly basis: string;
  /** 当期口径: the units of that date; 固定口径: units that are there on the first and on the last date. */
  readonly perimeter: '当期口径' | '固定口径';
  /** In tight groups; null when it cannot be stated on that date. */
  readonly numerator_tight: number | null;
  /** In any running group. */
  readonly numerator: number | null;
  readonly denominator: number;
}

/** What the groups consisted of at the end of one month; group_type '' = all, 类型待确认 = none on record. */
export interface CompositionHistoryRow {
  readonly as_of_date: string;
  readonly group_type: string;
  readonly group_count: number;
  readonly school_count: number;
  /** Null when campuses are not on record. */
  readonly campus_count: number | null;
}

export interface DerivedTables {
  readonly milestones: readonly MilestoneRow[];
  readonly trial_standards: readonly TrialStandardRow[];
  readonly trial_coverage: readonly TrialCoverageRow[];
  readonly coverage_history: readonly CoverageHistoryRow[];
  readonly composition_history: readonly CompositionHistoryRow[];
}

export const derivedTableNames = [
  'milestones',
  'trial_standards',
  'trial_coverage',
  'coverage_history',
  'composition_history',
] as const satisfies readonly (keyof DerivedTables)[];
