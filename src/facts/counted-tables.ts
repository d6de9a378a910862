import type { TableSpec } from '../engine/engine.ts';
import { tableOf, type RegionTables, type Row, type TableName } from '../model/tables.ts';

/**
 * What the counting SQL reads, and nothing else: loading whole tables took longer than counting. A table that was not
 * supplied is there and empty, so that any SQL binds.
 */
const columnsRead: { readonly [N in TableName]?: readonly (keyof Row<N> & string)[] } = {
  region: ['region_code', 'as_of_date', 'data_status', 'small_group_n'],
  schools: ['school_id', 'urban_rural_code', 'founded_on', 'closed_on'],
  campuses: ['campus_id', 'school_id', 'stages', 'opened_on', 'closed_on'],
  groups: ['group_id', 'group_kind', 'founded_on', 'closed_on'],
  group_type_terms: ['group_type', 'parent_type', 'tightness'],
  group_types: ['group_id', 'group_type', 'valid_from', 'valid_to'],
  memberships: ['group_id', 'campus_id', 'school_id', 'member_role', 'valid_from', 'valid_to'],
  policy_targets: [
    'indicator_id',
    'group_type',
    'group_kinds',
    'comparator',
    'threshold',
    'unit',
    'valid_from',
    'valid_to',
  ],
  calendar: ['term', 'starts_on', 'ends_on'],
  snapshots: [
    'academic_year',
    'campus_id',
    'full_time_teacher_count',
    'eligible_teacher_count',
    'county_backbone_count',
    'school_backbone_count',
    'five_year_teacher_count',
  ],
  pack_items: ['list_name', 'item', 'valid_from', 'valid_to'],
  teachers: [
    'pid',
    'staff_campus_id',
    'joined_campus_on',
    'is_full_time',
    'taught_graduating_class',
    'meets_conditions',
    'deferral_reason',
  ],
  honours: ['pid', 'honour', 'honour_level', 'awarded_on', 'valid_to'],
  rotations: [
    'rotation_id',
    'pid',
    'sending_campus_id',
    'receiving_campus_id',
    'rotation_form',
    'starts_on',
    'planned_end_on',
    'ended_on',
    'rotation_status',
  ],
  cadre_exchanges: [
    'exchange_id',
    'pid',
    'group_id',
    'direction',
    'sending_campus_id',
    'receiving_campus_id',
    'rank',
    'starts_on',
    'ended_on',
    'counts_as_rotation',
  ],
  mentoring: ['pairing_id', 'group_id', 'is_cross_school', 'starts_on', 'ended_on'],
  post_competitions: ['academic_year', 'group_id', 'is_held', 'participant_count'],
  special_posts: ['calendar_year', 'group_id', 'post_count', 'appointed_count'],
  title_preferences: ['calendar_year', 'group_id', 'preference', 'person_count'],
  weak_schools: ['school_id', 'valid_from', 'valid_to'],
};

/** Returns the tables that counting needs, with the columns it reads. Keys were checked before and are not checked again. */
export function countedTables(
  tables: RegionTables,
): readonly { readonly spec: TableSpec; readonly rows: readonly object[] }[] {
  return Object.entries(columnsRead).map(([known, columns]) => {
    // The record above is keyed by the names of tables.
    const name = known as TableName;
    const { label, columns: declared } = tableOf(name);
    const read = columns.flatMap((column) => {
      const found = declared[column];
      return found === undefined ? [] : [[column, found] as const];
    });
    return { spec: { name, label, key: [], columns: read }, rows: tables[name] ?? [] };
  });
}
