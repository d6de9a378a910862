import { describe, expect, test } from 'vitest';

import type { RegionTables } from '../../src/model/tables.ts';
import { pick, resultsOf } from './compute.ts';
import {
  campus,
  completeDatasets,
  document,
  group,
  groupType,
  member,
  policyTarget,
  region,
  school,
  snapshot,
  typeTerm,
} from './rows.ts';

const registered = completeDatasets('schools', 'campuses', 'groups', 'memberships', 'snapshots');

/** A county of `total` one-campus schools, of which the first `covered` are in one tight group. */
function county({ total, covered }: { total: number; covered: number }): RegionTables {
  const ids = Array.from({ length: total }, (_, index) => `s${String(index + 1).padStart(3, '0')}`);
  return {
    region: [region({ as_of_date: '2025-12-31' })],
    datasets: registered,
    policy_documents: [document()],
    schools: ids.map((id) => school(id)),
    campuses: ids.map((id) => campus(id)),
    groups: [group('g1')],
    group_type_terms: [typeTerm('紧密型'), typeTerm('松散型', { tightness: '松散' })],
    group_types: [groupType('g1', '紧密型')],
    memberships: ids
      .slice(0, covered)
      .map((id, index) => member('g1', { school_id: id, member_role: index === 0 ? '总校' : '成员校' })),
    policy_targets: [policyTarget('T1', { deadline: '2025-12-31' })],
  };
}

/** The school that a school became part of when the first 15 schools merged into 7. */
function survivorOf(id: string): string {
  const number = Number(id.slice(1));
  return number <= 15 ? `s${String(((number - 1) % 7) + 1).padStart(3, '0')}` : id;
}

const headline = async (tables: RegionTables, basis = '校区口径') =>
  pick(await resultsOf(tables), 'IND-01', 'basis', 'category', 'numerator', 'denominator', 'value', 'verdict', 'reason')
    .filter((row) => row.basis === basis && row.category === '')
    .map(({ numerator, denominator, value, verdict, reason }) => ({ numerator, denominator, value, verdict, reason }));

describe('the coverage paradox', () => {
  test('48 of 60 schools are 80 % and meet the target', async () => {
    expect(await headline(county({ total: 60, covered: 48 }), '学校口径')).toEqual([
      { numerator: 48, denominator: 60, value: 0.8, verdict: '达标', reason: null },
    ]);
  });

  test('after 15 covered schools merge into 7, 40 of 52 schools miss it while the campuses stay as they were', async () => {
    const before = county({ total: 60, covered: 48 });
    const after: RegionTables = {
      ...before,
      schools: (before.schools ?? []).filter(({ school_id }) => survivorOf(school_id) === school_id),
      campuses: (before.campuses ?? []).map((row) => ({ ...row, school_id: survivorOf(row.school_id) })),
      memberships: (before.memberships ?? []).map((row) => ({ ...row, campus_id: row.school_id, school_id: null })),
    };
    const [schoolBasis] = await headline(after, '学校口径');
    expect(schoolBasis).toEqual({ numerator: 40, denominator: 52, value: 40 / 52, verdict: '未达标', reason: null });
    const [campusBasis] = await headline(after);
    expect(campusBasis).toMatchObject({ numerator: 48, denominator: 60, verdict: '达标' });
  });
});

test('1249 of 2500 fails 50 %, although it rounds to 50.0 %', async () => {
  const tables = county({ total: 2500, covered: 1249 });
  const targets = [policyTarget('T1', { threshold: 50, deadline: '2025-12-31' })];
  const rows = await resultsOf({ ...tables, policy_targets: targets });
  const [row] = rows.filter((found) => found.indicator_id === 'IND-01' && found.category === '');
  expect(row).toMatchObject({ numerator: 1249, denominator: 2500, value: 0.4996, verdict: '未达标', shortfall: 1 });
});

test('a threshold with decimals is compared exactly', async () => {
  const tables = county({ total: 200, covered: 100 });
  const verdictAt = async (threshold: number) => {
    const targets = [policyTarget('T1', { threshold, deadline: '2025-12-31' })];
    return (await headline({ ...tables, policy_targets: targets }))[0]?.verdict;
  };
  expect(await verdictAt(50)).toBe('达标');
  expect(await verdictAt(50.001)).toBe('未达标');
});

