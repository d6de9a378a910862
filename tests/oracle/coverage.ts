import type { Row } from '../../src/model/tables.ts';
import { academicYearOf, firstDayOf } from './dates.ts';
import { absent, share, type Absence, type Figure } from './figure.ts';
import { correctionOf } from './periods.ts';
import { pointsOf } from './points.ts';
import { groupsAt, isOpen, memberCampusesAt, regionOf, schoolOf, typeAt, type County } from './register.ts';

/** IND-01 and IND-02 (domain A4): which compulsory education of a county its groups reach, on three bases. */

const compulsory = ['小学', '初中'];
const pointTypes = ['218', '219', '319'];

/** One thing that is counted: a campus, a school, or the pupils of a campus. */
interface Unit {
  readonly weight: number;
  /** Weight per stage, where it differs from the whole: pupils. */
  readonly weightOf: (stage: string) => number;
  readonly stages: readonly string[];
  readonly sponsor: string | null;
  readonly urban: string | null;
  readonly is_covered: boolean;
  /** Covered when groups of unknown type are taken as tight. */
  readonly is_covered_at_most: boolean;
  readonly is_partly_covered: boolean;
}

interface Campus {
  readonly row: Row<'campuses'>;
  readonly school: Row<'schools'>;
  readonly is_point: boolean;
  readonly is_covered: boolean;
  readonly is_covered_at_most: boolean;
}

/** All open campuses of compulsory education, with what the groups of a kind reach. */
function campusesAt(county: County, date: string, isTightOnly: boolean): readonly Campus[] {
  const running = groupsAt(county, date).filter((group) => counts(county, group, date));
  const tightnessOf = (group: Row<'groups'>) => typeAt(county, group.group_id, date)?.tightness ?? '待确认';
  const reached = (accepted: readonly string[]) =>
    new Set(
      running
        .filter((group) => !isTightOnly || accepted.includes(tightnessOf(group)))
        .flatMap((group) => memberCampusesAt(county, group.group_id, date).map(({ campus }) => campus.campus_id)),
    );
  const certain = reached(['紧密']);
  const possible = reached(['紧密', '待确认']);
  return county.campuses.flatMap((row) => {
    const school = schoolOf(county, row);
    if (school === undefined || !isOpen(county, row, date) || !teachesCompulsory(row)) return [];
    return [
      {
        row,
        school,
        is_point: row.campus_level === '教学点' || pointTypes.includes(school.school_type_code ?? ''),
        is_covered: certain.has(row.campus_id),
        is_covered_at_most: possible.has(row.campus_id),
      },
    ];
  });
}

function teachesCompulsory({ stages }: Row<'campuses'>): boolean {
  return stages === null || stages.some((stage) => compulsory.includes(stage));
}

/** A group that has left was running until the day it was closed; one under correction does not count on its days. */
function counts(county: County, group: Row<'groups'>, date: string): boolean {
  const { status, closed_on } = group;
  const correction = correctionOf(county, group);
  if (correction !== null) return date < correction.from || correction.to <= date;
  return status === '运行' || status === '试点' || (status === '退出' && closed_on !== null);
}

function urbanOf({ urban_rural_code }: Row<'schools'>): string | null {
  if (urban_rural_code === null) return null;
  if (urban_rural_code.startsWith('2')) return '乡村';
  return urban_rural_code.startsWith('12') ? '镇区' : '城区';
}

const unitOfCampus = (campus: Campus): Unit => ({
  weight: 1,
  weightOf: () => 1,
  stages: (campus.row.stages ?? []).filter((stage) => compulsory.includes(stage)),
  sponsor: campus.school.sponsor,
  urban: urbanOf(campus.school),
  is_covered: campus.is_covered,
  is_covered_at_most: campus.is_covered_at_most,
  is_partly_covered: false,
});

function unitsOfSchools(campuses: readonly Campus[]): readonly Unit[] {
  const counted = campuses.filter(({ school }) => school.is_counted === true);
  const ids = [...new Set(counted.filter(({ is_point }) => !is_point).map(({ school }) => school.school_id))];
  return ids.map((id) => {
    // A teaching point that stays outside leaves its school covered in part (EC-20).
    const own = counted.filter(({ school }) => school.school_id === id);
    const main = own.filter(({ is_point }) => !is_point);
    const [first] = main;
    if (first === undefined) throw new Error('A school of the list has a campus');
    const is_covered = own.every((campus) => campus.is_covered);
    return {
      ...unitOfCampus(first),
      stages: [...new Set(main.flatMap((campus) => unitOfCampus(campus).stages))],
      is_covered,
      is_covered_at_most: own.every((campus) => campus.is_covered_at_most),
      is_partly_covered: !is_covered && own.some((campus) => campus.is_covered),
    };
  });
}

