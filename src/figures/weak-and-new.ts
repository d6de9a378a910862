import type { RegionArtifact } from '../artifacts/types.ts';
import { formatPeriod } from '../format/date.ts';
import { indicatorIds } from '../indicators/ids.ts';
import { hasEnded, seriesOf } from './choose.ts';
import { figureOf } from './figure.ts';
import { valueWords } from './say.ts';

/** Postings to recognised weak schools and to schools founded less than three years before, of all groups together. */
export interface WeakAndNewYear {
  readonly period_words: string;
  /** How many, or why that is not told. */
  readonly words: string;
  readonly is_running: boolean;
}

/** One line for each academic year on record, newest first. */
export function weakAndNewYears(atlas: RegionArtifact): readonly WeakAndNewYear[] {
  const series = { indicator_id: indicatorIds.rotationShare, basis: '人次', category: '其中：到薄弱学校和新建校' };
  return seriesOf(atlas, series)
    .toReversed()
    .map((row) => ({
      period_words: formatPeriod(row.period),
      words: valueWords(figureOf(atlas, row)),
      is_running: !hasEnded(atlas, row),
    }));
}
