import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { DerivedRow, DerivedTableName } from '../../../src/model/derived.ts';
import type { FactRow, FactTableName } from '../../../src/model/fact-tables.ts';
import type { Row, TableName } from '../../../src/model/tables.ts';

/**
 * A region as its readers can know it: the tables that its site offers, and what has to be counted in them to answer a
 * question. Nothing here comes from src/figures or from a published result: answers are worked out a second time.
 */
export interface County {
  readonly rows: <T extends TableName>(table: T) => readonly Row<T>[];
  readonly counts: readonly FactRow<'person_counts'>[];
  readonly flows: readonly FactRow<'campus_flows'>[];
  readonly checks: readonly FactRow<'exchange_checks'>[];
  /** Published results whose records have gaps, by the short title of their indicator. */
  readonly gaps: ReadonlyMap<string, number>;
  readonly region: Row<'region'>;
  /** The last day of the data. */
  readonly today: string;
}

/** What the site publishes about each table besides its rows does not matter here. */
interface TableFile {
  readonly table: TableName | FactTableName | DerivedTableName;
  readonly rows: readonly (Row<TableName> | FactRow<FactTableName> | DerivedRow<DerivedTableName>)[];
}

export function countyOf(site: string, slug: string): County {
  const folder = join(site, slug, 'data');
  const files = readdirSync(folder).filter((file) => /^\d{6}_[a-z_]+_\d{8}(?:_demo)?\.json$/.test(file));
  const tables = new Map(
    files.map((file) => {
      // A cast: the file says so of itself.
      const { table, rows } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as TableFile;
      return [String(table), rows];
    }),
  );
  // Casts: a table has the rows of its schema.
  const rows = <T extends TableName>(table: T) => (tables.get(table) ?? []) as unknown as readonly Row<T>[];
  const facts = <T extends FactTableName>(table: T) => (tables.get(table) ?? []) as unknown as readonly FactRow<T>[];
  const [region] = rows('region');
  if (region === undefined) throw new Error(`${slug} offers no table of its region`);
  return {
    rows,
    counts: facts('person_counts'),
    flows: facts('campus_flows'),
    checks: facts('exchange_checks'),
    gaps: gapsIn(tables),
    region,
    today: region.as_of_date,
  };
}

function gapsIn(tables: ReadonlyMap<string, readonly object[]>): ReadonlyMap<string, number> {
  // Casts: both files say so of themselves.
  const results = (tables.get('indicator_results') ?? []) as readonly {
    readonly indicator_id: string;
    readonly absence_kind: string | null;
  }[];
  const indicators = (tables.get('indicators') ?? []) as readonly {
    readonly indicator_id: string;
    readonly short_title: string;
  }[];
  const lacking = Map.groupBy(
    results.filter(({ absence_kind }) => absence_kind === '缺数据'),
    ({ indicator_id }) => indicator_id,
  );
  return new Map(
    indicators.flatMap(({ indicator_id, short_title }) => {
      const count = lacking.get(indicator_id)?.length ?? 0;
      return count === 0 ? [] : [[short_title, count] as const];
    }),
  );
}

/** Whether a day lies in [from, to). */
export function holds(from: string | null, to: string | null, day: string): boolean {
  return (from === null || from <= day) && (to === null || day < to);
}

/** The academic year that a day lies in, `2025-2026`. */
export function yearOf(day: string): string {
  const first = Number(day.slice(0, 4)) - (day.slice(5) < '09-01' ? 1 : 0);
  return `${first}-${first + 1}`;
}

/** `2025-2026` → `2024-2025` */
export function yearBefore(year: string): string {
  return year
    .split('-')
    .map((part) => Number(part) - 1)
    .join('-');
}

/** The last academic year that is over. */
export const endedYear = ({ today }: County): string => yearBefore(yearOf(today));

/** Groups that exist on a day, in official order. */
export function groupsOn(county: County, day: string): readonly Row<'groups'>[] {
  return county
    .rows('groups')
    .filter((row) => holds(row.founded_on, row.closed_on, day))
    .toSorted((a, b) => Number(a.sort_order) - Number(b.sort_order));
}

/** The type of a group on a day; null while it is unknown. */
export function typeOn(county: County, groupId: string, day: string): string | null {
  const own = county.rows('group_types').filter((row) => row.group_id === groupId);
  return own.find((row) => holds(row.valid_from, row.valid_to, day))?.group_type ?? null;
}

export function isTight(county: County, type: string | null): boolean {
  return county.rows('group_type_terms').some((row) => row.group_type === type && row.tightness === '紧密');
}

export function membersOn(county: County, groupId: string, day: string): readonly Row<'memberships'>[] {
  return county
    .rows('memberships')
    .filter((row) => row.group_id === groupId && holds(row.valid_from, row.valid_to, day))
    .toSorted((a, b) => Number(a.sort_order) - Number(b.sort_order));
}

