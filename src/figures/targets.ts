import type { ResultRow } from '../model/result.ts';
import type { Row } from '../model/tables.ts';
import type { Verdict } from '../model/verdict.ts';
import { oncePerRegion, resultsOf } from './lookup.ts';
import { latestEndedOf } from './result-grid.ts';

/** How one target stands, over all units it applies to. */
export interface TargetStanding {
  readonly target: Row<'policy_targets'>;
  /** One row per unit judged by this target: frozen on its deadline, or of the latest period that has ended. */
  readonly rows: readonly ResultRow[];
  /** How many units got which verdict, in the order in which the verdicts first appear. */
  readonly counts: readonly { readonly verdict: Verdict; readonly count: number }[];
  /** Why nothing is judged, where nothing is. */
  readonly reason: string | null;
  readonly missing_tables: readonly string[];
}

/** One row per target of the region, in the order of the records. */
export const targetStandings = oncePerRegion((atlas): readonly TargetStanding[] =>
  atlas.tables.policy_targets.map((target) => {
    const rows = resultsOf(atlas, target.indicator_id ?? '').filter((row) => row.target_id === target.target_id);
    const latest = standingRows(rows, atlas.region.as_of_date);
    const verdicts = [...new Set(latest.map((row) => row.verdict))];
    return {
      target,
      rows: latest,
      counts: verdicts.map((verdict) => ({ verdict, count: latest.filter((row) => row.verdict === verdict).length })),
      reason: latest.find((row) => row.reason !== null)?.reason ?? null,
      missing_tables: [...new Set(latest.flatMap((row) => missingTablesOf(row)))],
    };
  }),
);

/**
 * A frozen figure at a passed deadline outranks later values; otherwise the latest date or period stands, the same for all
 * units, and a period that still runs only where there is no other.
 */
function standingRows(rows: readonly ResultRow[], asOf: string): readonly ResultRow[] {
  const same = rows.filter((row) => row.basis === rows[0]?.basis);
  const frozen = same.filter((row) => row.deadline !== null && row.as_of_date === row.deadline);
  return frozen.length > 0 ? frozen : latestEndedOf(same, asOf);
}

/** Whether a target still stood on the day it was due: one withdrawn before is neither drawn nor judged. */
export function isInForceWhenDue({ deadline, valid_to }: Row<'policy_targets'>): boolean {
  return deadline === null || valid_to === null || deadline < valid_to;
}

export function missingTablesOf(row: ResultRow): readonly string[] {
  return row.missing_tables ? row.missing_tables.split(',') : [];
}
