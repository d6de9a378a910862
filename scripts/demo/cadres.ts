import type { Story } from './blueprint.ts';
import { asOf, firstDay, schoolYears, termsOf } from './dates.ts';
import type { Draft } from './draft.ts';
import { type Group, type Member, membersOn, typeOn } from './groups.ts';
import { type Campus, digits, isOpen, type School } from './places.ts';
import { itemAt, type Random } from './random.ts';
import type { Staff } from './staff.ts';
import type { Teacher } from './teachers.ts';

/** One leader sent to another school of the group. */
export interface Exchange {
  readonly teacher: Teacher;
  readonly group: Group;
  readonly year: number;
  readonly direction: '总校→成员' | '成员→总校';
  readonly from: Campus;
  readonly to: Campus;
  readonly rank: string;
  readonly starts_on: string;
  readonly ended_on: string | null;
  readonly teaches: boolean;
  readonly counts_as_rotation: boolean;
}

/** Leaders a school needs so that it can send what the policy asks for. */
export function leadersNeeded(groups: readonly Group[]): (campus: Campus) => number {
  const numbers = new Map<School, number>();
  for (const { lead, members, blueprint } of groups) {
    const isTight = blueprint.types.some(({ type }) => type === '紧密型');
    for (const { school, is_lead } of members) {
      const perMember = isTight ? 3 : 1;
      const needed = is_lead ? perMember * members.length + 4 : 2 * perMember + 1;
      numbers.set(school, Math.max(numbers.get(school) ?? 0, needed));
    }
    numbers.set(lead, numbers.get(lead) ?? 0);
  }
  // They belong to the main campus, or to the first section.
  return (campus) => (campus === campus.school.campuses[0] ? (numbers.get(campus.school) ?? 2) : 0);
}

interface Input {
  readonly groups: readonly Group[];
  readonly staff: Staff;
  readonly story: Story;
  readonly random: Random;
}

/** Draws up the exchanges between lead school and members, school year by school year. */
export function buildExchanges(input: Input): readonly Exchange[] {
  return schoolYears.flatMap((year) =>
    input.groups.flatMap((group) => {
      const exchanges = membersOn(group, firstDay(year))
        .filter(({ is_lead }) => !is_lead)
        .flatMap((member) => exchangeWith(member, { group, year }, input));
      return markCounted(exchanges, input.story);
    }),
  );
}

interface When {
  readonly group: Group;
  readonly year: number;
}

/** Ranks asked for by the policy: a tight group exchanges teams, a loose one single leaders. */
function postsFor({ group, year }: When): readonly (readonly [Exchange['direction'], string])[] {
  if (typeOn(group, firstDay(year)) !== '紧密型') {
    return [
      ['总校→成员', '中层副职'],
      ['成员→总校', '中层副职'],
    ];
  }
  return [
    ['总校→成员', '校级副职'],
    ['总校→成员', '中层正职'],
    ['总校→成员', '中层副职'],
    ['成员→总校', '校级正职'],
    ['成员→总校', '中层正职'],
    ['成员→总校', '中层副职'],
  ];
}

function exchangeWith(member: Member, when: When, { staff, random }: Input): readonly Exchange[] {
  const { group, year } = when;
  const lead = group.lead.campuses[0];
  const own = member.campus ?? member.school.campuses[0];
  if (lead === undefined || own === undefined || !isOpen(own, firstDay(year))) return [];
  // One draw for the whole member: where a team is short, it is usually short of one.
  const isComplete = random.chance(group.blueprint.diligence * 0.9);
  const missing = isComplete ? -1 : random.integer(0, 5);
  return postsFor(when).flatMap(([direction, rank], position) => {
    if (position === missing || (!isComplete && random.chance(0.15))) return [];
    const [from, to] = direction === '总校→成员' ? [lead, own] : [own, lead];
    const { starts_on, planned } = postPeriod(when, direction, random);
    const teacher = staff
      .at(from)
      .concat(direction === '总校→成员' ? [] : staff.at(itemAt(from.school.campuses, 0)))
      .find((candidate) => candidate.is_leader && staff.isFree(candidate, starts_on, planned));
    if (teacher === undefined) return [];
    staff.book(teacher, starts_on, planned);
    const ended_on = planned <= asOf ? planned : null;
    const teaches = rank.startsWith('中层') && random.chance(0.7);
    const sent = { teacher, group, year, direction, from, to, rank };
    return [{ ...sent, starts_on, ended_on, teaches, counts_as_rotation: false }];
  });
}

/** Loose groups send members' leaders for a term at most; tight ones for one school year or two, now and then less. */
function postPeriod({ group, year }: When, direction: Exchange['direction'], random: Random) {
  const starts_on = firstDay(year);
  const autumn = itemAt(termsOf(year), 0);
  const isTight = typeOn(group, firstDay(year)) === '紧密型';
  const isTermOnly = direction === '成员→总校' && (isTight ? random.chance(0.08) : random.chance(0.85));
  if (isTermOnly) return { starts_on, planned: autumn.ends_on };
  return { starts_on, planned: `${year + yearsAway(direction, random)}-07-31` };
}

/** Members' leaders stay for a second year now and then, and once in a while beyond what the policy means to allow. */
function yearsAway(direction: Exchange['direction'], random: Random): number {
  if (direction === '总校→成员' || random.chance(0.85)) return 1;
  return random.chance(0.85) ? 2 : 3;
}

function markCounted(exchanges: readonly Exchange[], { counted_cadres }: Story): readonly Exchange[] {
  const [first] = exchanges;
  const rule = counted_cadres.find(({ group, year }) => group === first?.group.blueprint.number && year === first.year);
  if (rule === undefined) return exchanges;
  const able = exchanges.filter(({ direction, rank }) => direction === '总校→成员' && rank.startsWith('中层'));
  const chosen = new Set(able.slice(0, rule.count));
  return exchanges.map((exchange) =>
    chosen.has(exchange) ? { ...exchange, teaches: true, counts_as_rotation: true } : exchange,
  );
}

export function exchangeRows(exchanges: readonly Exchange[]): readonly Draft<'cadre_exchanges'>[] {
  return exchanges.map(({ teacher, group, from, to, ...exchange }, position) => ({
    exchange_id: `C-${digits(position + 1, 5)}`,
    pid: teacher.pid,
    group_id: group.group_id,
    direction: exchange.direction,
    sending_campus_id: from.campus_id,
    receiving_campus_id: to.campus_id,
    rank: exchange.rank,
    starts_on: exchange.starts_on,
    ended_on: exchange.ended_on,
    teaches: exchange.teaches,
    counts_as_rotation: exchange.counts_as_rotation,
  }));
}
