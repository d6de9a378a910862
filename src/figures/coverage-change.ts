import type { RegionArtifact } from '../artifacts/types.ts';
import { derivedRef, refOfCell } from '../format/bound-text.ts';
import { formatDate } from '../format/date.ts';
import type { DerivedRow } from '../model/derived.ts';
import { yearBefore } from './choose.ts';
import { shareChangeWords } from './say.ts';

/** `2025年底` where a deadline is the end of a year; '' without one. */
export function dueDay({ deadline }: { readonly deadline: string | null }): string {
  if (deadline === null) return '';
  return deadline.endsWith('-12-31') ? `${deadline.slice(0, 4)}年底` : formatDate(deadline);
}

/** Coverage against the same day of the year before, on the perimeter of each of the two days; '' where one is not known. */
export function coverageChange(atlas: RegionArtifact, basis: string): string {
  const history = atlas.derived.coverage_history.filter((row) => row.basis === basis && row.perimeter === '当期口径');
  const now = history.at(-1);
  const before = history.findLast((row) => row.as_of_date <= yearBefore(atlas.region.as_of_date));
  if (now?.numerator_tight == null || before?.numerator_tight == null) return '';
  return shareChangeWords(
    { ...tightParts(now), numerator: now.numerator_tight },
    { ...tightParts(before), numerator: before.numerator_tight },
  );
}

function tightParts(row: DerivedRow<'coverage_history'>) {
  const refs = [refOfCell(row, 'numerator_tight'), refOfCell(row, 'denominator')];
  return { denominator: row.denominator, ref: derivedRef('share', refs) };
}
