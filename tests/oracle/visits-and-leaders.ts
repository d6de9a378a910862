import type { Row } from '../../src/model/tables.ts';
import { academicYearOf, addDays, firstDayOf, lastDayOf, yearOfStart } from './dates.ts';
import { endedPostings, type Length } from './postings.ts';
import { regionOf, type County } from './register.ts';
import { endInside, memberCampusesOf, termsOf } from './rotation.ts';

/** Counts beside rotation: short visits, leaders in post, postings that ended. */

export interface Units {
  readonly year: string;
  readonly unit: string;
  readonly groups: readonly string[];
  readonly counts: Map<string, number | string>;
  readonly isAbsent: boolean;
}

/** Short visits: 走教 and 兼课, and what covers no whole term at any time. */
export function setVisits(county: County, { year, unit, groups, counts, isAbsent }: Units): void {
  const { as_of_date } = regionOf(county);
  const visits = county.rotations.filter((row) => {
    if (row.starts_on > as_of_date || yearOfStart(row.starts_on) !== year) return false;
    if (row.sending_campus_id === row.receiving_campus_id) return false;
    const day = row.starts_on.slice(5, 7) === '08' ? firstDayOf(year) : row.starts_on;
    const inside = groups.filter((group) => {
      const members = memberCampusesOf(county, group, day).map(({ campus }) => campus.campus_id);
      return members.includes(row.sending_campus_id) && members.includes(row.receiving_campus_id);
    });
    return inside.some((group) => isShort(county, row, group));
  });
  counts.set(`${year} ${unit} visiting_records `, isAbsent ? 'not-applicable' : visits.length);
}

function isShort(county: County, row: Row<'rotations'>, group: string): boolean {
  if (row.rotation_form === '走教' || row.rotation_form === '兼课') return true;
  return !coversSomeTerm(county, row, group);
}

function coversSomeTerm(county: County, row: Row<'rotations'>, group: string): boolean {
  const { as_of_date } = regionOf(county);
  const start = row.starts_on.slice(5, 7) === '08' ? `${row.starts_on.slice(0, 4)}-09-01` : row.starts_on;
  const planned = row.rotation_form === '调动' ? row.ended_on : (row.ended_on ?? row.planned_end_on);
  const until = row.rotation_status === '中止' ? (row.ended_on ?? row.starts_on) : planned;
  const isMember = (day: string) => {
    const members = memberCampusesOf(county, group, day).map(({ campus }) => campus.campus_id);
    return members.includes(row.sending_campus_id) && members.includes(row.receiving_campus_id);
  };
  const end = endInside(start, until, (day) => !isMember(day), county);
  const lasted = end === null || as_of_date < end ? as_of_date : end;
  const firstYear = Number(yearOfStart(row.starts_on).slice(0, 4));
  // Two years beyond the as-of date are more than any plan reaches.
  return Array.from({ length: 8 }, (_, index) => `${firstYear + index}-${firstYear + index + 1}`).some((year) =>
    termsOf(county, year).some((term) => {
      const isCovered = row.starts_on <= addDays(term.from, 14) && (end === null || addDays(term.to, -14) <= end);
      const isTransferYear = row.rotation_form !== '调动' || academicYearOf(start) === year;
      return isCovered && isTransferYear && (row.rotation_status === '在岗' || addDays(term.to, -14) <= lasted);
    }),
  );
}

/** Leaders in post at some time of the year: an appointment of August belongs to the coming one. */
export function setLeaders(
  county: County,
  { year, unit, groups, counts, isAbsent, cannotRotate }: Units & { readonly cannotRotate: boolean },
): void {
  const { as_of_date } = regionOf(county);
  const D = firstDayOf(year);
  const last = [lastDayOf(year), as_of_date].toSorted()[0] ?? '';
  const sent = county.cadre_exchanges.filter((row) => {
    const begins = row.starts_on.slice(5, 7) === '08' ? `${row.starts_on.slice(0, 4)}-09-01` : row.starts_on;
    return groups.includes(row.group_id) && begins <= last && (row.ended_on === null || D < row.ended_on);
  });
  counts.set(`${year} ${unit} cadres_sent `, isAbsent ? 'not-applicable' : new Set(sent.map(({ pid }) => pid)).size);
  if (unit.startsWith('region')) {
    for (const direction of ['总校→成员', '成员→总校']) {
      for (const rank of ['校级正职', '校级副职', '中层正职', '中层副职']) {
        const own = sent.filter((row) => row.direction === direction && row.rank === rank);
        counts.set(`${year} ${unit} cadres_rank ${direction}，${rank}`, new Set(own.map(({ pid }) => pid)).size);
      }
    }
  }
  const ways = { ended_member_sent: '成员→总校', ended_lead_sent: '总校→成员' };
  for (const [measure, direction] of Object.entries(ways)) {
    const ended = groups.flatMap((group) => endedPostings(county, { year, group, direction }));
    const set = (name: string, length: readonly Length[]) =>
      counts.set(
        `${year} ${unit} ${name}`,
        cannotRotate ? 'not-applicable' : ended.filter((one) => length.includes(one)).length,
      );
    set(`${measure} 期限在规定范围内`, ['in range']);
    set(`${measure} 期限不在规定范围内`, ['too short', 'too long']);
    if (measure !== 'ended_member_sent') continue;
    set('ended_member_outside 短于规定期限', ['too short']);
    set('ended_member_outside 长于规定期限', ['too long']);
  }
}

export function sum(numbers: readonly (number | null)[]): number {
  return numbers.reduce<number>((total, value) => total + (value ?? 0), 0);
}