test('without the list of schools nothing is computed, and the targets stand with dates and clauses', async () => {
  const rows = await resultsOf({
    region: [region({ as_of_date: '2024-02-20' })],
    groups: [group('g1')],
    schools: [school('a')],
    campuses: [campus('a')],
    memberships: [member('g1', { campus_id: 'a' })],
    datasets: completeDatasets('schools').map((row) => ({ ...row, coverage: '仅文件所列' })),
    policy_targets: [
      policyTarget('T1', { deadline: '2025-12-31', clause_id: 'HY-06' }),
      policyTarget('T2', { deadline: '2030-12-31', threshold: 90, clause_id: 'HY-07' }),
    ],
  });
  const columns = ['basis', 'verdict', 'threshold', 'deadline', 'clause_id', 'reason', 'missing_tables'] as const;
  expect(pick(rows, 'IND-01', ...columns).filter(({ basis }) => basis === '校区口径')).toMatchInlineSnapshot(`
    [
      {
        "basis": "校区口径",
        "clause_id": "HY-06",
        "deadline": "2025-12-31",
        "missing_tables": "schools,campuses,group_types,group_type_terms,groups,memberships",
        "reason": "无法计算：缺全县义务教育学校名录及集团类型。",
        "threshold": 80,
        "verdict": "数据缺失",
      },
      {
        "basis": "校区口径",
        "clause_id": "HY-07",
        "deadline": "2030-12-31",
        "missing_tables": "schools,campuses,group_types,group_type_terms,groups,memberships",
        "reason": "无法计算：缺全县义务教育学校名录及集团类型。",
        "threshold": 90,
        "verdict": "数据缺失",
      },
    ]
  `);
});

test('incomplete memberships are named once the list of schools is there', async () => {
  const tables = county({ total: 2, covered: 1 });
  const rows = await resultsOf({ ...tables, datasets: completeDatasets('schools', 'campuses') });
  expect(pick(rows, 'IND-01', 'basis', 'reason')[0]).toEqual({
    basis: '校区口径',
    reason: '无法计算：缺全县集团名录和成员关系。',
  });
});

test('a group whose type is not confirmed holds back the coverage and shows the range', async () => {
  const tables = county({ total: 4, covered: 2 });
  const rows = await resultsOf({
    ...tables,
    groups: [group('g1'), group('g2')],
    memberships: [...(tables.memberships ?? []), member('g2', { school_id: 's003' })],
  });
  expect(
    pick(rows, 'IND-01', 'basis', 'category', 'numerator', 'denominator', 'verdict', 'reason').filter(
      ({ basis, category }) => basis === '校区口径' && (category === '' || category.startsWith('区间')),
    ),
  ).toMatchInlineSnapshot(`
    [
      {
        "basis": "校区口径",
        "category": "",
        "denominator": null,
        "numerator": null,
        "reason": "1个集团类型待确认，覆盖率暂不发布。",
        "verdict": "类型待确认",
      },
      {
        "basis": "校区口径",
        "category": "区间：类型待确认的集团均不计入",
        "denominator": 4,
        "numerator": 2,
        "reason": null,
        "verdict": "无定量要求",
      },
      {
        "basis": "校区口径",
        "category": "区间：类型待确认的集团均计入",
        "denominator": 4,
        "numerator": 3,
        "reason": null,
        "verdict": "无定量要求",
      },
    ]
  `);
  expect(pick(rows, 'IND-02', 'basis', 'category', 'numerator')[0]).toMatchObject({ category: '', numerator: 3 });
});

test('teaching points, kindergartens, senior high schools and private schools are outside the headline', async () => {
  const tables = county({ total: 2, covered: 1 });
  const rows = await resultsOf({
    ...tables,
    schools: [
      ...(tables.schools ?? []),
      school('point', { school_type_code: '218' }),
      school('high', { school_type_code: '342' }),
      school('kinder', { school_type_code: '111' }),
      school('private', { sponsor: '民办' }),
    ],
    campuses: [
      ...(tables.campuses ?? []),
      campus('point', { campus_level: '教学点' }),
      campus('high', { stages: ['高中'] }),
      campus('kinder', { stages: ['幼儿园'] }),
      campus('private'),
    ],
    memberships: ['s001', 'point', 'high', 'private'].map((id) => member('g1', { school_id: id })),
  });
  const parts = pick(rows, 'IND-01', 'basis', 'category', 'numerator', 'denominator')
    .filter(({ basis }) => basis === '校区口径')
    .map(({ category, numerator, denominator }) => `${category || '全部'} ${numerator}/${denominator}`);
  expect(parts).toEqual([
    '全部 1/2',
    '举办者：公办和民办 2/3',
    '举办者：民办 1/1',
    '另列：教学点和附设班 1/1',
    '学段：小学 1/2',
  ]);
});

