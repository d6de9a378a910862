import type { Verdict } from './verdict.ts';

/** Kinds of units that results are about, and their words in files that people read. */
export const unitKindWords = { region: '全域', group: '集团', school: '学校', campus: '校区' } as const;

export type UnitKind = keyof typeof unitKindWords;

/**
 * One figure of the long table `indicator_results`: one row per indicator, unit, period or as-of date, basis, category
 * and target. Keys: all of those together. Dates are `YYYY-MM-DD` text.
 */
export interface ResultRow {
  readonly indicator_id: string;
  readonly unit_kind: UnitKind;
  /** region_code, group_id, school_id or campus_id. */
  readonly unit_id: string;
  /** Academic year, term or calendar year; '' for a figure at a date. */
  readonly period: string;
  /** Null for a figure over a period. */
  readonly as_of_date: string | null;
  /** Counting basis, such as 校区口径. */
  readonly basis: string;
  /** Part of the total the row is about, such as a group type or a stage; '' = the total. */
  readonly category: string;
  /** Whole units; null when absent. */
  readonly numerator: number | null;
  /** Null for a count, which has none, and when absent. */
  readonly denominator: number | null;
  /** Share in [0, 1] where there is a denominator, otherwise the count; null when absent. */
  readonly value: number | null;
  readonly target_id: string | null;
  /**
   * In the target's own unit: 80 means 80 %. Beside a share of units of which the target asks something each, 100: every
   * unit has to meet it.
   */
  readonly threshold: number | null;
  readonly comparator: string | null;
  readonly deadline: string | null;
  readonly verdict: Verdict;
  /**
   * Whole units still needed to reach the threshold, or above it where the threshold is an upper limit; 0 = reached;
   * null = not known or no threshold.
   */
  readonly shortfall: number | null;
  /** Why the figure is absent or is not judged, as a Chinese sentence; null when there is nothing to explain. */
  readonly reason: string | null;
  /** Machine names of the tables that would make it computable, joined by a comma; null when none is missing. */
  readonly missing_tables: string | null;
  readonly clause_id: string | null;
}

/** What is known about one table of a region: the input of every 数据缺失. */
export interface TableStatus {
  readonly table_name: string;
  readonly table_label: string;
  readonly is_restricted: boolean;
  readonly is_supplied: boolean;
  /** Something in it waits for a clerk's answer: figures that rest on it are withheld until then. */
  readonly is_to_confirm: boolean;
  /** Null for a restricted table: how many people it is about is not published here. */
  readonly row_count: number | null;
  /** 全域完整, 仅文件所列, 部分, or null when the table is not registered. */
  readonly coverage: string | null;
  readonly as_of_date: string | null;
}
