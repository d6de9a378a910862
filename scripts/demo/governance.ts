import { addDays, asOf, firstDay, schoolYears, terms } from './dates.ts';
import type { Draft } from './draft.ts';
import { campusesOn, type Group } from './groups.ts';
import { digits, isCompulsory } from './places.ts';
import type { Random } from './random.ts';

const lasting = ['理事会', '章程', '管理制度', '发展规划'] as const;
const expected = ['组建方案', '内部考核办法', '办学协议'] as const;
const rules = ['名师、学科带头人、骨干教师交流制度', '名师带徒制度', '名师课题研究制度'];

/** Documents of each group; the yearly plan once a school year, in a diligent group without a gap. */
export function governanceRows(groups: readonly Group[], random: Random): readonly Draft<'governance_docs'>[] {
  return groups.flatMap((group) => {
    const { group_id, blueprint } = group;
    const has = (share: number): boolean => random.chance(Math.min(1, blueprint.diligence * share));
    const since = (days: number): string => earlier(addDays(blueprint.founded, random.integer(10, days)), asOf);
    const document = (document_kind: string, adopted_on: string) => ({ group_id, document_kind, adopted_on });
    return [
      ...lasting
        .filter(() => has(1.1))
        .map((kind) => ({
          ...document(kind, since(150)),
          document_subtype: kind === '管理制度' ? random.pick(rules) : null,
          version: kind === '章程' ? '第一版' : null,
        })),
      ...expected.filter(() => has(0.9)).map((kind) => document(kind, since(200))),
      ...schoolYears
        .filter((year) => campusesOn(group, firstDay(year)).length > 0)
        .filter((year) => has(year === 2025 ? 1 : 1.1))
        .map((year) => ({
          ...document('年度计划', `${year}-09-${digits(random.integer(2, 28), 2)}`),
          version: `${year}—${year + 1}学年`,
        })),
    ];
  });
}

/** The other systems of groups that have one: adopted later, from a stream of its own. */
export function furtherRules(
  documents: readonly Draft<'governance_docs'>[],
  random: Random,
): readonly Draft<'governance_docs'>[] {
  return documents
    .filter(({ document_kind }) => document_kind === '管理制度')
    .flatMap(({ group_id, document_kind, document_subtype, adopted_on }) =>
      rules
        .filter((rule) => rule !== document_subtype && random.chance(0.6))
        .map((rule) => ({
          group_id,
          document_kind,
          document_subtype: rule,
          adopted_on: earlier(addDays(adopted_on, random.integer(60, 420)), asOf),
        })),
    );
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}

const firstItems = ['统一作息时间', '统一课程安排', '统一教研活动', '统一德育教育', '统一课后服务', '统一集体备课'];
/** On the list since the second document of the county. */
const laterItem = '统一质量监测';

/** Every item of the list on the first day of a term; the last term has not been reported yet. */
export function unifyRows(groups: readonly Group[], random: Random): readonly Draft<'unify_checks'>[] {
  return terms.slice(0, -1).flatMap(({ term, starts_on, year }, position) =>
    groups.flatMap((group) => {
      const expected_campus_count = campusesOn(group, starts_on).filter(({ level }) => level !== '教学点').length;
      if (expected_campus_count === 0) return [];
      const items = year >= 2024 ? [...firstItems, laterItem] : firstItems;
      return items.map((item) => {
        const progress = group.blueprint.diligence * (0.74 + position * 0.045) + random.normal() * 0.12;
        const share = item === laterItem ? progress - 0.25 : progress;
        const covered = Math.max(0, Math.min(expected_campus_count, Math.round(expected_campus_count * share * 1.15)));
        return {
          term,
          group_id: group.group_id,
          checklist: '六统一',
          item,
          covered_campus_count: covered,
          expected_campus_count,
          status: statusOf(covered, expected_campus_count),
        };
      });
    }),
  );
}

export function statusOf(covered: number, expected_count: number): string {
  if (covered === expected_count) return '已统一';
  return covered === 0 ? '未统一' : '部分';
}

const studioKinds = [
  '名师乡村工作室',
  '名校长工作室',
  '名师工作室',
  '名班主任工作室',
  '特级教师流动站',
  '骨干教师研修共同体',
];
const studioSubjects = ['语文', '数学', '英语', '科学', '德育', '物理'];

export function studioRows(groups: readonly Group[], random: Random): readonly Draft<'studios'>[] {
  const rows: Draft<'studios'>[] = [];
  for (const group of groups) {
    const campuses = campusesOn(group, '2025-12-31').filter(
      (campus) => isCompulsory(campus) && campus.level !== '教学点',
    );
    if (campuses.length === 0) continue;
    const own = group.blueprint.scope === '乡镇' ? studioKinds : studioKinds.slice(1);
    for (const category of own.filter(() => random.chance(group.blueprint.diligence * 0.55))) {
      const campus = random.pick(campuses);
      const opened = `${random.integer(Number(group.blueprint.founded.slice(0, 4)), 2025)}-${random.pick(['10', '11', '12'])}-15`;
      rows.push({
        studio_id: `S-${digits(rows.length + 1, 3)}`,
        studio_name: `${campus.school.full_name}${random.pick(studioSubjects)}${category}`,
        category,
        campus_id: campus.campus_id,
        founded_on: opened,
        closed_on: random.chance(0.06) && opened < '2024' ? '2025-07-31' : null,
      });
    }
  }
  return rows;
}

const primaryTaught = ['语文', '数学', '英语', '道德与法治', '科学', '体育与健康'];
const juniorTaught = ['语文', '数学', '英语', '道德与法治', '物理', '化学', '历史'];

export function researchGroupRows(groups: readonly Group[], random: Random): readonly Draft<'research_groups'>[] {
  return groups.flatMap((group) => {
    const campuses = campusesOn(group, '2025-12-31').filter(({ level }) => level !== '教学点');
    return (['小学', '初中'] as const).flatMap((stage) => {
      const teaching = campuses.filter(({ stages }) => stages.includes(stage));
      if (teaching.length < 2) return [];
      return (stage === '小学' ? primaryTaught : juniorTaught)
        .filter(() => random.chance(group.blueprint.diligence))
        .map((subject) => ({
          group_id: group.group_id,
          stage,
          subject,
          campus_ids: teaching.map(({ campus_id }) => campus_id),
          founded_on: earlier(addDays(group.blueprint.founded, random.integer(20, 130)), asOf),
        }));
    });
  });
}

/** Addresses under example.com, which belongs to nobody. */
export function resourceRows(groups: readonly Group[], regionName: string): readonly Draft<'resources'>[] {
  return [
    { resource_name: `${regionName}空中课堂`, source_url: 'https://www.example.com/kzkt/', is_free: true },
    { resource_name: `${regionName}家庭教育微课`, source_url: 'https://www.example.com/jtjy/', is_free: true },
    ...groups
      .filter(({ blueprint }) => blueprint.diligence > 0.8)
      .map(({ group_id, name, blueprint }) => ({
        resource_name: `${name}网上课程`,
        source_url: `https://www.example.com/jt${digits(blueprint.number, 2)}/`,
        is_free: true,
        group_id,
      })),
  ];
}
