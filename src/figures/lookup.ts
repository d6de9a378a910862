import { groupNameWords } from '../format/group-name.ts';
import { findIndicator } from '../indicators/registry.ts';
import type { ResultRow } from '../model/result.ts';
import type { PublicRow, Row, TableName } from '../model/tables.ts';
import type { RegionArtifact } from '../artifacts/types.ts';
import { holdsAt, spellOf, type Spell } from './spells.ts';
import { kindOf } from '../model/kinds.ts';

export { holdsAt } from './spells.ts';

/**
 * Questions that pages ask of one region's artifact. Pure functions; "now" is always the region's as-of date.
 */

/** A membership with the campus or school that it is about. */
export interface Member {
  readonly membership: Row<'memberships'>;
  /** The campus that joined; null when a whole school joined. */
  readonly campus: PublicRow<'campuses'> | null;
  readonly school: Row<'schools'> | null;
  /** Name in the document's own list. */
  readonly label: string;
  /** Present official name where it differs from the label; null when there is none on record. */
  readonly present_name: string | null;
  /** Every other recorded name of the campus, and of the school when it is not shared with other campuses. */
  readonly names: readonly Row<'names'>[];
  readonly is_lead: boolean;
  /** When the membership holds: it ends with the group, the campus and the school. */
  readonly spell: Spell;
  /** In force on the as-of date. */
  readonly is_current: boolean;
}

/** Whether a role leads its group; regions call it by one of two words. */
export function isLead(role: string): boolean {
  return role === '核心校' || role === '总校';
}

/** Members of a group in official order, former members included (`is_current` false). */
export function membersOf(atlas: RegionArtifact, groupId: string): readonly Member[] {
  return inOrder(atlas.tables.memberships.filter((row) => row.group_id === groupId)).map((row) => memberOf(atlas, row));
}

function memberOf(atlas: RegionArtifact, membership: Row<'memberships'>): Member {
  const campus = find(atlas.tables.campuses, 'campus_id', membership.campus_id);
  const school = find(atlas.tables.schools, 'school_id', membership.school_id ?? campus?.school_id ?? null);
  const names = namesOfMember(atlas, campus, school);
  const label = campus?.campus_name ?? school?.school_name ?? membership.source_text ?? '未登记成员';
  const present = names.find((row) => row.name_kind === '现名' && holdsAt(validity(row), atlas.region.as_of_date));
  const spell = spellOf(atlas, membership);
  return {
    membership,
    campus,
    school,
    label,
    present_name: present && present.name !== label ? present.name : null,
    names,
    is_lead: isLead(membership.member_role),
    spell,
    is_current: holdsAt(spell, atlas.region.as_of_date),
  };
}

function namesOfMember(atlas: RegionArtifact, campus: PublicRow<'campuses'> | null, school: Row<'schools'> | null) {
  const siblings = atlas.tables.campuses.filter((row) => row.school_id === school?.school_id);
  const schoolSpeaks = school !== null && siblings.length <= 1;
  const ids = [campus?.campus_id, schoolSpeaks ? school.school_id : undefined];
  return atlas.tables.names.filter((row) => ids.includes(row.entity_id));
}

/** The groups that exist on a date, by default the as-of date: founded, not closed. In official order. */
export function groupsInForce(atlas: RegionArtifact, date = atlas.region.as_of_date): readonly Row<'groups'>[] {
  return inOrder(atlas.tables.groups).filter((group) => holdsAt({ from: group.founded_on, to: group.closed_on }, date));
}

/** The group's published name or, where the document gives none, a description by its lead school. Never a coined name. */
export function groupName(atlas: RegionArtifact, groupId: string): string {
  const group = find(atlas.tables.groups, 'group_id', groupId);
  // The core school that it has or, for a group without one, the last that it had.
  const lead = membersOf(atlas, groupId)
    .filter((member) => member.is_lead)
    .toSorted(
      (a, b) => Number(b.is_current) - Number(a.is_current) || (b.spell.from ?? '').localeCompare(a.spell.from ?? ''),
    )[0];
  return groupNameWords(
    { group_id: groupId, group_name: group?.group_name ?? null },
    lead?.label ?? null,
    kindOf(group?.group_kind ?? null, atlas.tables.group_kinds),
  );
}