/** Campuses of a member that are open on a day: itself, or all of its school. */
export function campusesOf(county: County, member: Row<'memberships'>, day: string): readonly Row<'campuses'>[] {
  return county
    .rows('campuses')
    .filter((row) =>
      member.campus_id === null ? row.school_id === member.school_id : row.campus_id === member.campus_id,
    )
    .filter((row) => holds(row.opened_on, row.closed_on, day));
}

/** All campuses of a group on a day, the lead's first. */
export function campusesOn(county: County, groupId: string, day: string): readonly Row<'campuses'>[] {
  return membersOn(county, groupId, day).flatMap((member) => campusesOf(county, member, day));
}

export const isLead = ({ member_role }: Row<'memberships'>): boolean => /^(?:总校|核心校)$/.test(member_role);

/** The full name of a member. */
export function memberName(county: County, { school_id, campus_id }: Row<'memberships'>): string {
  return campus_id === null ? schoolOf(county, school_id ?? '').school_name : campusOf(county, campus_id).campus_name;
}

export function schoolOf(county: County, id: string): Row<'schools'> {
  return known(
    county.rows('schools').find(({ school_id }) => school_id === id),
    id,
  );
}

export function campusOf(county: County, id: string): Row<'campuses'> {
  return known(
    county.rows('campuses').find(({ campus_id }) => campus_id === id),
    id,
  );
}

export function groupOf(county: County, id: string): Row<'groups'> {
  return known(
    county.rows('groups').find(({ group_id }) => group_id === id),
    id,
  );
}

/** Its full name. */
export function groupName(county: County, id: string): string {
  return known(groupOf(county, id).group_name, `the name of ${id}`);
}

export function known<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`the data do not say: ${what}`);
  return value;
}

/** How the site calls what is in the county: without the county's name. */
export function localName({ region }: County, name: string): string {
  return name.startsWith(region.region_name) ? name.slice(region.region_name.length) : name;
}

export interface Share {
  readonly n: number;
  readonly d: number;
}

export type Basis = '校区口径' | '学校口径' | '学生口径';

/** Campuses in a tight group on a day. */
function tightCampuses(county: County, day: string): ReadonlySet<string> {
  const tight = groupsOn(county, day).filter(({ group_id }) => isTight(county, typeOn(county, group_id, day)));
  return new Set(tight.flatMap(({ group_id }) => campusesOn(county, group_id, day)).map(({ campus_id }) => campus_id));
}

const isTeachingPoint = ({ campus_level }: Row<'campuses'>) => /教学点|附设班/.test(campus_level);

/** Public campuses with a primary or junior stage, teaching points among them. */
function compulsoryCampuses(county: County, day: string): readonly Row<'campuses'>[] {
  return county.rows('campuses').filter((campus) => {
    const school = schoolOf(county, campus.school_id);
    return (
      school.sponsor === '公办' &&
      holds(school.founded_on, school.closed_on, day) &&
      holds(campus.opened_on, campus.closed_on, day) &&
      (campus.stages ?? []).some((stage) => stage === '小学' || stage === '初中')
    );
  });
}

/** Coverage by tight groups. A school is covered with all its campuses; teaching points count for schools and pupils only. */
export function coverageOn(county: County, day: string, basis: Basis): Share {
  const tight = tightCampuses(county, day);
  const all = compulsoryCampuses(county, day);
  const isIn = ({ campus_id }: Row<'campuses'>) => tight.has(campus_id);
  if (basis === '校区口径') {
    const main = all.filter((campus) => !isTeachingPoint(campus));
    return { n: main.filter(isIn).length, d: main.length };
  }
  if (basis === '学校口径') {
    const schools = [...Map.groupBy(all, ({ school_id }) => school_id).values()];
    const counted = schools.filter((own) => !own.every(isTeachingPoint));
    return { n: counted.filter((own) => own.every(isIn)).length, d: counted.length };
  }
  return { n: pupilsAt(county, all.filter(isIn), day), d: pupilsAt(county, all, day) };
}

function pupilsAt(county: County, campuses: readonly Row<'campuses'>[], day: string): number {
  const ids = new Set(campuses.map(({ campus_id }) => campus_id));
  return sum(
    county
      .rows('snapshots')
      .filter((row) => row.academic_year === yearOf(day) && ids.has(row.campus_id))
      .map((row) => (row.primary_student_count ?? 0) + (row.junior_student_count ?? 0)),
  );
}

/** Campuses that count for coverage and are in no tight group on a day. */
export function uncoveredOn(county: County, day: string): readonly Row<'campuses'>[] {
  const tight = tightCampuses(county, day);
  return compulsoryCampuses(county, day).filter((row) => !isTeachingPoint(row) && !tight.has(row.campus_id));
}

