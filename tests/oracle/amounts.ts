import type { FactTables } from '../../src/model/fact-tables.ts';
import type { MeasureName } from '../../src/model/measures.ts';
import { academicYearOf, firstDayOf } from './dates.ts';
import type { Absence } from './figure.ts';
import type { Counts } from './people.ts';
import { isCounted, snapshotOf, teachesCompulsory } from './people.ts';
import { asSeenOn, whyUnrecorded } from './points.ts';
import { isOpen, regionOf, type County } from './register.ts';
import { whyNotReturned } from './returned.ts';
import { memberCampusesOf } from './rotation.ts';

/** Counts of people as they may be published: own numbers, and what is told in the place of those that are withheld. */

export interface Amount {
  /** Null when it is absent. */
  readonly number: number | null;
  readonly absence: Absence | null;
  readonly reason: string | null;
}

export interface Asked {
  readonly measure: MeasureName;
  readonly part?: string;
}

/** Whom and when a count is about. */
export interface Whose {
  readonly period: string;
  readonly unit_kind: 'group' | 'region';
  readonly unit_id: string;
}

/** Null: there is no such count, because its table is not there or the year is not one of which it is known. */
export type AmountOf = (whose: Whose, asked: Asked) => Amount | null;

/** Own counts; which of them protection withholds is taken from the published ones, since protection has its own tests. */
export function amountsOf(county: County, counts: Counts, published: FactTables): AmountOf {
  const withheld = new Map(
    published.person_counts
      .filter(({ absence }) => absence === 'suppressed')
      .map((row) => [`${row.period} ${row.unit_kind} ${row.unit_id} ${row.measure} ${row.part ?? ''}`, row.reason]),
  );
  return (whose, { measure, part = '' }) => {
    const key = `${whose.period} ${whose.unit_kind} ${whose.unit_id} ${measure} ${part}`;
    const value = counts.get(key);
    if (value === undefined) return null;
    const reason = withheld.get(key);
    if (reason !== undefined) return { number: null, absence: 'suppressed', reason };
    if (typeof value === 'number') return { number: value, absence: null, reason: null };
    if (value === 'missing')
      return { number: null, absence: 'missing', reason: whyMissing(county, whose, { measure, part }) };
    return { number: null, absence: 'not-applicable', reason: whyNotApplicable(county, whose) };
  };
}

/** The academic year that a period is, begins in, or falls into. */
function yearOf(period: string): string {
  if (period.length === 9) return period;
  if (period.length === 4) return `${period}-${Number(period) + 1}`;
  return academicYearOf(period);
}

function whyNotApplicable(county: County, { unit_id, period }: Whose): string {
  const D = firstDayOf(yearOf(period));
  const group = county.groups.find(({ group_id }) => group_id === unit_id);
  if (group !== undefined && D < (group.founded_on ?? '')) return '成立不满一学年，不作达标评价。';
  const campuses = memberCampusesOf(county, unit_id, D).length;
  return campuses === 0 ? '学年初没有成员校区的记录，不作评价。' : '学年初只有1个校区，无从交流，不作评价。';
}

function whyMissing(county: County, whose: Whose, asked: Required<Asked>): string {
  return whyNotReturned(county, whose, asked) ?? whyNotCounted(county, whose, asked.measure);
}

function whyNotLookedBack(county: County, day: string): string {
  const begun = county.mentoring.map(({ starts_on }) => starts_on);
  const unrecorded = whyUnrecorded(asSeenOn(county, day), '师徒结对', begun);
  return unrecorded ?? '“师徒结对”有记录没有填写开始日期，往年年末的结对数暂不计算。';
}

function whyNotCounted(county: County, { unit_kind, unit_id, period }: Whose, measure: MeasureName): string {
  if (measure === 'mentoring_pairs') return whyNotLookedBack(county, period);
  if (measure.startsWith('five_year')) return '有教师没有入本集团校区日期，暂不计算。';
  if (measure === 'rotating_ineligible' && county.teachers.every(({ meets_conditions }) => meets_conditions === null))
    return '教师名册没有填写是否符合交流条件。';
  if (['rotating_any', 'rotating_county_backbone', 'rotating_ineligible'].includes(measure))
    return '有交流教师没有填写是否符合交流条件，暂不计算。';
  if (measure.endsWith('graduating')) return '有教师没有填写上学年是否任教毕业班，暂不计算。';
  const year = yearOf(period);
  const D = firstDayOf(year);
  const lacks = (cell: 'full_time_teacher_count' | 'eligible_teacher_count') => (campusId: string) =>
    (snapshotOf(county, year, campusId)?.[cell] ?? null) === null;
  if (measure === 'eligible_teachers') {
    const asked = county.campuses.filter((campus) => isOpen(county, campus, D) && teachesCompulsory(campus));
    const lacking = asked.filter(({ campus_id }) => lacks('eligible_teacher_count')(campus_id)).length;
    return `缺${lacking}个校区的符合交流条件教师数，暂不计算。`;
  }
  const groups =
    unit_kind === 'group'
      ? [unit_id]
      : county.groups.map(({ group_id }) => group_id).filter((group) => isCounted(county, year, group));
  const members = groups.flatMap((group) => memberCampusesOf(county, group, D).map(({ campus }) => campus.campus_id));
  const lacking = new Set(members.filter(lacks('full_time_teacher_count'))).size;
  return `缺${lacking}个校区的专任教师数，暂不计算。`;
}

/** Everybody of whom there may be counts in a period. */
export function unitsOf(county: County): readonly Omit<Whose, 'period'>[] {
  return [
    { unit_kind: 'region', unit_id: regionOf(county).region_code },
    ...county.groups.map(({ group_id }) => ({ unit_kind: 'group', unit_id: group_id }) as const),
  ];
}
