import { buildCounty } from '../../scripts/demo/county.ts';
import { demoCounty } from '../../scripts/demo/demo-county.ts';
import type { Draft } from '../../scripts/demo/draft.ts';

/**
 * Counts by hand what the demonstration county says, from its rows alone. Nothing of the generator's own reckoning is
 * used, nor any SQL: written from the definitions of the indicators.
 */
export const county = buildCounty(demoCounty);

type Campus = Draft<'campuses'>;
type Rotation = Draft<'rotations'>;

export function holds(date: string, from: string | null | undefined, to: string | null | undefined): boolean {
  return (from ?? '') <= date && (to == null || date < to);
}

const schools = new Map(county.schools.map((school) => [school.school_id, school]));

export function schoolOf(campus: Campus): Draft<'schools'> {
  const school = schools.get(campus.school_id);
  if (school === undefined) throw new Error(`No school ${campus.school_id}`);
  return school;
}

export function groupNumbered(number: number): string {
  return `999999-G${String(number).padStart(2, '0')}`;
}

/** A campus by its full name, such as 示例县松间学校小学部. */
export function campusNamed(name: string): Campus {
  const campus = county.campuses.find(({ campus_name }) => campus_name === name);
  if (campus === undefined) throw new Error(`No campus ${name}`);
  return campus;
}

export function schoolNamed(name: string): Draft<'schools'> {
  const school = county.schools.find(({ school_name }) => school_name === name);
  if (school === undefined) throw new Error(`No school ${name}`);
  return school;
}

export function membershipsOn(group_id: string, date: string): readonly Draft<'memberships'>[] {
  return county.memberships.filter((row) => row.group_id === group_id && holds(date, row.valid_from, row.valid_to));
}

/** Campuses in use that belong to a group on a date. */
export function members(group_id: string, date: string): readonly Campus[] {
  const rows = membershipsOn(group_id, date);
  return county.campuses.filter(
    (campus) =>
      holds(date, campus.opened_on, campus.closed_on) &&
      rows.some((row) =>
        row.campus_id == null ? row.school_id === campus.school_id : row.campus_id === campus.campus_id,
      ),
  );
}

export function groupsOf(campus: Campus, date: string): readonly string[] {
  return county.groups.map(({ group_id }) => group_id).filter((id) => members(id, date).includes(campus));
}

export function typeOn(group_id: string, date: string): string | null {
  const row = county.group_types.find(
    (type) => type.group_id === group_id && holds(date, type.valid_from, type.valid_to),
  );
  return row?.group_type ?? null;
}

function isInScope(campus: Campus, date: string): boolean {
  const stages = campus.stages ?? [];
  const teaches = stages.includes('小学') || stages.includes('初中');
  return teaches && schoolOf(campus).sponsor === '公办' && holds(date, campus.opened_on, campus.closed_on);
}

function isPoint(campus: Campus): boolean {
  return campus.campus_level === '教学点' || schoolOf(campus).school_type_code === '218';
}

export interface Share {
  readonly n: number;
  readonly of: number;
}

/** Coverage by tight groups in force on a date, on the three bases. */
export function coverage(date: string): { readonly campuses: Share; readonly schools: Share; readonly pupils: Share } {
  const tight = new Set(
    county.groups
      .filter(({ group_id, status }) => ['运行', '试点'].includes(status ?? '') && typeOn(group_id, date) === '紧密型')
      .flatMap(({ group_id }) => members(group_id, date)),
  );
  const all = county.campuses.filter((campus) => isInScope(campus, date));
  const units = all.filter((campus) => !isPoint(campus));
  const bySchool = [...Map.groupBy(units, ({ school_id }) => school_id).values()];
  const pupilsOf = (campuses: readonly Campus[]): number =>
    campuses.reduce((sum, { campus_id }) => sum + pupils(campus_id, schoolYear(date)), 0);
  return {
    campuses: { n: units.filter((campus) => tight.has(campus)).length, of: units.length },
    schools: {
      n: bySchool.filter((campuses) => campuses.every((campus) => tight.has(campus))).length,
      of: bySchool.length,
    },
    pupils: { n: pupilsOf(all.filter((campus) => tight.has(campus))), of: pupilsOf(all) },
  };
}

