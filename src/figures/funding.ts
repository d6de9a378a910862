import type { RegionArtifact } from '../artifacts/types.ts';
import { indicatorIds } from '../indicators/ids.ts';
import type { ResultRow } from '../model/result.ts';
import { resultsOf } from './lookup.ts';

/** The totals of money of every year, stage and unit, in the order of the results. */
export function fundingRows(atlas: RegionArtifact): readonly ResultRow[] {
  return resultsOf(atlas, indicatorIds.funding).filter(({ category, period }) => category === '' && period !== '');
}

/** The categories of money that are recorded of a year on any of the stages, in the order of the results; '' is the total, last. */
export function fundingCategories(atlas: RegionArtifact, year: number): readonly string[] {
  const own = resultsOf(atlas, indicatorIds.funding).filter(
    (row) => row.unit_kind === 'region' && row.period === String(year),
  );
  return [...new Set(own.map(({ category }) => category))].toSorted((a, b) => Number(a === '') - Number(b === ''));
}

/** Whether money is recorded of a year after this one. */
export function hasLaterFunding(atlas: RegionArtifact, year: number): boolean {
  return resultsOf(atlas, indicatorIds.funding).some((row) => row.value !== null && row.period > String(year));
}
