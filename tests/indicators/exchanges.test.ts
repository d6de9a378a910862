import { describe, expect, test } from 'vitest';

import { checks, counts, linesOf, reasonOf, resultsOfFacts, standard } from './facts.ts';
import { group, groupType, member } from './rows.ts';

const today = '2025-10-20';
const year = '2024-2025';
const ofMembers = { unit: '人', threshold: 1 };

describe('leaders sent to the members of a tight group', () => {
  const targets = [
    standard('T-09', { indicator_id: 'IND-20a', group_type: '紧密型', threshold: 100, label: '派出管理团队' }),
    standard('T-09-1', { indicator_id: 'IND-20a', group_type: '紧密型', ...ofMembers }),
    standard('T-09-2', { indicator_id: 'IND-20a', group_type: '紧密型', ...ofMembers, threshold: 2 }),
  ];

  test('are judged by the target in percent, and never compared with a number of people', async () => {
    const exchange_checks = checks('g1', today, 'lead-team-school', { b: true, c: false });
    const rows = await resultsOfFacts({ exchange_checks }, { policy_targets: targets });
    expect(linesOf(rows, 'IND-20a', '成员校')).toEqual([
      '340321 2025-10-20 1/2 无定量要求',
      'g1 2025-10-20 1/2 T-09 未达标 差1',
      'g1 2025-10-20 1/2 T-09-1 不适用',
      'g1 2025-10-20 1/2 T-09-2 不适用',
      'g2 2025-10-20 null 不适用',
    ]);
    expect(reasonOf(rows, 'IND-20a', 'T-09-2')).toBe('对每个统计对象的要求，已计入分子，随“派出管理团队”一并判定。');
    expect(reasonOf(rows, 'IND-20a', 'g2')).toBe('这项要求只适用于紧密型集团。');
    const component = rows.find(({ target_id }) => target_id === 'T-09-2');
    expect([component?.threshold, component?.comparator]).toEqual([2, '≥']);
  });

  test('leave out members of whom it is not asked, and say so', async () => {
    const exchange_checks = checks('g1', today, 'member-head-school', { b: true, c: 'excused' });
    const rows = await resultsOfFacts({ exchange_checks });
    expect(linesOf(rows, 'IND-20b', '成员校')).toContain('g1 2025-10-20 1/1 无定量要求');
    expect(reasonOf(rows, 'IND-20b', 'g1')).toBe('1所成员校不适用，未计入：不适用的原因。');
  });

  test('do not apply where it is asked of no member', async () => {
    const exchange_checks = checks('g1', today, 'member-head-school', { b: 'excused', c: 'excused' });
    const rows = await resultsOfFacts({ exchange_checks });
    expect(linesOf(rows, 'IND-20b', '成员校')).toContain('g1 2025-10-20 null 不适用');
    expect(reasonOf(rows, 'IND-20b', 'g1')).toBe('不适用的原因。');
    expect(reasonOf(rows, 'IND-20b', '340321')).toBe('没有适用这项要求的集团。');
  });

  test('wait for the type of a group', async () => {
    const exchange_checks = checks('g1', today, 'lead-team-school', { b: true, c: true });
    const group_types = [groupType('g1', '紧密型', { valid_from: '2023-01-01' })];
    const rows = await resultsOfFacts({ exchange_checks }, { policy_targets: targets, group_types });
    expect(linesOf(rows, 'IND-20a', '成员校')).toContain('g2 2025-10-20 null T-09 类型待确认');
    expect(reasonOf(rows, 'IND-20a', '340321')).toBe('1个集团类型待确认，未计入。');
  });

  test('are said to wait for a type rather than not to apply, where no group with a type is asked', async () => {
    const exchange_checks = checks('g2', today, 'loose-out-school', { e: true });
    const group_types = [groupType('g2', '松散型', { valid_from: '2023-01-01' })];
    const rows = await resultsOfFacts({ exchange_checks }, { policy_targets: [], group_types });
    expect(reasonOf(rows, 'IND-20a', '340321')).toBe('1个集团类型待确认，未计入。');
  });

  test('are hidden with any member that is hidden, for the group and the region', async () => {
    const exchange_checks = checks('g1', today, 'lead-team-school', { b: true, c: 'hidden' });
    const rows = await resultsOfFacts({ exchange_checks }, { policy_targets: [] });
    expect(linesOf(rows, 'IND-20a', '成员校').slice(0, 2)).toEqual([
      '340321 2025-10-20 null 人数较少不公开',
      'g1 2025-10-20 null 人数较少不公开',
    ]);
  });
});

