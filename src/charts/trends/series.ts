import { formatShare } from '../../format/number.ts';
import type { ResultRow } from '../../model/result.ts';
import { absenceOf, absenceWords, type ChartAbsence } from '../absence.tsx';

export interface TrendPoint {
  readonly period: string;
  /** Percent, or a count in a series of counts; null when there is none. */
  readonly amount: number | null;
  readonly absence: ChartAbsence | null;
  /** `9.9%`, or why there is none. */
  readonly words: string;
  /** Standard of the unit's type in this period; null when none applies. */
  readonly threshold: number | null;
  readonly is_met: boolean;
  readonly is_running: boolean;
}

export interface TrendLine {
  readonly unit_id: string;
  readonly name: string;
  /** One per period of the series, in their order; null where the unit did not exist. */
  readonly points: readonly (TrendPoint | null)[];
}

export interface TrendSeries {
  readonly periods: readonly string[];
  readonly lines: readonly TrendLine[];
}

/**
 * Shares of several units over the same periods. Null when fewer than two periods have a value: one is no trend.
 * `rows`: results of one indicator and basis, several targets of one figure allowed; units in the order given.
 */
export function trendSeries(
  rows: readonly ResultRow[],
  units: readonly { readonly unit_id: string; readonly name: string }[],
): TrendSeries | null {
  const periods = [...new Set(rows.map((row) => row.period))].toSorted();
  const withValue = new Set(rows.filter((row) => row.value !== null).map((row) => row.period));
  if (withValue.size < 2) return null;
  const byPlace = Map.groupBy(rows, (row) => `${row.unit_id} ${row.period}`);
  return {
    periods,
    lines: units.map((unit) => ({
      ...unit,
      points: periods.map((period) => {
        const own = byPlace.get(`${unit.unit_id} ${period}`) ?? [];
        const row = own.find((item) => item.threshold !== null) ?? own[0];
        return row === undefined ? null : pointOf(row);
      }),
    })),
  };
}

function pointOf(row: ResultRow): TrendPoint {
  const absence = absenceOf(row);
  const { numerator, denominator, threshold, verdict } = row;
  const percent = numerator !== null && denominator ? (numerator / denominator) * 100 : null;
  return {
    period: row.period,
    amount: percent,
    absence,
    words:
      percent === null || numerator === null || denominator === null
        ? absenceWords[absence ?? 'missing']
        : formatShare(numerator, denominator, threshold),
    // Without a type no standard applies yet.
    threshold: verdict === '类型待确认' ? null : threshold,
    is_met: verdict !== '未达标',
    is_running: verdict === '进行中（预计）',
  };
}
