import { describe, expect, test } from 'vitest';
import { factsOf } from '../../src/facts/facts.ts';
import type { RegionTables } from '../../src/model/tables.ts';
import { resultsOf } from './compute.ts';
import {
  calendarTerm,
  campus,
  competition,
  completeDatasets,
  group,
  member,
  monitoringRound,
  packItem,
  region,
  school,
  snapshot,
  specialPosts,
  titlePreference,
  unifyCheck,
} from './rows.ts';

/** Four groups of a campus with 30 teachers each, but for the last one, which has 12 and publishes no counts. */
const ids = ['g1', 'g2', 'g3', 'g4'];

const county: RegionTables = {
  region: [region({ as_of_date: '2025-12-31' })],
  datasets: completeDatasets('groups', 'monitoring'),
  groups: ids.map((id) => group(id, { founded_on: '2022-01-01' })),
  schools: ids.map((id) => school(id)),
  campuses: ids.map((id) => campus(id)),
  memberships: ids.map((id) => member(id, { campus_id: id, member_role: '总校', valid_from: '2022-01-01' })),
  snapshots: ['2023-2024', '2024-2025', '2025-2026'].flatMap((academic_year) =>
    ids.map((id) => snapshot(id, { academic_year, full_time_teacher_count: id === 'g4' ? 12 : 30 })),
  ),
};

/** `period unit n/N reason` of every row of one way of counting that is about a period. */
async function said(tables: Partial<RegionTables>, id: string, basis: string): Promise<readonly string[]> {
  const supplied = { ...county, ...tables };
  const rows = await resultsOf(supplied, new Set(), await factsOf(supplied));
  return rows
    .filter((row) => row.indicator_id === id && row.basis === basis && row.period !== '')
    .map((row) => {
      const share = row.denominator === null ? String(row.numerator) : `${row.numerator}/${row.denominator}`;
      return [row.period, row.unit_id, row.category, share, row.verdict, row.reason].filter(Boolean).join(' ');
    });
}

describe('competitions for posts', () => {
  const post_competitions = [
    competition('g1'),
    competition('g2', { participant_count: 3 }),
    competition('g3', { is_held: false, post_count: null, participant_count: null }),
  ];

  test('are counted of the groups that returned them, and it is told how many did not', async () => {
    expect(await said({ post_competitions }, 'IND-50', '实施集团占比')).toEqual([
      '2024-2025 340321 2/3 无定量要求 有1个集团没有报送，不列入计算。',
      '2025-2026 340321 null 数据缺失 这一学年没有集团报送竞聘上岗情况。',
    ]);
  });

  test('a group that held none has no posts, and one number that is not there makes the sum missing', async () => {
    expect(await said({ post_competitions }, 'IND-50', '竞聘岗位数')).toEqual([
      '2024-2025 340321 10 无定量要求',
      '2024-2025 g1 5 无定量要求',
      '2024-2025 g2 5 无定量要求',
      '2024-2025 g3 0 无定量要求',
    ]);
    const open = [...post_competitions, competition('g4', { post_count: null })];
    expect(await said({ post_competitions: open }, 'IND-50', '竞聘岗位数')).toContain(
      '2024-2025 340321 null 数据缺失 有1个集团没有填报竞聘岗位数，暂不计算。',
    );
  });

  test('three participants are kept back, and with them what would tell them', async () => {
    const few =
      '人数较少不公开 为保护个人信息，1—4人的分组不公开；人数较多、但可据以推算出这些分组的关联分组也不公开。';
    expect(await said({ post_competitions }, 'IND-50', '参加人数')).toEqual([
      '2024-2025 340321 11 无定量要求',
      `2024-2025 g1 null ${few}`,
      `2024-2025 g2 null ${few}`,
      '2024-2025 g3 0 无定量要求',
    ]);
  });
});

describe('the five matters of personnel', () => {
  const pack_items = ['教师招聘', '岗位晋升'].map((item) =>
    packItem(item, { list_name: '五项统一管理', requirement: '必备', valid_from: '2022-01-01' }),
  );
  const six = packItem('统一作息时间', { list_name: '统一事项', requirement: '必备', valid_from: '2022-01-01' });
  const calendar = ['2024-2025-1', '2024-2025-2'].map((term) =>
    calendarTerm(term, { starts_on: term.endsWith('1') ? '2024-09-01' : '2025-02-16', ends_on: '2025-07-01' }),
  );
  const managed = { checklist: '五项统一管理', term: '2024-2025-2' } as const;
  const unify_checks = [
    unifyCheck('g1', '教师招聘', managed),
    unifyCheck('g1', '岗位晋升', { ...managed, status: '部分' }),
    unifyCheck('g2', '教师招聘', managed),
    unifyCheck('g1', '统一作息时间', { term: '2024-2025-1' }),
  ];
  const tables = { pack_items: [...pack_items, six], calendar, unify_checks };

  test('are counted from the first term in which they were returned', async () => {
    const rows = await said(tables, 'IND-51', '已统一管理事项');
    expect(rows.filter((row) => row.startsWith('2024')).slice(0, 3)).toEqual([
      '2024-2025-2 g1 1/2 无定量要求',
      '2024-2025-2 g2 null 数据缺失 无法计算：缺1个统一管理事项的记录。',
      '2024-2025-2 g3 null 数据缺失 无法计算：缺2个统一管理事项的记录。',
    ]);
  });

  test('are none of the items that are to be unified', async () => {
    const rows = await said(tables, 'IND-32', '已统一事项');
    expect(rows.find((row) => row.startsWith('2024-2025-1 g1'))).toBe('2024-2025-1 g1 1/1 无定量要求');
    expect(rows.find((row) => row.startsWith('2024-2025-2 g1'))).toContain('缺1个统一事项的记录');
  });
});