describe('leaders exchanged with the members of a loose group', () => {
  const both = [
    ...checks('g2', today, 'loose-out-school', { e: true, f: true }),
    ...checks('g2', today, 'loose-in-school', { e: true, f: false }),
  ];
  const each = { indicator_id: 'IND-20c', group_type: '松散型', ...ofMembers };

  test('count where both directions are there, and each direction is told', async () => {
    const rows = await resultsOfFacts({ exchange_checks: both }, { policy_targets: [standard('T-11', each)] });
    expect(linesOf(rows, 'IND-20c', '成员校').filter((text) => text.startsWith('g2'))).toEqual([
      'g2 2025-10-20 1/2 T-11 未达标 差1',
      'g2 2025-10-20 方向：总校→成员 2/2 无定量要求',
      'g2 2025-10-20 方向：成员→总校 1/2 无定量要求',
    ]);
  });

  test('are held against all members where the policy only says how many each must have', async () => {
    const exchange_checks = checks('g2', today, 'loose-out-school', { e: true, f: true });
    const rows = await resultsOfFacts({ exchange_checks }, { policy_targets: [standard('T-11', each)] });
    const row = rows.find(({ unit_id, target_id }) => unit_id === 'g2' && target_id === 'T-11');
    expect(row).toMatchObject({ threshold: 100, comparator: '≥', verdict: '达标', shortfall: 0, reason: null });
  });

  test('are judged once for all that is asked of each member, and the other targets name that one', async () => {
    const policy_targets = [standard('T-11-1', { ...each, label: '总校派出一名' }), standard('T-11-2', each)];
    const rows = await resultsOfFacts({ exchange_checks: both }, { policy_targets });
    expect(linesOf(rows, 'IND-20c', '成员校').filter((text) => text.includes('T-11'))).toEqual([
      'g2 2025-10-20 1/2 T-11-1 未达标 差1',
      'g2 2025-10-20 1/2 T-11-2 不适用',
    ]);
    expect(reasonOf(rows, 'IND-20c', 'T-11-1')).toBe('共2项要求一并判定，同时达到的才计入分子。');
    expect(reasonOf(rows, 'IND-20c', 'T-11-2')).toBe('对每个统计对象的要求，已计入分子，随“总校派出一名”一并判定。');
  });
});

test('postings of a loose group keep within a term or not, member by member', async () => {
  const exchange_checks = [
    ...checks('g2', '2023-2024', 'loose-length', { e: true, f: 'excused' }),
    ...checks('g2', year, 'loose-length', { e: true, f: false }),
  ];
  const limit = standard('T-11-3', {
    indicator_id: 'IND-20d',
    group_type: '松散型',
    comparator: '≤',
    threshold: 1,
    unit: '学期',
  });
  const rows = await resultsOfFacts({ exchange_checks }, { policy_targets: [limit] });
  expect(linesOf(rows, 'IND-20d', '成员校派出')).toEqual([
    '340321 2023-2024 1/1 无定量要求',
    '340321 2024-2025 1/2 无定量要求',
    'g1 2023-2024 null 不适用',
    'g1 2024-2025 null 不适用',
    'g2 2023-2024 1/1 T-11-3 达标 差0',
    'g2 2024-2025 1/2 T-11-3 未达标 差1',
  ]);
});

