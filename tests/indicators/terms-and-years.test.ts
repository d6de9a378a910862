import { describe, expect, test } from 'vitest';

import type { RegionTables } from '../../src/model/tables.ts';
import { pick, resultsOf } from './compute.ts';
import {
  activity,
  calendarTerm,
  campus,
  commendation,
  completeDatasets,
  evaluation,
  fund,
  group,
  groupType,
  member,
  packItem,
  policyTarget,
  region,
  school,
  staffingChange,
  typeTerm,
} from './rows.ts';

/** Two running groups of a lead and a member campus each, founded before the first term; g3 is founded in mid-term. */
const county: RegionTables = {
  region: [region({ as_of_date: '2025-03-31' })],
  datasets: completeDatasets(
    'groups',
    'activities',
    'group_types',
    'evaluations',
    'staffing_changes',
    'commendations',
    'funding',
  ),
  groups: [
    group('g1', { founded_on: '2023-01-01', sort_order: 1 }),
    group('g2', { founded_on: '2024-02-20', sort_order: 2 }),
    group('g3', { founded_on: '2024-10-20', sort_order: 3 }),
  ],
  group_type_terms: [typeTerm('紧密型'), typeTerm('松散型', { tightness: '松散' })],
  group_types: [
    groupType('g1', '紧密型', { valid_from: '2023-01-01' }),
    groupType('g2', '松散型', { valid_from: '2024-02-20', valid_to: '2024-11-01' }),
    groupType('g2', '紧密型', { valid_from: '2024-11-01' }),
  ],
  schools: ['a', 'b', 'c', 'd', 'e'].map((id) => school(id)),
  campuses: ['a', 'b', 'c', 'd', 'e'].map((id) => campus(id)),
  memberships: [
    member('g1', { campus_id: 'a', member_role: '总校', valid_from: '2023-01-01' }),
    member('g1', { campus_id: 'b', valid_from: '2023-01-01' }),
    member('g2', { school_id: 'c', member_role: '核心校' }),
    member('g2', { campus_id: 'd' }),
    member('g3', { campus_id: 'e', member_role: '总校', valid_from: '2024-10-20' }),
  ],
  calendar: [
    calendarTerm('2024-2025-1'),
    calendarTerm('2024-2025-2', { starts_on: '2025-02-10', ends_on: '2025-07-04' }),
  ],
};

describe('events of a term', () => {
  const kinds = ['工作经验交流会', '主题班会课或心理活动课', '班主任论坛'];
  const withActivities: RegionTables = {
    ...county,
    pack_items: [
      packItem('骨干交流互动', { list_name: '活动类别', clause_id: 'C-11' }),
      ...kinds.map((item) => packItem(item, { list_name: '活动类别', clause_id: 'C-14' })),
    ],
    policy_targets: [
      policyTarget('T-11', { indicator_id: 'IND-31a', clause_id: 'C-11', threshold: 1, unit: '次' }),
      ...kinds.map((item, index) =>
        policyTarget(`T-14-${index + 1}`, {
          indicator_id: 'IND-31b',
          clause_id: 'C-14',
          label: `每学期一次${item}`,
          threshold: 1,
          unit: '次',
        }),
      ),
    ],
    activities: [
      activity('1', 'g1', { category: '骨干交流互动', host_campus_id: 'a', held_on: '2024-09-02' }),
      // In the winter holiday: belongs to the first term.
      activity('2', 'g2', { category: '骨干交流互动', host_campus_id: 'c', held_on: '2025-02-09' }),
      activity('3', 'g1', { category: '骨干交流互动', host_campus_id: 'b', held_on: '2025-02-10' }),
      ...kinds.map((category, index) => activity(`4-${index}`, 'g1', { category, host_campus_id: 'b' })),
      activity('5', 'g2', { category: '班主任论坛', host_campus_id: 'd' }),
    ],
  };

  test('count by host and by term, a holiday belonging to the term before it', async () => {
    const rows = pick(await resultsOf(withActivities), 'IND-31a', 'unit_id', 'period', 'category', 'value', 'verdict');
    expect(rows.map((row) => Object.values(row).join(' '))).toEqual([
      'g1 2024-2025-1  1 达标',
      'g1 2024-2025-1 主办：成员校 0 无定量要求',
      'g1 2024-2025-2  0 进行中（预计）',
      'g1 2024-2025-2 主办：成员校 1 无定量要求',
      'g2 2024-2025-1  1 达标',
      'g2 2024-2025-1 主办：成员校 0 无定量要求',
      'g2 2024-2025-2  0 进行中（预计）',
      'g2 2024-2025-2 主办：成员校 0 无定量要求',
      'g3 2024-2025-1  0 不适用',
      'g3 2024-2025-1 主办：成员校 0 不适用',
      'g3 2024-2025-2  0 进行中（预计）',
      'g3 2024-2025-2 主办：成员校 0 无定量要求',
    ]);
  });

  test('are not judged for a group founded in mid-term', async () => {
    const rows = await resultsOf(withActivities);
    expect(rows.find((row) => row.indicator_id === 'IND-31a' && row.unit_id === 'g3')?.reason).toBe(
      '集团在学期中成立，本学期不作评价。',
    );
  });

  test('are judged kind by kind, each by the target that names it', async () => {
    const rows = (await resultsOf(withActivities)).filter(
      (row) => row.indicator_id === 'IND-31b' && row.period === '2024-2025-1' && row.unit_id !== 'g3',
    );
    expect(rows.map((row) => `${row.unit_id} ${row.category} ${row.value} ${row.target_id} ${row.verdict}`)).toEqual([
      '340321  0.5 null 无定量要求',
      'g1  1 null 无定量要求',
      'g1 活动：主题班会课或心理活动课 1 T-14-2 达标',
      'g1 活动：工作经验交流会 1 T-14-1 达标',
      'g1 活动：班主任论坛 1 T-14-3 达标',
      'g2  0.3333333333333333 null 无定量要求',
      'g2 活动：主题班会课或心理活动课 0 T-14-2 未达标',
      'g2 活动：工作经验交流会 0 T-14-1 未达标',
      'g2 活动：班主任论坛 1 T-14-3 达标',
    ]);
  });

  test('are not asked for where no clause names them', async () => {
    const rows = await resultsOf({ ...withActivities, policy_targets: [] });
    expect(rows.find((row) => row.indicator_id === 'IND-31a')).toMatchObject({
      verdict: '不适用',
      value: null,
      reason: '本地区文件没有规定这类活动。',
    });
  });
});