/** The group's short name where it has one: for charts and lists in which many groups stand close together. */
export function groupShortName(atlas: RegionArtifact, groupId: string): string {
  return find(atlas.tables.groups, 'group_id', groupId)?.short_name ?? groupName(atlas, groupId);
}

/** The type in force at the region's as-of date, of a dissolved group that of its last day; null means 类型待确认. */
export function groupTypeOf(atlas: RegionArtifact, groupId: string): Row<'group_types'> | null {
  const { as_of_date } = atlas.region;
  const rows = atlas.tables.group_types.filter((row) => row.group_id === groupId);
  const closed = find(atlas.tables.groups, 'group_id', groupId)?.closed_on ?? null;
  if (closed === null || as_of_date < closed) return rows.find((row) => holdsAt(validity(row), as_of_date)) ?? null;
  return rows.find((row) => row.valid_from < closed && (row.valid_to === null || closed <= row.valid_to)) ?? null;
}

/** Every name under which a school or one of its campuses may be looked for, in the order of the records. */
export function namesOfSchool(atlas: RegionArtifact, schoolId: string): readonly Row<'names'>[] {
  const ids = new Set([schoolId, ...campusesOf(atlas, schoolId).map((campus) => campus.campus_id)]);
  return atlas.tables.names.filter((row) => ids.has(row.entity_id));
}

/** The campuses of a school in official order, closed ones among them. */
export function campusesOf(atlas: RegionArtifact, schoolId: string): readonly PublicRow<'campuses'>[] {
  return inOrder(atlas.tables.campuses.filter((row) => row.school_id === schoolId));
}

/** Memberships of a school, whether it joined as a whole or with some of its campuses. */
export function membershipsOfSchool(atlas: RegionArtifact, schoolId: string): readonly Row<'memberships'>[] {
  const campusIds = new Set(campusesOf(atlas, schoolId).map((campus) => campus.campus_id));
  return atlas.tables.memberships.filter(
    (row) => row.school_id === schoolId || (row.campus_id !== null && campusIds.has(row.campus_id)),
  );
}

/** Answers about a region that many of its pages ask for, kept as long as the region itself. */
export function oncePerRegion<T>(answer: (atlas: RegionArtifact) => T): (atlas: RegionArtifact) => T {
  const known = new WeakMap<RegionArtifact, { readonly value: T }>();
  return (atlas) => {
    const kept = known.get(atlas) ?? { value: answer(atlas) };
    known.set(atlas, kept);
    return kept.value;
  };
}

/** The same of a region and a day. */
export function oncePerDay<T>(
  answer: (atlas: RegionArtifact, date: string) => T,
): (atlas: RegionArtifact, date: string) => T {
  const days = oncePerRegion(() => new Map<string, { readonly value: T }>());
  return (atlas, date) => {
    const kept = days(atlas).get(date) ?? { value: answer(atlas, date) };
    days(atlas).set(date, kept);
    return kept.value;
  };
}

const resultsByIndicator = oncePerRegion((atlas) => Map.groupBy(atlas.results, (row) => row.indicator_id));
const resultsByGroup = oncePerRegion((atlas) =>
  Map.groupBy(
    atlas.results.filter((row) => row.unit_kind === 'group'),
    (row) => row.unit_id,
  ),
);

/** Every result about one group, of all indicators. */
export function resultsOfGroup(atlas: RegionArtifact, groupId: string): readonly ResultRow[] {
  return resultsByGroup(atlas).get(groupId) ?? [];
}

/** All results of an indicator in their published order; none for an unknown id. */
export function resultsOf(atlas: RegionArtifact, indicatorId: string): readonly ResultRow[] {
  return resultsByIndicator(atlas).get(indicatorId) ?? [];
}

/**
 * Rows of `policy_targets` that one indicator is held against, in the order of the records: its own, and for what is lacking
 * to a target those of the indicator that the target is set for.
 */
export function targetsOf(atlas: RegionArtifact, indicatorId: string): readonly Row<'policy_targets'>[] {
  const asked = findIndicator(indicatorId)?.target_indicator_id ?? indicatorId;
  return atlas.tables.policy_targets.filter((row) => row.indicator_id === asked);
}

