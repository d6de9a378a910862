import { measures, type MeasureName } from './measures.ts';
import type { Row, TableName } from './tables.ts';

/** The columns of the groups' yearly totals that count persons or records. */
type TotalColumn = Extract<keyof Row<'group_year_totals'>, `${string}_count`>;

/** What a column is a count of: a measure of `person_counts`, and which part of it. */
interface Total {
  readonly column: TotalColumn;
  readonly measure: MeasureName;
  /** '' = the total. */
  readonly part: string;
}

const whole = (column: TotalColumn, measure: MeasureName): Total => ({ column, measure, part: '' });
const direction = (column: TotalColumn, part: string): Total => ({ column, measure: 'rotating_direction', part });
const sent = (column: TotalColumn, part: string): Total => ({ column, measure: 'cadres_rank', part });

/**
 * What the groups' yearly totals say in place of the registers, column by column. Of the teachers on 1 September a second
 * measure is made, for the calendar year, and of those newly sent the others.
 */
export const totals: readonly Total[] = [
  whole('full_time_teacher_count', 'teachers'),
  whole('rotating_count', 'rotating'),
  whole('rotating_new_count', 'rotating_new'),
  whole('rotating_backbone_count', 'rotating_backbone'),
  whole('rotating_graduating_count', 'rotating_graduating'),
  whole('rotation_record_count', 'rotation_records'),
  direction('lead_to_member_count', '总校→成员'),
  direction('member_to_lead_count', '成员→总校'),
  direction('between_members_count', '成员↔成员'),
  direction('between_lead_campuses_count', '总校校区之间'),
  whole('urban_to_rural_count', 'rotating_urban_to_rural'),
  whole('graduating_teacher_count', 'teachers_graduating'),
  whole('five_year_count', 'five_year_eligible'),
  whole('five_year_done_count', 'five_year_done'),
  whole('five_year_deferred_count', 'five_year_deferred'),
  whole('cadre_count', 'cadres_sent'),
  sent('lead_sent_head_count', '总校→成员，校级正职'),
  sent('lead_sent_deputy_count', '总校→成员，校级副职'),
  sent('lead_sent_middle_count', '总校→成员，中层正职'),
  sent('lead_sent_middle_deputy_count', '总校→成员，中层副职'),
  sent('member_sent_head_count', '成员→总校，校级正职'),
  sent('member_sent_deputy_count', '成员→总校，校级副职'),
  sent('member_sent_middle_count', '成员→总校，中层正职'),
  sent('member_sent_middle_deputy_count', '成员→总校，中层副职'),
];

/** What the same numbers are counted from, where it is there: the registers, and the campuses' returns for all teachers. */
export const registersOfTotals: ReadonlySet<TableName> = new Set([
  'snapshots',
  ...totals.flatMap(({ measure }): readonly TableName[] => measures[measure].made_from),
]);

/** A number that a clerk handed in for a group, or for the whole county. */
export interface ReportedTotal {
  readonly measure: MeasureName;
  readonly part: string;
  /** An academic year, or a calendar year, as its measure is counted. */
  readonly period: string;
  readonly academic_year: string;
  /** Null: the whole county, every person once. */
  readonly group_id: string | null;
  readonly person_count: number;
}

/** Returns the groups' yearly totals number by number; an empty cell says nothing, and is not among them. */
export function reportedTotals(rows: readonly Row<'group_year_totals'>[]): readonly ReportedTotal[] {
  return rows.flatMap((row) => {
    const { academic_year, group_id } = row;
    const told = (measure: MeasureName, person_count: number, part = '', period = academic_year): ReportedTotal => ({
      measure,
      part,
      period,
      academic_year,
      group_id,
      person_count,
    });
    const stated = totals.flatMap(({ column, measure, part }) => {
      const count = row[column];
      return count === null ? [] : [told(measure, count, part)];
    });
    const { full_time_teacher_count: teachers, rotating_count: all, rotating_new_count: newly } = row;
    return [
      ...stated,
      ...(teachers === null ? [] : [told('teachers_calendar', teachers, '', academic_year.slice(0, 4))]),
      ...(all === null || newly === null || newly > all ? [] : [told('rotating_continuing', all - newly)]),
    ];
  });
}
