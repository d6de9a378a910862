import type { Row } from '../../../src/model/tables.ts';
import { addDays, addMonths } from '../dates.ts';
import type { Dice } from './dice.ts';
import type { GroupRegister } from './groups.ts';
import { row } from './row.ts';
import type { SchoolRegister } from './schools.ts';

export interface Setting {
  readonly as_of_date: string;
  readonly register: SchoolRegister;
  readonly grouped: GroupRegister;
}

/** Returns the roster: a few teachers at every campus, so that groups are both below and above the published size. */
export function randomTeachers(dice: Dice, { campuses }: SchoolRegister): readonly Row<'teachers'>[] {
  const size = dice.pick([4, 8, 14, 20]);
  // One empty cell withholds a figure of the whole county: most counties are without.
  const [lacksDates, lacksClasses] = [dice.chance(0.25), dice.chance(0.25)];
  const joined = ['2010-09-01', '2018-08-20', '2019-09-01', '2020-08-31', '2020-09-02', '2022-09-01'];
  return campuses.flatMap((campus) =>
    Array.from({ length: dice.int(1, size) }, (_, index) =>
      row('teachers', {
        pid: `T-${campus.campus_id}-${index + 1}`,
        staff_campus_id: campus.campus_id,
        joined_campus_on: lacksDates && dice.chance(0.1) ? null : dice.pick(joined),
        is_full_time: dice.chance(0.06) ? dice.pick([false, null]) : true,
        taught_graduating_class: lacksClasses && dice.chance(0.1) ? null : dice.pick([true, false, false]),
        deferral_reason: dice.chance(0.08) ? '哺乳期' : null,
      }),
    ),
  );
}

/** Who may rotate, in some counties: of all, or of nearly all. */
export function withConditions(dice: Dice, teachers: readonly Row<'teachers'>[]): readonly Row<'teachers'>[] {
  if (dice.chance(0.4)) return teachers;
  const gaps = dice.pick([0, 0, 0.05]);
  return teachers.map((teacher) => ({
    ...teacher,
    meets_conditions: dice.chance(gaps) ? null : dice.chance(0.8),
  }));
}

/** Listed and unlisted honours of every level, some of which run out while their holder is on rotation. */
export function randomHonours(dice: Dice, teachers: readonly Row<'teachers'>[]): readonly Row<'honours'>[] {
  return dice.some(teachers, 0.4).flatMap(({ pid }) =>
    dice.draw(['骨干教师', '教坛新星', '学科带头人', '特级教师', '优秀班主任'], dice.pick([1, 1, 2])).map((honour) =>
      row('honours', {
        pid,
        honour,
        honour_level: dice.pick(['校级', '校级', '县级', '市级', '省级']),
        awarded_on: dice.pick(['2018-06-01', '2021-09-10', '2024-09-01', '2024-10-20', '2025-01-05']),
        valid_to: dice.pick([null, null, '2024-09-01', '2025-02-01', '2025-09-01']),
      }),
    ),
  );
}

const starts = ['09-01', '09-01', '08-20', '08-31', '09-10', '10-08', '02-17', '02-17', '03-20'];
const forms = ['定期交流', '定期交流', '支教', '跟岗', '挂职', '走教', '兼课', '调动'] as const;
const months = [1, 3, 5, 6, 11, 12, 12, 12, 23, 24, 36];

/** Returns rotations within groups, between groups and to the outside, of all forms, lengths and outcomes. */
export function randomRotations(dice: Dice, setting: Setting & { teachers: readonly Row<'teachers'>[] }) {
  const { teachers, as_of_date } = setting;
  const made = Array.from({ length: dice.int(15, 60) }, (_, index) => {
    const group = dice.pick(setting.grouped.groups);
    const [sending, receiving] = campusPair(dice, group.group_id, setting);
    const atHome = teachers.filter(({ staff_campus_id }) => staff_campus_id === sending);
    const teacher = dice.chance(0.85) && atHome.length > 0 ? dice.pick(atHome) : dice.pick(teachers);
    const starts_on = `${dice.int(2021, 2026)}-${dice.pick(starts)}`;
    const planned_end_on = plannedEnd(dice, starts_on);
    const rotation_form = dice.pick(forms);
    return row('rotations', {
      rotation_id: `R${index + 1}`,
      pid: teacher.pid,
      group_id: dice.chance(0.8) ? group.group_id : null,
      sending_campus_id: sending,
      receiving_campus_id: receiving,
      rotation_form,
      moves_staff_relation: rotation_form === '调动',
      starts_on,
      planned_end_on,
      ...outcome(dice, { starts_on, planned_end_on, as_of_date }),
    });
  });
  return made.filter(({ starts_on }) => starts_on <= as_of_date);
}