/** Returns a clause by its number; undefined where the region has none of it. */
export function clauseNamed(atlas: RegionArtifact, clauseId: string): Row<'clauses'> | undefined {
  return atlas.tables.clauses.find(({ clause_id }) => clause_id === clauseId);
}

/** The clauses that an indicator stands for: those of its targets and those that name it. */
export function clausesOfIndicator(atlas: RegionArtifact, indicatorId: string): readonly Row<'clauses'>[] {
  const targeted = new Set(targetsOf(atlas, indicatorId).map((target) => target.clause_id));
  return inOrder(
    atlas.tables.clauses.filter(
      (clause) => targeted.has(clause.clause_id) || (clause.indicator_ids ?? []).includes(indicatorId),
    ),
  );
}

/** Interpretations printed with an indicator: those that name it, and those of the clauses it comes from. */
export function interpretationsOfIndicator(
  atlas: RegionArtifact,
  indicatorId: string,
): readonly Row<'interpretations'>[] {
  const clauseIds = new Set(targetsOf(atlas, indicatorId).map((target) => target.clause_id));
  return atlas.tables.interpretations.filter(
    (row) => row.indicator_ids?.includes(indicatorId) ?? row.clause_ids.some((id) => clauseIds.has(id)),
  );
}

/** Interpretations of one clause. */
export function interpretationsOfClause(atlas: RegionArtifact, clauseId: string): readonly Row<'interpretations'>[] {
  return atlas.tables.interpretations.filter((row) => row.clause_ids.includes(clauseId));
}

/** The document that the region works by; null where none is on record. */
export function mainPolicyOf(atlas: RegionArtifact): Row<'policy_documents'> | null {
  return find(atlas.tables.policy_documents, 'policy_id', atlas.region.main_policy_id);
}

/** Rows by their official order; rows without one keep the order of the file, after the others. */
export function inOrder<R extends { readonly sort_order: number | null }>(rows: readonly R[]): readonly R[] {
  return rows.toSorted((a, b) => (a.sort_order ?? Infinity) - (b.sort_order ?? Infinity) || 0);
}

/** Whether a table came with the data at all; an empty one did. */
export function isSupplied(atlas: RegionArtifact, table: TableName): boolean {
  return atlas.table_status.some((status) => status.table_name === table && status.is_supplied);
}

function validity(row: { readonly valid_from: string | null; readonly valid_to: string | null }) {
  return { from: row.valid_from, to: row.valid_to };
}

/** The row whose `key` is `value`; null when there is none, or no value. */
export function find<R, K extends keyof R>(rows: readonly R[], key: K, value: R[K] | null): R | null {
  if (value === null) return null;
  return rows.find((row) => row[key] === value) ?? null;
}

/** Every group on record, those that are no more and those to come included, in official order. */
export function everyGroupId(atlas: RegionArtifact): readonly string[] {
  return inOrder(atlas.tables.groups).map(({ group_id }) => group_id);
}

/** The types that a group has had, oldest first. */
export function typesOfGroup(atlas: RegionArtifact, groupId: string): readonly Row<'group_types'>[] {
  return atlas.tables.group_types
    .filter((row) => row.group_id === groupId)
    .toSorted((a, b) => a.valid_from.localeCompare(b.valid_from));
}

/** The first recorded short name of any of several schools or campuses; null where none has one. */
export function shortNameAmong(atlas: RegionArtifact, ids: readonly (string | undefined)[]): string | null {
  return atlas.tables.names.find((row) => row.name_kind === '简称' && ids.includes(row.entity_id))?.name ?? null;
}

/** Codes of the indicators that have results, with or without a value. */
export const indicatorsWithResults = oncePerRegion(
  (atlas): ReadonlySet<string> => new Set(atlas.results.map(({ indicator_id }) => indicator_id)),
);

/** `campus 3401…`: the units that results are about. */
export const unitsWithResults = oncePerRegion(
  (atlas): ReadonlySet<string> => new Set(atlas.results.map((row) => `${row.unit_kind} ${row.unit_id}`)),
);

/** The dates and periods of which a value is known, each once, as the rows say them. */
export const measuredMoments = oncePerRegion((atlas): readonly Pick<ResultRow, 'as_of_date' | 'period'>[] => [
  ...new Map(
    atlas.results.filter(({ value }) => value !== null).map((row) => [row.as_of_date ?? row.period, row]),
  ).values(),
]);
