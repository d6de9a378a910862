import type { Row } from '../../src/model/tables.ts';
import { academicYearOf, addDays, firstDayOf, isWithin, yearFrom, yearOfStart } from './dates.ts';
import { memberCampusesAt, regionOf, type County } from './register.ts';

/**
 * Qualifying rotations Q (domain A4), record by record and day by day: written from the definitions, with loops over days
 * and records where the site has joins of intervals.
 */

/** A rotation, or an exchange of a leader that counts as one. */
export interface Move {
  readonly id: string;
  readonly pid: string;
  readonly from: string;
  readonly to: string;
  readonly form: string;
  readonly starts_on: string;
  /** Last day known or planned; null while it is open. */
  readonly ends_on: string | null;
  readonly may_go_on: boolean;
}

export interface Qualifying {
  readonly move: Move;
  /** '' = without regard to groups. */
  readonly group_id: string;
  readonly academic_year: string;
  readonly is_new: boolean;
  /** Counts only because it is planned to last long enough. */
  readonly is_expected: boolean;
  readonly direction: string;
}

export function movesOf(county: County): readonly Move[] {
  const { as_of_date } = regionOf(county);
  const rotations = county.rotations
    .filter(({ rotation_form }) => rotation_form !== '走教' && rotation_form !== '兼课')
    .map((row) => ({
      id: `r${row.rotation_id}`,
      pid: row.pid,
      from: row.sending_campus_id,
      to: row.receiving_campus_id,
      form: row.rotation_form,
      starts_on: row.starts_on,
      ends_on: endOf(row),
      may_go_on: row.rotation_status === '在岗',
    }));
  const leaders = county.cadre_exchanges
    .filter(({ counts_as_rotation }) => counts_as_rotation === true)
    .map((row) => ({
      id: `c${row.exchange_id}`,
      pid: row.pid,
      from: row.sending_campus_id,
      to: row.receiving_campus_id,
      form: '挂职',
      starts_on: row.starts_on,
      ends_on: row.ended_on,
      may_go_on: true,
    }));
  return [...rotations, ...leaders].filter(({ starts_on, from, to }) => starts_on <= as_of_date && from !== to);
}

function endOf(row: Row<'rotations'>): string | null {
  if (row.rotation_status === '中止') return row.ended_on ?? row.starts_on;
  return row.rotation_form === '调动' ? row.ended_on : (row.ended_on ?? row.planned_end_on);
}

/** The academic years that facts are about. */
export function academicYears(county: County): readonly string[] {
  const { as_of_date } = regionOf(county);
  const known = [
    ...county.snapshots.map(({ academic_year }) => academic_year),
    ...county.rotations.map(({ starts_on }) => yearOfStart(starts_on)),
    ...county.cadre_exchanges.map(({ starts_on }) => yearOfStart(starts_on)),
  ].toSorted();
  const [first] = known;
  if (first === undefined) return [];
  const last = Number(academicYearOf(as_of_date).slice(0, 4));
  return Array.from({ length: Math.max(0, last - Number(first.slice(0, 4)) + 1) }, (_, index) =>
    yearFrom(Number(first.slice(0, 4)) + index),
  );
}

/** First and last teaching day of the two terms of a year. */
export function termsOf(
  county: County,
  academicYear: string,
): readonly { readonly from: string; readonly to: string }[] {
  const [first = '', second = ''] = academicYear.split('-');
  const term = (name: string, from: string, to: string) => {
    const row = county.calendar.find((item) => item.term === name);
    return { from: row?.starts_on ?? from, to: row?.ends_on ?? to };
  };
  return [
    term(`${academicYear}-1`, `${first}-09-01`, `${second}-01-31`),
    term(`${academicYear}-2`, `${second}-02-16`, `${second}-06-30`),
  ];
}

/** Every Q of a county, in the groups and without regard to groups. */
export function qualifyingOf(county: County): readonly Qualifying[] {
  const roster = new Map(
    county.teachers.filter(({ is_full_time }) => is_full_time !== false).map((row) => [row.pid, row]),
  );
  return movesOf(county).flatMap((move) => {
    const teacher = roster.get(move.pid);
    if (teacher === undefined) return [];
    return academicYears(county).flatMap((academic_year) =>
      ['', ...county.groups.map(({ group_id }) => group_id)].flatMap((group_id) => {
        const found = qualifies(county, { move, group_id, academic_year, staffCampus: teacher.staff_campus_id });
        return found === null ? [] : [found];
      }),
    );
  });
}

