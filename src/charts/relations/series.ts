import { campusesOf, groupName, holdsAt, membersOf, type Member } from '../../figures/lookup.ts';
import { localName } from '../../figures/local-name.ts';
import { typePeriodsOf, type TypePeriod } from '../../figures/type-periods.ts';
import { openTypeWords, roleWordOf } from '../../figures/kinds.ts';
import type { RegionArtifact } from '../../artifacts/types.ts';
import { formatInterval } from '../../format/date.ts';

/** A half-open interval of calendar dates; null = open on that side. */
export interface Span {
  readonly from: string | null;
  readonly to: string | null;
}

/** A campus behind a member that joined as a whole school. */
export interface RelationCampus extends Span {
  /** Without the name of its school: 东校区. */
  readonly name: string;
  readonly is_current: boolean;
}

/** One box of the diagram: a lead, a member or a campus that joined alone, with the days of its membership. */
export interface RelationNode extends Span {
  readonly label: string;
  readonly role: string;
  /** `campus`: belongs to the same school as the lead, and is no member school of its own. */
  readonly kind: 'lead' | 'member' | 'campus';
  readonly school_id: string | null;
  /** A single campus joined, not a whole school. */
  readonly is_campus: boolean;
  readonly present_name: string | null;
  readonly former_names: readonly string[];
  /** `2021年9月1日起`, with a word where the date is that of the document; '' of a member that joined nobody knows when. */
  readonly period: string;
  /** Why it left, with the number of the document: `学区调整，示教函〔2025〕9号`; '' while it has not, or where neither is told. */
  readonly exit_words: string;
  /** Empty for a school on one campus, and where a single campus joined. */
  readonly campuses: readonly RelationCampus[];
  readonly is_current: boolean;
}

/** A group with everybody who was ever in it, in official order. */
export interface RelationSeries {
  readonly group_id: string;
  readonly name: string;
  /** Null: no document says. */
  readonly founded_on: string | null;
  readonly closed_on: string | null;
  readonly types: readonly TypePeriod[];
  readonly leads: readonly RelationNode[];
  readonly members: readonly RelationNode[];
}

/** Who belongs to a group, and since when: the same for the tree on the page, the picture and the table. */
export function relationSeries(atlas: RegionArtifact, groupId: string): RelationSeries {
  const group = atlas.tables.groups.find((row) => row.group_id === groupId);
  if (group === undefined) throw new Error(`${atlas.slug} has no group ${groupId}`);
  const members = membersOf(atlas, groupId);
  const leadSchools = new Set(members.flatMap((member) => (member.is_lead ? [schoolIdOf(member)] : [])));
  const nodes = members.map((member) => nodeOf(atlas, member, leadSchools));
  return {
    group_id: groupId,
    name: localName(atlas, groupName(atlas, groupId)),
    founded_on: group.founded_on,
    closed_on: group.closed_on,
    types: typePeriodsOf(atlas, group),
    leads: nodes.filter(({ kind }) => kind === 'lead'),
    members: nodes.filter(({ kind }) => kind !== 'lead'),
  };
}

function nodeOf(atlas: RegionArtifact, member: Member, leadSchools: ReadonlySet<string | null>): RelationNode {
  const { membership } = member;
  const isOfLead = member.campus !== null && leadSchools.has(schoolIdOf(member));
  const memberKind = isOfLead ? 'campus' : 'member';
  const basis = membership.date_basis === '以成文日期列示' ? '（以成文日期列示）' : '';
  return {
    label: localName(atlas, member.label),
    role: roleWordOf(atlas, membership),
    kind: member.is_lead ? 'lead' : memberKind,
    school_id: schoolIdOf(member),
    is_campus: member.campus !== null,
    present_name: member.present_name === null ? null : localName(atlas, member.present_name),
    former_names: member.names.filter((row) => row.name_kind === '曾用名').map((row) => localName(atlas, row.name)),
    period: `${formatInterval(membership.valid_from === null ? null : member.spell.from, member.spell.to)}${basis}`,
    exit_words: exitWords(membership),
    campuses: campusPartsOf(atlas, member),
    from: member.spell.from,
    to: member.spell.to,
    is_current: member.is_current,
  };
}

function exitWords({ valid_to, exit_reason, document_number }: Member['membership']): string {
  if (valid_to === null) return '';
  return [exit_reason, document_number].filter((words) => words !== null).join('，');
}

const schoolIdOf = (member: Member): string | null => member.school?.school_id ?? null;

function campusPartsOf(atlas: RegionArtifact, { campus, school }: Member): readonly RelationCampus[] {
  if (campus !== null || school === null) return [];
  const campuses = campusesOf(atlas, school.school_id);
  if (campuses.length < 2) return [];
  return campuses.map((row) => {
    const span = { from: row.opened_on, to: row.closed_on };
    const name = row.campus_name.startsWith(school.school_name)
      ? row.campus_name.slice(school.school_name.length)
      : row.campus_name;
    return { ...span, name: name || row.campus_name, is_current: holdsAt(span, atlas.region.as_of_date) };
  });
}

/** The type in force on the as-of date. */
export function presentType({ types }: RelationSeries): string {
  // A group that is still to come, or is over, has none today: the last that is known.
  return (types.find(({ is_current }) => is_current) ?? types.at(-1))?.group_type ?? openTypeWords;
}

/** Stands in the place of the members where a group has none on the day. */
export const nobodyWords = '没有成员校记录';

/** What stands under a member's name, line by line; the campuses are drawn by themselves. */
export function nodeNotes({ kind, role, period, present_name, former_names }: RelationNode): readonly string[] {
  const since = kind === 'lead' ? period : [role, period].filter((part) => part !== '').join('，');
  return [
    ...(since === '' ? [] : [since]),
    ...(present_name === null ? [] : [`现名：${present_name}`]),
    ...(former_names.length > 0 ? [`曾用名：${former_names.join('、')}`] : []),
  ];
}
