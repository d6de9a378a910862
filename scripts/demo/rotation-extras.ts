import { addDays, asOf, firstDay, schoolYears, termsOf } from './dates.ts';
import { campusesOn, type Group } from './groups.ts';
import { type Campus, isCompulsory, isOpen, type School } from './places.ts';
import { itemAt, type Random } from './random.ts';
import type { Rotation } from './rotation-rules.ts';
import type { Staff } from './staff.ts';
import type { Teacher } from './teachers.ts';

interface Input {
  readonly groups: readonly Group[];
  readonly schools: readonly School[];
  readonly staff: Staff;
  readonly random: Random;
}

/**
 * What else is on record and counts for no group's share: short visits, lessons at a second school, rotations called off
 * within the first term, and those that leave the group.
 */
export function buildExtras(input: Input): readonly Rotation[] {
  return schoolYears.flatMap((year) => [
    ...input.groups.flatMap((group) => insideGroup(group, year, input)),
    ...acrossGroups(year, input),
  ]);
}

interface Kind {
  readonly form: string;
  /** In a thousand teachers of the group. */
  readonly perThousand: number;
  readonly period: (year: number, random: Random) => { readonly starts_on: string; readonly planned_end_on: string };
  readonly stop_reason?: string;
}

const kinds: readonly Kind[] = [
  { form: '走教', perThousand: 14, period: termPeriod },
  { form: '兼课', perThousand: 8, period: termPeriod },
  {
    form: '跟岗',
    perThousand: 6,
    period: (year, random) => ({
      starts_on: `${year}-10-${random.pick(['08', '15', '20'])}`,
      planned_end_on: `${year}-12-${random.pick(['20', '31'])}`,
    }),
  },
  { form: '定期交流', perThousand: 2, period: yearPeriod, stop_reason: '家庭原因中止' },
];

function termPeriod(year: number, random: Random) {
  // The spring term of the latest year has only just begun, so that what takes a term is dated in autumn.
  const term = itemAt(termsOf(year), year < 2025 ? random.integer(0, 1) : 0);
  return { starts_on: term.starts_on, planned_end_on: term.ends_on };
}

function yearPeriod(year: number) {
  return { starts_on: firstDay(year), planned_end_on: `${year + 1}-07-31` };
}

function insideGroup(group: Group, year: number, input: Input): readonly Rotation[] {
  const { staff, random } = input;
  const members = campusesOn(group, firstDay(year));
  const teachers = teachersAt(members, year, staff);
  if (members.length < 2) return [];
  return kinds.flatMap(({ form, perThousand, period, stop_reason }) => {
    const number = Math.round((teachers.length * perThousand) / 1000 + random.next() * 0.5);
    return draw(teachers, number, random).flatMap((teacher) => {
      const from = staff.campusOf(teacher);
      const { starts_on, planned_end_on } = period(year, random);
      const there = new Set(campusesOn(group, planned_end_on < asOf ? planned_end_on : asOf));
      const others = campusesOn(group, starts_on).filter((to) => to !== from && to.level !== '教学点' && there.has(to));
      if (others.length === 0 || !staff.isFree(teacher, starts_on, planned_end_on)) return [];
      const to = random.pick(others);
      const stoppedOn = stop_reason === undefined ? planned_end_on : addDays(starts_on, random.integer(40, 75));
      staff.book(teacher, starts_on, stoppedOn);
      return [
        {
          ...record(teacher, { from, to, form, starts_on, planned_end_on }, staff),
          group,
          ended_on: stoppedOn <= asOf ? stoppedOn : null,
          stop_reason: stop_reason ?? null,
        },
      ];
    });
  });
}

/** From schools anywhere to schools that share no group with them: support between towns, arranged by the bureau. */
function acrossGroups(year: number, { groups, schools, staff, random }: Input): readonly Rotation[] {
  const campuses = schools
    .flatMap((school) => school.campuses)
    .filter((campus) => isOpen(campus, firstDay(year)) && isOpen(campus, `${year + 1}-07-31`))
    .filter((campus) => isCompulsory(campus) && campus.level !== '教学点' && isPublic(campus));
  const belongs = new Map(campuses.map((campus) => [campus, groupsOf(campus, year, groups)] as const));
  const teachers = teachersAt(campuses, year, staff);
  return draw(teachers, Math.round(teachers.length * 0.012), random).flatMap((teacher) => {
    const from = staff.campusOf(teacher);
    const own = belongs.get(from) ?? [];
    const others = campuses.filter(
      (to) =>
        to !== from && to.school.town !== from.school.town && !(belongs.get(to) ?? []).some((id) => own.includes(id)),
    );
    const starts_on = firstDay(year);
    const planned_end_on = `${year + 1}-07-31`;
    if (others.length === 0 || !staff.isFree(teacher, starts_on, planned_end_on)) return [];
    staff.book(teacher, starts_on, planned_end_on);
    const to = random.pick(others);
    const form = random.chance(0.7) ? '支教' : '定期交流';
    const ended_on = planned_end_on <= asOf ? planned_end_on : null;
    return [{ ...record(teacher, { from, to, form, starts_on, planned_end_on }, staff), ended_on }];
  });
}

function isPublic({ school }: Campus): boolean {
  return school.blueprint.is_private !== true;
}

/** Groups to which a campus belongs at any time of a school year. */
function groupsOf(campus: Campus, year: number, groups: readonly Group[]): readonly string[] {
  const dates = [firstDay(year), `${year}-12-31`, `${year + 1}-03-31`, `${year + 1}-07-31`];
  return groups
    .filter((group) => dates.some((date) => campusesOn(group, date).includes(campus)))
    .map(({ group_id }) => group_id);
}

function teachersAt(campuses: readonly Campus[], year: number, staff: Staff): readonly Teacher[] {
  return campuses
    .flatMap((campus) => staff.at(campus))
    .filter((teacher) => teacher.is_full_time && !teacher.is_leader && staff.joinedOn(teacher) <= `${year}-06-30`);
}

/** Some teachers, each at most once. */
function draw(teachers: readonly Teacher[], number: number, random: Random): readonly Teacher[] {
  if (teachers.length === 0) return [];
  return [...new Set(Array.from({ length: number }, () => random.pick(teachers)))];
}

type Part = Pick<Rotation, 'from' | 'to' | 'form' | 'starts_on' | 'planned_end_on'>;

function record(teacher: Teacher, part: Part, staff: Staff): Rotation {
  const is_backbone = staff.isBackbone(teacher, part.starts_on);
  return { teacher, group: null, ...part, is_backbone, ended_on: null, stop_reason: null };
}
