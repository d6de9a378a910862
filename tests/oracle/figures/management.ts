import { academicYearOf } from '../dates.ts';
import type { AmountOf, Asked } from '../amounts.ts';
import { absent, count, share, type Figure, type Place } from '../figure.ts';
import { calendarYears, isRunning, termsBegun, yearsBetween, type Period } from '../periods.ts';
import { groupsAt, regionOf, type County } from '../register.ts';
import { returnsOf } from '../returned.ts';

/** IND-50 to 54 (domain HY-21, HY-22, HY-23, HY-25, HY-37): how the county manages and supports its groups. */
export function managementFigures(county: County, amountOf: AmountOf): readonly Figure[] {
  return [
    ...competitionFigures(county),
    ...managedFigures(county),
    ...postFigures(county),
    ...roundFigures(county),
    ...personFigures(county, amountOf),
  ];
}

function schoolYears(county: County): readonly Period[] {
  const first = county.post_competitions.map(({ academic_year }) => academic_year).toSorted()[0];
  if (first === undefined) return [];
  return yearsBetween(first, academicYearOf(regionOf(county).as_of_date)).map(schoolYear);
}

function schoolYear(period: string): Period {
  return { period, starts_on: `${period.slice(0, 4)}-09-01`, ends_on: `${period.slice(5)}-08-31` };
}

function placeOf(county: County, year: Period): Pick<Place, 'period' | 'judged_on' | 'is_running'> {
  return { period: year.period, judged_on: year.starts_on, is_running: isRunning(county, year) };
}

function competitionFigures(county: County): readonly Figure[] {
  const region = { unit_kind: 'region', unit_id: regionOf(county).region_code } as const;
  return schoolYears(county).flatMap((year) => {
    const rows = county.post_competitions.filter((row) => row.academic_year === year.period);
    const held = rows.filter((row) => row.is_held);
    const silent = groupsAt(county, year.starts_on).filter(
      ({ group_id }) => !rows.some((row) => row.group_id === group_id),
    ).length;
    const place = { ...placeOf(county, year), indicator_id: 'IND-50' };
    const byGroups = { ...place, ...region, basis: '实施集团占比' };
    if (rows.length === 0) return [absent(byGroups, 'missing', '这一学年没有集团报送竞聘上岗情况。')];
    const reason = silent === 0 ? null : `有${silent}个集团没有报送，不列入计算。`;
    const unknown = held.filter((row) => row.post_count === null).length;
    const posts = { ...place, basis: '竞聘岗位数' };
    const persons = { ...place, basis: '参加人数' };
    return [
      share({ ...byGroups, reason }, held.length, rows.length),
      unknown > 0
        ? absent({ ...posts, ...region }, 'missing', `有${unknown}个集团没有填报竞聘岗位数，暂不计算。`)
        : count(
            { ...posts, ...region },
            held.reduce((total, row) => total + (row.post_count ?? 0), 0),
          ),
      ...rows.map((row) => {
        const own = { ...posts, unit_kind: 'group' as const, unit_id: row.group_id };
        if (row.is_held && row.post_count === null) return absent(own, 'missing', '没有填报竞聘岗位数。');
        return count(own, row.is_held ? (row.post_count ?? 0) : 0);
      }),
      // Of those who held one the returns speak, see personFigures.
      ...(held.length === 0 ? [count({ ...persons, ...region }, 0)] : []),
      ...rows
        .filter((row) => !row.is_held)
        .map((row) => count({ ...persons, unit_kind: 'group', unit_id: row.group_id }, 0)),
    ];
  });
}

function managedFigures(county: County): readonly Figure[] {
  const records = county.unify_checks.filter(({ checklist }) => checklist === '五项统一管理');
  const first = records.map(({ term }) => term).toSorted()[0];
  if (first === undefined) return [];
  const terms = termsBegun(
    county,
    county.unify_checks.map(({ term }) => term),
  ).filter(({ period }) => first <= period);
  return terms.flatMap(({ period, starts_on }) => {
    const items = county.pack_items
      .filter((row) => row.list_name === '五项统一管理' && row.requirement !== '列示')
      .filter((row) => row.valid_from <= starts_on && (row.valid_to === null || starts_on < row.valid_to))
      .map(({ item }) => item);
    if (items.length === 0) return [];
    return groupsAt(county, starts_on).map(({ group_id }) => {
      const own = records.filter((row) => row.term === period && row.group_id === group_id && items.includes(row.item));
      const place = {
        indicator_id: 'IND-51',
        unit_kind: 'group',
        unit_id: group_id,
        period,
        basis: '已统一管理事项',
        judged_on: starts_on,
      } as const;
      const lacking = items.length - own.length;
      if (lacking > 0) return absent(place, 'missing', `无法计算：缺${lacking}个统一管理事项的记录。`);
      return share(place, own.filter(({ status }) => status === '已统一').length, items.length);
    });
  });
}

