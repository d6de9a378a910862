import { measures, type MeasureName } from '../../src/model/measures.ts';
import type { Row } from '../../src/model/tables.ts';
import { academicYearOf, addMonths, firstDayOf, isWithin, lastDayOf } from './dates.ts';
import { asSeenOn, whyUnrecorded, yearEndsOf } from './points.ts';
import { groupsAt, isOpen, regionOf, schoolOf, type County } from './register.ts';
import { academicYears, memberCampusesOf, qualifyingOf, type Qualifying } from './rotation.ts';
import { setLeaders, setVisits, sum, type Units } from './visits-and-leaders.ts';

/**
 * Counts of people before protection, from the definitions of src/model/measures.ts. One line per count:
 * `period unit measure part` → number, or the class of its absence.
 */
export type Counts = ReadonlyMap<string, number | string>;

export function countsOf(county: County): Counts {
  const counts = new Map<string, number | string>();
  const all = qualifyingOf(county);
  for (const year of academicYears(county)) countYear(county, { year, all, counts });
  for (const year of academicYears(county)) countCalendarYear(county, { year, all, counts });
  countMentoring(county, counts, true);
  for (const day of yearEndsOf(county)) countMentoring(asSeenOn(county, day), counts, false);
  countBrokenOff(county, counts);
  return new Map([...counts].filter(([key]) => hasItsTables(county, key.split(' ')[3] ?? '')));
}

/** Without one of the tables that it is counted from there is no count, not one of 0. */
function hasItsTables(county: County, measure: string): boolean {
  // Every key is written with the name of a measure in this place.
  return measures[measure as MeasureName].made_from.every((table) => county.supplied[table] !== undefined);
}

interface Year {
  readonly year: string;
  readonly all: readonly Qualifying[];
  readonly counts: Map<string, number | string>;
}

function countYear(county: County, { year, all, counts }: Year): void {
  const { region_code, as_of_date } = regionOf(county);
  const D = firstDayOf(year);
  const last = [lastDayOf(year), as_of_date].toSorted()[0] ?? '';
  const groups = county.groups.filter(
    (row) => (row.founded_on ?? '') <= last && (row.closed_on === null || D < row.closed_on),
  );
  const membersOf = (group: string) => memberCampusesOf(county, group, D).map(({ campus }) => campus.campus_id);
  const isInTotals = (group: string) => isCounted(county, year, group);
  const inTotals = groups.map(({ group_id }) => group_id).filter(isInTotals);
  const own = all.filter(({ academic_year }) => academic_year === year);
  for (const { group_id, founded_on } of groups) {
    const members = membersOf(group_id);
    const unit = `group ${group_id}`;
    const cannotRotate = (founded_on ?? '') > D || members.length < 2;
    setHeadcount(county, { year, unit, campuses: members, counts, isAbsent: members.length === 0 });
    const moves = own.filter((item) => item.group_id === group_id);
    setRotation(county, { year, unit, moves, counts, absence: cannotRotate ? 'not-applicable' : null });
    const others = { year, unit, groups: [group_id], counts, isAbsent: members.length === 0 };
    setVisits(county, { ...others, isAbsent: cannotRotate });
    setLatest(county, { ...others, all, cannotRotate });
    setLeaders(county, { ...others, cannotRotate });
  }
  const unit = `region ${region_code}`;
  const campuses = [...new Set(inTotals.flatMap(membersOf))];
  setHeadcount(county, { year, unit, campuses, counts, isAbsent: false });
  const moves = own.filter(({ group_id }) => inTotals.includes(group_id));
  setRotation(county, { year, unit, moves, counts, absence: null });
  const totals = { year, unit, groups: inTotals, counts, isAbsent: false };
  setVisits(county, totals);
  setLatest(county, { ...totals, all, cannotRotate: false });
  setLeaders(county, { ...totals, cannotRotate: false });
  setAnywhere(county, { year, unit, counts, moves: own.filter(({ group_id }) => group_id === '') });
  const eligible = county.campuses
    .filter((campus) => isOpen(county, campus, D) && teachesCompulsory(campus))
    .map((campus) => snapshotOf(county, year, campus.campus_id)?.eligible_teacher_count ?? null);
  counts.set(`${year} ${unit} eligible_teachers `, eligible.includes(null) ? 'missing' : sum(eligible));
}

