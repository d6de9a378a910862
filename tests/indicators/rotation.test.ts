import { describe, expect, test } from 'vitest';

import { formatShare } from '../../src/format/number.ts';
import { resultsOf } from './compute.ts';
import { county, counts, linesOf, reasonOf, resultsOfFacts, standard } from './facts.ts';
import { group, groupType, member, region } from './rows.ts';

const year = '2024-2025';

/** Teachers and those who rotate, in g1 and g2. */
function shares(g1: readonly [number, number], g2: readonly [number, number], period = year) {
  return [...counts('g1', period, ratio(g1)), ...counts('g2', period, ratio(g2))];
}

function ratio([rotating, teachers]: readonly [number, number]) {
  return { teachers, rotating };
}

/** One group whose teachers, or those of them that rotate, are absent. */
const absent = (amount: 'hidden' | 'missing' | 'excused', rotating: number | 'hidden' = 'hidden') =>
  resultsOfFacts({
    person_counts: counts('g1', year, {
      teachers: amount === 'hidden' ? 15 : amount,
      rotating,
      rotating_backbone: rotating,
      'rotating_direction:总校→成员': rotating,
      rotating_graduating: rotating,
    }),
  });

const group1 = (rows: Awaited<ReturnType<typeof absent>>, id: string) =>
  rows.filter((row) => row.indicator_id === id && row.unit_id === 'g1');

const backbone = (rotating: number, rotating_backbone: number) =>
  resultsOfFacts({ person_counts: counts('g1', year, { teachers: 9000, rotating, rotating_backbone }) });

