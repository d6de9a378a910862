import type { RegionArtifact } from '../artifacts/types.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { hasEnded, headlineOf, judging } from './choose.ts';
import { figureOf, type Figure } from './figure.ts';
import { resultsOf } from './lookup.ts';

/** The figure of one unit in one academic year. */
export interface YearlyFigure {
  readonly figure: Figure;
  /** The year has not ended: what is counted when something is over, such as postings, is hardly begun. */
  readonly is_running: boolean;
}

/** Totals on the headline basis, one per unit and academic year; of several targets the one that judges it. */
export function yearlyFigures(atlas: RegionArtifact, { id }: Indicator): readonly YearlyFigure[] {
  const rows = resultsOf(atlas, id).filter(
    (row) => row.category === '' && row.basis === headlineOf(id) && /^\d{4}-\d{4}$/.test(row.period),
  );
  return [...Map.groupBy(rows, (row) => `${row.unit_id} ${row.period}`).values()].flatMap((own) => {
    const row = judging(own);
    return row === null ? [] : [{ figure: figureOf(atlas, row), is_running: !hasEnded(atlas, row) }];
  });
}
