import type { Row } from '../../../src/model/tables.ts';
import { academicYearOf } from '../dates.ts';
import { absent, count, share, type Figure } from '../figure.ts';
import { calendarYears, isRunning, yearsBetween, type Period } from '../periods.ts';
import { isWithinTarget } from '../judge.ts';
import { lineageOf, memberCampusesAt, regionOf, typeAt, type County } from '../register.ts';

/** IND-04, 40, 42 and 44 (domain HY-05, HY-36, HY-20, HY-26): what happened in a year. */
export function yearFigures(county: County): readonly Figure[] {
  return [
    ...transitionFigures(county),
    ...appraisalFigures(county),
    ...staffingFigures(county),
    ...noticeFigures(county),
  ];
}

function ofRegion(county: County, indicator_id: string, basis: string) {
  return { indicator_id, unit_kind: 'region', unit_id: regionOf(county).region_code, basis } as const;
}

function transitionFigures(county: County): readonly Figure[] {
  const { as_of_date } = regionOf(county);
  const first = county.group_types.map(({ valid_from }) => valid_from).toSorted()[0];
  if (first === undefined) return [];
  const tightnessOf = (row: Row<'group_types'>) =>
    county.group_type_terms.find(({ group_type }) => group_type === row.group_type)?.tightness;
  const turned = county.group_types.filter((row) => {
    const before = county.group_types
      .filter(({ group_id, valid_from }) => group_id === row.group_id && valid_from < row.valid_from)
      .toSorted((a, b) => (a.valid_from < b.valid_from ? -1 : 1))
      .at(-1);
    const isTurn = before !== undefined && tightnessOf(before) === '松散' && tightnessOf(row) === '紧密';
    return isTurn && row.valid_from <= as_of_date;
  });
  return yearsBetween(academicYearOf(first), academicYearOf(as_of_date)).map((period) => {
    const own = turned.filter(({ valid_from }) => academicYearOf(valid_from) === period);
    return count(
      { ...ofRegion(county, 'IND-04', '转换集团数'), period },
      new Set(own.map(({ group_id }) => group_id)).size,
    );
  });
}

/** Groups that were there on the first day of a year and on a later one, whatever their state today. */
function groupsThroughout(county: County, year: Period, day: string): readonly Row<'groups'>[] {
  return county.groups.filter(
    ({ founded_on, closed_on }) => (founded_on ?? '') <= year.starts_on && (closed_on === null || day < closed_on),
  );
}

/** From the founding of the first group or, where one was founded nobody knows when, from the first record. */
function firstAppraisalYear({ groups, evaluations }: County): number | null {
  const founded = groups.flatMap(({ founded_on }) => founded_on ?? []).toSorted();
  const years = evaluations.map(({ calendar_year }) => calendar_year).toSorted((a, b) => a - b);
  return (founded.length < groups.length ? years[0] : Number(founded[0]?.slice(0, 4))) ?? null;
}

function appraisalFigures(county: County): readonly Figure[] {
  const { as_of_date } = regionOf(county);
  const first = firstAppraisalYear(county);
  return (first === null ? [] : calendarYears(county, first)).flatMap((year) => {
    const groups = groupsThroughout(county, year, year.ends_on);
    const states = groups.map(({ group_id }) => {
      const records = county.evaluations.filter(
        (row) => row.group_id === group_id && String(row.calendar_year) === year.period,
      );
      if (records.length === 0) return '未考核';
      return records.some(({ published_on }) => published_on !== null && published_on <= as_of_date)
        ? '已公布'
        : '已考核未公布';
    });
    const inState = (state: string) => states.filter((own) => own === state).length;
    const place = {
      ...ofRegion(county, 'IND-40', '集团'),
      period: year.period,
      judged_on: year.ends_on,
      is_running: isRunning(county, year),
    };
    const [lacking, waiting] = [inState('未考核'), inState('已考核未公布')];
    // A year that runs is told once there is something of it.
    if (groups.length === 0 || (isRunning(county, year) && lacking === groups.length)) return [];
    const said = [
      ...(lacking === 0 ? [] : [`有${lacking}个集团没有考核记录。`]),
      ...(waiting === 0 ? [] : [`有${waiting}个集团已考核，结果尚未公布。`]),
    ];
    return [
      share({ ...place, reason: said.length === 0 ? null : said.join('') }, groups.length - lacking, groups.length),
      ...['已公布', '已考核未公布', '未考核'].map((state) =>
        share({ ...place, category: `状态：${state}` }, inState(state), groups.length),
      ),
    ];
  });
}

