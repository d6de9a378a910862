import { figureAt, groupRowsAt, groupTotalBasisOf, sameFigureAt } from '../figures/choose.ts';
import { figureOf, type Figure } from '../figures/figure.ts';
import { coverageOn, compositionCountOn } from '../figures/history.ts';
import { denominatorNumber, numeratorNumber } from '../figures/say.ts';
import { indicatorIds } from '../indicators/ids.ts';
import { indicatorOf } from '../indicators/registry.ts';
import type { ResultRow } from '../model/result.ts';
import { momentsOf, periodBefore, yearEarlier, type ReportContext } from './context.ts';
import type { Tally } from './words.ts';

/** The results of the report's year: what its sentences and tables are made from. */

interface Asked {
  /** Absent: the headline basis. */
  readonly basis?: string | undefined;
  /** Absent: the total. */
  readonly category?: string;
  /** Absent: the moments of the report's year. */
  readonly moments?: readonly string[];
}

/** The region's own figure at the moments of the report: of the closing day or, where nothing was counted on it, of the last moment. */
export function regionRow(context: ReportContext, indicatorId: string, asked: Asked = {}): ResultRow | null {
  const { basis, category = '' } = asked;
  const rows = momentsAsked(context, indicatorId, asked).flatMap(
    (moment) => figureAt(context.atlas, { indicator_id: indicatorId, basis, category }, moment) ?? [],
  );
  return rows.find((row) => row.as_of_date === context.closing_date) ?? rows.at(-1) ?? null;
}

function momentsAsked(context: ReportContext, indicatorId: string, { moments }: Asked): readonly string[] {
  return (moments ?? momentsOf(context, indicatorOf(indicatorId).period_kind)).toSorted();
}

/** The same as a figure; null where there is no such result. */
export function regionFigure(context: ReportContext, indicatorId: string, asked: Asked = {}): Figure | null {
  return figureOfRow(context, regionRow(context, indicatorId, asked));
}

/** The figure of a result; null where there is no result. */
export function figureOfRow({ atlas }: ReportContext, row: ResultRow | null | undefined): Figure | null {
  return row == null ? null : figureOf(atlas, row);
}

/** The same figure a year before; a day that was not judged is looked up in the history. */
export function yearBefore(context: ReportContext, { row }: Figure): Figure | null {
  const { as_of_date, period } = row;
  const moment = as_of_date === null ? periodBefore(period) : yearEarlier(as_of_date);
  const earlier = sameFigureAt(context.atlas, row, moment);
  if (earlier !== null || as_of_date === null) return figureOfRow(context, earlier);
  return figureOfRow(context, pastRow(context, row, yearEarlier(as_of_date)));
}

/** A figure of the region on a day that has passed, from the histories; null for what has none. */
export function pastRow(
  { atlas }: ReportContext,
  { indicator_id, basis, category }: Pick<ResultRow, 'indicator_id' | 'basis' | 'category'>,
  date: string,
): ResultRow | null {
  if (category !== '') return null;
  if (indicator_id === indicatorIds.tightCoverage) return coverageOn(atlas, { basis, date, isTight: true });
  if (indicator_id === indicatorIds.coverage) return coverageOn(atlas, { basis, date, isTight: false });
  if (indicator_id !== indicatorIds.groupsAndMembers) return null;
  return compositionCountOn(atlas, { date, column: 'group_count' });
}

/** How many groups meet the standard, of those that can be judged; null where the indicator has no such figure. */
export function groupTotalRow(context: ReportContext, indicatorId: string, moments?: readonly string[]) {
  const basis = groupTotalBasisOf(indicatorId);
  if (basis === null) return null;
  return regionRow(context, indicatorId, { basis, ...(moments === undefined ? {} : { moments }) });
}

/** The same as two bound numbers; null where no group can be judged. */
export function groupTally(context: ReportContext, indicatorId: string, moments?: readonly string[]): Tally | null {
  return tallyOf(figureOfRow(context, groupTotalRow(context, indicatorId, moments)));
}

/** Numerator and denominator of a share as bound numbers; null when it is absent or of nothing. */
export function tallyOf(figure: Figure | null): Tally | null {
  if (figure === null || figure.value === null || !figure.is_share) return null;
  return { met: numeratorNumber(figure), all: denominatorNumber(figure) };
}

/** One row per group and moment, the one that judges, in official order; of a closing day that was counted no later date. */
export function groupRows(context: ReportContext, indicatorId: string, asked: Asked = {}): readonly ResultRow[] {
  const { basis, category = '' } = asked;
  const rows = momentsAsked(context, indicatorId, asked).flatMap((moment) =>
    groupRowsAt(context.atlas, { indicator_id: indicatorId, basis, category }, moment),
  );
  const ofClosing = rows.filter(({ as_of_date }) => as_of_date === context.closing_date);
  return ofClosing.length > 0 ? ofClosing : rows;
}

/** The same as figures. */
export function groupFigures(context: ReportContext, indicatorId: string, asked: Asked = {}): readonly Figure[] {
  return groupRows(context, indicatorId, asked).map((row) => figureOf(context.atlas, row));
}