test('a group that turns tight counts in the school year in which the recognition takes effect', async () => {
  const rows = pick(await resultsOf(county), 'IND-04', 'period', 'value');
  expect(rows).toEqual([
    { period: '2022-2023', value: 0 },
    { period: '2023-2024', value: 0 },
    { period: '2024-2025', value: 1 },
  ]);
});

test('no transition is claimed where the record of types is not known to be whole', async () => {
  const rows = await resultsOf({ ...county, datasets: [] });
  expect(pick(rows, 'IND-04', 'value', 'verdict', 'missing_tables')).toEqual([
    { value: null, verdict: '数据缺失', missing_tables: 'group_types' },
  ]);
});

test('appraised groups count, published or not, of those that ran all year; the three states stand beside', async () => {
  const rows = await resultsOf({
    ...county,
    groups: [
      group('g1', { founded_on: '2022-06-01' }),
      ...['g2', 'g3', 'g4'].map((id) => group(id, { founded_on: '2023-06-01' })),
    ],
    evaluations: [
      evaluation('g1', { calendar_year: 2023 }),
      evaluation('g1'),
      evaluation('g1', { dimension: '社会认可度' }),
      // Published after the as-of date: not published yet.
      evaluation('g2', { published_on: '2025-04-01' }),
      evaluation('g3', { published_on: null }),
    ],
    policy_targets: [policyTarget('T', { indicator_id: 'IND-40', threshold: 100, valid_from: '2022-01-01' })],
  });
  const columns = ['period', 'category', 'numerator', 'denominator', 'verdict', 'reason'] as const;
  const state = { denominator: 4, verdict: '无定量要求', reason: null, period: '2024' };
  expect(pick(rows, 'IND-40', ...columns).filter(({ period }) => period === '2024')).toEqual([
    {
      period: '2024',
      category: '',
      numerator: 3,
      denominator: 4,
      verdict: '未达标',
      reason: '有1个集团没有考核记录。有2个集团已考核，结果尚未公布。',
    },
    { ...state, category: '状态：已公布', numerator: 1 },
    { ...state, category: '状态：已考核未公布', numerator: 2 },
    { ...state, category: '状态：未考核', numerator: 1 },
  ]);
  expect(pick(rows, 'IND-40', ...columns)[0]).toMatchObject({ period: '2023', numerator: 1, verdict: '达标' });
});

