import { resultsOf } from '../figures/lookup.ts';
import { momentOf } from '../figures/result-grid.ts';
import { indicatorOf } from '../indicators/registry.ts';
import type { ResultRow, UnitKind } from '../model/result.ts';
import { momentsOf, type ReportContext } from './context.ts';

/** The results of the report's year: what its sentences and tables are made from. */

interface Asked {
  readonly unit_kind: UnitKind;
  /** Absent: the headline basis. */
  readonly basis?: string | undefined;
  /** Absent: the total. */
  readonly category?: string;
  /** Absent: the moments of the report's year. */
  readonly moments?: readonly string[];
}

/** Rows of an indicator at the moments of the report, in the order of the results. */
export function rowsOf(context: ReportContext, indicatorId: string, asked: Asked): readonly ResultRow[] {
  const indicator = indicatorOf(indicatorId);
  const { unit_kind, basis = indicator.bases[0]?.label, category = '' } = asked;
  const moments = asked.moments ?? momentsOf(context, indicator.period_kind);
  return resultsOf(context.atlas, indicatorId).filter(
    (row) =>
      row.unit_kind === unit_kind &&
      row.basis === basis &&
      row.category === category &&
      moments.includes(momentOf(row)),
  );
}

/** Of several targets beside one figure the one that judges it. */
export function judging(rows: readonly ResultRow[]): ResultRow | null {
  return rows.find((row) => row.verdict !== '不适用') ?? rows[0] ?? null;
}

/** The region's own figure; of several moments the last that has one. */
export function regionRow(context: ReportContext, indicatorId: string, asked: Omit<Asked, 'unit_kind'> = {}) {
  const rows = rowsOf(context, indicatorId, { ...asked, unit_kind: 'region' });
  const last = rows.map(momentOf).toSorted().at(-1);
  // 31 December is what the report is about; the as-of date speaks only where nothing was counted on that day.
  const closing = rows.filter((row) => row.as_of_date === context.closing_date);
  return judging(closing.length > 0 ? closing : rows.filter((row) => momentOf(row) === last));
}

/** How many groups meet the standard, of those that can be judged; null where the indicator has no such figure. */
export function groupTotalRow(context: ReportContext, indicatorId: string, moments?: readonly string[]) {
  const basis = groupTotalBasis(indicatorId);
  if (basis === null) return null;
  return regionRow(context, indicatorId, { basis, ...(moments === undefined ? {} : { moments }) });
}

export function groupTotalBasis(indicatorId: string): string | null {
  const { bases } = indicatorOf(indicatorId);
  return bases.find((basis) => basis.is_group_total || basis.counted === '个集团')?.label ?? null;
}

/** One row per group at one moment, in the order of the results. */
export function groupRows(context: ReportContext, indicatorId: string, asked: Omit<Asked, 'unit_kind'> = {}) {
  const rows = rowsOf(context, indicatorId, { ...asked, unit_kind: 'group' });
  return [...Map.groupBy(rows, (row) => `${row.unit_id} ${momentOf(row)}`).values()].flatMap(
    (own) => judging(own) ?? [],
  );
}