describe('the share of rotating teachers', () => {
  test.each([
    { g1: [19, 196], g2: [9, 196], lines: ['g1 19/196 未达标 差1', 'g2 9/196 未达标 差1'] },
    { g1: [20, 196], g2: [10, 196], lines: ['g1 20/196 达标 差0', 'g2 10/196 达标 差0'] },
    { g1: [0, 200], g2: [0, 200], lines: ['g1 0/200 未达标 差20', 'g2 0/200 未达标 差10'] },
    { g1: [3, 38], g2: [1, 38], lines: ['g1 3/38 未达标 差1', 'g2 1/38 未达标 差1'] },
    { g1: [0, 1], g2: [0, 19], lines: ['g1 0/1 未达标 差1', 'g2 0/19 未达标 差1'] },
  ] as const)('needs whole people: $lines', async ({ g1, g2, lines }) => {
    const rows = await resultsOfFacts({ person_counts: shares(g1, g2) });
    expect(linesOf(rows, 'IND-10', '参与口径').map((text) => text.replace(/ 2024-2025| T-10-[TL]/g, ''))).toEqual(
      lines,
    );
  });

  test('that fails is never printed as its standard', async () => {
    const rows = await resultsOfFacts({ person_counts: shares([50, 502], [0, 100]) });
    const row = rows.find(({ indicator_id, unit_id }) => indicator_id === 'IND-10' && unit_id === 'g1');
    expect([row?.verdict, row?.shortfall]).toEqual(['未达标', 1]);
    expect(formatShare(row?.numerator ?? 0, row?.denominator ?? 1, row?.threshold)).toBe('9.96%');
  });

  test('has its bases and parts beside it, which are not judged', async () => {
    const person_counts = counts('g1', year, {
      teachers: 200,
      rotating: 30,
      rotating_new: 20,
      rotating_continuing: 10,
      rotating_expected: 0,
      'rotating_form:支教': 6,
      'rotating_form:定期交流': 24,
      rotation_records: 33,
      visiting_records: 41,
      weak_or_new_records: 7,
    });
    const calendar = counts('g1', '2024', { teachers_calendar: 200, rotating_calendar: 45 });
    const rows = await resultsOfFacts({ person_counts: [...person_counts, ...calendar] });
    const own = ['参与口径', '新派口径', '年度口径', '人次'].flatMap((basis) => linesOf(rows, 'IND-10', basis));
    expect(own.filter((text) => text.startsWith('g1'))).toEqual([
      'g1 2024-2025 30/200 T-10-T 达标 差0',
      'g1 2024-2025 其中：上学年延续 10/200 无定量要求',
      'g1 2024-2025 其中：进行中（预计） 0/200 无定量要求',
      'g1 2024-2025 形式：定期交流 24/200 无定量要求',
      'g1 2024-2025 形式：支教 6/200 无定量要求',
      'g1 2024-2025 20/200 无定量要求',
      'g1 2024 45/200 无定量要求',
      'g1 2024-2025 33 无定量要求',
      'g1 2024-2025 其中：到薄弱学校和新建校 7 无定量要求',
      'g1 2024-2025 另有：走教、兼课和短期交流 41 无定量要求',
    ]);
  });

  test('of the running year is expected until it is reached, and judged from 31 August on', async () => {
    const person_counts = shares([19, 196], [10, 196], '2025-2026');
    const lines = async (as_of_date: string) =>
      linesOf(await resultsOfFacts({ person_counts }, { region: [region({ as_of_date })] }), 'IND-10', '参与口径');
    const running = ['g1 2025-2026 19/196 T-10-T 进行中（预计） 差1', 'g2 2025-2026 10/196 T-10-L 达标 差0'];
    expect(await lines('2025-09-01')).toEqual(running);
    expect(await lines('2026-08-30')).toEqual(running);
    expect(await lines('2026-08-31')).toEqual(running.map((text) => text.replace('进行中（预计）', '未达标')));
  });

  test('is judged by the type on 1 September, and the change in the year is told', async () => {
    const rows = await resultsOfFacts(
      { person_counts: [...shares([6, 100], [6, 100]), ...shares([6, 100], [6, 100], '2025-2026')] },
      {
        group_types: [
          groupType('g1', '紧密型', { valid_from: '2023-01-01', valid_to: '2024-12-15' }),
          groupType('g1', '松散型', { valid_from: '2024-12-15' }),
          groupType('g2', '松散型', { valid_from: '2023-01-01', valid_to: '2025-03-01' }),
          groupType('g2', '紧密型', { valid_from: '2025-03-01' }),
        ],
      },
    );
    expect(linesOf(rows, 'IND-10', '参与口径')).toEqual([
      'g1 2024-2025 6/100 T-10-T 未达标 差4',
      'g1 2025-2026 6/100 T-10-L 达标 差0',
      'g2 2024-2025 6/100 T-10-L 达标 差0',
      'g2 2025-2026 6/100 T-10-T 进行中（预计） 差4',
    ]);
    expect(reasonOf(rows, 'IND-10', 'g2 2024-2025')).toBe(
      '该集团于2025年3月1日转为紧密型。2024—2025学年交流比例按松散型标准（5%、10%）评价，下一学年起按紧密型标准评价；覆盖率自2025年3月1日起计入。',
    );
    expect(reasonOf(rows, 'IND-10', 'g1 2024-2025')).toBe(
      '该集团于2024年12月15日转为松散型。2024—2025学年交流比例按紧密型标准（10%、50%）评价，下一学年起按松散型标准评价；覆盖率自2024年12月15日起不再计入。',
    );
    expect(reasonOf(rows, 'IND-10', 'g2 2025-2026')).toBeNull();
  });

  test('waits for the type of a group that has none, beside each standard', async () => {
    const rows = await resultsOfFacts({ person_counts: shares([30, 100], [0, 100]) }, { group_types: [] });
    expect(linesOf(rows, 'IND-10', '参与口径').slice(0, 2)).toEqual([
      'g1 2024-2025 30/100 T-10-L 类型待确认',
      'g1 2024-2025 30/100 T-10-T 类型待确认',
    ]);
  });

  test('of a group without a type says so, whatever else is said beside it', async () => {
    const rows = await resultsOfFacts(
      { person_counts: shares([30, 100], [0, 100]) },
      { group_types: [], calendar: [] },
    );
    expect(reasonOf(rows, 'IND-10', 'g1 2024-2025 30/100 T-10-T')).toBe(
      '学期起止按默认值。这一行按“紧密型”集团的标准列出；该集团类型待确认，暂不评价。',
    );
  });

  test('of a group founded in the year, or with a single campus, is shown and not judged', async () => {
    const rows = await resultsOfFacts(
      { person_counts: shares([2, 100], [0, 50]) },
      {
        groups: [group('g1', { founded_on: '2024-10-15', sort_order: 1 }), group('g2', { founded_on: '2023-01-01' })],
        memberships: [member('g2', { campus_id: 'd', member_role: '核心校', valid_from: '2023-01-01' })],
      },
    );
    expect(linesOf(rows, 'IND-10', '参与口径')).toEqual([
      '340321 2025-10-20 null T-10-T 不适用',
      'g1 2024-2025 2/100 不适用',
      'g2 2024-2025 0/50 T-10-L 不适用',
    ]);
    expect(reasonOf(rows, 'IND-10', 'T-10-T')).toBe('类型为“紧密型”的集团都还不能按这一标准评价。');
    expect(reasonOf(rows, 'IND-10', 'g1')).toBe('成立不满一学年，不作达标评价。');
    expect(reasonOf(rows, 'IND-10', 'g2')).toBe('学年初只有1个校区，无从交流，不作评价。');
  });

  test('of nobody is missing', async () => {
    const rows = await resultsOfFacts({ person_counts: shares([0, 0], [1, 20]) });
    expect(linesOf(rows, 'IND-10', '参与口径')[0]).toBe('g1 2024-2025 null T-10-T 数据缺失');
    expect(reasonOf(rows, 'IND-10', 'g1')).toBe('学年初没有专任教师，无法计算比例。');
  });

  test('says that the days of terms are the usual ones where the calendar lacks them', async () => {
    const rows = await resultsOfFacts({ person_counts: shares([20, 100], [20, 100]) }, { calendar: [] });
    expect(reasonOf(rows, 'IND-10', 'g1')).toBe('学期起止按默认值。');
  });
});

