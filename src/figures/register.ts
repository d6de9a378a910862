import type { RegionArtifact } from '../artifacts/types.ts';
import { formatDate } from '../format/date.ts';
import type { PublicRow, Row } from '../model/tables.ts';
import {
  campusesOf,
  find,
  groupName,
  groupTypeOf,
  inOrder,
  isLead,
  membersOf,
  membershipsOfSchool,
  type Member,
} from './lookup.ts';
import { localName } from './local-name.ts';
import { holdsAt, spellOf, type Spell } from './spells.ts';
import { openTypeWords, roleWordOf, untypedWordsOf, wordsOfAll } from './kinds.ts';

/**
 * The register on the as-of date: which schools and groups there are, who belongs to whom, who did. The rule for all pages
 * is the state in force on that date; what ended before it is told as history.
 */

/** A school in a group, once per group however many of its campuses are listed. */
export interface Place {
  readonly group_id: string;
  readonly role: string;
  /** The campuses that joined, where the others of the school did not; null = the whole school. */
  readonly campuses: readonly PublicRow<'campuses'>[] | null;
}

/** A place that a school had. */
export interface FormerPlace extends Place {
  readonly spell: Spell;
  /** As recorded; null where the record says nothing. */
  readonly reason: string | null;
}

/** A school on the as-of date: open or not, and in which groups. */
export interface SchoolStanding {
  readonly school: Row<'schools'>;
  /** `coming`: to be founded later. */
  readonly state: 'open' | 'closed' | 'coming';
  /** The school that carries a closed one on; null where none is on record. */
  readonly successor: Row<'schools'> | null;
  /** In official order of the groups; empty for a closed school. */
  readonly current: readonly Place[];
  /** The latest end first, without groups in which the school still is. */
  readonly former: readonly FormerPlace[];
}

/** Where a school stands on the as-of date. Throws for a school that is not on record. */
export function schoolStandingOf(atlas: RegionArtifact, schoolId: string): SchoolStanding {
  const { as_of_date } = atlas.region;
  const school = find(atlas.tables.schools, 'school_id', schoolId);
  if (school === null) throw new RangeError(`${atlas.slug} has no school ${schoolId}`);
  const places = membershipsOfSchool(atlas, schoolId).map((membership) => ({
    membership,
    spell: spellOf(atlas, membership),
  }));
  const isNow = ({ spell }: (typeof places)[number]) => holdsAt(spell, as_of_date);
  const current = joined(atlas, schoolId, places.filter(isNow));
  const still = new Set(current.map(({ group_id }) => group_id));
  const former = places
    .filter(({ membership, spell }) => !still.has(membership.group_id) && spell.to !== null && spell.to <= as_of_date)
    .map(({ membership, spell }) => ({
      group_id: membership.group_id,
      role: roleWordOf(atlas, membership),
      campuses: partOf(atlas, schoolId, [membership]),
      spell,
      reason: membership.exit_reason,
    }))
    .toSorted((a, b) => (b.spell.to ?? '').localeCompare(a.spell.to ?? ''));
  return { school, state: stateOf(school, as_of_date), successor: successorOf(atlas, school), current, former };
}

/** Memberships of one school, one place per group: a core school stays one whatever its other campuses are called. */
function joined(
  atlas: RegionArtifact,
  schoolId: string,
  places: readonly { readonly membership: Row<'memberships'> }[],
): readonly Place[] {
  const rows = Map.groupBy(
    places.map(({ membership }) => membership),
    ({ group_id }) => group_id,
  );
  return inOrder(atlas.tables.groups).flatMap(({ group_id }) => {
    const own = rows.get(group_id) ?? [];
    const role = own.find(({ member_role }) => isLead(member_role)) ?? own[0];
    return role === undefined
      ? []
      : [{ group_id, role: roleWordOf(atlas, role), campuses: partOf(atlas, schoolId, own) }];
  });
}