function schoolYear(date: string): number {
  const year = Number(date.slice(0, 4));
  return date.slice(5) >= '09-01' ? year : year - 1;
}

export function snapshot(campus_id: string, year: number): Draft<'snapshots'> | undefined {
  return county.snapshots.find((row) => row.campus_id === campus_id && row.academic_year === `${year}-${year + 1}`);
}

function pupils(campus_id: string, year: number): number {
  const row = snapshot(campus_id, year);
  return (row?.primary_student_count ?? 0) + (row?.junior_student_count ?? 0);
}

/** Full-time teachers of a group on the first day of a school year; null when the return of a campus is missing. */
export function headcount(group_id: string, year: number): number | null {
  const rows = members(group_id, `${year}-09-01`).map(({ campus_id }) => snapshot(campus_id, year));
  return rows.reduce<number | null>(
    (sum, row) => (sum === null || row === undefined ? null : sum + row.full_time_teacher_count),
    0,
  );
}

const counting = new Set(['定期交流', '支教', '跟岗', '挂职', '调动']);
const teachers = new Map(county.teachers.map((teacher) => [teacher.pid, teacher]));

/** Records that count for the share of a group in a school year. */
export function countingRotations(group_id: string, year: number): readonly Rotation[] {
  const onFirstDay = new Set(members(group_id, `${year}-09-01`).map(({ campus_id }) => campus_id));
  return county.rotations.filter((row) => {
    if (row.group_id !== group_id || !counting.has(row.rotation_form) || !coversTerm(row, year)) return false;
    if (row.rotation_form === '调动' && startYear(row) !== year) return false;
    const there = new Set(members(group_id, row.starts_on).map(({ campus_id }) => campus_id));
    return (
      there.has(row.sending_campus_id) &&
      there.has(row.receiving_campus_id) &&
      onFirstDay.has(row.sending_campus_id) &&
      teachers.get(row.pid)?.is_full_time === true
    );
  });
}

/** The school year in which a rotation is newly arranged: August belongs to the coming one. */
export function startYear({ starts_on }: Pick<Rotation, 'starts_on'>): number {
  const year = Number(starts_on.slice(0, 4));
  return starts_on.slice(5) >= '08-01' ? year : year - 1;
}

const fortnight = 14 * 86_400_000;

export function coversTerm(row: Rotation, year: number): boolean {
  const start = Date.parse(row.starts_on);
  const end = Date.parse(row.ended_on ?? row.planned_end_on);
  return county.calendar
    .filter(({ academic_year }) => academic_year === `${year}-${year + 1}`)
    .some((term) => start <= Date.parse(term.starts_on) + fortnight && end >= Date.parse(term.ends_on) - fortnight);
}

/** Persons who rotate: those on record, and leaders recognised as rotating teachers. */
export function rotating(group_id: string, year: number): ReadonlySet<string> {
  const leaders = county.cadre_exchanges.filter(
    (row) => row.group_id === group_id && row.counts_as_rotation === true && row.starts_on.startsWith(`${year}-09`),
  );
  return new Set([...countingRotations(group_id, year), ...leaders].map(({ pid }) => pid));
}

export function isHonoured(pid: string, date: string): boolean {
  return county.honours.some((row) => row.pid === pid && holds(date, row.awarded_on, row.valid_to));
}

export function backbone(group_id: string, year: number): ReadonlySet<string> {
  const rows = countingRotations(group_id, year).filter(({ pid, starts_on }) => isHonoured(pid, starts_on));
  const leaders = [...rotating(group_id, year)].filter(
    (pid) => county.cadre_exchanges.some((row) => row.pid === pid) && isHonoured(pid, `${year}-09-01`),
  );
  return new Set([...rows.map(({ pid }) => pid), ...leaders]);
}

/** How a share stands to a percentage: people still needed; 0 or less when it is reached. */
export function shortfall({ n, of }: Share, percent: number): number {
  return Math.ceil((percent * of) / 100) - n;
}