describe('an absent count', () => {
  test('that is hidden hides every figure and verdict that would tell it', async () => {
    const rows = await absent('hidden');
    const own = ['IND-10', 'IND-12', 'IND-14', 'IND-15', 'IND-16'].flatMap((id) => group1(rows, id));
    expect(own).toHaveLength(6);
    for (const row of own) {
      expect(row).toMatchObject({ verdict: '人数较少不公开', numerator: null, denominator: null, value: null });
      expect([row.shortfall, row.reason]).toEqual([null, '人数较少。']);
    }
  });

  test('that is missing leaves the share missing, with its reason, and what does not need it stays', async () => {
    const rows = await absent('missing', 8);
    expect(group1(rows, 'IND-10')[0]).toMatchObject({
      verdict: '数据缺失',
      numerator: null,
      denominator: null,
      reason: '缺2个校区的专任教师数，暂不计算。',
    });
    expect(group1(rows, 'IND-15')[0]).toMatchObject({ verdict: '数据缺失', value: null });
    expect(linesOf(rows, 'IND-12', '文件所列称号')).toContain('g1 2024-2025 8/8 T-12-T 达标 差0');
    expect(linesOf(rows, 'IND-16', '人数')).toContain('g1 2024-2025 8 无定量要求');
  });

  test('that does not apply passes on why', async () => {
    const rows = await absent('excused');
    expect(group1(rows, 'IND-10')[0]).toMatchObject({ verdict: '不适用', reason: '不适用的原因。', value: null });
  });

  test('that cannot be is not called missing, although a headcount is missing too', async () => {
    const rows = await resultsOfFacts({
      person_counts: counts('g1', '2024', { teachers_calendar: 'missing', rotating_calendar: 'excused' }),
    });
    const row = rows.find(({ basis, unit_id }) => basis === '年度口径' && unit_id === 'g1');
    expect(row).toMatchObject({ verdict: '不适用', reason: '不适用的原因。' });
  });

  test('of a whole that nobody counted is a gap in the data', async () => {
    const rows = await resultsOfFacts({ person_counts: counts('g1', year, { rotating: 8 }) });
    expect(reasonOf(rows, 'IND-10', 'g1 2024-2025')).toBe('无法计算：没有可用于计算的记录。');
  });
});

