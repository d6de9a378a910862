import type { RegionArtifact } from '../artifacts/types.ts';
import { formatAcademicYear, formatDate, formatInterval, undatedWords } from '../format/date.ts';
import { schoolTypes, urbanRuralTypes } from '../model/codes.ts';
import type { PublicRow, Row } from '../model/tables.ts';
import { receivedOf } from './group-received.ts';
import { roleWordOf, wordsOfAll } from './kinds.ts';
import { localName } from './local-name.ts';
import { campusesOf, find, groupName, inOrder, membersOf, membershipsOfSchool, namesOfSchool } from './lookup.ts';
import { endWords, groupTypeWords, schoolStandingOf, schoolStandingWords, shortCampusName } from './register.ts';
import { sizesOf, type SchoolSizes } from './school-sizes.ts';
import { holdsAt, spellOf } from './spells.ts';
import { townOf } from './townships.ts';

/** Everything that the page of one school prints. What is empty or null has no section. */
export interface SchoolPage {
  readonly school: Row<'schools'>;
  readonly lead: string;
  /** In groups, present ones first, then by their end. */
  readonly places: readonly SchoolPlace[];
  /** Who else is in its present groups, where those are few enough to be listed. */
  readonly fellows: readonly Fellows[];
  /** Every other name on record, of the school and of its campuses. */
  readonly names: readonly SchoolName[];
  readonly campuses: readonly SchoolCampus[];
  readonly sizes: SchoolSizes | null;
  /** Teachers who came on exchange, by group: `2024—2025学年东校区12人`. */
  readonly received: readonly { readonly group_id: string; readonly words: string }[];
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** Who carries on a school that is closed. */
  readonly successor: Row<'schools'> | null;
}

/** One membership of a school. */
export interface SchoolPlace {
  readonly group_id: string;
  readonly group: string;
  readonly type: string;
  readonly role: string;
  /** The campus that is the member; null = the whole school. */
  readonly campus: string | null;
  readonly is_current: boolean;
  /** `2021年9月1日起`; 日期未载明. */
  readonly period: string;
  /** How it ended; '' while it holds. */
  readonly end: string;
}

interface Fellows {
  readonly group_id: string;
  readonly group: string;
  readonly schools: readonly {
    readonly school_id: string;
    readonly name: string;
    /** `成员校，皓麻镇`. */
    readonly words: string;
  }[];
}

interface SchoolName {
  readonly name: string;
  readonly kind: string;
  /** The campus that bears it; null = the school. */
  readonly campus: string | null;
  readonly period: string;
  readonly source: string | null;
}

interface SchoolCampus {
  readonly name: string;
  readonly level: string;
  readonly stages: string;
  readonly address: string | null;
  readonly period: string;
}

/** A longer list belongs on the page of the group. */
const mostFellows = 16;

/** The page of one school; throws for one that is not on record. */
export function schoolPageOf(atlas: RegionArtifact, schoolId: string): SchoolPage {
  const standing = schoolStandingOf(atlas, schoolId);
  const { school, successor } = standing;
  return {
    school,
    lead: leadOf(atlas, school, standing),
    places: placesOf(atlas, schoolId),
    fellows: standing.current.flatMap(({ group_id }) => fellowsOf(atlas, group_id, schoolId)),
    names: namesOf(atlas, school),
    campuses: campusesOf(atlas, schoolId).map((campus) => ({
      name: shortCampusName(campus, school),
      level: campus.campus_level,
      stages: (campus.stages ?? []).join('、'),
      address: campus.address,
      period: formatInterval(campus.opened_on, campus.closed_on),
    })),
    sizes: sizesOf(atlas, school),
    received: standing.current.flatMap(({ group_id }) => receivedIn(atlas, group_id, school)),
    facts: factsOf(atlas, school),
    successor: standing.state === 'closed' ? successor : null,
  };
}

function leadOf(atlas: RegionArtifact, school: Row<'schools'>, standing: ReturnType<typeof schoolStandingOf>): string {
  const town = townOf(atlas, school);
  const type = typeOf(school);
  const what = `${town === null ? '' : `${town}的`}${school.sponsor ?? ''}${type ?? '学校'}`;
  const where = schoolStandingWords(atlas, standing);
  const belongs = standing.state === 'open' && standing.current.length > 0 ? '所在集团：' : '';
  return `${what === '学校' ? '' : `${what}。`}${wordsOfAll(atlas)(belongs)}${where}。`;
}

function typeOf({ school_type_code }: Row<'schools'>): string | null {
  return schoolTypes[school_type_code as keyof typeof schoolTypes] ?? null;
}