/** The campuses of the school that these memberships name, in official order; null where they bring the whole school. */
function partOf(
  atlas: RegionArtifact,
  schoolId: string,
  memberships: readonly Row<'memberships'>[],
): readonly PublicRow<'campuses'>[] | null {
  if (memberships.some(({ campus_id }) => campus_id === null)) return null;
  const named = new Set(memberships.map(({ campus_id }) => campus_id));
  const open = openCampusesOf(atlas, schoolId);
  if (open.every(({ campus_id }) => named.has(campus_id))) return null;
  return campusesOf(atlas, schoolId).filter(({ campus_id }) => named.has(campus_id));
}

/** Campuses of a school in use on the as-of date, in official order. */
export function openCampusesOf(atlas: RegionArtifact, schoolId: string): readonly PublicRow<'campuses'>[] {
  const { as_of_date } = atlas.region;
  return campusesOf(atlas, schoolId).filter((row) => holdsAt({ from: row.opened_on, to: row.closed_on }, as_of_date));
}

/** Campuses that a member brings to its group on the as-of date: its own, or all in use of the school. */
export function campusesOfMember(
  atlas: RegionArtifact,
  { campus, school }: Pick<Member, 'campus' | 'school'>,
): readonly PublicRow<'campuses'>[] {
  if (campus !== null) return [campus];
  return school === null ? [] : openCampusesOf(atlas, school.school_id);
}

function stateOf({ founded_on, closed_on }: Row<'schools'>, date: string): SchoolStanding['state'] {
  if (founded_on !== null && date < founded_on) return 'coming';
  return closed_on !== null && closed_on <= date ? 'closed' : 'open';
}

function successorOf({ tables }: RegionArtifact, school: Row<'schools'>): Row<'schools'> | null {
  return school.successor_school_id === school.school_id
    ? null
    : find(tables.schools, 'school_id', school.successor_school_id);
}

/** Schools that are open on the as-of date, in official order. */
export function openSchools(atlas: RegionArtifact): readonly Row<'schools'>[] {
  return inOrder(atlas.tables.schools).filter((school) => stateOf(school, atlas.region.as_of_date) === 'open');
}

/**
 * Where a school stands, in words without a full stop: `听澜小学教育集团，成员校（仅小学部）；…`,
 * `未加入集团（原属…，2025年7月31日退出）`, `已于2023年8月1日撤销，并入…`.
 */
export function schoolStandingWords(atlas: RegionArtifact, standing: SchoolStanding): string {
  const { state, school, current } = standing;
  if (state === 'closed') return closedWords(atlas, standing);
  if (state === 'coming') return `定于${formatDate(school.founded_on ?? '')}设立`;
  return current.length > 0
    ? current.map((place) => placeWords(atlas, place)).join('；')
    : wordsOfAll(atlas)`未加入集团${formerWords(atlas, standing)}`;
}

function closedWords(
  atlas: RegionArtifact,
  { school, successor }: Pick<SchoolStanding, 'school' | 'successor'>,
): string {
  const closed = `已于${formatDate(school.closed_on ?? '')}撤销`;
  if (successor === null) return closed;
  const name = localName(atlas, successor.school_name);
  // A school founded on that very day is what this one was turned into; an older one took it in.
  return successor.founded_on === school.closed_on ? `${closed}，由${name}承继` : `${closed}，并入${name}`;
}

/** `听澜小学教育集团，成员校（仅小学部）`. */
export function placeWords(atlas: RegionArtifact, place: Place): string {
  return `${localName(atlas, groupName(atlas, place.group_id))}，${place.role}${partWords(atlas, place)}`;
}

/** `（仅小学部）` for a school of which only a part is in the group, otherwise ''. */
export function partWords({ tables }: RegionArtifact, { campuses }: Place): string {
  if (campuses === null || campuses.length === 0) return '';
  return `（仅${campuses.map((campus) => shortCampusName(campus, find(tables.schools, 'school_id', campus.school_id))).join('、')}）`;
}

/** The name of a campus without that of its school: 东校区. A name within the group (…集团老校区) is kept whole. */
export function shortCampusName(
  { campus_name, campus_level }: Pick<PublicRow<'campuses'>, 'campus_name' | 'campus_level'>,
  school: Pick<Row<'schools'>, 'school_name'> | null,
): string {
  if (school === null || !campus_name.startsWith(school.school_name)) return campus_name;
  const own = campus_name.slice(school.school_name.length);
  if (own === '') return campus_level;
  return own.includes('集团') ? campus_name : own;
}