describe('special posts', () => {
  test('of the county are those that it states, of which the groups have parts', async () => {
    const special_posts = [
      specialPosts({ post_count: 20, appointed_count: 15 }),
      specialPosts({ group_id: 'g1', post_count: 8, appointed_count: 6 }),
    ];
    expect(await said({ special_posts }, 'IND-52', '特设岗位数')).toEqual([
      '2024 340321 20 无定量要求',
      '2024 g1 8 无定量要求',
    ]);
    expect(await said({ special_posts }, 'IND-52', '特设岗位已聘人数')).toEqual([
      '2024 340321 15 无定量要求',
      '2024 g1 6 无定量要求',
    ]);
  });

  test('what the county states is kept back where a group that publishes no counts would follow from it', async () => {
    const special_posts = [
      specialPosts({ post_count: 20, appointed_count: 15 }),
      specialPosts({ group_id: 'g4', post_count: 8, appointed_count: 6 }),
    ];
    expect(await said({ special_posts }, 'IND-52', '特设岗位已聘人数')).toEqual([
      '2024 340321 null 人数较少不公开 为保护个人信息，专任教师少于20人的集团不公布人数，全域数也不公开。',
      '2024 g4 null 人数较少不公开 为保护个人信息，专任教师少于20人的集团不公布人数。',
    ]);
  });

  test('of a single post it is not told whether it is taken', async () => {
    const special_posts = [
      specialPosts({ group_id: 'g1', post_count: 1, appointed_count: 0 }),
      specialPosts({ group_id: 'g2', post_count: 1, appointed_count: 1 }),
      specialPosts({ group_id: 'g3', post_count: 9, appointed_count: 7 }),
    ];
    const rows = await said({ special_posts }, 'IND-52', '特设岗位已聘人数');
    expect(rows.map((row) => row.split(' ').slice(1, 3).join(' '))).toEqual(['340321 8', 'g1 null', 'g2 null', 'g3 7']);
  });

  test('a sum that tells that every post is taken is kept back', async () => {
    const special_posts = [
      specialPosts({ group_id: 'g1', post_count: 3, appointed_count: 3 }),
      specialPosts({ group_id: 'g2', post_count: 4, appointed_count: 4 }),
    ];
    const rows = await said({ special_posts }, 'IND-52', '特设岗位已聘人数');
    expect(rows.map((row) => row.split(' ').slice(1, 3).join(' '))).toEqual(['340321 null', 'g1 null', 'g2 null']);
  });
});

test('the two kinds of preference for titles are counted apart, and a year to come is not', async () => {
  const title_preferences = [
    titlePreference({ group_id: 'g1', person_count: 7 }),
    titlePreference({ group_id: 'g2', person_count: 5 }),
    titlePreference({ group_id: 'g1', preference: '赋分加分', person_count: 0 }),
    titlePreference({ group_id: 'g2', preference: '赋分加分', person_count: null }),
    titlePreference({ calendar_year: 2026, person_count: 9 }),
  ];
  expect(await said({ title_preferences }, 'IND-53', '优先推荐人数')).toEqual([
    '2024 340321 12 无定量要求',
    '2024 g1 7 无定量要求',
    '2024 g2 5 无定量要求',
  ]);
  expect(await said({ title_preferences }, 'IND-53', '赋分加分人数')).toEqual([
    '2024 340321 null 数据缺失 有1个集团没有填报人数，暂不计算。',
    '2024 g1 0 无定量要求',
    '2024 g2 null 数据缺失 没有填报人数。',
  ]);
});

test('a round of monitoring counts once, whatever number of groups it is recorded for', async () => {
  const monitoring = [
    monitoringRound({ group_id: 'g1' }),
    monitoringRound({ group_id: 'g2' }),
    monitoringRound({ category: '过程性专项监测', held_on: '2024-04-10' }),
  ];
  expect(await said({ monitoring }, 'IND-54', '监测次数')).toEqual([
    '2024 340321 2 无定量要求',
    '2024 340321 监测：质量监测 1 无定量要求',
    '2024 340321 监测：过程性专项监测 1 无定量要求',
    '2025 340321 0 无定量要求',
    '2025 340321 监测：质量监测 0 无定量要求',
    '2025 340321 监测：过程性专项监测 0 无定量要求',
  ]);
});
