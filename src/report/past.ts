import { indicatorIds } from '../indicators/ids.ts';
import { inOrder } from '../figures/lookup.ts';
import { indicatorOf } from '../indicators/registry.ts';
import type { DerivedRow } from '../model/derived.ts';
import { yearEarlier, type ReportContext } from './context.ts';
import type { Figure } from './words.ts';

/** What is known of days that have passed: month ends of the coverage and of the groups. */

/** The region's figure at the end of the year and a year before; null for indicators of which no past is on record. */
export function pastFigure(
  context: ReportContext,
  indicatorId: string,
): { readonly now: Figure | null; readonly before: Figure | null } | null {
  const at = atOf(context, indicatorId);
  return at === null ? null : { now: at(context.closing_date), before: at(yearEarlier(context.closing_date)) };
}

function atOf(context: ReportContext, indicatorId: string): ((date: string) => Figure | null) | null {
  const basis = indicatorOf(indicatorIds.tightCoverage).bases[0]?.label ?? '';
  if (indicatorId === indicatorIds.tightCoverage) return (date) => coverageAt(context, { basis, date, isTight: true });
  if (indicatorId === indicatorIds.coverage) return (date) => coverageAt(context, { basis, date, isTight: false });
  return indicatorId === indicatorIds.groupsAndMembers ? (date) => groupCountAt(context, date) : null;
}

function groupCountAt(context: ReportContext, date: string): Figure | null {
  const [total] = compositionAt(context, date);
  return total === undefined ? null : { numerator: total.group_count, denominator: null };
}

/** Coverage on the last day of a month; null when that day is not on record. */
export function coverageAt(
  { atlas }: ReportContext,
  {
    basis,
    date,
    isTight,
    perimeter = '当期口径',
  }: { basis: string; date: string; isTight: boolean; perimeter?: string },
): Figure | null {
  const row = atlas.derived.coverage_history.find(
    (one) => one.basis === basis && one.perimeter === perimeter && one.as_of_date === date,
  );
  const numerator = isTight ? row?.numerator_tight : row?.numerator;
  return row === undefined || numerator == null ? null : { numerator, denominator: row.denominator };
}

/** Groups by type on the last day of a month: the total first, then the types as the policy orders them. */
export function compositionAt({ atlas }: ReportContext, date: string): readonly DerivedRow<'composition_history'>[] {
  const types = inOrder(atlas.tables.group_type_terms).map(({ group_type }) => group_type);
  const place = ({ group_type }: { readonly group_type: string | null }) =>
    (group_type ?? '') === '' ? -1 : types.indexOf(group_type ?? '') + 1 || types.length + 1;
  return atlas.derived.composition_history
    .filter((row) => row.as_of_date === date)
    .toSorted((a, b) => place(a) - place(b));
}