test('a campus in two groups counts once', async () => {
  const tables = county({ total: 2, covered: 1 });
  const both = {
    ...tables,
    groups: [group('g1'), group('g2')],
    group_types: [groupType('g1', '紧密型'), groupType('g2', '紧密型')],
    memberships: [member('g1', { campus_id: 's001' }), member('g2', { campus_id: 's001' })],
  };
  expect((await headline(both))[0]).toMatchObject({ numerator: 1, denominator: 2 });
});

test('a school is covered only when all its campuses are, and is listed as partly covered otherwise', async () => {
  const tables = county({ total: 1, covered: 0 });
  const rows = await resultsOf({
    ...tables,
    campuses: [campus('s001'), campus('s001-02', { school_id: 's001', campus_level: '校区' })],
    memberships: [member('g1', { campus_id: 's001' })],
  });
  const parts = pick(rows, 'IND-01', 'basis', 'category', 'numerator', 'denominator').filter(
    ({ basis, category }) => basis === '学校口径' && ['', '覆盖情况：部分覆盖'].includes(category),
  );
  expect(parts.map(({ category, numerator }) => [category, numerator])).toEqual([
    ['', 0],
    ['覆盖情况：部分覆盖', 1],
  ]);
});

test('pupils are those of the latest school year, with teaching points, and a missing snapshot stops the basis', async () => {
  const tables = county({ total: 2, covered: 1 });
  const counts = [
    snapshot('s001', { academic_year: '2024-2025', primary_student_count: 1 }),
    snapshot('s001', { academic_year: '2025-2026', primary_student_count: 900 }),
    snapshot('s002', { academic_year: '2025-2026', primary_student_count: 100 }),
  ];
  expect((await headline({ ...tables, snapshots: counts }, '学生口径'))[0]).toMatchObject({
    numerator: 900,
    denominator: 1000,
    value: 0.9,
    verdict: '达标',
  });
  expect((await headline({ ...tables, snapshots: counts.slice(0, 2) }, '学生口径'))[0]).toMatchObject({
    numerator: null,
    verdict: '数据缺失',
    reason: '无法计算：1个校区没有学年初在校生数。',
  });
});

test('pupils of a school that was founded after they were counted are not missing', async () => {
  const tables = county({ total: 2, covered: 1 });
  const rows = await resultsOf({
    ...tables,
    schools: [school('s001'), school('s002', { founded_on: '2025-09-02' })],
    snapshots: [snapshot('s001', { academic_year: '2025-2026', primary_student_count: 900 })],
  });
  const row = rows.find(
    ({ indicator_id, basis, category }) => `${indicator_id}${basis}${category}` === 'IND-02学生口径',
  );
  expect(row).toMatchObject({ numerator: 900, denominator: 900 });
});

test('empty cells that decide the count are named with their number', async () => {
  const tables = county({ total: 3, covered: 1 });
  const schools = [school('s001'), school('s002', { sponsor: null }), school('s003')];
  const campuses = [campus('s001'), campus('s002'), campus('s003', { stages: null })];
  expect((await headline({ ...tables, schools, campuses }))[0]).toMatchObject({
    verdict: '数据缺失',
    reason: '无法计算：1个校区未填学段，1所学校未填举办者。',
  });
});

test('empty cells of a teaching point stop the basis that counts its pupils, and no other', async () => {
  const tables = county({ total: 2, covered: 1 });
  const rows = await resultsOf({
    ...tables,
    schools: [...(tables.schools ?? []), school('point', { school_type_code: '218', sponsor: null, is_counted: null })],
    campuses: [...(tables.campuses ?? []), campus('point', { campus_level: '教学点' })],
    snapshots: ['s001', 's002', 'point'].map((id) =>
      snapshot(id, { academic_year: '2025-2026', primary_student_count: 9 }),
    ),
  });
  const headlines = rows.filter(({ indicator_id, category }) => indicator_id === 'IND-01' && category === '');
  expect(headlines.map(({ basis, numerator, reason }) => `${basis} ${numerator} ${reason}`)).toEqual([
    '校区口径 1 null',
    '学校口径 1 null',
    '学生口径 null 无法计算：1所学校未填举办者。',
  ]);
});

