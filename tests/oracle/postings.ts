import type { ExchangeCheck } from '../../src/model/exchange-checks.ts';
import type { Row } from '../../src/model/tables.ts';
import { academicYearOf, addDays, addMonths, firstDayOf, isWithin, lastDayOf, yearFrom } from './dates.ts';
import { isWithinTarget, type Target } from './judge.ts';
import { asSeenOn, whyUnrecorded, yearEndsOf } from './points.ts';
import { groupsAt, lineageOf, membershipsAt, regionOf, typeAt, type County, type MemberCampus } from './register.ts';
import { academicYears, memberCampusesOf, termsOf } from './rotation.ts';

/** Postings of leaders and others between the lead and its members: how long they lasted, and what they fulfil. */

type Exchange = Row<'cadre_exchanges'>;

export type Length = 'in range' | 'too short' | 'too long';

interface Posting {
  readonly direction: string;
  readonly starts_on: string;
  readonly ended_on: string;
}

/** How the secondments of a group in one direction that ended in a year kept within what bound them when they began. */
export function endedPostings(
  county: County,
  { year, group, direction }: { readonly year: string; readonly group: string; readonly direction: string },
): readonly Length[] {
  const ended = [...leadersOf(county, group), ...rotationsOf(county, group)].filter(
    (posting) =>
      posting.direction === direction &&
      academicYearOf(posting.ended_on) === year &&
      posting.ended_on <= regionOf(county).as_of_date,
  );
  return ended.flatMap((posting) => lengthOf(county, { ...posting, group }) ?? []);
}

function leadersOf(county: County, group: string): readonly Posting[] {
  return county.cadre_exchanges.flatMap(({ group_id, direction, starts_on, ended_on }) =>
    group_id === group && ended_on !== null ? [{ direction, starts_on, ended_on }] : [],
  );
}

/** Rotations that are secondments, by who led the group when they began. */
function rotationsOf(county: County, group: string): readonly Posting[] {
  return county.rotations.flatMap((row) => {
    const ended_on = row.ended_on ?? (row.rotation_status === '完成' ? row.planned_end_on : null);
    if (ended_on === null || row.rotation_form !== '挂职') return [];
    const day = row.starts_on.slice(5, 7) === '08' ? `${row.starts_on.slice(0, 4)}-09-01` : row.starts_on;
    const members = memberCampusesOf(county, group, day);
    const find = (id: string) => members.find(({ campus }) => campus.campus_id === id);
    const [from, to] = [find(row.sending_campus_id), find(row.receiving_campus_id)];
    if (from === undefined || to === undefined || from.is_lead === to.is_lead) return [];
    return [{ direction: from.is_lead ? '总校→成员' : '成员→总校', starts_on: row.starts_on, ended_on }];
  });
}

/** Whole terms, both ends of which have 14 days' grace; two are a year. Null where nothing bound the group that day. */
function lengthOf(county: County, { group, starts_on, ended_on }: Posting & { readonly group: string }): Length | null {
  const asked = limitsAt(county, group, starts_on);
  if (asked.length === 0) return null;
  const first = Number(academicYearOf(starts_on).slice(0, 4));
  const last = Number(academicYearOf(ended_on).slice(0, 4));
  const years = Array.from({ length: last - first + 1 }, (_, index) => yearFrom(first + index));
  const whole = years
    .flatMap((year) => termsOf(county, year))
    .filter((term) => starts_on <= addDays(term.from, 14) && addDays(term.to, -14) <= ended_on).length;
  if (asked.some((target) => target.comparator !== '≤' && whole < termsIn(target))) return 'too short';
  return asked.some((target) => target.comparator !== '≥' && whole > termsIn(target)) ? 'too long' : 'in range';
}

/** A limit in terms, two of which are a year. */
function termsIn({ threshold, unit }: Target): number {
  return threshold * (unit === '学年' ? 2 : 1);
}

/** What the policy asked of the length of secondments that a group of this type sent out that day. */
export function limitsAt(county: County, group: string, day: string): readonly Target[] {
  const type = typeAt(county, group, day);
  const lineage = type === null ? [] : lineageOf(county, type.group_type);
  return county.policy_targets.filter(
    (target) =>
      target.indicator_id === 'IND-19' &&
      isWithinTarget(target, day) &&
      (target.group_type === null || lineage.includes(target.group_type)),
  );
}

export interface Check {
  readonly period: string;
  readonly group_id: string;
  readonly campus_id: string;
  readonly check: ExchangeCheck;
  /** Null: does not apply to this member. A year end before the first exchange on record is missing. */
  readonly is_met: boolean | 'missing' | null;
}

/** Everything that is asked of the exchange with each member campus: now, on past year ends, and in the years that are over. */
export function checksOf(county: County): readonly Check[] {
  if (county.supplied.cadre_exchanges === undefined) return [];
  const { as_of_date } = regionOf(county);
  const over = academicYears(county).filter((year) => lastDayOf(year) <= as_of_date);
  return [
    ...groupsAt(county, as_of_date).flatMap(({ group_id }) => currentChecks(county, group_id)),
    ...yearEndsOf(county).flatMap((day) => pastChecks(asSeenOn(county, day))),
    ...over.flatMap((year) =>
      groupsAt(county, lastDayOf(year)).flatMap(({ group_id }) => yearChecks(county, group_id, year)),
    ),
  ];
}

function pastChecks(county: County): readonly Check[] {
  const checks = groupsAt(county, regionOf(county).as_of_date)
    .flatMap(({ group_id }) => currentChecks(county, group_id))
    .filter(({ check }) => check.endsWith('-school'));
  return whyUnchecked(county) === null ? checks : checks.map((check) => ({ ...check, is_met: 'missing' }));
}

