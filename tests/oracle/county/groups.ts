import type { Row } from '../../../src/model/tables.ts';
import { addMonths } from '../dates.ts';
import type { Dice } from './dice.ts';
import { row } from './row.ts';
import type { SchoolRegister } from './schools.ts';

export interface GroupRegister {
  readonly groups: readonly Row<'groups'>[];
  readonly group_types: readonly Row<'group_types'>[];
  readonly memberships: readonly Row<'memberships'>[];
}

const foundingDates = [
  '2021-09-01',
  '2022-03-15',
  '2022-08-25',
  '2023-09-01',
  '2024-09-01',
  '2024-10-08',
  '2025-03-01',
];
const joiningDates = ['2023-09-01', '2024-02-20', '2024-09-01', '2024-12-01', '2025-03-10', '2025-09-01'];
const leavingDates = ['2024-01-10', '2024-07-15', '2025-03-01', '2025-07-15'];

/** Returns 2 to 5 groups: types that change or are unknown, members that join late, leave, or are in two groups. */
export function randomGroups(dice: Dice, register: SchoolRegister): GroupRegister {
  const groups = Array.from({ length: dice.int(2, 5) }, (_, index) => groupRow(dice, index));
  const seats = dice.draw(
    register.schools.filter(({ school_id }) => register.campuses.some((campus) => campus.school_id === school_id)),
    register.schools.length,
  );
  // Schools are dealt out like cards; the last ones stay outside, and a few sit in two groups.
  const dealt = seats.slice(0, Math.max(groups.length, seats.length - dice.int(0, 3)));
  const hands = groups.map((_, index) => [
    ...dealt.filter((_school, position) => position % groups.length === index),
    ...(dice.chance(0.12) ? [dice.pick(seats)] : []),
  ]);
  return {
    groups,
    group_types: groups.flatMap((group) => typeRows(dice, group)),
    memberships: groups.flatMap((group, index) =>
      memberRows(dice, { group, schools: [...new Set(hands[index] ?? [])], register }),
    ),
  };
}

function groupRow(dice: Dice, index: number): Row<'groups'> {
  const closed_on = dice.chance(0.08) ? dice.pick(leavingDates) : null;
  return row('groups', {
    group_id: `G${index + 1}`,
    group_name: `第${index + 1}教育集团`,
    founded_on: index === 0 ? '2021-09-01' : dice.pick(foundingDates),
    closed_on,
    ...statusOf(dice, { closed_on, index }),
    scope: dice.pick(['城区', '乡镇']),
    sort_order: dice.chance(0.7) ? index + 1 : null,
  });
}

/** Correction has a first day as a rule, and sometimes a last one. */
function statusOf(
  dice: Dice,
  { closed_on, index }: { readonly closed_on: string | null; readonly index: number },
): Pick<Row<'groups'>, 'status' | 'status_from' | 'status_to'> {
  const status = closed_on === null ? randomStatus(dice) : '退出';
  if (status !== '整改') return { status, status_from: null, status_to: null };
  const status_from = ['2022-10-01', '2024-02-20', '2025-02-17', null][index % 4] ?? null;
  const status_to = status_from === null ? null : ([null, '2025-03-01', '2025-09-01'][index % 3] ?? null);
  return { status, status_from, status_to };
}

function randomStatus(dice: Dice): '运行' | '试点' | '整改' | null {
  if (dice.chance(0.03)) return null;
  return dice.pick(['运行', '运行', '运行', '试点', dice.chance(0.3) ? '整改' : '运行']);
}

function typeRows(dice: Dice, group: Row<'groups'>): readonly Row<'group_types'>[] {
  const { group_id } = group;
  const founded_on = group.founded_on ?? '2023-02-01';
  const typed = (group_type: string, valid_from: string, valid_to: string | null = null) =>
    row('group_types', { group_id, group_type, valid_from, valid_to });
  const turn = dice.pick(['2023-09-01', '2024-03-01', '2024-09-01', '2025-03-01', '2025-09-01', '2025-11-11']);
  const [first, second] = dice.pick([
    ['紧密型', null],
    ['紧密型', null],
    ['紧密型', null],
    ['松散型', null],
    ['松散型', null],
    ['城乡共建型', null],
    ['松散型', '紧密型'],
    ['松散型', '紧密型'],
    ['紧密型', '松散型'],
    ['探索型', '紧密型'],
    ['松散型', '紧密型'],
    dice.chance(0.4) ? [null, null] : ['松散型', null],
    dice.chance(0.4) ? ['探索型', null] : ['紧密型', null],
  ] as const);
  if (first === null) return [];
  if (second === null) return [typed(first, founded_on)];
  return turn <= founded_on ? [typed(second, founded_on)] : [typed(first, founded_on, turn), typed(second, turn)];
}

interface Hand {
  readonly group: Row<'groups'>;
  readonly schools: readonly Row<'schools'>[];
  readonly register: SchoolRegister;
}

function memberRows(dice: Dice, { group, schools, register }: Hand): readonly Row<'memberships'>[] {
  const leadRole = dice.pick(['总校', '核心校']);
  return schools.flatMap((school, index) => {
    const isLead = index === 0;
    const member_role = isLead ? leadRole : '成员校';
    const founded = group.founded_on ?? '2023-02-01';
    const valid_from = isLead || dice.chance(0.75) ? founded : later(founded, dice.pick(joiningDates));
    const valid_to = !isLead && dice.chance(0.18) ? laterOrNull(valid_from, dice.pick(leavingDates)) : null;
    const cells = { group_id: group.group_id, member_role, valid_from, valid_to } as const;
    const campuses = register.campuses.filter((campus) => campus.school_id === school.school_id);
    if (dice.chance(0.4)) return [row('memberships', { ...cells, school_id: school.school_id })];
    // Of a lead school the first campus leads and the others are members; of a member school some may stay outside.
    return campuses
      .filter((_, position) => position === 0 || isLead || dice.chance(0.8))
      .map((campus, position) =>
        row('memberships', {
          ...cells,
          campus_id: campus.campus_id,
          member_role: isLead && position > 0 ? '成员校' : member_role,
        }),
      );
  });
}

function later(founded: string, date: string): string {
  return date > founded ? date : addMonths(founded, 7);
}

function laterOrNull(from: string, date: string): string | null {
  return date > from ? date : null;
}
