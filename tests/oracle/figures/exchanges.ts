import type { ExchangeCheck } from '../../../src/model/exchange-checks.ts';
import type { FactTables } from '../../../src/model/fact-tables.ts';
import type { Row } from '../../../src/model/tables.ts';
import { firstDayOf, lastDayOf } from '../dates.ts';
import { absent, share, type Absence, type Figure, type Place } from '../figure.ts';
import { whyUnchecked, type Check } from '../postings.ts';
import { campusOf, groupsAt, regionOf, typeAt, type County } from '../register.ts';
import { academicYears, memberCampusesOf } from '../rotation.ts';
import { placeOf } from './people.ts';

/** IND-20a to 20d and 21 (domain HY-09 to 11, LZ-08): of how many members of a group what is asked of the exchange is so. */

interface Asked {
  readonly indicator_id: string;
  readonly basis: string;
  readonly category?: string;
  /** All of them have to be met. */
  readonly checks: readonly ExchangeCheck[];
  /** Null: it is asked of every group. */
  readonly tightness: '紧密' | '松散' | null;
  readonly isYearly: boolean;
  /** Why a member is left out. */
  readonly excuse: string;
}

const now = { basis: '成员校区', isYearly: false, excuse: '与总校同属一所学校，没有单独的校长，不适用。' } as const;
const bySchool = { basis: '成员校' } as const;
const loose = { ...now, indicator_id: 'IND-20c', tightness: '松散' } as const;
const yearly = { isYearly: true, excuse: '本学年没有结束的成员校派出干部，不适用。' } as const;

const asked: readonly Asked[] = [
  { ...now, indicator_id: 'IND-20a', checks: ['lead-team'], tightness: '紧密' },
  { ...now, ...bySchool, indicator_id: 'IND-20a', checks: ['lead-team-school'], tightness: '紧密' },
  { ...now, indicator_id: 'IND-20b', checks: ['member-head'], tightness: '紧密' },
  { ...now, ...bySchool, indicator_id: 'IND-20b', checks: ['member-head-school'], tightness: '紧密' },
  { ...loose, checks: ['loose-out', 'loose-in'] },
  { ...loose, category: '方向：总校→成员', checks: ['loose-out'] },
  { ...loose, category: '方向：成员→总校', checks: ['loose-in'] },
  { ...loose, ...bySchool, checks: ['loose-out-school', 'loose-in-school'] },
  { ...loose, ...bySchool, category: '方向：总校→成员', checks: ['loose-out-school'] },
  { ...loose, ...bySchool, category: '方向：成员→总校', checks: ['loose-in-school'] },
  { ...yearly, indicator_id: 'IND-20d', basis: '成员校派出', checks: ['loose-length'], tightness: '松散' },
  { ...yearly, indicator_id: 'IND-21', basis: '结对', checks: ['deputed'], tightness: null },
];

/** What is known of the exchange, and `period group` of what is kept back, with the reason. */
export interface KnownExchange {
  readonly checks: readonly Check[];
  readonly withheld: ReadonlyMap<string, string>;
}

/** What is kept back is read from the published facts, as for counts of persons. */
export function withheldChecks({ exchange_checks }: FactTables): ReadonlyMap<string, string> {
  const suppressed = exchange_checks.filter(({ absence }) => absence === 'suppressed');
  return new Map(suppressed.map(({ period, group_id, reason }) => [`${period} ${group_id}`, reason ?? '']));
}

/** What is asked on a date, of a county as it stood then. */
export function exchangeFiguresThen(county: County, known: KnownExchange): readonly Figure[] {
  return asked
    .filter(({ isYearly }) => !isYearly)
    .flatMap((question) => figuresOf(county, { question, year: '', ...known }));
}

export function exchangeFigures(county: County, known: KnownExchange): readonly Figure[] {
  return asked.flatMap((question) =>
    (question.isYearly ? academicYears(county) : ['']).flatMap((year) =>
      figuresOf(county, { question, year, ...known }),
    ),
  );
}

interface Task extends KnownExchange {
  readonly question: Asked;
  /** '' = on the as-of date. */
  readonly year: string;
}

function figuresOf(county: County, { question, year, checks, withheld }: Task): readonly Figure[] {
  const { as_of_date, region_code } = regionOf(county);
  const day = year === '' ? as_of_date : lastDayOf(year);
  const groups = groupsOf(county, year).map((group) => ({
    place: placeIn(county, { question, year }, { unit_kind: 'group', unit_id: group.group_id }),
    outcome: outcomeOf(county, { group, question, day, year, checks, withheld }),
  }));
  const wasChecked = checks.some(({ period, check }) => period === year && question.checks.includes(check));
  // A year of which no group was checked is not spoken of, but for groups that cannot be judged in it.
  const told = groups.filter(({ outcome }) => year === '' || wasChecked || (checks.length > 0 && isExcused(outcome)));
  const ofRegion = regionFigure(
    placeIn(county, { question, year }, { unit_kind: 'region', unit_id: region_code }),
    groups.map(({ outcome }) => outcome),
    regionOf(county).small_group_n,
  );
  return [
    ...(groups.length > 0 && (year === '' || wasChecked) ? [ofRegion] : []),
    ...told.map(({ place, outcome }) => groupFigure(place, outcome)),
  ];
}

const isExcused = ({ reason }: Outcome) => reason?.endsWith('不作评价。') === true || reason === newGroup;

/** Groups that existed on the as-of date, or at some time of a year. */
function groupsOf(county: County, year: string): readonly Row<'groups'>[] {
  if (year === '') return groupsAt(county, regionOf(county).as_of_date);
  const [D, last] = [firstDayOf(year), [lastDayOf(year), regionOf(county).as_of_date].toSorted()[0] ?? ''];
  return county.groups.filter(
    ({ founded_on, closed_on }) => (founded_on ?? '') <= last && (closed_on === null || D < closed_on),
  );
}

