import type { RegionArtifact } from '../artifacts/types.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { ResultRow } from '../model/result.ts';
import type { Row } from '../model/tables.ts';
import { verdicts, type Verdict } from '../model/verdict.ts';
import { headlineOf, isFrozen } from './choose.ts';
import { holdsAt, oncePerRegion, resultsOf, targetsOf } from './lookup.ts';
import { latestEndedOf } from './result-grid.ts';

/** How one target stands, over all units it applies to. */
export interface TargetStanding {
  readonly target: Row<'policy_targets'>;
  /** One row per unit judged by this target: frozen on its deadline, or of the latest period that has ended. */
  readonly rows: readonly ResultRow[];
  /** Which verdicts there are, missed ones first. How many units got each is the count `target_verdicts`. */
  readonly verdicts: readonly Verdict[];
  /** A row that says why nothing is judged, or what has to be known beside the verdict; null where none does. */
  readonly explained: ResultRow | null;
  readonly missing_tables: readonly string[];
}

/** What asks for something comes first. */
const order: readonly Verdict[] = [
  '未达标',
  '超过建议规模',
  '未到期',
  '进行中（预计）',
  '达标',
  '符合建议',
  '无定量要求',
];

/** One row per target of the region, in the order of the records. */
export const targetStandings = oncePerRegion((atlas): readonly TargetStanding[] =>
  atlas.tables.policy_targets.map((target) => {
    const rows = standingRows(atlas, target);
    const found = new Set(rows.map((row) => verdictOf(atlas, target, row)));
    return {
      target,
      rows,
      verdicts: [...new Set([...order, ...verdicts])].filter((verdict) => found.has(verdict)),
      explained: rows.find(({ reason }) => reason !== null) ?? null,
      missing_tables: [...new Set(rows.flatMap((row) => missingTablesOf(row)))],
    };
  }),
);

/** A target whose day is still ahead is not due yet, whatever is missing to compute the present figure. */
export function verdictOf(
  { region }: Pick<RegionArtifact, 'region'>,
  { deadline }: Row<'policy_targets'>,
  { verdict }: ResultRow,
): Verdict {
  return verdict === '数据缺失' && deadline !== null && deadline > region.as_of_date ? '未到期' : verdict;
}

/** Every row that one target is held against, in the order of the results. */
export function rowsOfTarget(
  atlas: RegionArtifact,
  { target_id, indicator_id }: Row<'policy_targets'>,
): readonly ResultRow[] {
  return resultsOf(atlas, indicator_id ?? '').filter((row) => row.target_id === target_id);
}

/**
 * A frozen figure at a passed deadline outranks later values; otherwise the latest date or period stands, the same for all
 * units, and a period that still runs only where there is no other.
 */
function standingRows(atlas: RegionArtifact, target: Row<'policy_targets'>): readonly ResultRow[] {
  const own = rowsOfTarget(atlas, target);
  // Some targets ask for one part of what an indicator counts, as one of three kinds of events: only that part is judged.
  const totals = own.filter(({ category }) => category === '');
  const rows = totals.length > 0 ? totals : own;
  const headline = rows.filter(({ basis }) => basis === headlineOf(target.indicator_id ?? ''));
  const same = headline.length > 0 ? headline : rows;
  const frozen = same.filter(isFrozen);
  return frozen.length > 0 ? frozen : latestEndedOf(same, atlas.region.as_of_date);
}

/** Targets of an indicator that hold, or held on their deadline: goals that a reader may be told. In the order of the records. */
export function goalsOf(atlas: RegionArtifact, indicatorId: string): readonly Row<'policy_targets'>[] {
  return targetsOf(atlas, indicatorId).filter((target) => !isStopped(atlas, target));
}

/** Whether a target ends before it could be judged: by its deadline, or by the as-of date where it has none. */
export function isStopped(
  { region }: Pick<RegionArtifact, 'region'>,
  { valid_to, deadline }: Row<'policy_targets'>,
): boolean {
  return valid_to !== null && valid_to <= (deadline ?? region.as_of_date);
}

/** The tables that a result lacks, by name; none where it lacks none. */
export function missingTablesOf(row: ResultRow): readonly string[] {
  return row.missing_tables ? row.missing_tables.split(',') : [];
}

/** What is asked of an indicator on a day, in the order of the records. */
export function targetsInForceOn(
  atlas: RegionArtifact,
  { id }: Pick<Indicator, 'id'>,
  date: string,
): readonly Row<'policy_targets'>[] {
  return targetsOf(atlas, id).filter(({ valid_from, valid_to }) => holdsAt({ from: valid_from, to: valid_to }, date));
}

/** What a target makes of the region's figure on a day; null when nothing was counted then. */
export function judgedRowOf(
  atlas: RegionArtifact,
  target: Row<'policy_targets'>,
  { basis, date }: { readonly basis: string; readonly date: string },
): ResultRow | null {
  return rowsOfTarget(atlas, target).find((row) => row.as_of_date === date && row.basis === basis) ?? null;
}

/** The row that says since when a target no longer holds, where it ended before its deadline; null for all others. */
export function endedTargetRow(atlas: RegionArtifact, target: Row<'policy_targets'>): ResultRow | null {
  const { deadline, valid_to } = target;
  if (deadline === null || valid_to === null || valid_to > deadline) return null;
  return rowsOfTarget(atlas, target).find(({ verdict }) => verdict === '不适用') ?? null;
}

/** Why nothing at all is told of an indicator, of the region or of any group; null where something is. */
export function silenceOf(
  atlas: RegionArtifact,
  indicatorId: string,
): { readonly lacking: string | null; readonly is_without_target: boolean } | null {
  const rows = resultsOf(atlas, indicatorId);
  if (rows.some(({ value }) => value !== null)) return null;
  return {
    lacking: rows.find((row) => missingTablesOf(row).length > 0)?.reason ?? null,
    is_without_target: rows.some(({ verdict }) => verdict === '无定量要求'),
  };
}

/** Why an indicator has no present figure of the region: groups have figures, tables are missing, or the results say why. */
export interface IndicatorStanding {
  readonly has_groups: boolean;
  readonly missing_tables: readonly string[];
  /** A row that gives its reason; null when none does. */
  readonly explained: ResultRow | null;
}

/** How an indicator stands in a region, for lists that say so in a word. */
export function stateOf(atlas: RegionArtifact, indicatorId: string): IndicatorStanding {
  const rows = resultsOf(atlas, indicatorId).filter((row) => row.category === '');
  return {
    has_groups: rows.some((row) => row.unit_kind === 'group' && row.value !== null),
    missing_tables: [...new Set(rows.flatMap((row) => missingTablesOf(row)))],
    explained: rows.find((row) => row.reason !== null) ?? null,
  };
}
