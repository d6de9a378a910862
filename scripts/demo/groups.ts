import type { CountyBlueprint, GroupBlueprint, MemberBlueprint } from './blueprint.ts';
import { isWithin } from './dates.ts';
import type { Draft } from './draft.ts';
import { type Campus, digits, isOpen, type School } from './places.ts';

/** One stretch of membership, with the campuses it brings. */
export interface Member {
  readonly school: School;
  /** Null: the whole school. */
  readonly campus: Campus | null;
  readonly is_lead: boolean;
  readonly from: string;
  readonly to: string | null;
  readonly blueprint: MemberBlueprint;
}

export interface Group {
  readonly group_id: string;
  readonly name: string;
  readonly short_name: string;
  readonly blueprint: GroupBlueprint;
  readonly approval_number: string;
  readonly lead: School;
  readonly members: readonly Member[];
}

export function buildGroups(county: CountyBlueprint, schools: readonly School[]): readonly Group[] {
  const byName = new Map(schools.map((school) => [school.blueprint.name, school]));
  const find = (name: string): School => {
    const school = byName.get(name);
    if (school === undefined) throw new Error(`The blueprint has no school ${name}`);
    return school;
  };
  return county.groups.map((blueprint) => {
    const lead = find(blueprint.lead);
    const own = memberOf(blueprint, { school: blueprint.lead }, find);
    return {
      group_id: `${county.region_code}-G${digits(blueprint.number, 2)}`,
      name: `${lead.full_name}教育集团`,
      short_name: `${blueprint.lead}集团`,
      blueprint,
      approval_number: approvalNumber(blueprint.founded, blueprint),
      lead,
      members: [{ ...own, is_lead: true }, ...blueprint.members.map((member) => memberOf(blueprint, member, find))],
    };
  });
}

/** Groups and later members are approved in one letter a year and group. */
function approvalNumber(date: string, { number }: GroupBlueprint): string {
  return `示教函〔${date.slice(0, 4)}〕${number + 20}号`;
}

function memberOf(group: GroupBlueprint, blueprint: MemberBlueprint, find: (name: string) => School): Member {
  const school = find(blueprint.school);
  const campus = school.campuses.find(({ part }) => part === blueprint.campus) ?? null;
  if (blueprint.campus !== undefined && campus === null) {
    throw new Error(`${blueprint.school} has no campus ${blueprint.campus}`);
  }
  return {
    school,
    campus,
    is_lead: false,
    from: blueprint.from ?? group.founded,
    to: blueprint.to ?? null,
    blueprint,
  };
}

/** Memberships in force on a date. */
export function membersOn({ members }: Group, date: string): readonly Member[] {
  return members.filter(({ from, to }) => isWithin(date, from, to));
}

/** Remembered, because every rotation asks for the same few dates. */
const known = new WeakMap<Group, Map<string, readonly Campus[]>>();

/** Campuses in use that belong to the group on a date. */
export function campusesOn(group: Group, date: string): readonly Campus[] {
  const dates = known.get(group) ?? new Map<string, readonly Campus[]>();
  known.set(group, dates);
  const before = dates.get(date);
  if (before !== undefined) return before;
  const campuses = membersOn(group, date)
    .flatMap(({ school, campus }) => (campus === null ? school.campuses : [campus]))
    .filter((campus) => isOpen(campus, date));
  dates.set(date, campuses);
  return campuses;
}

/** A campus that belongs to this group from its founding to the end, and to no other. */
export function isSettled(campus: Campus, { members }: Group): boolean {
  return members.some(
    ({ school, campus: only, blueprint, to }) =>
      only === null && school === campus.school && blueprint.from === undefined && to === null,
  );
}

/** Type in force on a date; null: not recognised. */
export function typeOn({ blueprint: { types } }: Group, date: string): '紧密型' | '松散型' | null {
  return types.findLast(({ from }) => from <= date)?.type ?? null;
}

export function groupRows(groups: readonly Group[]): readonly Draft<'groups'>[] {
  return groups.map(({ group_id, name, short_name, approval_number, blueprint }) => ({
    group_id,
    group_name: name,
    short_name,
    group_kind: '教育集团',
    founded_on: blueprint.founded,
    date_basis: '原文载明',
    approval_number,
    status: blueprint.status,
    // Under correction from the first day on, not recognised as either type.
    status_from: blueprint.status === '整改' ? blueprint.founded : null,
    scope: blueprint.scope,
    sort_order: blueprint.number,
    note: blueprint.types.length === 0 ? '成立时未认定类型，整改验收后认定。' : null,
  }));
}

/** Exemplary groups, one of a title that has run out. */
export function groupTitleRows(groups: readonly Group[]): readonly Draft<'group_titles'>[] {
  const awarding_body = '示例县教育体育局（虚构）';
  const title = ({ group_id }: Group, name: string, year: number, months: string) =>
    ({
      group_id,
      title: name,
      awarding_body,
      awarded_on: `${year}-${months}`,
      valid_to: name === '进步集团' ? `${year + 1}-${months}` : null,
      document_number: `示教办〔${year}〕15号`,
    }) as const;
  return groups.flatMap((group) => [
    ...(group.blueprint.diligence >= 0.95
      ? [title(group, '示范集团', group.blueprint.diligence >= 1 ? 2024 : 2025, '06-20')]
      : []),
    ...(group.blueprint.number === 6
      ? [title(group, '进步集团', 2024, '06-20'), title(group, '进步集团', 2025, '06-20')]
      : []),
  ]);
}

export function groupTypeRows(groups: readonly Group[]): readonly Draft<'group_types'>[] {
  return groups.flatMap(({ group_id, blueprint: { types, number } }) =>
    types.map(({ type, from, basis }, position) => ({
      group_id,
      group_type: type,
      valid_from: from,
      valid_to: types[position + 1]?.from ?? null,
      date_basis: '原文载明' as const,
      recognition_number: `示教函〔${from.slice(0, 4)}〕${number + 40}号`,
      recognition_basis: basis ?? null,
    })),
  );
}

export function membershipRows(groups: readonly Group[]): readonly Draft<'memberships'>[] {
  return groups.flatMap((group) =>
    group.members.map(({ school, campus, is_lead, from, to, blueprint }, position) => ({
      group_id: group.group_id,
      campus_id: campus?.campus_id ?? null,
      school_id: campus === null ? school.school_id : null,
      member_role: leadRole(is_lead, school),
      valid_from: from,
      valid_to: to,
      date_basis: '原文载明',
      exit_reason: blueprint.exit_reason ?? null,
      document_number: blueprint.document_number ?? approvalNumber(from, group.blueprint),
      takes_on_new_school: blueprint.takes_on_new_school ?? false,
      has_executive_head: blueprint.takes_on_new_school ?? false,
      sort_order: position + 1,
    })),
  );
}

/** A senior high school leads as 核心校: it has no branches among the schools of compulsory education. */
function leadRole(isLead: boolean, { blueprint: { kind } }: School): string {
  if (!isLead) return '成员校';
  return kind === 'senior' ? '核心校' : '总校';
}
