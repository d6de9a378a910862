import type { Row } from '../../../src/model/tables.ts';
import { addMonths } from '../dates.ts';
import { absent, count, share, type Figure } from '../figure.ts';
import {
  campusOf,
  groupsAt,
  isOpen,
  memberCampusesAt,
  membershipsAt,
  regionOf,
  typeAt,
  type County,
} from '../register.ts';

/** IND-03, 05 and 06 (domain LZ-02, LZ-03, HY-04): groups by type, their members, and what kinds of schools those are. */
export function groupFigures(county: County): readonly Figure[] {
  const groups = groupsAt(county, regionOf(county).as_of_date).map(({ group_id }) => rollOf(county, group_id));
  return [...numbersByType(county, groups), ...sizes(county, groups), ...kinds(county, groups)];
}

/** Who is in a group on the as-of date. */
interface Roll {
  readonly group_id: string;
  readonly type: string;
  readonly schools: readonly string[];
  /** Schools no part of which leads. */
  readonly members: readonly string[];
  readonly campuses: readonly string[];
  readonly member_campuses: readonly string[];
  /** Schools that joined as a whole and have no campus on record. */
  readonly without_campus: number;
}

function rollOf(county: County, group_id: string): Roll {
  const { as_of_date } = regionOf(county);
  const records = membershipsAt(county, as_of_date, group_id).flatMap((record) => {
    const school_id = schoolIdOf(county, record, as_of_date);
    return school_id === null ? [] : [{ record, school_id }];
  });
  const schools = distinct(records.map(({ school_id }) => school_id));
  const leading = records.filter(({ record }) => record.member_role !== '成员校').map(({ school_id }) => school_id);
  const present = memberCampusesAt(county, group_id, as_of_date);
  const campuses = present.map(({ campus }) => campus);
  return {
    group_id,
    type: typeAt(county, group_id, as_of_date)?.group_type ?? '类型待确认',
    schools,
    members: schools.filter((id) => !leading.includes(id)),
    campuses: campuses.map(({ campus_id }) => campus_id),
    member_campuses: present.filter(({ is_lead }) => !is_lead).map(({ campus }) => campus.campus_id),
    without_campus: schools.filter((id) => !campuses.some(({ school_id }) => school_id === id)).length,
  };
}

/** The school that a record is about, while it and the campus are open. */
function schoolIdOf(county: County, record: Row<'memberships'>, day: string): string | null {
  if (record.campus_id !== null) {
    const campus = campusOf(county, record.campus_id);
    return campus !== undefined && isOpen(county, campus, day) ? campus.school_id : null;
  }
  const school = county.schools.find(({ school_id }) => school_id === record.school_id);
  const isThere = school !== undefined && (school.closed_on === null || day < school.closed_on);
  return isThere && (school.founded_on === null || school.founded_on <= day) ? school.school_id : null;
}

function distinct(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}

function numbersByType(county: County, groups: readonly Roll[]): readonly Figure[] {
  const { region_code, as_of_date } = regionOf(county);
  const ways: readonly (readonly [string, (roll: Roll) => readonly string[]])[] = [
    ['集团数', ({ group_id }) => [group_id]],
    ['成员学校数', ({ members }) => members],
    ['集团内学校数', ({ schools }) => schools],
    ['集团内校区数', ({ campuses }) => campuses],
  ];
  return ways.flatMap(([basis, list]) => {
    const place = { indicator_id: 'IND-03', unit_kind: 'region', unit_id: region_code, as_of_date, basis } as const;
    const numberOf = (rolls: readonly Roll[]) => distinct(rolls.flatMap(list)).length;
    const types = distinct(groups.map(({ type }) => type));
    return [
      count(place, numberOf(groups)),
      ...types.map((type) =>
        count({ ...place, category: `类型：${type}` }, numberOf(groups.filter((roll) => roll.type === type))),
      ),
    ];
  });
}

function sizes(county: County, groups: readonly Roll[]): readonly Figure[] {
  const { as_of_date } = regionOf(county);
  return groups.flatMap(({ group_id, members, member_campuses, without_campus }) => {
    const place = { indicator_id: 'IND-05', unit_kind: 'group', unit_id: group_id, as_of_date } as const;
    const campuses = { ...place, basis: '校区' };
    return [
      count({ ...place, basis: '成员学校' }, members.length),
      without_campus === 0
        ? count(campuses, member_campuses.length)
        : absent(campuses, 'missing', `无法计算：${without_campus}所学校没有校区记录。`),
    ];
  });
}

function kinds(county: County, groups: readonly Roll[]): readonly Figure[] {
  const { region_code, as_of_date } = regionOf(county);
  const ids = distinct(groups.flatMap(({ members }) => members));
  const members = county.schools.filter(({ school_id }) => ids.includes(school_id));
  type School = Row<'schools'>;
  const ofArea = (prefix: string) => (school: School) => school.urban_rural_code?.startsWith(prefix) === true;
  const isNew = ({ founded_on }: School) => founded_on !== null && as_of_date < addMonths(founded_on, 36);
  const ways = [
    { basis: '乡村校占比', cell: 'urban_rural_code', label: '城乡类型码', has: ofArea('2') },
    { basis: '镇区校占比', cell: 'urban_rural_code', label: '城乡类型码', has: ofArea('12') },
    { basis: '新建校占比', cell: 'founded_on', label: '设立日期', has: isNew },
  ] as const;
  return ways.map(({ basis, cell, label, has }) => {
    const place = { indicator_id: 'IND-06', unit_kind: 'region', unit_id: region_code, as_of_date, basis } as const;
    const empty = members.filter((school) => school[cell] === null).length;
    if (members.length === 0) return absent(place, 'not-applicable', '统计时点没有成员学校。');
    if (empty > 0) return absent(place, 'missing', `无法计算：${empty}所成员学校未填${label}。`);
    return share(place, members.filter(has).length, members.length);
  });
}