/** `（原属…，2025年7月31日退出）`, of the group left last; '' for a school that was never in one. */
function formerWords(atlas: RegionArtifact, { former: [last] }: SchoolStanding): string {
  return last === undefined
    ? ''
    : `（原属${localName(atlas, groupName(atlas, last.group_id))}，${endWords(last.spell)}）`;
}

/** How a membership ended: `2025年7月31日退出`, `该集团2025年8月1日撤销`. Throws RangeError where it did not. */
export function endWords({ end, to }: Spell): string {
  if (end === null || to === null) throw new RangeError('this membership has no end');
  const ways = { left: '退出', group: '集团撤销', campus: '校区停用', school: '学校撤销' } as const;
  return `${formatDate(to)}${ways[end]}`;
}

/** Whether a group is there on the as-of date, and since or until when it is not. */
export type GroupState =
  | {
      readonly state: 'dissolved' | 'coming';
      /** The day of dissolution or of founding. */
      readonly on: string;
    }
  | { readonly state: 'in-force'; readonly on: string | null };

/** Whether a group exists on the as-of date. Throws for a group that is not on record. */
export function groupStateOf({ tables, region, slug }: RegionArtifact, groupId: string): GroupState {
  const group = find(tables.groups, 'group_id', groupId);
  if (group === null) throw new RangeError(`${slug} has no group ${groupId}`);
  const { founded_on, closed_on } = group;
  if (closed_on !== null && closed_on <= region.as_of_date) return { state: 'dissolved', on: closed_on };
  if (founded_on !== null && region.as_of_date < founded_on) return { state: 'coming', on: founded_on };
  return { state: 'in-force', on: founded_on };
}

/** Groups that existed and exist no more on the as-of date, in official order. */
export function dissolvedGroups(atlas: RegionArtifact): readonly Row<'groups'>[] {
  return inOrder(atlas.tables.groups).filter(({ group_id }) => groupStateOf(atlas, group_id).state === 'dissolved');
}

/** The type of a group: 紧密型, 类型待确认, or of a body without types its kind. */
export function presentTypeWords(atlas: RegionArtifact, groupId: string): string {
  return groupTypeOf(atlas, groupId)?.group_type ?? untypedWordsOf(atlas, groupId) ?? openTypeWords;
}

/** The type of a group in words: 紧密型, 类型待确认; of a dissolved one, `已撤销`, of one to come `尚未成立`. */
export function groupTypeWords(atlas: RegionArtifact, groupId: string): string {
  const { state } = groupStateOf(atlas, groupId);
  if (state === 'dissolved') return '已撤销';
  return state === 'coming' ? '尚未成立' : presentTypeWords(atlas, groupId);
}

/**
 * What became of those who were members of a dissolved group on its last day, in words with those of the same fate together:
 * `甲小学、乙小学现属…；丙小学已于…撤销，并入丁小学`. '' where nobody was.
 */
export function whereMembersWent(atlas: RegionArtifact, groupId: string): string {
  const { on } = groupStateOf(atlas, groupId);
  const last = membersOf(atlas, groupId).filter(({ spell }) => spell.to === on);
  const schools = new Map(last.flatMap(({ school }) => (school === null ? [] : [[school.school_id, school] as const])));
  const fates = Map.groupBy(schools.values(), ({ school_id }) => fateWords(atlas, schoolStandingOf(atlas, school_id)));
  return [...fates]
    .map(([fate, own]) => `${own.map(({ school_name }) => localName(atlas, school_name)).join('、')}${fate}`)
    .join('；');
}

function fateWords(atlas: RegionArtifact, standing: SchoolStanding): string {
  if (standing.state === 'closed') return closedWords(atlas, standing);
  if (standing.current.length === 0) return wordsOfAll(atlas)('现未加入集团');
  return `现属${[...new Set(standing.current.map(({ group_id }) => localName(atlas, groupName(atlas, group_id))))].join('和')}`;
}