/** Who of the teachers of compulsory education rotates, wherever to; who may do so is known of the latest year alone. */
function setAnywhere(
  county: County,
  { year, unit, counts, moves }: Omit<Year, 'all'> & { readonly unit: string; readonly moves: readonly Qualifying[] },
): void {
  const full = county.teachers.filter(({ is_full_time }) => is_full_time !== false);
  const teaching = county.campuses.filter((row) => isOpen(county, row, firstDayOf(year)) && teachesCompulsory(row));
  const homes = new Set(teaching.map(({ campus_id }) => campus_id));
  const asked = moves.filter(({ move }) => full.some((row) => row.pid === move.pid && homes.has(row.staff_campus_id)));
  const mayOf = ({ move }: Qualifying) => full.find(({ pid }) => pid === move.pid)?.meets_conditions ?? null;
  const isLatest = year === academicYears(county).at(-1);
  const isKnown = isLatest && full.some(({ meets_conditions }) => meets_conditions !== null);
  const isUnclear = isKnown && asked.some((item) => mayOf(item) === null);
  const counted = isKnown ? asked.filter((item) => mayOf(item) === true) : asked;
  const held = counted.filter((item) => holds(county, item, ({ honour_level }) => honour_level !== '校级'));
  counts.set(`${year} ${unit} rotating_any `, isUnclear ? 'missing' : personsIn(counted).length);
  counts.set(`${year} ${unit} rotating_county_backbone `, isUnclear ? 'missing' : personsIn(held).length);
  if (!isLatest) return;
  const others = asked.filter((item) => mayOf(item) === false);
  counts.set(`${year} ${unit} rotating_ineligible `, isUnclear || !isKnown ? 'missing' : personsIn(others).length);
}

/** Persons away on some day of a calendar year, as far as this day is in a school year for which their rotation counts. */
function countCalendarYear(county: County, { year, all, counts }: Year): void {
  const calendarYear = year.slice(0, 4);
  const { as_of_date } = regionOf(county);
  const away = all.filter(({ move, academic_year }) => {
    const from = [move.starts_on, firstDayOf(academic_year)].toSorted().at(-1) ?? '';
    const to = [move.ends_on ?? as_of_date, lastDayOf(academic_year), as_of_date].toSorted()[0] ?? '';
    return from.slice(0, 4) <= calendarYear && calendarYear <= to.slice(0, 4);
  });
  for (const [key, value] of counts) {
    const [period, kind, id, measure] = key.split(' ');
    if (period !== year || measure !== 'rotating') continue;
    const own = away.filter(({ group_id, academic_year }) =>
      kind === 'group' ? group_id === id : group_id !== '' && isCounted(county, academic_year, group_id),
    );
    counts.set(
      `${calendarYear} ${kind} ${id} rotating_calendar `,
      typeof value === 'string' ? value : personsIn(own).length,
    );
  }
}

/** Whether a group is in the region's totals of a year. */
export function isCounted(county: County, year: string, group: string): boolean {
  const members = memberCampusesOf(county, group, firstDayOf(year)).map(({ campus }) =>
    headcount(county, year, campus.campus_id),
  );
  return members.length === 0 || members.includes(null) || sum(members) >= regionOf(county).small_group_n;
}

export const teachesCompulsory = ({ stages }: Row<'campuses'>) =>
  ['小学', '初中'].some((stage) => stages?.includes(stage) === true);

export function snapshotOf(county: County, year: string, campusId: string): Row<'snapshots'> | undefined {
  return county.snapshots.find((row) => row.academic_year === year && row.campus_id === campusId);
}

function headcount(county: County, year: string, campusId: string): number | null {
  return snapshotOf(county, year, campusId)?.full_time_teacher_count ?? null;
}

function setHeadcount(
  county: County,
  {
    year,
    unit,
    campuses,
    counts,
    isAbsent,
  }: {
    readonly year: string;
    readonly unit: string;
    readonly campuses: readonly string[];
    readonly counts: Map<string, number | string>;
    readonly isAbsent: boolean;
  },
): void {
  const known = campuses.map((campus) => headcount(county, year, campus));
  const value = known.includes(null) ? 'missing' : sum(known);
  for (const key of [`${year} ${unit} teachers `, `${year.slice(0, 4)} ${unit} teachers_calendar `]) {
    counts.set(key, isAbsent ? 'not-applicable' : value);
  }
}

