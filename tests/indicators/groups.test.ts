import { describe, expect, test } from 'vitest';

import type { RegionTables } from '../../src/model/tables.ts';
import { pick, resultsOf } from './compute.ts';
import {
  campus,
  completeDatasets,
  governanceDoc,
  group,
  groupType,
  member,
  packItem,
  policyTarget,
  region,
  school,
  task,
  typeTerm,
  unifyCheck,
} from './rows.ts';

/** The seven groups of 临淄 by their number of members: whole schools, a lead school each, no campuses on record. */
const linziSizes = [2, 4, 2, 2, 2, 1, 2];
const linzi: RegionTables = {
  region: [region({ region_code: '370305', as_of_date: '2022-08-12', region_word: '全区' })],
  groups: linziSizes.map((_, index) =>
    group(`G${index + 1}`, { status: '试点', founded_on: '2022-08-12', sort_order: index + 1 }),
  ),
  group_type_terms: [
    typeTerm('结对联盟型', { tightness: '松散' }),
    typeTerm('城乡共建型', { tightness: '松散', parent_type: '结对联盟型' }),
    typeTerm('贯通培养型', { tightness: '松散', parent_type: '结对联盟型' }),
  ],
  group_types: linziSizes.map((_, index) =>
    groupType(`G${index + 1}`, index < 2 ? '贯通培养型' : '城乡共建型', { valid_from: '2022-08-12' }),
  ),
  schools: linziSizes.flatMap((size, index) =>
    Array.from({ length: size + 1 }, (_, member_) => school(`S${index + 1}-${member_}`)),
  ),
  memberships: linziSizes.flatMap((size, index) =>
    Array.from({ length: size + 1 }, (_, member_) =>
      member(`G${index + 1}`, {
        school_id: `S${index + 1}-${member_}`,
        member_role: member_ === 0 ? '核心校' : '成员校',
        valid_from: '2022-08-12',
      }),
    ),
  ),
  policy_targets: [
    policyTarget('T-LZ-02', {
      indicator_id: 'IND-05',
      comparator: '≤',
      threshold: 6,
      unit: '个',
      obligation: '宜',
      valid_from: '2022-08-12',
    }),
  ],
};

describe('the groups of 临淄', () => {
  test('have 2, 4, 2, 2, 2, 1 and 2 members, all within the advised size', async () => {
    const rows = pick(await resultsOf(linzi), 'IND-05', 'basis', 'unit_id', 'numerator', 'verdict', 'shortfall');
    const schools = rows.filter(({ basis }) => basis === '成员学校');
    expect(schools.map(({ numerator }) => numerator)).toEqual([2, 4, 2, 2, 2, 1, 2]);
    expect(new Set(schools.map(({ verdict, shortfall }) => `${verdict} ${shortfall}`))).toEqual(
      new Set(['符合建议 0']),
    );
  });

  test('are 7, with 15 member schools and 22 schools in all, by type', async () => {
    const rows = pick(await resultsOf(linzi), 'IND-03', 'basis', 'category', 'value');
    expect(
      rows.filter(({ value }) => value !== null).map((row) => `${row.basis} ${row.category} ${row.value}`),
    ).toEqual([
      '集团数  7',
      '集团数 类型：城乡共建型 5',
      '集团数 类型：贯通培养型 2',
      '成员学校数  15',
      '成员学校数 类型：城乡共建型 9',
      '成员学校数 类型：贯通培养型 6',
      '集团内学校数  22',
      '集团内学校数 类型：城乡共建型 14',
      '集团内学校数 类型：贯通培养型 8',
    ]);
  });

  test('say which table is missing for campuses and for coverage, in the word of the district', async () => {
    const rows = await resultsOf(linzi);
    expect(pick(rows, 'IND-05', 'basis', 'reason').at(1)).toEqual({
      basis: '校区',
      reason: '无法计算：缺成员校区的登记。',
    });
    expect(pick(rows, 'IND-02', 'reason')[0]?.reason).toBe('无法计算：缺全区义务教育学校名录。');
  });
});

test('seven members exceed the advised size by one, which is never a failure', async () => {
  const rows = await resultsOf({
    ...linzi,
    memberships: Array.from({ length: 7 }, (_, index) =>
      member('G1', { school_id: linzi.schools?.[index]?.school_id ?? '', valid_from: '2022-08-12' }),
    ),
  });
  expect(pick(rows, 'IND-05', 'unit_id', 'numerator', 'verdict', 'shortfall')[0]).toEqual({
    unit_id: 'G1',
    numerator: 7,
    verdict: '超过建议规模',
    shortfall: 1,
  });
});

