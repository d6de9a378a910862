import { countsOf } from '../../src/facts/facts.ts';
import type { FactTables } from '../../src/model/fact-tables.ts';
import type { MeasureName } from '../../src/model/measures.ts';
import type { RegionTables, Row } from '../../src/model/tables.ts';
import { calendarTerm, campus, group, groupType, member, region, school, typeTerm } from '../indicators/rows.ts';

/**
 * A county small enough to count on fingers: schools A (lead) and B of group G since 2023-09-01, and C outside; teachers
 * TA1, TA2 at A, TB1, TB2 at B and TC1 at C. Each test brings the rows it is about.
 */
export const smallCounty = {
  region: [region({ region_code: '999999', as_of_date: '2025-09-10' })],
  schools: ['A', 'B', 'C'].map((id) => school(id)),
  campuses: ['A', 'B', 'C'].map((id) => campus(id)),
  groups: [group('G', { founded_on: '2023-09-01' })],
  group_type_terms: [typeTerm('紧密型'), typeTerm('松散型', { tightness: '松散' })],
  group_types: [groupType('G', '紧密型', { valid_from: '2023-09-01' })],
  memberships: [lead('A'), joined('B')],
  calendar: [
    calendarTerm('2023-2024-1', { starts_on: '2023-09-01', ends_on: '2024-01-26' }),
    calendarTerm('2023-2024-2', { starts_on: '2024-02-19', ends_on: '2024-07-05' }),
    calendarTerm('2024-2025-1', { starts_on: '2024-09-02', ends_on: '2025-01-17' }),
    calendarTerm('2024-2025-2', { starts_on: '2025-02-17', ends_on: '2025-07-04' }),
    calendarTerm('2025-2026-1', { starts_on: '2025-09-01', ends_on: '2026-01-23' }),
    calendarTerm('2025-2026-2', { starts_on: '2026-02-23', ends_on: '2026-07-10' }),
  ],
  teachers: ['TA1', 'TA2', 'TB1', 'TB2', 'TC1'].map((pid) => teacher(pid)),
  rotations: [],
  cadre_exchanges: [],
} satisfies RegionTables;

export function lead(campus_id: string, cells: Partial<Row<'memberships'>> = {}): Row<'memberships'> {
  return joined(campus_id, { member_role: '总校', ...cells });
}

export function joined(campus_id: string, cells: Partial<Row<'memberships'>> = {}): Row<'memberships'> {
  return member('G', { campus_id, valid_from: '2023-09-01', ...cells });
}

/** A teacher of the campus that the second letter of the number names. */
export function teacher(pid: string, cells: Partial<Row<'teachers'>> = {}): Row<'teachers'> {
  return {
    pid,
    staff_campus_id: pid.slice(1, 2),
    stage: null,
    subject: null,
    professional_title: null,
    birth_year: null,
    joined_campus_on: '2015-09-01',
    is_full_time: true,
    is_established: null,
    taught_graduating_class: false,
    meets_conditions: null,
    deferral_reason: null,
    ...cells,
  };
}

/** TA1 from A to B for the whole of 2024-2025. */
export function rotation(rotation_id: string, cells: Partial<Row<'rotations'>> = {}): Row<'rotations'> {
  return {
    rotation_id,
    pid: 'TA1',
    group_id: 'G',
    sending_campus_id: 'A',
    receiving_campus_id: 'B',
    rotation_form: '定期交流',
    moves_staff_relation: false,
    starts_on: '2024-09-02',
    planned_end_on: '2025-07-04',
    ended_on: '2025-07-04',
    rotation_status: '完成',
    stop_reason: null,
    subject: null,
    document_number: null,
    ...cells,
  };
}

/** A deputy head of A at B since 2024-09-01. */
export function exchange(exchange_id: string, cells: Partial<Row<'cadre_exchanges'>> = {}): Row<'cadre_exchanges'> {
  return {
    exchange_id,
    pid: exchange_id,
    group_id: 'G',
    direction: '总校→成员',
    sending_campus_id: 'A',
    receiving_campus_id: 'B',
    rank: '校级副职',
    starts_on: '2024-09-01',
    ended_on: null,
    teaches: null,
    counts_as_rotation: null,
    ...cells,
  };
}

/** Counts of the small county with some tables replaced, before protection. */
export function countsWith(tables: RegionTables): Promise<FactTables> {
  return countsOf({ ...smallCounty, ...tables });
}

/** One count of the group; throws when there is no such row. */
export function countOf(
  { person_counts }: FactTables,
  measure: MeasureName,
  { period, part = '', unit = 'G' }: { readonly period: string; readonly part?: string; readonly unit?: string },
): number | null {
  const found = person_counts.find(
    (row) => row.measure === measure && row.period === period && row.part === part && row.unit_id === unit,
  );
  if (found === undefined) throw new Error(`No ${measure} ${part} of ${unit} in ${period}`);
  return found.person_count;
}
