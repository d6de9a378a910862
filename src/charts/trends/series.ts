import type { Figure } from '../../figures/figure.ts';
import type { YearlyFigure } from '../../figures/yearly.ts';
import { valueWords } from '../../figures/say.ts';
import { formatDate, formatPeriod, lastDayOf } from '../../format/date.ts';
import { absenceOf, type ChartAbsence } from '../absence.tsx';

/** One period of a line. */
export interface TrendPoint {
  readonly period: string;
  /** Percent, or a count in a series of counts; null when there is none. */
  readonly amount: number | null;
  readonly absence: ChartAbsence | null;
  /** `9.9%`, `9.9%（进行中）` of a period that has not ended, or why there is none. */
  readonly words: string;
  /** Standard of the unit's type in this period; null when none applies. */
  readonly threshold: number | null;
  readonly is_met: boolean;
  /** The period has not ended: the point stands apart from the line. */
  readonly is_running: boolean;
}

/** One unit through the periods. */
export interface TrendLine {
  readonly unit_id: string;
  readonly name: string;
  /** One per period of the series, in their order; null where there is nothing of it. */
  readonly points: readonly (TrendPoint | null)[];
}

/** Figures over the periods, a small picture for each unit. */
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
export function trendSeries(figures: readonly YearlyFigure[], units: readonly TrendUnit[]): TrendSeries | null {
  const periods = [...new Set(figures.map(({ figure }) => figure.moment))].toSorted();
  const withValue = new Set(figures.flatMap(({ figure }) => (figure.value === null ? [] : [figure.moment])));
  if (withValue.size < 2) return null;
  const byPlace = new Map(figures.map((own) => [`${own.figure.row.unit_id} ${own.figure.moment}`, own]));
  const lines = units.map(({ unit_id, name }) => ({
    unit_id,
    name,
    points: periods.map((period) => {
      const own = byPlace.get(`${unit_id} ${period}`);
      return own === undefined ? null : pointOf(own);
    }),
  }));
  const told = new Set(figures.flatMap(({ figure }) => (isTold(figure) ? [figure.row.unit_id] : [])));
  return { periods, lines: lines.filter(({ unit_id }) => told.has(unit_id)) };
}

/** What is not asked of a unit, or waits for its type, is nothing of it. */
function isTold({ value, verdict }: Figure): boolean {
  return value !== null || (verdict !== '不适用' && verdict !== '类型待确认');
}

function pointOf({ figure, is_running }: YearlyFigure): TrendPoint {
  const { row, moment, value, is_share, verdict, standard } = figure;
  return {
    period: moment,
    amount: value === null || !is_share ? null : value * 100,
    absence: absenceOf(row),
    words: `${valueWords(figure)}${is_running && value !== null && row.as_of_date === null ? '（进行中）' : ''}`,
    threshold: standard?.unit === '%' ? standard.threshold : null,
    is_met: verdict !== '未达标',
    is_running,
  };
}

/** Why a unit has nothing at all in a period: it was not there yet, or no more; otherwise nothing is on record. */
export function withoutPoint(units: readonly TrendUnit[], unitId: string, period: string): string {
  const unit = units.find(({ unit_id }) => unit_id === unitId);
  const [first, last] = isDate(period) ? [period, period] : [`${period.slice(0, 4)}-09-01`, lastDayOf(period)];
  if (unit?.founded_on != null && unit.founded_on > last) return '尚未成立';
  return unit?.closed_on != null && unit.closed_on <= first ? '已撤销' : '无数据';
}

/** Whether a place in the series is a day, and not an academic year. */
export function isDate(period: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(period);
}

/** `2024—2025学年`, `2024年12月31日`. */
export function periodWords(period: string): string {
  return isDate(period) ? formatDate(period) : formatPeriod(period);
}
