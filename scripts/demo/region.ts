import type { TableName } from '../../src/model/tables.ts';
import type { CountyBlueprint } from './blueprint.ts';
import { asOf } from './dates.ts';
import { countyTableNames, type Draft } from './draft.ts';
import { policyIdOf } from './policy/documents.ts';

const bureau = '示例县教育体育局（虚构）';

export function regionRows({ region_code, region_name }: CountyBlueprint): readonly Draft<'region'>[] {
  return [
    {
      region_code,
      region_name,
      parent_name: '示例省示例市',
      region_word: '全县',
      main_policy_id: policyIdOf(region_code),
      as_of_date: asOf,
      data_status: '核定数',
      data_provider: bureau,
      contact: '0000-0000000（虚构）',
      is_demo: true,
      small_cell_k: 4,
      small_group_n: 20,
      small_denominator: 10,
      notice: `演示数据：${region_name}是为展示本站功能而虚构的，地名、校名、文件、人数和坐标均由程序生成，与任何真实地区、学校和人员无关。`,
    },
  ];
}

interface Registration {
  readonly as_of_date?: string;
  readonly data_status?: string;
  readonly update_cycle?: string;
  readonly note?: string;
}

/** What differs from table to table: complete and checked is the rule, and what is not says so. */
const registrations: Partial<Readonly<Record<TableName, Registration>>> = {
  snapshots: {
    as_of_date: '2025-09-01',
    update_cycle: '每学年',
    note: '缺漱石学校初中部2022—2023学年快照。',
  },
  unify_checks: { as_of_date: '2026-02-06', update_cycle: '每学期', note: '2025—2026学年第二学期尚未报送。' },
  post_competitions: { update_cycle: '每学年', note: '2025—2026学年尚有1个集团未报送。' },
  special_posts: { as_of_date: '2025-12-31', update_cycle: '每年' },
  title_preferences: { as_of_date: '2025-12-31', update_cycle: '每年', note: '2025年度尚有1个集团未报送人数。' },
  monitoring: { update_cycle: '每年' },
  activities: { update_cycle: '每学期' },
  evaluations: {
    as_of_date: '2025-12-31',
    data_status: '初步数',
    update_cycle: '每年',
    note: '2025年度考核结果尚有集团未报送。',
  },
  funding: {
    as_of_date: '2025-12-31',
    data_status: '初步数',
    update_cycle: '每年',
    note: '2025年度支出尚未决算，留空，不沿用上年数字。',
  },
  rotations: { update_cycle: '每学期' },
  teachers: { as_of_date: '2025-09-01', update_cycle: '每学年', note: '受限数据，不对外公布。' },
};

export function datasetRows(): readonly Draft<'datasets'>[] {
  return countyTableNames
    .filter((name) => name !== 'region' && name !== 'datasets')
    .map((table_name) => ({
      table_name,
      coverage: '全域完整',
      as_of_date: asOf,
      provider: bureau,
      data_status: '核定数',
      source: '演示数据，由程序生成',
      ...registrations[table_name],
    }));
}

const headcount = {
  corrected_on: '2025-11-18',
  place: '学年初快照',
  reason: '听澜小学报送时漏填1名新调入教师',
};
const ratio = { ...headcount, place: '交流轮岗', affected_indicators: ['IND-10'] };
const [group, county] = ['999999-G02', '999999'];

/** One row for each unit and period whose figures a correction changes, of 示例县: only its units have these codes. */
const demoCorrections: readonly Draft<'corrections'>[] = [
  {
    ...headcount,
    affected_indicators: ['学年初快照'],
    unit_id: '2199000007-01',
    period: '2024-2025',
    old_value: '听澜小学校本部专任教师漏计1人',
    new_value: '已补计',
  },
  { ...ratio, unit_id: group, period: '2024-2025', old_value: '专任教师501人', new_value: '专任教师502人' },
  { ...ratio, unit_id: group, period: '2024', old_value: '专任教师501人', new_value: '专任教师502人' },
  { ...ratio, unit_id: county, period: '2024-2025', old_value: '专任教师5373人', new_value: '专任教师5374人' },
  { ...ratio, unit_id: county, period: '2024', old_value: '专任教师5373人', new_value: '专任教师5374人' },
  {
    corrected_on: '2026-01-12',
    place: '成员关系',
    affected_indicators: ['成员关系'],
    unit_id: '2199000061',
    period: '2024-2025',
    old_value: '白露小学退出日期为2025年8月31日',
    new_value: '2025年7月31日',
    reason: '按批准文号更正',
  },
  {
    corrected_on: '2026-03-05',
    place: '年度考核',
    affected_indicators: ['年度考核'],
    unit_id: group,
    period: '2024',
    old_value: '2024年度一个集团“社会认可度”等级为优秀',
    new_value: '良好',
    reason: '录入时串行',
  },
];

/** Corrections that a county has published; none of a county made for a benchmark. */
export function correctionRows({ region_code }: { readonly region_code: string }): readonly Draft<'corrections'>[] {
  return region_code === county ? demoCorrections : [];
}
