import type { RegionArtifact } from '../artifacts/types.ts';
import { countedOf, findIndicator } from '../indicators/registry.ts';
import type { ResultRow } from '../model/result.ts';
import type { Row } from '../model/tables.ts';
import { wordsOfIndicator } from './kinds.ts';
import { heldAgainst, observationOf, type HeldAgainst, type Observation } from './observation.ts';

/** What a figure is held against, with the row that says so. */
export interface Standard extends HeldAgainst {
  /** The row of `policy_targets` that sets it. */
  readonly target: Row<'policy_targets'>;
}

/** One observation of a region whose tables are at hand. */
export interface Figure extends Observation {
  readonly standard: Standard | null;
}

/** Returns a result as an observation of its region. */
export function figureOf(atlas: Pick<RegionArtifact, 'tables'>, row: ResultRow): Figure {
  const indicator = findIndicator(row.indicator_id);
  const measured = {
    counted: wordsOfIndicator(atlas, row.indicator_id)(countedOf(row)),
    decimals: indicator?.decimals ?? 0,
  };
  return observationOf(row, measured, standardOf(atlas, row));
}

function standardOf({ tables }: Pick<RegionArtifact, 'tables'>, row: ResultRow): Standard | null {
  const target = tables.policy_targets.find(({ target_id }) => target_id === row.target_id);
  const held = heldAgainst(row, target);
  return target === undefined || held === null ? null : { ...held, target };
}