/** Why nobody knows who was in post; null where it is known. */
export function whyUnchecked(county: County): string | null {
  return whyUnrecorded(
    county,
    '干部互派',
    county.cadre_exchanges.map(({ starts_on }) => starts_on),
  );
}

function currentChecks(county: County, group_id: string): readonly Check[] {
  const { as_of_date } = regionOf(county);
  const tightness = typeAt(county, group_id, as_of_date)?.tightness;
  const isInPost = (row: Exchange) => isWithin(as_of_date, row.starts_on, row.ended_on);
  const partners = partnersOf(county, group_id, as_of_date);
  return partners.flatMap((partner): readonly Check[] => {
    const ofSchool = partners.filter(({ school_id }) => school_id === partner.school_id);
    const school = { ...partner, campuses: ofSchool.flatMap(({ campuses }) => campuses) };
    const place = { period: as_of_date, group_id, campus_id: partner.campus_id };
    const [out, back] = waysOf(postedWith(county, partner).filter(isInPost));
    const [schoolOut, schoolBack] = waysOf(postedWith(county, school).filter(isInPost));
    if (tightness === '紧密')
      return [
        { ...place, check: 'lead-team', is_met: isTeam(out, '校级') },
        { ...place, check: 'lead-team-school', is_met: isTeam(schoolOut, '校级') },
        { ...place, check: 'member-head', is_met: hasSentHead(back, partner) },
        { ...place, check: 'member-head-school', is_met: hasSentHead(schoolBack, school) },
      ];
    if (tightness !== '松散') return [];
    return [
      { ...place, check: 'loose-out', is_met: out.length > 0 },
      { ...place, check: 'loose-out-school', is_met: schoolOut.length > 0 },
      { ...place, check: 'loose-in', is_met: back.length > 0 },
      { ...place, check: 'loose-in-school', is_met: schoolBack.length > 0 },
    ];
  });
}

/** Sent out by the lead school, and sent to it. */
function waysOf(sent: readonly Exchange[]): readonly [readonly Exchange[], readonly Exchange[]] {
  const way = (direction: string) => sent.filter((row) => row.direction === direction);
  return [way('总校→成员'), way('成员→总校')];
}

function yearChecks(county: County, group_id: string, year: string): readonly Check[] {
  const [D, last] = [firstDayOf(year), lastDayOf(year)];
  const isLoose = typeAt(county, group_id, last)?.tightness === '松散';
  return partnersOf(county, group_id, last).flatMap((partner): readonly Check[] => {
    const sent = postedWith(county, partner);
    const place = { period: year, group_id, campus_id: partner.campus_id };
    // Appointments of August are for the coming year.
    const inYear = sent.filter(
      (row) => (row.ended_on === null || D < row.ended_on) && row.starts_on < `${last.slice(0, 4)}-08-01`,
    );
    const deputed: Check = { ...place, check: 'deputed', is_met: inYear.length > 0 };
    if (!isLoose) return [deputed];
    const ended = sent.flatMap(({ direction, starts_on, ended_on }) =>
      // The day of the end is no day in post any more: who ends on 1 September was there until 31 August.
      direction === '成员→总校' && ended_on !== null && D < ended_on && addDays(ended_on, -1) <= last
        ? [ended_on <= addMonths(starts_on, 6)]
        : [],
    );
    const is_met = ended.length === 0 ? null : !ended.includes(false);
    return [deputed, { ...place, check: 'loose-length', is_met }];
  });
}

interface Partner {
  readonly group_id: string;
  readonly campus_id: string;
  readonly school_id: string;
  /** The campuses that count as this one member. */
  readonly campuses: readonly string[];
  readonly is_of_lead_school: boolean;
}

/** Member campuses on a day; a school that joined as a whole is one member with several campuses. */
function partnersOf(county: County, group_id: string, day: string): readonly Partner[] {
  const members = memberCampusesOf(county, group_id, day);
  const records = membershipsAt(county, day, group_id);
  const leadSchools = members.filter(({ is_lead }) => is_lead).map(({ campus }) => campus.school_id);
  const joinedWhole = (member: MemberCampus) =>
    records.some(({ campus_id, school_id }) => campus_id === null && school_id === member.campus.school_id);
  const others = members.filter(({ is_lead }) => !is_lead);
  return others.map((member) => ({
    group_id,
    campus_id: member.campus.campus_id,
    school_id: member.campus.school_id,
    campuses: others
      .filter(
        ({ campus }) =>
          campus === member.campus || (joinedWhole(member) && campus.school_id === member.campus.school_id),
      )
      .map(({ campus }) => campus.campus_id),
    is_of_lead_school: leadSchools.includes(member.campus.school_id),
  }));
}

/** Records of a group whose member side is this partner. */
function postedWith(county: County, { group_id, campuses }: Partner): readonly Exchange[] {
  return county.cadre_exchanges.filter(
    (row) =>
      row.group_id === group_id &&
      campuses.includes(row.direction === '总校→成员' ? row.receiving_campus_id : row.sending_campus_id),
  );
}

/** One of the rank that is asked for and two more of middle rank or above, all different people. */
function isTeam(sent: readonly Exchange[], asked: string): boolean {
  const people = new Set(sent.map(({ pid }) => pid));
  return people.size >= 3 && sent.some(({ rank }) => rank.startsWith(asked));
}

function hasSentHead(sent: readonly Exchange[], { is_of_lead_school }: Partner): boolean | null {
  const hasHead = sent.some(({ rank }) => rank === '校级正职');
  return is_of_lead_school && !hasHead ? null : isTeam(sent, '校级正职');
}