function qualifies(
  county: County,
  {
    move,
    group_id,
    academic_year,
    staffCampus,
  }: {
    readonly move: Move;
    readonly group_id: string;
    readonly academic_year: string;
    readonly staffCampus: string;
  },
): Qualifying | null {
  const { as_of_date } = regionOf(county);
  const D = firstDayOf(academic_year);
  // Appointments of August are for the coming year: who is a member is asked on its first day.
  const lookedAt = move.starts_on.slice(5, 7) === '08' ? `${move.starts_on.slice(0, 4)}-09-01` : move.starts_on;
  const bothAt = (day: string) =>
    isMemberOn(county, group_id, move.from, day) && isMemberOn(county, group_id, move.to, day);
  let end = move.ends_on;
  if (group_id !== '') {
    const isInside = bothAt(lookedAt) && bothAt(D) && isMemberOn(county, group_id, staffCampus, D);
    if (!isInside) return null;
    end = endInside(lookedAt, end, (day) => !bothAt(day), county);
  }
  if (move.form === '调动' && academicYearOf(lookedAt) !== academic_year) return null;
  const lasted = end === null || as_of_date < end ? as_of_date : end;
  const terms = termsOf(county, academic_year).filter(
    (term) => move.starts_on <= addDays(term.from, 14) && (end === null || addDays(term.to, -14) <= end),
  );
  const inFact = terms.filter((term) => addDays(term.to, -14) <= lasted);
  if (inFact.length === 0 && (terms.length === 0 || !move.may_go_on)) return null;
  const leads = (campus: string) =>
    memberCampusesOf(county, group_id, D).some((member) => member.campus.campus_id === campus && member.is_lead);
  return {
    move,
    group_id,
    academic_year,
    is_new: yearOfStart(move.starts_on) === academic_year,
    is_expected: inFact.length === 0,
    direction: directionOf(leads(move.from), leads(move.to)),
  };
}

function directionOf(fromLead: boolean, toLead: boolean): string {
  if (fromLead && toLead) return '总校校区之间';
  if (fromLead) return '总校→成员';
  return toLead ? '成员→总校' : '成员↔成员';
}

/** The last day before the first change of membership after which one of the two is no member any more. */
export function endInside(
  start: string,
  end: string | null,
  isOutside: (day: string) => boolean,
  county: County,
): string | null {
  const changes = [
    ...county.memberships.flatMap(({ valid_to }) => (valid_to === null ? [] : [valid_to])),
    ...county.groups.flatMap(({ closed_on }) => (closed_on === null ? [] : [closed_on])),
    ...county.campuses.flatMap(({ closed_on }) => (closed_on === null ? [] : [closed_on])),
    ...county.schools.flatMap(({ closed_on }) => (closed_on === null ? [] : [closed_on])),
  ];
  const left = changes.filter((day) => start < day && isOutside(day)).toSorted()[0];
  if (left === undefined) return end;
  const last = addDays(left, -1);
  return end === null || last < end ? last : end;
}

const memberships = new WeakMap<County, Map<string, ReturnType<typeof memberCampusesAt>>>();

/** Members of a group on a day, kept: the same days are asked for again and again. */
export function memberCampusesOf(county: County, groupId: string, day: string): ReturnType<typeof memberCampusesAt> {
  const kept = memberships.get(county) ?? new Map<string, ReturnType<typeof memberCampusesAt>>();
  memberships.set(county, kept);
  const key = `${groupId} ${day}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const group = county.groups.find(({ group_id }) => group_id === groupId);
  const exists = group !== undefined && isWithin(day, group.founded_on, group.closed_on);
  const found = exists ? memberCampusesAt(county, groupId, day) : [];
  kept.set(key, found);
  return found;
}

function isMemberOn(county: County, groupId: string, campusId: string, day: string): boolean {
  return memberCampusesOf(county, groupId, day).some(({ campus }) => campus.campus_id === campusId);
}
