import type { ResultRow } from '../model/result.ts';
import { groupName } from './lookup.ts';
import type { RegionArtifact } from '../artifacts/types.ts';

/**
 * Every published figure of a region in as few bytes as possible, for the page on which readers recompute them: it shows
 * them before there is an engine.
 */
export interface CheckFigures {
  /** Names of the units that have results. */
  readonly unit_names: Readonly<Record<string, string>>;
  readonly reasons: readonly string[];
  /** Standards in percent by their target: a share just below one is printed with more digits. */
  readonly thresholds: Readonly<Record<string, number>>;
  /** Indicator → its rows, in the order in which they are published. */
  readonly figures: Readonly<Record<string, readonly CheckFigure[]>>;
}

/** One result; the value of a share is n/N and is not repeated, and the reason is a place in the list, −1 for none. */
export type CheckFigure = readonly [
  unit_id: string,
  period: string,
  as_of_date: string | null,
  basis: string,
  category: string,
  target_id: string | null,
  numerator: number | null,
  denominator: number | null,
  value: number | null,
  verdict: string,
  reason: number,
];

export function checkFiguresOf(atlas: RegionArtifact): CheckFigures {
  const reasons = [...new Set(atlas.results.flatMap(({ reason }) => (reason === null ? [] : [reason])))];
  const position = new Map(reasons.map((reason, index) => [reason, index]));
  const byIndicator = Map.groupBy(atlas.results, (row) => row.indicator_id);
  const figures = [...byIndicator].map(([id, rows]) => [id, rows.map((row) => figureOf(row, position))] as const);
  const units = new Map(atlas.results.map((row) => [row.unit_id, nameOf(atlas, row)]));
  const thresholds = atlas.tables.policy_targets.flatMap(({ target_id, unit, threshold }) =>
    unit === '%' ? [[target_id, threshold] as const] : [],
  );
  return {
    unit_names: Object.fromEntries(units),
    reasons,
    thresholds: Object.fromEntries(thresholds),
    figures: Object.fromEntries(figures),
  };
}

function figureOf(row: ResultRow, position: ReadonlyMap<string, number>): CheckFigure {
  const { unit_id, period, as_of_date, basis, category, target_id, numerator, denominator, verdict } = row;
  const value = denominator === null ? row.value : null;
  const reason = row.reason === null ? -1 : (position.get(row.reason) ?? -1);
  return [unit_id, period, as_of_date, basis, category, target_id, numerator, denominator, value, verdict, reason];
}

function nameOf(atlas: RegionArtifact, { unit_kind, unit_id }: ResultRow): string {
  if (unit_kind === 'region') return atlas.region.region_name;
  return unit_kind === 'group' ? groupName(atlas, unit_id) : unit_id;
}
