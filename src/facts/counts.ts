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

/** One thing that a campus states of its teachers at the beginning of a year, and what it adds up to. */
export interface CampusAttribute {
  readonly academic_year: string;
  readonly campus_id: string;
  /** The column of the public returns in which it stands. */
  readonly attribute:
    'eligible_teacher_count' | 'county_backbone_count' | 'school_backbone_count' | 'five_year_teacher_count';
  readonly person_count: number;
  /** All full-time teachers of the campus; null where it does not say. */
  readonly teacher_count: number | null;
  /** The groups of the campus on the first day, with spaces between. */
  readonly groups: string;
  /** Its groups at some time of the year, with spaces between. */
  readonly year_groups: string;
  /** Whether it is part of the region's count of eligible teachers. */
  readonly is_in_region: boolean;
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
  readonly campus_attributes: readonly CampusAttribute[];
}
