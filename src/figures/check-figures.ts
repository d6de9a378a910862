import type { ResultRow } from '../model/result.ts';
import { groupName, resultsOf } from './lookup.ts';
import type { RegionArtifact } from '../artifacts/types.ts';

/**
 * The published figures of one indicator in as few bytes as possible, for the page on which readers recompute them: it
 * shows them before there is an engine.
 */
export interface CheckFigures {
  /** Names of the units that have results. */
  readonly unit_names: Readonly<Record<string, string>>;
  readonly reasons: readonly string[];
  /** Standards in percent by their target: a share just below one is printed with more digits. */
  readonly thresholds: Readonly<Record<string, number>>;
  /** In the order in which they are published. */
  readonly figures: readonly CheckFigure[];
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

/**
 * The published results of one indicator, packed for the page that recomputes them: reasons and thresholds once each.
 */
export function checkFiguresOf(atlas: RegionArtifact, indicatorId: string): CheckFigures {
  const own = resultsOf(atlas, indicatorId);
  const reasons = [...new Set(own.flatMap(({ reason }) => reason ?? []))];
  const position = new Map(reasons.map((reason, index) => [reason, index]));
  const targets = new Set(own.map(({ target_id }) => target_id));
  const thresholds = atlas.tables.policy_targets.flatMap(({ target_id, unit, threshold }) =>
    unit === '%' && targets.has(target_id) ? [[target_id, threshold] as const] : [],
  );
  return {
    unit_names: Object.fromEntries(own.map((row) => [row.unit_id, nameOf(atlas, row)])),
    reasons,
    thresholds: Object.fromEntries(thresholds),
    figures: own.map((row) => figureOf(row, position)),
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