/** The latest academic year of which headcounts were returned, not later than the date. */
function latestReturn(county: County, date: string): string | null {
  const years = county.snapshots.map(({ academic_year }) => academic_year);
  return (
    years
      .filter((year) => year <= academicYearOf(date))
      .toSorted()
      .at(-1) ?? null
  );
}

function snapshotsAt(county: County, date: string): ReadonlyMap<string, Row<'snapshots'>> {
  const latest = latestReturn(county, date);
  return new Map(county.snapshots.filter((row) => row.academic_year === latest).map((row) => [row.campus_id, row]));
}

function pupilsOf(stage: string, snapshot: Row<'snapshots'> | undefined): number | null {
  if (snapshot === undefined) return null;
  return stage === '小学' ? snapshot.primary_student_count : snapshot.junior_student_count;
}

function unitOfPupils(campus: Campus, snapshot: Row<'snapshots'> | undefined): Unit {
  const weightOf = (stage: string) => pupilsOf(stage, snapshot) ?? 0;
  return { ...unitOfCampus(campus), weightOf, weight: weightOf('小学') + weightOf('初中') };
}

type Basis = '校区口径' | '学校口径' | '学生口径';

function lacksArea({ school, row }: Campus): boolean {
  return school.sponsor === '公办' && row.stages !== null && school.urban_rural_code === null;
}

interface Cut {
  readonly category: string;
  readonly has: (unit: Unit) => boolean;
  readonly weigh?: (unit: Unit) => number;
}

const isPublic = ({ sponsor }: Unit) => sponsor === '公办';
const cuts: readonly Cut[] = [
  { category: '', has: isPublic },
  { category: '举办者：公办和民办', has: () => true },
  { category: '举办者：民办', has: ({ sponsor }) => sponsor === '民办' },
  ...['城区', '镇区', '乡村'].map((kind) => ({
    category: `城乡：${kind}`,
    has: (unit: Unit) => isPublic(unit) && unit.urban === kind,
  })),
  ...compulsory.map((stage) => ({
    category: `学段：${stage}`,
    has: (unit: Unit) => isPublic(unit) && unit.stages.includes(stage),
    weigh: (unit: Unit) => unit.weightOf(stage),
  })),
];

interface Task {
  readonly indicator_id: 'IND-01' | 'IND-02';
  readonly date: string;
  readonly basis: Basis;
}

export function coverageFigures(county: County): readonly Figure[] {
  return (['IND-01', 'IND-02'] as const).flatMap((indicator_id) =>
    pointsOf(county, indicator_id).flatMap((date) =>
      (['校区口径', '学校口径', '学生口径'] as const).flatMap((basis) =>
        figuresOf(county, { indicator_id, date, basis }),
      ),
    ),
  );
}

function figuresOf(county: County, { indicator_id, date, basis }: Task): readonly Figure[] {
  const campuses = campusesAt(county, date, indicator_id === 'IND-01');
  const units = unitsOn(county, { campuses, basis, date });
  const place = {
    indicator_id,
    unit_kind: 'region',
    unit_id: regionOf(county).region_code,
    as_of_date: date,
    basis,
  } as const;
  const stop = stopOf(county, { campuses, task: { indicator_id, date, basis } });
  // Nothing is known to be of compulsory education: there is no figure that a gap could stop.
  if (units.every(({ stages }) => stages.length === 0)) return [];
  const made = cuts.flatMap(({ category, has, weigh = (unit) => unit.weight }) => {
    const chosen = units.filter((unit) => has(unit) && (category === '' || unit.stages.length > 0));
    if (chosen.length === 0) return [];
    // Parts by area would not add up to the whole.
    if (category.startsWith('城乡') && campuses.some(lacksArea)) return [];
    if (stop !== null) return [absent({ ...place, category }, stop.absence, stop.reason)];
    const total = sumOf(chosen, weigh);
    if (total === 0) return category === '' ? [absent(place, 'not-applicable')] : [];
    return [
      share(
        { ...place, category },
        sumOf(
          chosen.filter(({ is_covered }) => is_covered),
          weigh,
        ),
        total,
      ),
    ];
  });
  return [...made, ...asides(units, { campuses, place, stop })];
}

function unitsOn(
  county: County,
  { campuses, basis, date }: { campuses: readonly Campus[]; basis: Basis; date: string },
): readonly Unit[] {
  if (basis === '学校口径') return unitsOfSchools(campuses);
  if (basis === '校区口径') return campuses.filter(({ is_point }) => !is_point).map(unitOfCampus);
  const snapshots = snapshotsAt(county, date);
  return campuses.map((campus) => unitOfPupils(campus, snapshots.get(campus.row.campus_id)));
}

interface Aside {
  readonly campuses: readonly Campus[];
  readonly place: Parameters<typeof share>[0];
  readonly stop: Stop | null;
}