function placeIn(
  county: County,
  { question, year }: Pick<Task, 'question' | 'year'>,
  unit: { readonly unit_kind: 'group' | 'region'; readonly unit_id: string },
): Place {
  const { indicator_id, basis, category = '' } = question;
  const when = year === '' ? { ...unit, as_of_date: regionOf(county).as_of_date } : placeOf(county, unit, year);
  return { ...when, indicator_id, basis, category };
}

/** What comes out for one group: members who meet it and members asked, or why there is nothing to tell. */
interface Outcome {
  readonly met: number;
  readonly all: number;
  readonly absence: Absence | null;
  readonly reason: string | null;
}

function nothing(absence: Absence, reason: string): Outcome {
  return { met: 0, all: 0, absence, reason };
}

interface GroupTask extends Task {
  readonly group: Row<'groups'>;
  readonly day: string;
}

function outcomeOf(county: County, { group, question, day, year, checks, withheld }: GroupTask): Outcome {
  const { group_id } = group;
  // Who is a member is asked on the last day of a year, of what type the group is on its first.
  const tightness = typeAt(county, group_id, year === '' ? day : firstDayOf(year))?.tightness ?? '待确认';
  const isAsked = question.tightness === null || tightness === question.tightness;
  const excuse = year === '' ? null : whyNotJudged(county, group, year);
  if (excuse === null && !isAsked) {
    return tightness === '待确认'
      ? nothing('type-unknown', '这项要求按集团类型适用，该集团类型待确认。')
      : nothing('not-applicable', `这项要求只适用于${question.tightness}型集团。`);
  }
  const own = checks.filter(
    (check) =>
      check.group_id === group_id &&
      check.period === (year === '' ? day : year) &&
      question.checks.includes(check.check),
  );
  const bySchoolId = question.basis === bySchool.basis;
  const memberOf = ({ campus_id }: Check) => (bySchoolId ? campusOf(county, campus_id)?.school_id : campus_id);
  const members = [...Map.groupBy(own, memberOf).values()];
  const hidden = withheld.get(`${year === '' ? day : year} ${group_id}`);
  if (hidden !== undefined && own.length > 0)
    return excuse === null ? nothing('suppressed', hidden) : nothing('not-applicable', excuse);
  const askedMembers = members.filter((list) => list.every(({ is_met }) => is_met !== null));
  const met = askedMembers.filter((list) => list.every(({ is_met }) => is_met === true)).length;
  const out = members.length - askedMembers.length;
  if (excuse !== null)
    return isAsked
      ? { met, all: askedMembers.length, absence: 'not-applicable', reason: excuse }
      : nothing('not-applicable', excuse);
  if (own.length === 0) return whyNoChecks(county, { group, question, day });
  if (own.some(({ is_met }) => is_met === 'missing')) return nothing('missing', whyUnchecked(county) ?? '');
  if (askedMembers.length === 0) return nothing('not-applicable', question.excuse);
  const beside =
    out === 0 ? null : `${out}${bySchoolId ? '所成员校' : '个成员校（区）'}不适用，未计入：${question.excuse}`;
  return { met, all: askedMembers.length, absence: null, reason: beside };
}

function whyNoChecks(county: County, { group, question, day }: Pick<GroupTask, 'group' | 'question' | 'day'>): Outcome {
  const members = memberCampusesOf(county, group.group_id, day);
  if (members.every(({ is_lead }) => is_lead)) return nothing('not-applicable', '该集团没有成员校（区）。');
  return question.checks.includes('loose-length')
    ? nothing('not-applicable', '本学年没有可以按这项要求评价的任职。')
    : nothing('missing', '无法计算：没有可用于计算的记录。');
}

const newGroup = '成立不满一学年，不作达标评价。';

/** As for rotation: a group has to be there, with somebody to exchange with, on the first day of the year. */
function whyNotJudged(county: County, { group_id, founded_on }: Row<'groups'>, year: string): string | null {
  const D = firstDayOf(year);
  if (D < (founded_on ?? '')) return newGroup;
  const campuses = memberCampusesOf(county, group_id, D).length;
  return campuses === 1 ? '学年初只有1个校区，无从交流，不作评价。' : null;
}

function groupFigure(place: Place, { met, all, absence, reason }: Outcome): Figure {
  return all === 0 ? absent(place, absence, reason) : share({ ...place, absence, reason }, met, all);
}

/** The members of all groups added up: they are distinct, each belongs to its group. */
function regionFigure(place: Place, outcomes: readonly Outcome[], smallGroup: number): Figure {
  const counted = outcomes.filter(({ absence }) => absence === null);
  const [met, all] = [sumOf(counted.map((one) => one.met)), sumOf(counted.map((one) => one.all))];
  const lacking = outcomes.find(({ absence }) => absence === 'missing');
  const unknown = outcomes.filter(({ absence }) => absence === 'type-unknown').length;
  const hidden = outcomes.filter(({ absence }) => absence === 'suppressed').length;
  const beside = [
    ...(unknown === 0 ? [] : [`${unknown}个集团类型待确认，未计入。`]),
    ...(hidden === 0 ? [] : [`${hidden}个集团专任教师少于${smallGroup}人，未计入。`]),
  ];
  const reason = beside.length === 0 ? null : beside.join('');
  if (lacking !== undefined) return absent(place, 'missing', lacking.reason);
  if (all > 0) return share({ ...place, reason }, met, all);
  return absent(place, hidden > 0 ? 'suppressed' : 'not-applicable', reason ?? '没有适用这项要求的集团。');
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