describe('money', () => {
  test('is added up in 万元 from both units, and an amount not reported leaves its sum absent', async () => {
    const rows = await resultsOf({
      ...county,
      funding: [
        fund({ budget_amount: 12.5, allocated_amount: 10, spent_amount: 9 }),
        fund({ category: '专家授课费', budget_amount: 5000, allocated_amount: 5000, money_unit: '元' }),
      ],
    });
    const totals = pick(rows, 'IND-41', 'unit_kind', 'basis', 'category', 'numerator', 'value', 'reason').filter(
      (row) => row.unit_kind === 'region' && row.category === '',
    );
    expect(totals.map(({ basis, numerator, value, reason }) => [basis, numerator, value, reason])).toEqual([
      ['预算', 130_000, 13, null],
      ['下达', 105_000, 10.5, null],
      ['支出', null, null, '2024年各类经费共有1笔支出数尚未填报。'],
    ]);
  });

  test('is rounded to whole 元 once it is added up, not before', async () => {
    const half = { budget_amount: 12.5, money_unit: '元' } as const;
    const rows = await resultsOf({ ...county, funding: [fund(half), fund({ ...half, category: '专家授课费' })] });
    expect(pick(rows, 'IND-41', 'basis', 'category', 'numerator')[0]).toEqual({
      basis: '预算',
      category: '',
      numerator: 25,
    });
  });

  test('of a kind with a total and parts of groups is counted once', async () => {
    const rows = await resultsOf({
      ...county,
      funding: [
        fund({ category: '奖补', budget_amount: 30 }),
        fund({ category: '奖补', group_id: 'g1', budget_amount: 20 }),
        fund({ category: '补助', group_id: 'g2', budget_amount: 7 }),
      ],
    });
    const planned = rows.filter((row) => row.indicator_id === 'IND-41' && row.basis === '预算' && row.value !== null);
    expect(planned.map((row) => `${row.unit_id} ${row.category} ${row.value}`)).toEqual([
      '340321  37',
      '340321 类别：奖补 30',
      '340321 类别：补助 7',
      'g1  20',
      'g2  7',
    ]);
  });
});

test('decisions on posts count for the group of the campus, judged by its type at the end of the year', async () => {
  const rows = await resultsOf({
    ...county,
    staffing_changes: [staffingChange('a'), staffingChange('b')],
    policy_targets: [
      policyTarget('T', {
        indicator_id: 'IND-42',
        group_type: '紧密型',
        threshold: 1,
        unit: '次',
        valid_from: '2023-01-01',
      }),
    ],
  });
  expect(
    rows
      .filter((row) => row.indicator_id === 'IND-42' && row.value !== null)
      .map((row) => `${row.period} ${row.unit_id} ${row.numerator}/${row.denominator} ${row.verdict}`),
  ).toEqual([
    '2024 340321 1/1 无定量要求',
    '2025 340321 0/2 无定量要求',
    '2024 g1 2/null 达标',
    '2025 g1 0/null 进行中（预计）',
    '2025 g2 0/null 进行中（预计）',
    '2025 g3 0/null 类型待确认',
  ]);
});

test('a calendar year is over on 31 December itself', async () => {
  const yearly = { threshold: 1, unit: '次', valid_from: '2022-01-01' } as const;
  const verdictsOn = async (as_of_date: string) => {
    const rows = await resultsOf({
      ...county,
      region: [region({ as_of_date })],
      groups: [group('g1', { founded_on: '2023-06-01' })],
      commendations: [commendation({ calendar_year: 2023 })],
      staffing_changes: [staffingChange('a', { calendar_year: 2023 })],
      evaluations: [],
      policy_targets: [
        policyTarget('T40', { indicator_id: 'IND-40', threshold: 100, valid_from: '2022-01-01' }),
        policyTarget('T42', { indicator_id: 'IND-42', ...yearly }),
        policyTarget('T44', { indicator_id: 'IND-44', ...yearly }),
      ],
    });
    return ['IND-40', 'IND-42', 'IND-44'].flatMap((id) =>
      pick(rows, id, 'period', 'target_id', 'verdict')
        .filter(({ period, target_id }) => period === '2024' && target_id !== null)
        .map(({ verdict }) => `${id} ${verdict}`),
    );
  };
  expect(await verdictsOn('2024-12-30')).toEqual(['IND-42 进行中（预计）', 'IND-44 进行中（预计）']);
  expect(await verdictsOn('2024-12-31')).toEqual(['IND-40 未达标', 'IND-42 未达标', 'IND-44 未达标']);
});

test('commendations of a year that is still to come are not listed', async () => {
  const commendations = [commendation({ calendar_year: 2025 }), commendation({ calendar_year: 2026 })];
  const rows = await resultsOf({ ...county, commendations });
  expect(pick(rows, 'IND-44', 'period').map(({ period }) => period)).toEqual(['2025', '2025']);
});

test('commendations are notices, whatever number of persons they name', async () => {
  const rows = await resultsOf({
    ...county,
    commendations: [
      commendation({ document_number: '甲教〔2024〕9号', person_count: 2 }),
      commendation({ document_number: '甲教〔2024〕9号', category: '个人', person_count: 31 }),
    ],
    policy_targets: [policyTarget('T', { indicator_id: 'IND-44', threshold: 1, unit: '次' })],
  });
  expect(pick(rows, 'IND-44', 'period', 'category', 'value', 'verdict').map((row) => Object.values(row))).toEqual([
    ['2024', '', 1, '达标'],
    ['2024', '对象：个人', 31, '无定量要求'],
    ['2024', '对象：集体', 2, '无定量要求'],
    ['2025', '', 0, '进行中（预计）'],
  ]);
});