function placesOf(atlas: RegionArtifact, schoolId: string): readonly SchoolPlace[] {
  const { as_of_date } = atlas.region;
  const school = find(atlas.tables.schools, 'school_id', schoolId);
  return membershipsOfSchool(atlas, schoolId)
    .map((membership) => ({ membership, spell: spellOf(atlas, membership) }))
    .toSorted(
      (a, b) =>
        Number(holdsAt(b.spell, as_of_date)) - Number(holdsAt(a.spell, as_of_date)) ||
        (b.spell.to ?? '').localeCompare(a.spell.to ?? ''),
    )
    .map(({ membership, spell }) => {
      const campus = find(atlas.tables.campuses, 'campus_id', membership.campus_id);
      const basis = membership.date_basis === '以成文日期列示' ? '（以成文日期列示）' : '';
      const reason = membership.exit_reason === null || spell.end !== 'left' ? '' : `（${membership.exit_reason}）`;
      return {
        group_id: membership.group_id,
        group: localName(atlas, groupName(atlas, membership.group_id)),
        type: groupTypeWords(atlas, membership.group_id),
        role: roleWordOf(atlas, membership),
        campus: campus === null ? null : shortCampusName(campus, school),
        is_current: holdsAt(spell, as_of_date),
        period: `${formatInterval(spell.from, spell.to) || undatedWords}${basis}`,
        end: spell.end === null ? '' : `${endWords(spell)}${reason}`,
      };
    });
}

function fellowsOf(atlas: RegionArtifact, groupId: string, schoolId: string): readonly Fellows[] {
  const schools = new Map(
    membersOf(atlas, groupId).flatMap(({ school, membership, is_current }) =>
      school === null || !is_current || school.school_id === schoolId
        ? []
        : [[school.school_id, { school, role: roleWordOf(atlas, membership) }] as const],
    ),
  );
  if (schools.size === 0 || schools.size > mostFellows) return [];
  return [
    {
      group_id: groupId,
      group: localName(atlas, groupName(atlas, groupId)),
      schools: [...schools.values()].map(({ school, role }) => ({
        school_id: school.school_id,
        name: localName(atlas, school.school_name),
        words: [role, townOf(atlas, school)].filter(Boolean).join('，'),
      })),
    },
  ];
}

function namesOf(atlas: RegionArtifact, school: Row<'schools'>): readonly SchoolName[] {
  const campuses = new Map(campusesOf(atlas, school.school_id).map((campus) => [campus.campus_id, campus]));
  return namesOfSchool(atlas, school.school_id)
    .filter(({ name }) => name !== school.school_name)
    .map((row) => {
      const campus = campuses.get(row.entity_id);
      return {
        name: row.name,
        kind: row.name_kind,
        campus: campus === undefined ? null : shortCampusName(campus, school),
        period: formatInterval(row.valid_from, row.valid_to),
        source: row.source,
      };
    });
}

function receivedIn(
  atlas: RegionArtifact,
  groupId: string,
  school: Row<'schools'>,
): readonly { readonly group_id: string; readonly words: string }[] {
  const received = receivedOf(atlas, groupId);
  if (received === null) return [];
  const own: ReadonlyMap<string, PublicRow<'campuses'>> = new Map(
    campusesOf(atlas, school.school_id).map((campus) => [campus.campus_id, campus]),
  );
  const told = received.campuses.flatMap(({ campus_id, words }) => {
    const campus = own.get(campus_id);
    return campus === undefined ? [] : [`${own.size > 1 ? shortCampusName(campus, school) : ''}${words ?? '不能公开'}`];
  });
  if (told.length === 0) return [];
  return [{ group_id: groupId, words: `${formatAcademicYear(received.academic_year)}：${told.join('，')}` }];
}

function factsOf(atlas: RegionArtifact, school: Row<'schools'>): SchoolPage['facts'] {
  const urban = urbanRuralTypes[school.urban_rural_code as keyof typeof urbanRuralTypes];
  const stages = [...new Set(inOrder(campusesOf(atlas, school.school_id)).flatMap((campus) => campus.stages ?? []))];
  const facts: readonly (readonly [string, string | null | undefined])[] = [
    ['办学类型', typeOf(school)],
    ['学段', stages.join('、')],
    ['举办者', school.sponsor],
    ['所在乡镇、街道', townOf(atlas, school)],
    ['城乡类型', urban],
    ['设立日期', school.founded_on === null ? null : formatDate(school.founded_on)],
    ['撤销日期', school.closed_on === null ? null : formatDate(school.closed_on)],
    ['学校标识码', `${school.school_id}${school.school_id.startsWith('P-') ? '（本站临时编号）' : ''}`],
    ['备注', school.note],
  ];
  return facts.flatMap(([label, value]) => (value == null || value === '' ? [] : [{ label, value }]));
}