test('a group that is not judged and has no posting that ended has no share, not one of nothing', async () => {
  const exchange_checks = checks('g2', year, 'loose-length', { e: 'excused', f: 'excused' });
  const groups = [group('g2', { founded_on: '2023-01-01' })];
  const memberships = [member('g2', { campus_id: 'd', member_role: '核心校', valid_from: '2023-01-01' })];
  const rows = await resultsOfFacts({ exchange_checks }, { policy_targets: [], groups, memberships });
  const row = rows.find(({ unit_id, indicator_id }) => unit_id === 'g2' && indicator_id === 'IND-20d');
  expect(row).toMatchObject({ period: year, numerator: null, denominator: null, verdict: '不适用' });
});

describe('pairs of lead school and member', () => {
  const target = standard('T-08', { indicator_id: 'IND-21', ...ofMembers });

  test('have a leader posted in the year or not, beside the number of leaders', async () => {
    const exchange_checks = [
      ...checks('g1', year, 'deputed', { b: true, c: true }),
      ...checks('g2', year, 'deputed', { e: true, f: false }),
    ];
    const person_counts = [...counts('g1', year, { cadres_sent: 9 }), ...counts('g2', year, { cadres_sent: 'hidden' })];
    const rows = await resultsOfFacts({ exchange_checks, person_counts }, { policy_targets: [target] });
    expect(linesOf(rows, 'IND-21', '结对')).toEqual([
      '340321 2024-2025 3/4 无定量要求',
      'g1 2024-2025 2/2 T-08 达标 差0',
      'g2 2024-2025 1/2 T-08 未达标 差1',
    ]);
    expect(linesOf(rows, 'IND-21', '在岗人数')).toEqual([
      'g1 2024-2025 9 无定量要求',
      'g2 2024-2025 null 人数较少不公开',
    ]);
  });

  test('of a group founded in the year are shown and not judged', async () => {
    const exchange_checks = checks('g1', year, 'deputed', { b: true, c: false });
    const groups = [group('g1', { founded_on: '2024-10-15' })];
    const rows = await resultsOfFacts({ exchange_checks }, { policy_targets: [target], groups });
    expect(linesOf(rows, 'IND-21', '结对')).toContain('g1 2024-2025 1/2 T-08 不适用');
    expect(reasonOf(rows, 'IND-21', 'g1')).toBe('成立不满一学年，不作达标评价。');
  });
});

const postings = (inRange: number, short: number) =>
  counts('g1', year, {
    'ended_member_sent:期限在规定范围内': inRange,
    'ended_member_sent:期限不在规定范围内': short,
    'ended_member_outside:短于规定期限': short,
    'ended_member_outside:长于规定期限': 0,
    'ended_lead_sent:期限在规定范围内': 5,
    'ended_lead_sent:期限不在规定范围内': 6,
  });

describe('the length of postings', () => {
  const limits = (['≥', '≤'] as const).map((comparator, index) =>
    standard(`T-28-${index + 1}`, {
      indicator_id: 'IND-19',
      comparator,
      threshold: index + 1,
      unit: '学年',
      obligation: '原则上',
      label: `每期${comparator}${index + 1}学年`,
    }),
  );

  test('is judged for those whom members sent, all of them, and only listed for the lead school', async () => {
    const rows = await resultsOfFacts({ person_counts: postings(7, 5) }, { policy_targets: limits });
    expect(linesOf(rows, 'IND-19', '成员校派出')).toEqual([
      'g1 2024-2025 7/12 T-28-1 未达标 差5',
      'g1 2024-2025 7/12 T-28-2 不适用',
      'g1 2024-2025 期限：短于规定期限 5/12 无定量要求',
      'g1 2024-2025 期限：长于规定期限 0/12 无定量要求',
      'g1 2024-2025 派出方：总校（核心校） 5/11 无定量要求',
    ]);
    expect(reasonOf(rows, 'IND-19', 'T-28-1')).toBe('共2项要求一并判定，同时达到的才计入分子。这是原则性要求。');
  });

  test('does not apply when no posting ended', async () => {
    const rows = await resultsOfFacts({ person_counts: postings(0, 0) }, { policy_targets: limits });
    expect(linesOf(rows, 'IND-19', '成员校派出')[0]).toBe('g1 2024-2025 null T-28-1 不适用');
    expect(reasonOf(rows, 'IND-19', 'T-28-1')).toBe('本学年没有结束的成员校派出人员挂职。');
  });
});
