import type { Figure } from '../../figures/figure.ts';
import { valueWords } from '../../figures/say.ts';
import { lastDayOf } from '../../format/date.ts';
import { absenceOf, type ChartAbsence } from '../absence.tsx';

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
  /** One per period of the series, in their order; null where there is nothing of it. */
  readonly points: readonly (TrendPoint | null)[];
}

export interface TrendSeries {
  readonly periods: readonly string[];
  readonly lines: readonly TrendLine[];
}

/** A unit whose trend is drawn. */
export interface TrendUnit {
  readonly unit_id: string;
  readonly name: string;
  /** Of a group; null for what has always been there, and for what is still there. */
  readonly founded_on: string | null;
  readonly closed_on: string | null;
}

/**
 * Shares of several units over the same periods; units of which there is nothing at all are left out. Null when fewer than
 * two periods have a value: one is no trend. `figures`: of one indicator and basis, one per unit and period.
 */
export function trendSeries(figures: readonly Figure[], units: readonly TrendUnit[]): TrendSeries | null {
  const periods = [...new Set(figures.map(({ moment }) => moment))].toSorted();
  const withValue = new Set(figures.filter(({ value }) => value !== null).map(({ moment }) => moment));
  if (withValue.size < 2) return null;
  const byPlace = new Map(figures.map((figure) => [`${figure.row.unit_id} ${figure.moment}`, figure]));
  const lines = units.map(({ unit_id, name }) => ({
    unit_id,
    name,
    points: periods.map((period) => {
      const figure = byPlace.get(`${unit_id} ${period}`);
      return figure === undefined ? null : pointOf(figure);
    }),
  }));
  return { periods, lines: lines.filter(({ points }) => points.some((point) => point !== null)) };
}

function pointOf(figure: Figure): TrendPoint {
  const { row, value, is_share, verdict, standard } = figure;
  return {
    period: row.period,
    amount: value === null || !is_share ? null : value * 100,
    absence: absenceOf(row),
    words: valueWords(figure),
    threshold: standard?.unit === '%' ? standard.threshold : null,
    is_met: verdict !== '未达标',
    is_running: verdict === '进行中（预计）',
  };
}

/** Why a unit has nothing at all in a period: it was not there yet, or no more; otherwise nothing is on record. */
export function withoutPoint(units: readonly TrendUnit[], unitId: string, period: string): string {
  const unit = units.find(({ unit_id }) => unit_id === unitId);
  if (unit?.founded_on != null && unit.founded_on > lastDayOf(period)) return '尚未成立';
  return unit?.closed_on != null && unit.closed_on <= `${period.slice(0, 4)}-09-01` ? '已撤销' : '无数据';
}