test('a member school with three campuses counts once as a school and three times as campuses', async () => {
  const rows = await resultsOf({
    region: [region()],
    groups: [group('g1')],
    schools: [school('a'), school('b')],
    campuses: [campus('a1', { school_id: 'a' }), ...['b1', 'b2', 'b3'].map((id) => campus(id, { school_id: 'b' }))],
    memberships: [member('g1', { campus_id: 'a1', member_role: '总校' }), member('g1', { school_id: 'b' })],
  });
  expect(pick(rows, 'IND-05', 'basis', 'numerator')).toEqual([
    { basis: '成员学校', numerator: 1 },
    { basis: '校区', numerator: 3 },
  ]);
});

test('a membership that ended is not counted from its last day on', async () => {
  const tables: RegionTables = {
    region: [region({ as_of_date: '2025-07-01' })],
    groups: [group('g1')],
    schools: [school('a'), school('b')],
    memberships: [
      member('g1', { school_id: 'a', valid_to: '2025-07-01' }),
      member('g1', { school_id: 'b', valid_to: '2025-07-02' }),
    ],
  };
  expect(pick(await resultsOf(tables), 'IND-05', 'numerator')[0]).toEqual({ numerator: 1 });
});

test('a school or campus that was closed is no member any more, although nobody ended its membership', async () => {
  const rows = await resultsOf({
    region: [region({ as_of_date: '2025-07-01' })],
    groups: [group('g1')],
    schools: [
      school('a'),
      school('b', { closed_on: '2025-07-01' }),
      school('c', { founded_on: '2025-07-02' }),
      school('d'),
    ],
    campuses: [campus('a'), campus('b'), campus('c'), campus('d', { closed_on: '2025-07-01' })],
    memberships: [...['a', 'b', 'c'].map((id) => member('g1', { school_id: id })), member('g1', { campus_id: 'd' })],
  });
  expect(pick(rows, 'IND-05', 'basis', 'numerator')).toEqual([
    { basis: '成员学校', numerator: 1 },
    { basis: '校区', numerator: 1 },
  ]);
});

test('rural, town and new members are shares of member schools, and one missing code stops them', async () => {
  const tables: RegionTables = {
    region: [region({ as_of_date: '2025-09-01' })],
    groups: [group('g1')],
    schools: [
      school('lead', { urban_rural_code: '111' }),
      school('a', { urban_rural_code: '220', founded_on: '2022-09-02' }),
      school('b', { urban_rural_code: '121', founded_on: '2022-09-01' }),
      school('c', { urban_rural_code: '210', founded_on: '1980-09-01' }),
    ],
    memberships: [
      member('g1', { school_id: 'lead', member_role: '核心校' }),
      ...['a', 'b', 'c'].map((id) => member('g1', { school_id: id })),
    ],
  };
  const columns = ['basis', 'numerator', 'denominator', 'reason'] as const;
  expect(pick(await resultsOf(tables), 'IND-06', ...columns)).toEqual([
    { basis: '乡村校占比', numerator: 2, denominator: 3, reason: null },
    { basis: '镇区校占比', numerator: 1, denominator: 3, reason: null },
    { basis: '新建校占比', numerator: 1, denominator: 3, reason: null },
  ]);
  const unknown = { ...tables, schools: tables.schools?.map((row) => ({ ...row, urban_rural_code: null })) ?? [] };
  expect(pick(await resultsOf(unknown), 'IND-06', ...columns)[0]).toEqual({
    basis: '乡村校占比',
    numerator: null,
    denominator: null,
    reason: '无法计算：3所成员学校未填城乡类型码。',
  });
});