function staffingFigures(county: County): readonly Figure[] {
  const { as_of_date } = regionOf(county);
  const first = Math.min(...county.staffing_changes.map(({ calendar_year }) => calendar_year));
  if (!Number.isFinite(first)) return [];
  return calendarYears(county, first).flatMap((year) => {
    const day = year.ends_on < as_of_date ? year.ends_on : as_of_date;
    const decisionsOf = ({ group_id }: Row<'groups'>) => {
      const campuses = memberCampusesAt(county, group_id, day).map(({ campus }) => campus.campus_id);
      return county.staffing_changes.filter(
        ({ calendar_year, campus_id }) => String(calendar_year) === year.period && campuses.includes(campus_id),
      ).length;
    };
    const groups = groupsThroughout(county, year, day);
    const asked = groups.filter((group) => isAsked(county, group, day));
    const place = { period: year.period, judged_on: day, is_running: isRunning(county, year) };
    const adjusted = asked.filter((group) => decisionsOf(group) > 0).length;
    return [
      ...(asked.length === 0
        ? []
        : [share({ ...ofRegion(county, 'IND-42', '已调整集团占比'), ...place }, adjusted, asked.length)]),
      ...groups.map((group) =>
        count(
          { ...place, indicator_id: 'IND-42', unit_kind: 'group', unit_id: group.group_id, basis: '调整决定数' },
          decisionsOf(group),
        ),
      ),
    ];
  });
}

/** Whether a target of IND-42 is for the type of this group on a day. */
function isAsked(county: County, { group_id }: Row<'groups'>, day: string): boolean {
  const type = typeAt(county, group_id, day);
  const lineage = type === null ? [] : lineageOf(county, type.group_type);
  const targets = county.policy_targets.filter(
    (target) => target.indicator_id === 'IND-42' && isWithinTarget(target, day),
  );
  const types = targets.flatMap(({ group_type }) => group_type ?? []);
  return types.length === 0 || types.some((asked) => lineage.includes(asked));
}

function noticeFigures(county: County): readonly Figure[] {
  const first = Math.min(...county.commendations.map(({ calendar_year }) => calendar_year));
  if (!Number.isFinite(first)) return [];
  return calendarYears(county, first).flatMap((year) => {
    const rows = county.commendations.filter(({ calendar_year }) => String(calendar_year) === year.period);
    const place = {
      ...ofRegion(county, 'IND-44', '通报'),
      period: year.period,
      judged_on: year.starts_on,
      is_running: isRunning(county, year),
    };
    // Two rows of one notice have its number; a row without a number is a notice of its own.
    const numbers = rows.map(({ document_number }, index) => document_number ?? `row ${index}`);
    return [
      count(place, new Set(numbers).size),
      ...(['集体', '个人'] as const).flatMap((category) => {
        const named = rows.filter((row) => row.category === category);
        const unknown = named.filter(({ person_count }) => person_count === null).length;
        const people = named.reduce((total, { person_count }) => total + (person_count ?? 0), 0);
        const where = { ...place, category: `对象：${category}` };
        if (named.length === 0) return [];
        return [unknown > 0 ? absent(where, 'missing', `有${unknown}条记录未填人数。`) : count(where, people)];
      }),
    ];
  });
}
