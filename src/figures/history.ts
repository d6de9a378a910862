import type { RegionArtifact } from '../artifacts/types.ts';
import { derivedRef, nameRows, refOfCell, type Ref } from '../format/bound-text.ts';
import { indicatorIds } from '../indicators/ids.ts';
import { indicatorOf } from '../indicators/registry.ts';
import type { DerivedRow } from '../model/derived.ts';
import type { ResultRow } from '../model/result.ts';
import { inOrder } from './lookup.ts';

/**
 * What is known of days that have passed, from the month ends of the coverage and of the groups, in the form of results:
 * so that it is compared and said like any other figure. Its reference leads to the cells of the history.
 */

/** Coverage on the last day of a month; null when that day is not on record. */
export function coverageOn(
  atlas: RegionArtifact,
  {
    basis,
    date,
    isTight,
    perimeter = '当期口径',
  }: { readonly basis: string; readonly date: string; readonly isTight: boolean; readonly perimeter?: string },
): ResultRow | null {
  const row = atlas.derived.coverage_history.find(
    (one) => one.basis === basis && one.perimeter === perimeter && one.as_of_date === date,
  );
  const column = isTight ? 'numerator_tight' : 'numerator';
  const numerator = row?.[column] ?? null;
  if (row === undefined || numerator === null || row.denominator === 0) return null;
  const parts = [refOfCell(row, column), refOfCell(row, 'denominator')];
  return pastResult(atlas, {
    indicator_id: isTight ? indicatorIds.tightCoverage : indicatorIds.coverage,
    date,
    basis,
    numerator,
    denominator: row.denominator,
    ref: derivedRef('share', parts),
  });
}

/** How many groups, schools or campuses there were on the last day of a month; null when that is not on record. */
export function compositionCountOn(
  atlas: RegionArtifact,
  { date, column }: { readonly date: string; readonly column: 'group_count' | 'school_count' | 'campus_count' },
): ResultRow | null {
  const [total] = compositionOn(atlas, date);
  const numerator = total?.[column] ?? null;
  if (total === undefined || numerator === null) return null;
  const basis = indicatorOf(indicatorIds.groupsAndMembers).bases[0]?.label ?? '';
  const ref = refOfCell(total, column);
  return pastResult(atlas, {
    indicator_id: indicatorIds.groupsAndMembers,
    date,
    basis,
    numerator,
    denominator: null,
    ref,
  });
}

/** Groups by type on the last day of a month: the total first, then the types as the policy orders them. */
export function compositionOn(atlas: RegionArtifact, date: string): readonly DerivedRow<'composition_history'>[] {
  const types = inOrder(atlas.tables.group_type_terms).map(({ group_type }) => group_type);
  const place = ({ group_type }: { readonly group_type: string | null }) =>
    (group_type ?? '') === '' ? -1 : types.indexOf(group_type ?? '') + 1 || types.length + 1;
  return atlas.derived.composition_history
    .filter((row) => row.as_of_date === date)
    .toSorted((a, b) => place(a) - place(b));
}

interface Past extends Pick<ResultRow, 'indicator_id' | 'basis' | 'denominator'> {
  readonly date: string;
  readonly numerator: number;
  readonly ref: Ref | null;
}

/** What was asked of that day is not known: a target is judged by the frozen result of its own day alone. */
function pastResult(atlas: RegionArtifact, { date, ref, numerator, denominator, ...own }: Past): ResultRow {
  const row: ResultRow = {
    ...own,
    unit_kind: 'region',
    unit_id: atlas.region.region_code,
    period: '',
    as_of_date: date,
    category: '',
    value: denominator === null ? numerator : numerator / denominator,
    numerator,
    denominator,
    verdict: '无定量要求',
    target_id: null,
    comparator: null,
    threshold: null,
    deadline: null,
    shortfall: null,
    reason: null,
    missing_tables: null,
    clause_id: null,
  };
  if (ref !== null) nameRows([row], () => ref);
  return row;
}