describe('governance documents', () => {
  const documents: RegionTables = {
    region: [region({ as_of_date: '2025-10-01' })],
    datasets: completeDatasets('governance_docs'),
    groups: [group('g1'), group('g2')],
    pack_items: [
      packItem('章程', { list_name: '治理文件' }),
      packItem('年度计划', { list_name: '治理文件', renewal: '学年' }),
      packItem('办学协议', { list_name: '治理文件', requirement: '应有' }),
    ],
    governance_docs: [
      governanceDoc('g1', '章程'),
      governanceDoc('g1', '年度计划', { adopted_on: '2025-08-20' }),
      governanceDoc('g2', '年度计划', { adopted_on: '2024-09-01' }),
      governanceDoc('g2', '章程', { valid_to: '2025-10-01' }),
    ],
    policy_targets: [policyTarget('T30', { indicator_id: 'IND-30', threshold: 100 })],
  };

  test('count when in force, and a yearly plan only for its school year, which begins in August', async () => {
    const columns = ['unit_id', 'numerator', 'denominator', 'verdict', 'shortfall'] as const;
    expect(pick(await resultsOf(documents), 'IND-30', ...columns)).toEqual([
      { unit_id: '340321', numerator: 1, denominator: 2, verdict: '无定量要求', shortfall: null },
      { unit_id: 'g1', numerator: 2, denominator: 2, verdict: '达标', shortfall: 0 },
      { unit_id: 'g2', numerator: 0, denominator: 2, verdict: '未达标', shortfall: 2 },
    ]);
  });

  /** Kinds that g1 has on a day with a single plan. */
  const heldOn = async (adopted_on: string, as_of_date: string) => {
    const rows = await resultsOf({
      ...documents,
      region: [region({ as_of_date })],
      governance_docs: [governanceDoc('g1', '年度计划', { adopted_on })],
    });
    return pick(rows, 'IND-30', 'unit_id', 'numerator').find(({ unit_id }) => unit_id === 'g1')?.numerator;
  };

  test('of the coming school year, adopted in August, do not stand in for those of the year that ends', async () => {
    expect(await heldOn('2025-08-20', '2025-08-31')).toBe(0);
    expect(await heldOn('2024-08-20', '2025-08-31')).toBe(1);
    expect(await heldOn('2025-08-20', '2025-09-01')).toBe(1);
  });

  test('are not counted when the register is not complete', async () => {
    const rows = await resultsOf({ ...documents, datasets: [] });
    expect(pick(rows, 'IND-30', 'unit_id', 'verdict', 'reason', 'missing_tables').at(-1)).toEqual({
      unit_id: 'g2',
      verdict: '数据缺失',
      reason: '无法计算：缺各集团治理文件登记。',
      missing_tables: 'governance_docs',
    });
  });
});

test('unified items are counted per term, and a missing record stops the group', async () => {
  const items = ['统一作息时间', '统一课程安排'];
  const rows = await resultsOf({
    region: [region({ as_of_date: '2025-02-01' })],
    groups: [group('g1'), group('g2')],
    pack_items: items.map((item) => packItem(item)),
    unify_checks: [
      ...items.map((item) => unifyCheck('g1', item)),
      unifyCheck('g2', items[0] ?? '', { status: '部分' }),
      // This term, and the one before it, have not begun on the as-of date.
      unifyCheck('g1', items[0] ?? '', { term: '2025-2026-1' }),
    ],
  });
  expect(pick(rows, 'IND-32', 'unit_id', 'period', 'as_of_date', 'numerator', 'denominator', 'reason')).toEqual([
    { unit_id: 'g1', period: '2024-2025-1', as_of_date: null, numerator: 2, denominator: 2, reason: null },
    {
      unit_id: 'g2',
      period: '2024-2025-1',
      as_of_date: null,
      numerator: null,
      denominator: null,
      reason: '无法计算：缺1个统一事项的记录。',
    },
  ]);
});

test('tasks are counted in all and by progress, and what is late counts as late alone', async () => {
  const tasks = [
    task(1),
    task(2),
    task(3, { progress: '推进中' }),
    task(4, { progress: '推进中', deadline: '2024-12-31' }),
    task(5, { progress: '已完成', deadline: '2024-12-31' }),
  ];
  const rows = await resultsOf({ region: [region()], tasks });
  expect(pick(rows, 'IND-43', 'category', 'value', 'verdict')).toEqual([
    { category: '', value: 5, verdict: '无定量要求' },
    { category: '进展：已完成', value: 1, verdict: '无定量要求' },
    { category: '进展：推进中', value: 1, verdict: '无定量要求' },
    { category: '进展：未公布', value: 2, verdict: '无定量要求' },
    { category: '进展：逾期未完成', value: 1, verdict: '无定量要求' },
  ]);
});

test('a term that the records skip is one in which something is lacking, and days do not fall out of it', async () => {
  const rows = await resultsOf({
    region: [region({ as_of_date: '2025-03-01' })],
    groups: [group('g1', { founded_on: '2023-01-01' })],
    pack_items: [packItem('统一作息时间', { valid_from: '2023-01-01' })],
    unify_checks: ['2023-2024-2', '2024-2025-2'].map((term) => unifyCheck('g1', '统一作息时间', { term })),
  });
  expect(pick(rows, 'IND-32', 'period', 'numerator', 'reason')).toEqual([
    { period: '2023-2024-2', numerator: 1, reason: null },
    { period: '2024-2025-1', numerator: null, reason: '无法计算：缺1个统一事项的记录。' },
    { period: '2024-2025-2', numerator: 1, reason: null },
  ]);
});