function setRotation(
  county: County,
  {
    year,
    unit,
    moves,
    counts,
    absence,
  }: {
    readonly year: string;
    readonly unit: string;
    readonly moves: readonly Qualifying[];
    readonly counts: Map<string, number | string>;
    readonly absence: string | null;
  },
): void {
  const set = (measure: string, value: number, part = '') =>
    counts.set(`${year} ${unit} ${measure} ${part}`, absence ?? value);
  const persons = personsIn(moves);
  const movesOf = (pid: string) => moves.filter(({ move }) => move.pid === pid);
  const fresh = persons.filter((pid) => movesOf(pid).some(({ is_new }) => is_new));
  set('rotating', persons.length);
  set('rotating_new', fresh.length);
  set('rotating_continuing', persons.length - fresh.length);
  set('rotating_expected', persons.filter((pid) => movesOf(pid).every(({ is_expected }) => is_expected)).length);
  set('rotation_records', new Set(moves.map(({ move }) => move.id)).size);
  set(
    'rotating_backbone',
    personsIn(moves.filter((item) => holds(county, item, (honour) => isListed(county, honour, item)))).length,
  );
  const areaOf = (campusId: string) => {
    const campus = county.campuses.find(({ campus_id }) => campus_id === campusId);
    return campus === undefined ? '' : (schoolOf(county, campus)?.urban_rural_code ?? '').slice(0, 1);
  };
  const stagesOf = (campusId: string) =>
    county.campuses.find(({ campus_id }) => campus_id === campusId)?.stages ?? null;
  set(
    'rotating_urban_to_rural',
    personsIn(moves.filter(({ move }) => areaOf(move.from) === '1' && areaOf(move.to) === '2')).length,
  );
  const crosses = ({ move }: Qualifying) => {
    const [from, to] = [stagesOf(move.from), stagesOf(move.to)];
    return from !== null && to !== null && !from.some((stage) => to.includes(stage));
  };
  set('rotating_cross_stage', personsIn(moves.filter(crosses)).length);
  for (const direction of ['总校→成员', '成员→总校', '成员↔成员', '总校校区之间']) {
    set('rotating_direction', personsIn(moves.filter((item) => item.direction === direction)).length, direction);
  }
  const withHonour = moves.filter((item) => holds(county, item, (honour) => isListed(county, honour, item)));
  for (const direction of ['总校→成员', '成员→总校', '成员↔成员', '总校校区之间']) {
    const own = withHonour.filter((item) => item.direction === direction);
    set('rotating_backbone_direction', personsIn(own).length, direction);
  }
  for (const form of ['定期交流', '支教', '跟岗', '挂职', '调动']) {
    set('rotating_form', personsIn(moves.filter(({ move }) => move.form === form)).length, form);
  }
  if (county.supplied.weak_schools !== undefined) {
    const helped = moves.filter((item) => isToWeakOrNew(county, item));
    set('weak_or_new_records', new Set(helped.map(({ move }) => move.id)).size);
  }
}

function isToWeakOrNew(county: County, { move, direction }: Qualifying): boolean {
  if (direction !== '总校→成员' && direction !== '总校校区之间') return false;
  const campus = county.campuses.find(({ campus_id }) => campus_id === move.to);
  const school = campus && schoolOf(county, campus);
  if (school === undefined) return false;
  const isWeak = county.weak_schools.some(
    (row) => row.school_id === school.school_id && isWithin(move.starts_on, row.valid_from, row.valid_to),
  );
  return isWeak || (school.founded_on !== null && move.starts_on < addMonths(school.founded_on, 36));
}

function holds(county: County, { move }: Qualifying, isMeant: (honour: Row<'honours'>) => boolean): boolean {
  return county.honours.some(
    (row) => row.pid === move.pid && isWithin(move.starts_on, row.awarded_on, row.valid_to) && isMeant(row),
  );
}

function isListed(county: County, { honour }: Row<'honours'>, { move }: Qualifying): boolean {
  return county.pack_items.some(
    (row) => row.list_name === '称号' && row.item === honour && isWithin(move.starts_on, row.valid_from, row.valid_to),
  );
}