/** Of yearly returns the day that decides is the last one, or today. */
function yearlyPlace(county: County, year: string) {
  const { as_of_date } = regionOf(county);
  const last = `${year}-12-31`;
  return { period: year, judged_on: last < as_of_date ? last : as_of_date, is_running: as_of_date < last };
}

function postFigures(county: County): readonly Figure[] {
  const { as_of_date, region_code } = regionOf(county);
  const rows = county.special_posts.filter((row) => row.calendar_year <= Number(as_of_date.slice(0, 4)));
  return [...Map.groupBy(rows, (row) => row.calendar_year)].flatMap(([year, own]) => {
    const place = { ...yearlyPlace(county, String(year)), indicator_id: 'IND-52', basis: '特设岗位数' };
    const groups = own.flatMap(({ group_id, post_count }) => (group_id === null ? [] : [{ group_id, post_count }]));
    const stated = own.find(({ group_id }) => group_id === null)?.post_count;
    const together = groups.reduce((total, { post_count }) => total + post_count, 0);
    return [
      count({ ...place, unit_kind: 'region', unit_id: region_code }, stated ?? together),
      ...groups.map(({ group_id, post_count }) =>
        count({ ...place, unit_kind: 'group', unit_id: group_id }, post_count),
      ),
    ];
  });
}

function roundFigures(county: County): readonly Figure[] {
  const { as_of_date, region_code } = regionOf(county);
  const held = county.monitoring.filter((row) => row.held_on <= as_of_date);
  const first = Math.min(...held.map((row) => row.calendar_year));
  if (!Number.isFinite(first)) return [];
  const numberOf = (rows: typeof held) =>
    new Set(rows.map((row) => [row.category, row.held_on, row.document_number].join('/'))).size;
  return calendarYears(county, first).flatMap(({ period }) => {
    const rows = held.filter((row) => String(row.calendar_year) === period);
    const place = {
      ...yearlyPlace(county, period),
      indicator_id: 'IND-54',
      unit_kind: 'region',
      unit_id: region_code,
      basis: '监测次数',
    } as const;
    const kinds = [...new Set(held.map((row) => row.category))];
    return [
      count(place, numberOf(rows)),
      ...kinds.map((kind) =>
        count({ ...place, category: `监测：${kind}` }, numberOf(rows.filter(({ category }) => category === kind))),
      ),
    ];
  });
}

/** Persons of whom a return speaks, as far as they may be published. */
function personFigures(county: County, amountOf: AmountOf): readonly Figure[] {
  const { region_code } = regionOf(county);
  const asked = new Map(
    returnsOf(county).flatMap(({ measure, part, period, group_id }) => {
      const units = [
        { unit_kind: 'region', unit_id: region_code } as const,
        ...(group_id === null ? [] : [{ unit_kind: 'group', unit_id: group_id } as const]),
      ];
      return units.map((unit) => [`${measure}/${part}/${period}/${unit.unit_id}`, { unit, measure, part, period }]);
    }),
  );
  return [...asked.values()].flatMap(({ unit, measure, part, period }) => {
    const amount = amountOf({ ...unit, period }, { measure, part });
    if (amount === null) return [];
    const place = { ...unit, ...ofMeasure(county, { measure, part }, period) };
    return [amount.number === null ? absent(place, amount.absence, amount.reason) : count(place, amount.number)];
  });
}

function ofMeasure(county: County, { measure, part = '' }: Asked, period: string) {
  if (measure === 'competition_participants')
    return { ...placeOf(county, schoolYear(period)), indicator_id: 'IND-50', basis: '参加人数' };
  const year = yearlyPlace(county, period);
  if (measure === 'special_post_holders') return { ...year, indicator_id: 'IND-52', basis: '特设岗位已聘人数' };
  return { ...year, indicator_id: 'IND-53', basis: `${part}人数` };
}
