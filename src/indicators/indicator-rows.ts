import { shareUnit, type RowOf } from '../model/column.ts';
import type { indicatorTables } from '../model/indicator-tables.ts';
import type { Row } from '../model/tables.ts';
import type { Indicator, IndicatorBasis } from './indicator.ts';
import { indicators } from './registry.ts';

type IndicatorRow = RowOf<(typeof indicatorTables)['indicators']>;
type BasisRow = RowOf<(typeof indicatorTables)['indicator_bases']>;

/** The catalogue as readers get it: rows of the tables of model/indicator-tables.ts. */
export interface IndicatorRows {
  readonly indicators: readonly IndicatorRow[];
  readonly indicator_bases: readonly BasisRow[];
}

/** A region's documents, as far as they name indicators. */
export interface NamingTables {
  readonly clauses: readonly Pick<Row<'clauses'>, 'clause_id' | 'indicator_ids'>[];
  readonly policy_targets: readonly Pick<Row<'policy_targets'>, 'clause_id' | 'indicator_id'>[];
}

/** Returns the catalogue with the clauses of one region: indicators in the order of their codes, each with its bases. */
export function indicatorRows(tables: NamingTables): IndicatorRows {
  return {
    indicators: indicators.map((indicator, position) => indicatorRow(indicator, { tables, position })),
    indicator_bases: indicators.flatMap((indicator) =>
      indicator.bases.map((basis, position) => basisRow(basis, { indicator, position })),
    ),
  };
}

/** `IND-12N` → `ind_12n`: the view of the database file that computes it. */
export function indicatorViewName(indicatorId: string): string {
  return indicatorId.toLowerCase().replaceAll('-', '_');
}

/** What the values of a way of counting are: shares are between 0 and 1. */
export function basisUnitOf({ counted, denominator }: IndicatorBasis): string {
  return denominator === null ? counted : shareUnit;
}

function indicatorRow(
  indicator: Indicator,
  { tables, position }: { readonly tables: NamingTables; readonly position: number },
): IndicatorRow {
  const { title, short_title, question, formula, unit, decimals, period_kind, unit_kinds, judged_unit_kind } =
    indicator;
  return {
    indicator_id: indicator.id,
    position,
    title,
    short_title,
    question,
    formula,
    unit,
    decimals,
    period_kind,
    unit_kinds,
    judged_unit_kind,
    target_indicator_id: indicator.target_indicator_id,
    is_gap: indicator.is_gap,
    is_progress_only: indicator.is_progress_only,
    is_looked_back: indicator.is_looked_back,
    is_of_all_kinds: indicator.is_of_all_kinds,
    clause_ids: clauseIdsOf(indicator, tables),
    caveats: indicator.caveats.join('') || null,
    sources: indicator.references.join('') || null,
    view_name: indicatorViewName(indicator.id),
  };
}

/** Clauses that name the indicator, and those that set it a target; in the order of the document. */
function clauseIdsOf({ id }: Indicator, { clauses, policy_targets }: NamingTables): readonly string[] {
  const setting = policy_targets.filter(({ indicator_id }) => indicator_id === id).map(({ clause_id }) => clause_id);
  const naming = clauses.filter(
    ({ clause_id, indicator_ids }) => setting.includes(clause_id) || indicator_ids?.includes(id) === true,
  );
  return [...new Set([...naming.map(({ clause_id }) => clause_id), ...setting])];
}

function basisRow(
  basis: IndicatorBasis,
  { indicator, position }: { readonly indicator: Indicator; readonly position: number },
): BasisRow {
  const { id, label, explanation, numerator, denominator, unit_kinds, is_headline, is_judged, is_group_total } = basis;
  return {
    indicator_id: indicator.id,
    indicator_title: indicator.title,
    basis: label,
    basis_id: id,
    position,
    explanation,
    numerator,
    denominator,
    value_unit: basisUnitOf(basis),
    counted_unit: basis.numerator_unit,
    decimals: decimalsOf(basis, indicator),
    unit_kinds,
    is_headline,
    is_judged,
    is_group_total,
    source_tables: [...new Set(basis.needs.map(({ table_name }) => table_name))],
  };
}

/** Of a share, in percent; a count beside the shares of its indicator is whole. */
function decimalsOf({ denominator }: IndicatorBasis, { unit, decimals }: Indicator): number {
  if (denominator !== null) return 1;
  return unit === '%' ? 0 : decimals;
}