describe('the share of backbone teachers', () => {
  test('of 1249 in 2500 fails 50 %', async () => {
    const rows = await backbone(2500, 1249);
    expect(linesOf(rows, 'IND-12', '文件所列称号')[0]).toBe('g1 2024-2025 1249/2500 T-12-T 未达标 差1');
  });

  test('is a part of those who rotate: 277 of 538, never 277 of 815', async () => {
    const rows = await backbone(538, 277);
    expect(linesOf(rows, 'IND-12', '文件所列称号')[0]).toBe('g1 2024-2025 277/538 T-12-T 达标 差0');
  });

  test('needs 20 of 39', async () => {
    const rows = await backbone(39, 19);
    expect(linesOf(rows, 'IND-12', '文件所列称号')[0]).toBe('g1 2024-2025 19/39 T-12-T 未达标 差1');
  });

  test('does not apply where nobody rotates', async () => {
    const rows = await backbone(0, 0);
    expect(linesOf(rows, 'IND-12', '文件所列称号')[0]).toBe('g1 2024-2025 null T-12-T 不适用');
    expect(reasonOf(rows, 'IND-12', 'g1')).toBe('本学年无交流，骨干占比不适用。');
  });

  test('of the region is that of the groups that publish theirs, where its own would tell one that does not', async () => {
    const person_counts = [
      ...counts('340321', year, { teachers: 500, rotating: 39, rotating_backbone: 'hidden' }),
      ...counts('g1', year, { teachers: 400, rotating: 36, rotating_backbone: 20 }),
      ...counts('g2', year, { teachers: 100, rotating: 3, rotating_backbone: 'hidden' }),
    ];
    const rows = await resultsOfFacts({ person_counts });
    expect(linesOf(rows, 'IND-12', '文件所列称号')[0]).toBe('340321 2024-2025 20/36 无定量要求');
    expect(reasonOf(rows, 'IND-12', '340321')).toBe('1个集团不公布骨干教师人数，未计入。');
  });
});

describe('the missing people', () => {
  test('are those up to the standard of the type, 0 when it is reached', async () => {
    const rows = await resultsOfFacts({ person_counts: shares([0, 196], [12, 196]) });
    expect(linesOf(rows, 'IND-15', '缺口人数')).toEqual([
      'g1 2024-2025 20 T-10-T 未达标 差20',
      'g2 2024-2025 0 T-10-L 达标 差0',
    ]);
  });

  test('are not known of a group without a type, and not asked of one whose type has no standard', async () => {
    const person_counts = shares([0, 100], [0, 100]);
    const rows = await resultsOfFacts(
      { person_counts },
      {
        group_types: [groupType('g2', '松散型', { valid_from: '2023-01-01' })],
        policy_targets: [standard('T-10-T', { indicator_id: 'IND-10', group_type: '紧密型', threshold: 10 })],
      },
    );
    expect(linesOf(rows, 'IND-15', '缺口人数')).toEqual([
      'g1 2024-2025 null T-10-T 类型待确认',
      'g2 2024-2025 null 不适用',
    ]);
    expect(reasonOf(rows, 'IND-15', 'g2')).toBe('本地区文件没有适用于该集团类型的交流比例标准。');
  });
});

test('the yardsticks of the state count all who rotate in the county, and are not targets of it', async () => {
  const rows = await resultsOfFacts({
    person_counts: [
      ...counts('340321', year, { rotating_any: 120, eligible_teachers: 1000, rotating_county_backbone: 23 }),
      ...counts('340321', '2023-2024', { rotating_any: 0, eligible_teachers: 0, rotating_county_backbone: 0 }),
    ],
  });
  expect(linesOf(rows, 'IND-11', '符合条件口径')).toEqual([
    '340321 2023-2024 null 数据缺失',
    '340321 2024-2025 120/1000 无定量要求',
  ]);
  expect(linesOf(rows, 'IND-12N', '县级以上骨干')).toEqual([
    '340321 2023-2024 null 不适用',
    '340321 2024-2025 23/120 无定量要求',
  ]);
});