describe('a deadline that has passed', () => {
  // 3 of 4 campuses were covered at the end of 2025; the fourth joined in March 2026.
  const tables: RegionTables = {
    ...county({ total: 4, covered: 3 }),
    region: [region({ as_of_date: '2026-06-30' })],
  };
  const late: RegionTables = {
    ...tables,
    memberships: [...(tables.memberships ?? []), member('g1', { school_id: 's004', valid_from: '2026-03-01' })],
    policy_targets: [
      policyTarget('T1', { deadline: '2025-12-31' }),
      policyTarget('T2', { deadline: '2030-12-31', threshold: 90 }),
    ],
  };
  const columns = ['as_of_date', 'numerator', 'target_id', 'verdict', 'shortfall', 'reason'] as const;

  test('keeps its verdict beside the current value, which is read against the next target', async () => {
    const rows = (await resultsOf(late)).filter((row) => row.basis === '校区口径' && row.category === '');
    expect(pick(rows, 'IND-01', ...columns)).toEqual([
      { as_of_date: '2025-12-31', numerator: 3, target_id: 'T1', verdict: '未达标', shortfall: 1, reason: null },
      { as_of_date: '2026-06-30', numerator: 4, target_id: 'T2', verdict: '未到期', shortfall: 0, reason: null },
    ]);
  });

  test('leaves the current value unjudged when it was the last target', async () => {
    const onlyFirst = { ...late, policy_targets: [policyTarget('T1', { deadline: '2025-12-31' })] };
    const rows = (await resultsOf(onlyFirst)).filter((row) => row.basis === '校区口径' && row.category === '');
    expect(pick(rows, 'IND-01', 'as_of_date', 'verdict', 'reason')).toEqual([
      { as_of_date: '2025-12-31', verdict: '未达标', reason: null },
      {
        as_of_date: '2026-06-30',
        verdict: '不适用',
        reason: '目标的截止日期已过，判定以截止日期当天的结果为准。',
      },
    ]);
  });

  test('the distance to each target is a row of its own', async () => {
    const rows = (await resultsOf(late)).filter((row) => row.basis === '校区口径');
    expect(pick(rows, 'IND-08', 'as_of_date', 'target_id', 'numerator', 'verdict')).toEqual([
      { as_of_date: '2025-12-31', target_id: 'T1', numerator: 1, verdict: '未达标' },
      { as_of_date: '2026-06-30', target_id: 'T2', numerator: 0, verdict: '未到期' },
    ]);
  });
});

test('the distance to a target is absent, not zero, while a running group has no type', async () => {
  const rows = await resultsOf({ ...county({ total: 4, covered: 1 }), group_types: [] });
  const distances = rows.filter((row) => row.indicator_id === 'IND-08');
  expect(distances.length).toBeGreaterThan(0);
  for (const { numerator, value, shortfall, reason } of distances) {
    expect({ numerator, value, shortfall }).toEqual({ numerator: null, value: null, shortfall: null });
    expect(reason).not.toBeNull();
  }
});

test('a group that left counts until the day it was closed, one under correction does not count', async () => {
  const tables = county({ total: 2, covered: 1 });
  const withStatus = (status: '退出' | '整改', closed_on: string | null) => ({
    ...tables,
    groups: [group('g1', { status, closed_on })],
  });
  expect((await headline(withStatus('退出', '2026-01-01')))[0]?.numerator).toBe(1);
  expect((await headline(withStatus('退出', '2025-12-31')))[0]?.numerator).toBe(0);
  expect((await headline(withStatus('整改', null)))[0]?.numerator).toBe(0);
});

test('legal persons are distinct codes, and the change since the policy may be negative', async () => {
  const tables = county({ total: 3, covered: 1 });
  const rows = await resultsOf({
    ...tables,
    schools: [
      school('s001', { social_credit_code: 'A' }),
      school('s002', { social_credit_code: 'A' }),
      school('s003', { social_credit_code: 'C', closed_on: '2025-07-01' }),
    ],
  });
  expect(pick(rows, 'IND-07', 'basis', 'value', 'as_of_date')).toEqual([
    { basis: '现有法人数', value: 1, as_of_date: '2025-12-31' },
    { basis: '较方案印发时增减', value: -1, as_of_date: '2025-12-31' },
  ]);
});
