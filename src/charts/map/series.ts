import { localGroupName, localName } from '../../figures/local-name.ts';
import { campusesOf, holdsAt, inOrder, membersOf, type Member, shortNameAmong } from '../../figures/lookup.ts';
import type { RegionArtifact } from '../../artifacts/types.ts';
import type { PublicRow } from '../../model/tables.ts';
import { typePeriodsOf, type TypePeriod } from '../../figures/type-periods.ts';
import { openTypeWords, roleWordOf } from '../../figures/kinds.ts';
import type { Span } from '../relations/series.ts';

/** What a campus is to a group: its lead, a member, or a further campus of one of them. */
export type MapRole = 'lead' | 'member' | 'campus';

/** One campus in one group, for as long as it is in it. */
export interface MapMember extends Span {
  readonly campus_id: string;
  readonly campus_name: string;
  /** The member it belongs to: the school, or the campus itself. */
  readonly member_label: string;
  /** Position of its member in the group's list, from 1. */
  readonly member_number: number;
  readonly role: MapRole;
  readonly role_word: string;
  readonly address: string | null;
  readonly is_current: boolean;
}

/** A group with the campuses of which coordinates are known. */
export interface MapGroup extends Span {
  readonly group_id: string;
  /** In official order, from 1; also chooses the colour, so that it stays from build to build. */
  readonly number: number;
  readonly short_name: string;
  /** Of the lead school, as short as it is known. */
  readonly lead_name: string;
  readonly members: readonly MapMember[];
  readonly types: readonly TypePeriod[];
  /** Exists on the as-of date. */
  readonly is_current: boolean;
}

/** Kept while pages of the same region are made: the map of every group asks for all groups. */
const kept = new WeakMap<RegionArtifact, readonly MapGroup[]>();

/** Every group with every campus that was ever in it, in official order. */
export function mapGroups(atlas: RegionArtifact): readonly MapGroup[] {
  const groups = kept.get(atlas) ?? groupsOf(atlas);
  kept.set(atlas, groups);
  return groups;
}

function groupsOf(atlas: RegionArtifact): readonly MapGroup[] {
  return inOrder(atlas.tables.groups).map((group, index) => {
    const members = membersOf(atlas, group.group_id);
    const lead = members.find((member) => member.is_lead && member.is_current);
    return {
      group_id: group.group_id,
      number: index + 1,
      short_name: localGroupName(atlas, group.group_id),
      lead_name: lead === undefined ? localGroupName(atlas, group.group_id) : shortNameOf(atlas, lead),
      members: members.flatMap((member, position) => campusesOfMember(atlas, { member, position, members })),
      types: typePeriodsOf(atlas, group),
      from: group.founded_on,
      to: group.closed_on,
      is_current: holdsAt({ from: group.founded_on, to: group.closed_on }, atlas.region.as_of_date),
    };
  });
}

function campusesOfMember(
  atlas: RegionArtifact,
  {
    member,
    position,
    members,
  }: { readonly member: Member; readonly position: number; readonly members: readonly Member[] },
): readonly MapMember[] {
  const { membership, school } = member;
  const campuses = member.campus ? [member.campus] : campusesOf(atlas, school?.school_id ?? '');
  const isPartOfLead =
    member.campus !== null &&
    !member.is_lead &&
    members.some((other) => other.is_lead && other.school?.school_id === school?.school_id);
  const plain: MapRole = isPartOfLead ? 'campus' : 'member';
  const first: MapRole = member.is_lead ? 'lead' : plain;
  return campuses.map((campus, index) => {
    const span = overlap(member.spell, openingOf(campus));
    return {
      ...span,
      campus_id: campus.campus_id,
      campus_name: localName(atlas, campus.campus_name),
      member_label: localName(atlas, member.label),
      member_number: position + 1,
      role: index === 0 ? first : 'campus',
      role_word: roleWordOf(atlas, membership),
      address: campus.address,
      is_current: holdsAt(span, atlas.region.as_of_date),
    };
  });
}

function openingOf(campus: PublicRow<'campuses'>): Span {
  return { from: campus.opened_on, to: campus.closed_on };
}

function overlap(a: Span, b: Span): Span {
  const [from, to] = [
    [a.from, b.from],
    [a.to, b.to],
  ].map((dates) => dates.filter((date) => date !== null).toSorted());
  return { from: from?.at(-1) ?? null, to: to?.[0] ?? null };
}

/** `示例县青禾小学` → `青禾小学`: the recorded short name, or the name without that of the region. */
function shortNameOf(atlas: RegionArtifact, { label, school, campus }: Member): string {
  return shortNameAmong(atlas, [campus?.campus_id, school?.school_id]) ?? localName(atlas, label);
}

/** `成员校`, or `成员校的校区` for a further campus of one. */
export function roleWordsOf({ role, role_word }: MapMember): string {
  return role === 'campus' ? `${role_word}的校区` : role_word;
}

/** The type on the as-of date: `紧密型`, `类型待确认`. */
export function typeWordsOf({ types }: MapGroup): string {
  return types.find(({ is_current }) => is_current)?.group_type ?? openTypeWords;
}