test('teachers with five years are told as progress, whatever standard the policy sets without a time limit', async () => {
  const person_counts = [
    ...counts('g1', year, { five_year_eligible: 120, five_year_done: 90, five_year_deferred: 6 }),
    ...counts('g2', year, { five_year_eligible: 0, five_year_done: 0, five_year_deferred: 0 }),
  ];
  const all = { indicator_id: 'IND-13', threshold: 100 };
  const rows = await resultsOfFacts({ person_counts }, { policy_targets: [standard('T-14', all)] });
  expect(linesOf(rows, 'IND-13', '满五年教师').filter((text) => text.startsWith('g'))).toEqual([
    'g1 2024-2025 90/120 T-14 无定量要求',
    'g1 2024-2025 其中：尚未交流 30/120 无定量要求',
    'g1 2024-2025 其中：未交流、登记缓交 6/120 无定量要求',
    'g2 2024-2025 null T-14 不适用',
    'g2 2024-2025 其中：尚未交流 null 不适用',
    'g2 2024-2025 其中：未交流、登记缓交 null 不适用',
  ]);
  expect(reasonOf(rows, 'IND-13', 'g1')).toBe('文件未规定完成期限，只公布进度。');
});

test('teachers of graduating classes stand beside their share among all teachers', async () => {
  const rows = await resultsOfFacts({
    person_counts: counts('g1', year, { teachers: 200, rotating: 20, rotating_graduating: 5, teachers_graduating: 40 }),
  });
  expect(linesOf(rows, 'IND-14', '上学年毕业班').filter((text) => text.startsWith('g1'))).toEqual([
    'g1 2024-2025 5/20 无定量要求',
    'g1 2024-2025 对照：全部专任教师 40/200 无定量要求',
  ]);
});

test('directions, stages and flows are counts of people, each hidden for itself', async () => {
  const flow = { academic_year: year, group_id: 'g1', absence: null, reason: null };
  const rows = await resultsOfFacts({
    person_counts: counts('g1', year, {
      rotating: 30,
      'rotating_direction:总校→成员': 18,
      'rotating_direction:成员→总校': 'hidden',
      rotating_urban_to_rural: 0,
      rotating_cross_stage: 'hidden',
    }),
    campus_flows: [{ ...flow, sending_campus_id: 'a', receiving_campus_id: 'b', person_count: 18 }],
  });
  const own = (id: string) => linesOf(rows, id, '人数').filter((text) => text.startsWith('g1'));
  expect(own('IND-16')).toEqual([
    'g1 2024-2025 30 无定量要求',
    'g1 2024-2025 方向：城镇→乡村 0 无定量要求',
    'g1 2024-2025 方向：总校→成员 18 无定量要求',
    'g1 2024-2025 方向：成员→总校 null 人数较少不公开',
  ]);
  expect(own('IND-17')).toEqual(['g1 2024-2025 30 无定量要求', 'g1 2024-2025 a校→b校 18 无定量要求']);
  expect(own('IND-18')).toEqual(['g1 2024-2025 null 人数较少不公开']);
});

test('pairs of mentors are added up, and not where a part of them is hidden', async () => {
  const rows = await resultsOfFacts({
    person_counts: [
      ...counts('g1', '2025-10-20', { 'mentoring_pairs:跨校': 12, 'mentoring_pairs:同校': 0 }),
      ...counts('g2', '2025-10-20', { 'mentoring_pairs:跨校': 'hidden', 'mentoring_pairs:同校': 9 }),
    ],
  });
  expect(linesOf(rows, 'IND-33', '结对数').filter((text) => text.startsWith('g'))).toEqual([
    'g1 2025-10-20 12 无定量要求',
    'g1 2025-10-20 其中：同校 0 无定量要求',
    'g1 2025-10-20 其中：跨校 12 无定量要求',
    'g2 2025-10-20 null 人数较少不公开',
    'g2 2025-10-20 其中：同校 9 无定量要求',
    'g2 2025-10-20 其中：跨校 null 人数较少不公开',
  ]);
});

test('nothing is computed from facts whose tables are not there, and the table is named', async () => {
  const { rotations: _, ...others } = county;
  const facts = { person_counts: shares([20, 100], [20, 100]) };
  const rows = await resultsOf(others, new Set(), facts);
  const row = rows.find(({ indicator_id, unit_id }) => indicator_id === 'IND-16' && unit_id === 'g1');
  expect(row).toMatchObject({ verdict: '数据缺失', missing_tables: 'rotations', value: null });
});
