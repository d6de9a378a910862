import type { RegionArtifact } from '../artifacts/types.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { ResultRow } from '../model/result.ts';
import { hasEnded, headlineOf, judging, lastEndedOf, seriesOf } from './choose.ts';
import { figureOf, type Figure } from './figure.ts';
import { resultsOf } from './lookup.ts';
import { momentOf } from './result-grid.ts';

/** The figure of one unit in one academic year, or at the end of one calendar year. */
export interface YearlyFigure {
  readonly figure: Figure;
  /**
   * The year has not ended: what is counted when something is over, such as postings, is hardly begun, and a date within a
   * year is no year end.
   */
  readonly is_running: boolean;
}

/**
 * Totals on the headline basis, one per unit and academic year, or year end and as-of date where figures at a date are
 * looked back on; of several targets the one that judges it.
 */
export function yearlyFigures(atlas: RegionArtifact, { id, is_looked_back }: Indicator): readonly YearlyFigure[] {
  const rows = resultsOf(atlas, id).filter(
    (row) =>
      row.category === '' &&
      row.basis === headlineOf(id) &&
      (is_looked_back ? row.as_of_date !== null : /^\d{4}-\d{4}$/.test(row.period)),
  );
  return [...Map.groupBy(rows, (row) => `${row.unit_id} ${momentOf(row)}`).values()].flatMap((own) => {
    const row = judging(own);
    return row === null ? [] : [{ figure: figureOf(atlas, row), is_running: isWithinYear(atlas, row) }];
  });
}

function isWithinYear(atlas: RegionArtifact, row: ResultRow): boolean {
  return row.as_of_date === null ? !hasEnded(atlas, row) : !isYearEnd(row.as_of_date);
}

/** `2024-12-31`: a day on which a calendar year ends. */
export function isYearEnd(moment: string): boolean {
  return /^\d{4}-12-31$/.test(moment);
}

/** The latest whole year of the region that has a value: an academic year that has ended, or a year end. */
export function latestYearOf(atlas: RegionArtifact, { id, is_looked_back }: Indicator): ResultRow | null {
  const series = { indicator_id: id };
  if (!is_looked_back) return lastEndedOf(atlas, series);
  const ends = seriesOf(atlas, series).filter(({ as_of_date, value }) => value !== null && isYearEnd(as_of_date ?? ''));
  return ends.at(-1) ?? null;
}
