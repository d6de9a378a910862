import type { CountyBlueprint, SchoolKind } from './blueprint.ts';
import type { Draft } from './draft.ts';
import { campusName, digits, type Campus, type School } from './places.ts';

const typeCodes: Readonly<Record<SchoolKind, string>> = {
  primary: '211',
  'teaching-point': '218',
  junior: '311',
  'nine-year': '312',
  complete: '341',
  senior: '342',
  kindergarten: '111',
  special: '514',
};

export function schoolRows(schools: readonly School[], county: CountyBlueprint): readonly Draft<'schools'>[] {
  const idOfName = new Map(schools.map(({ blueprint, school_id }) => [blueprint.name, school_id]));
  return schools.map((school) => {
    const { kind, is_private, closed, successor, town } = school.blueprint;
    return {
      school_id: school.school_id,
      social_credit_code: school.social_credit_code,
      school_name: school.full_name,
      school_type_code: typeCodes[kind],
      sponsor: is_private === true ? '民办' : '公办',
      urban_rural_code: urbanRuralCode(school),
      township_code: `${county.region_code}${digits(town < 2 ? town + 1 : town + 99, 3)}`,
      is_counted: kind !== 'teaching-point',
      founded_on: school.founded_on,
      closed_on: closed ?? null,
      successor_school_id: idOfName.get(successor ?? '') ?? null,
    };
  });
}

/** A school named after its town stands in the town, any other in a village. */
function urbanRuralCode({ blueprint, is_urban, town }: School): string {
  if (is_urban) return blueprint.town === 0 ? '111' : '112';
  if (!blueprint.name.startsWith(town) || blueprint.kind === 'teaching-point') return '220';
  return town.endsWith('乡') ? '210' : '121';
}

export function campusRows(schools: readonly School[]): readonly Draft<'campuses'>[] {
  return schools.flatMap(({ campuses }) => campuses).map(campusRow);
}

function campusRow(campus: Campus): Draft<'campuses'> {
  const { school, level, stages, longitude, latitude, opened_on, closed_on } = campus;
  return {
    campus_id: campus.campus_id,
    school_id: school.school_id,
    campus_name: campusName(campus),
    campus_level: level,
    stages,
    address: `${school.full_name.slice(0, school.full_name.length - school.blueprint.name.length)}${school.town}`,
    longitude,
    latitude,
    datum: '虚构平面',
    opened_on,
    closed_on,
    note: campus.opened_on === school.founded_on ? null : '由并入学校的校舍改设',
  };
}

/** Present, former and short names, and what campuses are called inside their group. */
export function nameRows(
  schools: readonly School[],
  county: CountyBlueprint,
  groupOf: (school: School) => string | null,
): readonly Draft<'names'>[] {
  return schools.flatMap((school) => [
    ...formerNames(school, county),
    ...shortName(school),
    ...namesInGroup(school, groupOf(school)),
  ]);
}

const register = '示例县教育体育局学校名录';

function formerNames({ school_id, full_name, blueprint, founded_on }: School, county: CountyBlueprint) {
  const rows: Draft<'names'>[] = (blueprint.former_names ?? []).map(({ name, until }) => ({
    entity_id: school_id,
    name: `${county.region_name}${name}`,
    name_kind: '曾用名',
    valid_from: founded_on,
    valid_to: until,
    source: register,
    source_text: `原${name}`,
  }));
  const since = rows.at(-1)?.valid_to;
  if (since == null) return rows;
  return [...rows, { entity_id: school_id, name: full_name, name_kind: '现名', valid_from: since, source: register }];
}

/** 青禾小学 → 青禾小, 砚池初级中学 → 砚池初中: what parents say. */
function shortName({ school_id, blueprint: { name, kind, closed } }: School): readonly Draft<'names'>[] {
  if (closed !== undefined || kind === 'teaching-point' || kind === 'kindergarten') return [];
  const short = name.replace('初级中学', '初中').replace('高级中学', '高中').replace('中心小学', '中心小');
  const plain = short === name ? name : short;
  return [{ entity_id: school_id, name: plain, name_kind: '简称', source: register }];
}

/** The lead's campuses keep their names; a member becomes a campus of the group: 青禾小学集团云帆校区. */
function namesInGroup({ campuses, blueprint }: School, group: string | null): readonly Draft<'names'>[] {
  if (group === null) return [];
  const isLead = group.startsWith(blueprint.name);
  const stem = blueprint.name
    .replace('中心小学', '中心')
    .replace('初级中学', '初中')
    .replace(/(小学|学校)$/, '');
  return campuses
    .filter(({ level }) => level === '校本部' || level === '校区')
    .map(({ campus_id, level, part }) => ({
      entity_id: campus_id,
      name: isLead ? `${group}${part}` : `${group}${stem}${level === '校本部' ? '校区' : part}`,
      name_kind: '集团内名称',
      source: `${group}章程`,
    }));
}