/** Townships in which no school has a campus in a tight group, by their code, as the addresses of their campuses say it. */
export function townshipsWithout(county: County, day: string): readonly string[] {
  const tight = tightCampuses(county, day);
  const townOf = ({ school_id }: Row<'campuses'>) => schoolOf(county, school_id).township_code?.slice(0, 9) ?? '';
  const covered = new Set(
    county
      .rows('campuses')
      .filter(({ campus_id }) => tight.has(campus_id))
      .map(townOf),
  );
  const left = uncoveredOn(county, day).filter((campus) => !covered.has(townOf(campus)));
  const byTown = [...Map.groupBy(left, townOf)].toSorted(([a], [b]) => a.localeCompare(b));
  return byTown.map(([code, [first]]) => {
    const address = localName(county, first?.address ?? '');
    return known(/^.+?(?:街道|镇|乡)/.exec(address)?.[0], `the name of ${code}`);
  });
}

/** A published count of persons; null where it is withheld or there is none. */
export function countOf(
  { counts, region }: County,
  { measure, period, unit = region.region_code, part = '' }: CountKey,
): number | null {
  const row = counts.find(
    (one) => one.measure === measure && one.period === period && one.unit_id === unit && one.part === part,
  );
  return row?.person_count ?? null;
}

interface CountKey {
  readonly measure: string;
  readonly period: string;
  /** Absent: the region. */
  readonly unit?: string;
  readonly part?: string;
}

/** Why a count of persons of a group is not there; null when it is, or when nothing is known of it. */
export function absenceOf({ counts }: County, { measure, period, unit }: CountKey): string | null {
  return (
    counts.find((one) => one.measure === measure && one.period === period && one.unit_id === unit)?.absence ?? null
  );
}

/** Full-time teachers on the first day of an academic year, by campus, of those that were in the group that day. */
export function teachersOf(county: County, groupId: string, year: string): readonly (number | null)[] {
  const first = `${year.slice(0, 4)}-09-01`;
  const snapshots = county.rows('snapshots').filter((row) => row.academic_year === year);
  return campusesOn(county, groupId, first).map(
    ({ campus_id }) => snapshots.find((row) => row.campus_id === campus_id)?.full_time_teacher_count ?? null,
  );
}

/** The standard in percent of an indicator for a type of group, in force. */
export function standardOf(county: County, indicator: string, type: string): number {
  const row = county
    .rows('policy_targets')
    .find((one) => one.indicator_id === indicator && (one.group_type === type || one.group_type === null));
  return known(row?.threshold, `the standard of ${indicator} for ${type}`);
}

/** A group's rotation of a year: those who rotated or have a title, out of whom, and how many there should be. */
export interface Rotation extends Share {
  readonly group: Row<'groups'>;
  readonly percent: number;
  readonly needed: number;
  readonly lacking: number;
}

/**
 * Groups that are judged in an academic year: they existed on its first day, their type was known then, they have more
 * than one campus, and their numbers are published. `share`: all who rotated, or those of them who have a title.
 */
export function rotationsOf(county: County, year: string, share: 'rotation' | 'backbone'): readonly Rotation[] {
  const first = `${year.slice(0, 4)}-09-01`;
  return groupsOn(county, first).flatMap((group) => {
    const type = typeOn(county, group.group_id, first);
    const n = countOf(county, {
      measure: share === 'rotation' ? 'rotating' : 'rotating_backbone',
      period: year,
      unit: group.group_id,
    });
    const rotating = countOf(county, { measure: 'rotating', period: year, unit: group.group_id });
    const d = share === 'rotation' ? sumOrNull(teachersOf(county, group.group_id, year)) : rotating;
    if (type === null || n === null || d === null || campusesOn(county, group.group_id, first).length < 2) return [];
    const percent = standardOf(county, share === 'rotation' ? 'IND-10' : 'IND-12', type);
    const needed = neededFor({ n, d }, percent);
    return [{ group, n, d, percent, needed, lacking: Math.max(0, needed - n) }];
  });
}

/**
 * Those with a title among all who rotated in a year, of the region; where the region's own number is withheld, of the groups
 * that publish theirs.
 */
export function backboneShareOf(county: County, year: string): Share {
  const n = countOf(county, { measure: 'rotating_backbone', period: year });
  const d = countOf(county, { measure: 'rotating', period: year });
  if (n !== null) return { n, d: known(d, 'rotating') };
  const groups = county.counts.filter(
    (row) => row.measure === 'rotating_backbone' && row.unit_kind === 'group' && row.period === year,
  );
  const published = groups.filter(({ absence }) => absence === null);
  const all = published.map(({ unit_id }) => countOf(county, { measure: 'rotating', period: year, unit: unit_id }));
  return { n: sum(published.map((row) => row.person_count ?? 0)), d: sum(all.map((one) => one ?? 0)) };
}

/** The least number that makes a percentage of `d`. */
export function neededFor({ d }: Share, percent: number): number {
  return Math.ceil((d * percent) / 100 - 1e-9);
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

/** Null when one is missing. */
export function sumOrNull(numbers: readonly (number | null)[]): number | null {
  return numbers.includes(null) ? null : sum(numbers.map(Number));
}

/** Money in 万元, whatever unit a row has. */
export function tenThousands(amount: number | null, unit: string | null): number {
  return (amount ?? 0) / (unit === '元' ? 10_000 : 1);
}
