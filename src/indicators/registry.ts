import { activityIndicators } from './catalogue/activities.ts';
import { cadreIndicators } from './catalogue/cadres.ts';
import { coverageIndicators } from './catalogue/coverage.ts';
import { governanceIndicators } from './catalogue/governance.ts';
import { groupIndicators } from './catalogue/groups.ts';
import { managementIndicators } from './catalogue/management.ts';
import { postingIndicators } from './catalogue/postings.ts';
import { rotationIndicators } from './catalogue/rotation.ts';
import type { Indicator, IndicatorBasis } from './indicator.ts';

/** Every indicator in the order of its code, whether it is computed yet or not. */
export const indicators: readonly Indicator[] = [
  ...coverageIndicators,
  ...groupIndicators,
  ...rotationIndicators,
  ...postingIndicators,
  ...cadreIndicators,
  ...governanceIndicators,
  ...activityIndicators,
  ...managementIndicators,
].toSorted((a, b) => (a.id < b.id ? -1 : 1));

const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));

/** Returns an indicator by its code. Throws for an unknown code: use `findIndicator` for codes out of data. */
export function indicatorOf(id: string): Indicator {
  const found = byId.get(id);
  if (found === undefined) throw new Error(`There is no indicator ${id}`);
  return found;
}

/** Returns an indicator by a code that comes from data, or null when this site has no such indicator. */
export function findIndicator(id: string): Indicator | null {
  return byId.get(id) ?? null;
}

/** What a figure is called in a list or before a colon: by its basis where this is a measure of its own. */
export function figureNameOf({ bases_are_measures, short_title }: Indicator, basis: string): string {
  return bases_are_measures ? basis : short_title;
}

/** The way of counting of a result; null for an indicator or a basis that this site does not have. */
export function basisOf({ indicator_id, basis }: Counted): IndicatorBasis | null {
  return findIndicator(indicator_id)?.bases.find(({ label }) => label === basis) ?? null;
}

/** Measure word of what a result counts, for 差k人; '' for an indicator that this site does not have. */
export function countedOf(counted: Counted): string {
  return partMeasureOf(counted) ?? basisOf(counted)?.counted ?? '';
}

/** Measure word of a part that counts something else than its total; null for every other. */
export function partMeasureOf(counted: Counted): string | null {
  return basisOf(counted)?.counted_by_category?.[counted.category ?? ''] ?? null;
}

interface Counted {
  readonly indicator_id: string;
  readonly basis: string;
  /** Absent: the total. */
  readonly category?: string;
}