/** Lines beside the share: teaching points, schools that are partly covered, and the range while types are unknown. */
function asides(units: readonly Unit[], { campuses, place, stop }: Aside): readonly Figure[] {
  const headline = units.filter(isPublic);
  const lines: Figure[] = [];
  const add = (category: string, chosen: readonly Unit[], isCounted: (unit: Unit) => boolean) => {
    if (chosen.length === 0) return;
    const counted = share(
      { ...place, category },
      sumOf(chosen.filter(isCounted), ({ weight }) => weight),
      sumOf(chosen, ({ weight }) => weight),
    );
    const isRange = category.startsWith('区间');
    lines.push(stop !== null && !isRange ? absent({ ...place, category }, stop.absence, stop.reason) : counted);
  };
  // Of every sponsor: the definitions leave open whether the line is of public schools only, and this is what is printed.
  const points = campuses.filter(({ is_point }) => is_point).map(unitOfCampus);
  if (place.basis === '校区口径') add('另列：教学点和附设班', points, (unit) => unit.is_covered);
  if (place.basis === '学校口径') add('覆盖情况：部分覆盖', headline, (unit) => unit.is_partly_covered);
  if (stop?.absence === 'type-unknown') {
    add('区间：类型待确认的集团均不计入', headline, (unit) => unit.is_covered);
    add('区间：类型待确认的集团均计入', headline, (unit) => unit.is_covered_at_most);
  }
  return lines;
}

interface Stop {
  readonly absence: Absence;
  readonly reason: string;
}

/** What stops the figure: empty cells that decide the count first, then groups whose type is not confirmed. */
function stopOf(county: County, { campuses, task }: { campuses: readonly Campus[]; task: Task }): Stop | null {
  const { basis, date, indicator_id } = task;
  const considered = basis === '学生口径' ? campuses : campuses.filter(({ is_point }) => !is_point);
  const snapshots = snapshotsAt(county, date);
  const latest = latestReturn(county, date);
  const schoolsWhere = (isMeant: (campus: Campus) => boolean) =>
    new Set(considered.filter(isMeant).map(({ school }) => school.school_id)).size;
  const groups = groupsAt(county, date);
  const lacksType = ({ row, school }: Campus) =>
    basis !== '学生口径' && school.school_type_code === null && row.campus_level !== '教学点';
  const lacksHeads = (campus: Campus) =>
    basis === '学生口径' &&
    // Before the first return there is none that a campus could be newer than.
    (latest === null || !isNewerThan(campus, firstDayOf(latest))) &&
    lacksPupils(campus.row, snapshots.get(campus.row.campus_id));
  const unknown =
    indicator_id === 'IND-01'
      ? groups.filter((group) => counts(county, group, date) && isUnknown(county, group, date))
      : [];
  const gaps = [
    [considered.filter(({ row }) => row.stages === null).length, '个校区未填学段'],
    [schoolsWhere(({ school }) => school.sponsor === null), '所学校未填举办者'],
    [schoolsWhere(lacksType), '所学校未填办学类型'],
    [schoolsWhere(({ school }) => basis === '学校口径' && school.is_counted === null), '所学校未填是否计校数'],
    [groups.filter(({ status }) => status === null).length, '个集团的状态未公布'],
    [considered.filter(lacksHeads).length, '个校区没有学年初在校生数'],
    [unknown.length, '个集团类型待确认'],
  ] as const;
  const named = gaps.filter(([count]) => count > 0).map(([count, words]) => `${count}${words}`);
  const [first] = named;
  if (first === undefined) return null;
  if (named.length === 1 && unknown.length > 0)
    return { absence: 'type-unknown', reason: `${first}，覆盖率暂不发布。` };
  return { absence: 'missing', reason: `无法计算：${named.join('，')}。` };
}

/** Opened after the heads were counted: nobody was there to be counted. */
function isNewerThan({ row, school }: Campus, day: string): boolean {
  return [row.opened_on, school.founded_on].some((opened) => opened !== null && day < opened);
}

/** A group without members that teach children of compulsory school age changes no coverage, whatever its type. */
function isUnknown(county: County, { group_id }: Row<'groups'>, date: string): boolean {
  const members = memberCampusesAt(county, group_id, date);
  if (!members.some(({ campus }) => campus.stages !== null && teachesCompulsory(campus))) return false;
  const type = typeAt(county, group_id, date);
  return type === null || type.tightness === '待确认';
}

function lacksPupils({ stages }: Row<'campuses'>, snapshot: Row<'snapshots'> | undefined): boolean {
  return compulsory.some((stage) => stages?.includes(stage) === true && pupilsOf(stage, snapshot) === null);
}

function sumOf(units: readonly Unit[], weigh: (unit: Unit) => number): number {
  return units.reduce((total, unit) => total + weigh(unit), 0);
}