/** Counts that only the latest roster knows. */
function setLatest(
  county: County,
  {
    year,
    unit,
    groups,
    counts,
    all,
    isAbsent,
    cannotRotate,
  }: Units & { readonly all: readonly Qualifying[]; readonly cannotRotate: boolean },
): void {
  if (year !== academicYears(county).at(-1)) return;
  const D = firstDayOf(year);
  const homes = new Map(
    groups.map((group) => [group, new Set(memberCampusesOf(county, group, D).map(({ campus }) => campus.campus_id))]),
  );
  const roster = county.teachers.filter(({ is_full_time }) => is_full_time !== false);
  const own = roster.filter((row) => [...homes.values()].some((campuses) => campuses.has(row.staff_campus_id)));
  const hasRotated = (pid: string, inYear?: string) =>
    all.some(
      (item) =>
        item.move.pid === pid &&
        (inYear === undefined || item.academic_year === inYear) &&
        (homes.get(item.group_id)?.has(own.find((row) => row.pid === pid)?.staff_campus_id ?? '') ?? false),
    );
  const eligible = own.filter((row) => row.joined_campus_on !== null && addMonths(row.joined_campus_on, 60) <= D);
  const lacksDate = own.some((row) => row.joined_campus_on === null);
  const open = eligible.filter(({ pid }) => !hasRotated(pid));
  const set = (measure: string, value: number, isMissing: boolean, isOfRotation: boolean) => {
    const isOut = isAbsent || (isOfRotation && cannotRotate);
    let shown: number | string = value;
    if (isMissing) shown = 'missing';
    counts.set(`${year} ${unit} ${measure} `, isOut ? 'not-applicable' : shown);
  };
  set('five_year_eligible', eligible.length, lacksDate, false);
  set('five_year_done', eligible.length - open.length, lacksDate, true);
  set('five_year_deferred', open.filter((row) => row.deferral_reason !== null).length, lacksDate, true);
  const graduating = own.filter((row) => row.taught_graduating_class === true);
  set(
    'teachers_graduating',
    graduating.length,
    own.some((row) => row.taught_graduating_class === null),
    false,
  );
  const rotating = own.filter(({ pid }) => hasRotated(pid, year));
  const unclear = rotating.some((row) => row.taught_graduating_class === null);
  set('rotating_graduating', rotating.filter((row) => row.taught_graduating_class === true).length, unclear, true);
}

/** Persons per pair of campuses: `year group from to`; pairs without anybody are not there. */
export function flowsOf(county: County): ReadonlyMap<string, number> {
  if (county.supplied.rotations === undefined) return new Map();
  const shown = (group: string, year: string) => {
    const founded = county.groups.find(({ group_id }) => group_id === group)?.founded_on ?? '';
    const D = firstDayOf(year);
    return founded <= D && memberCampusesOf(county, group, D).length > 1;
  };
  const all = qualifyingOf(county).filter((item) => item.group_id !== '' && shown(item.group_id, item.academic_year));
  const pairs = Map.groupBy(
    all,
    ({ academic_year, group_id, move }) => `${academic_year} ${group_id} ${move.from} ${move.to}`,
  );
  return new Map([...pairs].map(([pair, moves]) => [pair, personsIn(moves).length]));
}

function countBrokenOff(county: County, counts: Map<string, number | string>): void {
  if (county.supplied.rotations === undefined) return;
  const { as_of_date, region_code } = regionOf(county);
  const broken = county.rotations.filter((row) => row.rotation_status === '中止' && row.starts_on <= as_of_date);
  counts.set(`${as_of_date} region ${region_code} broken_off_records `, broken.length);
}

/** Pairs on the day of the county. Of an earlier day only what has a date is known, and nothing before the first of all. */
function countMentoring(county: County, counts: Map<string, number | string>, isPresent: boolean): void {
  if (county.supplied.mentoring === undefined) return;
  const { as_of_date, region_code } = regionOf(county);
  const latest = academicYears(county).at(-1);
  if (latest === undefined || academicYearOf(as_of_date) !== latest) return;
  const existing = groupsAt(county, as_of_date);
  const inForce = county.mentoring.filter((row) => isWithin(as_of_date, row.starts_on, row.ended_on));
  const D = firstDayOf(latest);
  const begun = county.mentoring.map(({ starts_on }) => starts_on);
  const isBefore = whyUnrecorded(county, '', begun) !== null;
  const known = (pairs: readonly Row<'mentoring'>[]) => {
    const lacksDate = !isPresent && pairs.some(({ starts_on }) => starts_on === null);
    return isBefore || lacksDate ? 'missing' : pairs.length;
  };
  for (const part of ['跨校', '同校']) {
    const own = inForce.filter((row) => row.is_cross_school === (part === '跨校'));
    for (const { group_id } of existing) {
      const value = known(own.filter((row) => row.group_id === group_id));
      const isAbsent = memberCampusesOf(county, group_id, D).length === 0;
      counts.set(`${as_of_date} group ${group_id} mentoring_pairs ${part}`, isAbsent ? 'not-applicable' : value);
    }
    const inTotals = existing.map(({ group_id }) => group_id).filter((group) => isCounted(county, latest, group));
    counts.set(
      `${as_of_date} region ${region_code} mentoring_pairs ${part}`,
      known(own.filter((row) => inTotals.includes(row.group_id))),
    );
  }
}

function personsIn(moves: readonly Qualifying[]): readonly string[] {
  return [...new Set(moves.map(({ move }) => move.pid))];
}
