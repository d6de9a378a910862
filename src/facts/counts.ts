import type { FactRow, FactTables } from '../model/fact-tables.ts';
import type { MeasureName } from '../model/measures.ts';

/** What everybody can see of a pair of campuses. */
interface PairKind {
  readonly direction: string;
  readonly is_urban_to_rural: boolean;
  readonly is_cross_stage: boolean;
}

/** More persons than this cannot be counted: there are no more posts, and everybody knows how many posts there are. */
export interface CountLimit {
  readonly period: string;
  readonly unit_kind: string;
  readonly unit_id: string;
  readonly measure: MeasureName;
  readonly most: number;
}

/** Counts before protection. */
export interface Counts extends FactTables {
  readonly campus_flows: readonly (FactRow<'campus_flows'> & PairKind)[];
  /** How many pairs of campuses of each kind a group has, whether anybody went that way or not. */
  readonly possible_flows: readonly (PairKind & {
    readonly academic_year: string;
    readonly group_id: string;
    readonly pair_count: number;
  })[];
  readonly limits: readonly CountLimit[];
}