function campusPair(dice: Dice, groupId: string, { register, grouped }: Setting): readonly [string, string] {
  const members = register.campuses.filter((campus) =>
    grouped.memberships.some(
      ({ group_id, campus_id, school_id }) =>
        group_id === groupId && (campus_id === campus.campus_id || school_id === campus.school_id),
    ),
  );
  const anyCampus = register.campuses;
  const inside = members.length > 1 && dice.chance(0.85);
  const [one, two] = dice.draw(inside ? members : anyCampus, 2);
  return [one?.campus_id ?? '', two?.campus_id ?? ''];
}

/** Ends stay clear of the very edge of the 14 days' grace, which the definition leaves open by a day. */
function plannedEnd(dice: Dice, starts_on: string): string {
  const end = addMonths(starts_on, dice.pick(months));
  return end.slice(5, 7) === '02' || end.slice(5, 7) === '08' ? `${end.slice(0, 4)}-07-20` : end;
}

interface Planned {
  readonly starts_on: string;
  readonly planned_end_on: string;
  readonly as_of_date: string;
}

function outcome(dice: Dice, { starts_on, planned_end_on, as_of_date }: Planned) {
  const stopped = addDays(starts_on, dice.pick([20, 60, 170, 250, 400]));
  if (dice.chance(0.15) && stopped < planned_end_on && stopped <= as_of_date)
    return { rotation_status: '中止', ended_on: stopped, stop_reason: '工作调整' } as const;
  if (planned_end_on > as_of_date) return { rotation_status: '在岗', ended_on: null } as const;
  return { rotation_status: '完成', ended_on: dice.chance(0.9) ? planned_end_on : null } as const;
}

/** An end on 1 September is the one day on which it is not settled which year it ends: it stays clear of it. */
function clearOfTheFirst(end: string): string {
  return end.slice(5) === '09-01' ? `${end.slice(0, 4)}-08-31` : end;
}

const ranks = ['校级正职', '校级副职', '中层正职', '中层副职', '中层副职'] as const;

/** Returns cadre exchanges of teachers and of people who are not on the roster. */
export function randomExchanges(dice: Dice, setting: Setting & { teachers: readonly Row<'teachers'>[] }) {
  const { as_of_date, grouped, register, teachers } = setting;
  return grouped.groups.flatMap(({ group_id }) =>
    Array.from({ length: dice.int(0, 24) }, (_, index) => {
      const [sending_campus_id, receiving_campus_id] = exchangePair(dice, group_id, { register, grouped });
      const starts_on = `${dice.int(2022, 2025)}-${dice.pick(['09-01', '08-25', '02-17', '11-05'])}`;
      const end = clearOfTheFirst(addMonths(starts_on, dice.pick([4, 5, 10, 12, 22, 30])));
      return row('cadre_exchanges', {
        exchange_id: `X-${group_id}-${index + 1}`,
        pid: dice.chance(0.5) ? dice.pick(teachers).pid : `C-${dice.int(1, 20)}`,
        group_id,
        direction: dice.pick(['总校→成员', '成员→总校']),
        sending_campus_id,
        receiving_campus_id,
        rank: dice.pick(ranks),
        starts_on,
        ended_on: end <= as_of_date ? end : null,
        teaches: dice.pick([true, false, null]),
        counts_as_rotation: dice.pick([true, false, null]),
      });
    }).filter(({ starts_on, sending_campus_id }) => starts_on <= as_of_date && sending_campus_id !== ''),
  );
}

/** The lead campus and a member, in either order; the direction is thrown apart, as slips of clerks are. */
function exchangePair(dice: Dice, groupId: string, { register, grouped }: Omit<Setting, 'as_of_date'>) {
  const campusOf = ({ campus_id, school_id }: Row<'memberships'>) =>
    campus_id ?? dice.pick(register.campuses.filter((campus) => campus.school_id === school_id)).campus_id;
  const ofGroup = grouped.memberships.filter(({ group_id }) => group_id === groupId);
  const lead = ofGroup.find(({ member_role }) => member_role !== '成员校');
  const others = ofGroup.filter(({ member_role }) => member_role === '成员校');
  if (lead === undefined || others.length === 0) return ['', ''] as const;
  const pair = [campusOf(lead), campusOf(dice.pick(others))] as const;
  return dice.chance(0.5) ? pair : ([pair[1], pair[0]] as const);
}

/** Pairs of a mentor and an apprentice, now and then without dates. */
export function randomMentoring(dice: Dice, { grouped, teachers }: Setting & { teachers: readonly Row<'teachers'>[] }) {
  return grouped.groups.flatMap(({ group_id }) =>
    Array.from({ length: dice.int(0, 9) }, (_, index) => {
      const [mentor, apprentice] = dice.draw(teachers, 2);
      return row('mentoring', {
        pairing_id: `M-${group_id}-${index + 1}`,
        group_id,
        mentor_pid: mentor?.pid ?? '',
        apprentice_pid: apprentice?.pid ?? '',
        is_cross_school: dice.chance(0.5),
        starts_on: dice.pick([null, '2023-09-01', '2024-09-01', '2025-09-01']),
        ended_on: dice.pick([null, null, '2026-01-15']),
      });
    }),
  );
}
