import type { Row } from '../../../src/model/tables.ts';
import { tableNames } from '../../../src/model/tables.ts';
import type { Dice } from './dice.ts';
import { row } from './row.ts';

/** The policy pack of a random county: everything holds from this day on unless it says otherwise. */
export const policyDate = '2021-08-16';

export const typeTerms = [
  row('group_type_terms', { group_type: '紧密型', tightness: '紧密' }),
  row('group_type_terms', { group_type: '松散型', tightness: '松散' }),
  row('group_type_terms', { group_type: '城乡共建型', parent_type: '松散型', tightness: '松散' }),
  row('group_type_terms', { group_type: '探索型', tightness: '待确认' }),
];

type Target = Partial<Row<'policy_targets'>> & { readonly target_id: string };

const coverage = { indicator_id: 'IND-01' };
const yearly = { period_kind: '学年' };
const people = { unit: '人', threshold: 1 };

/** Every kind of target that the two policies and the demonstration county set. */
const targets: readonly Target[] = [
  { ...coverage, target_id: 'T-2023', threshold: 60, deadline: '2023-12-31' },
  { ...coverage, target_id: 'T-2025', threshold: 80, deadline: '2025-12-31' },
  { ...coverage, target_id: 'T-2030', threshold: 90, deadline: '2030-12-31' },
  { target_id: 'T-05', indicator_id: 'IND-05', comparator: '≤', threshold: 3, unit: '个', obligation: '宜' },
  { target_id: 'T-20a', indicator_id: 'IND-20a', group_type: '紧密型', threshold: 100 },
  { target_id: 'T-20a-1', indicator_id: 'IND-20a', group_type: '紧密型', ...people },
  { target_id: 'T-20b', indicator_id: 'IND-20b', group_type: '紧密型', threshold: 100 },
  { target_id: 'T-20c', indicator_id: 'IND-20c', group_type: '松散型', ...people },
  {
    target_id: 'T-20d',
    indicator_id: 'IND-20d',
    group_type: '松散型',
    comparator: '≤',
    threshold: 1,
    unit: '学期',
    period_kind: '学期',
  },
  { target_id: 'T-21', indicator_id: 'IND-21', ...people, ...yearly },
  { target_id: 'T-19-1', indicator_id: 'IND-19', threshold: 1, unit: '学年', obligation: '原则上', ...yearly },
  {
    target_id: 'T-19-2',
    indicator_id: 'IND-19',
    comparator: '≤',
    threshold: 2,
    unit: '学年',
    obligation: '原则上',
    ...yearly,
  },
  { target_id: 'T-13', indicator_id: 'IND-13', threshold: 100 },
  { target_id: 'T-10-tight', indicator_id: 'IND-10', group_type: '紧密型', threshold: 10, ...yearly },
  { target_id: 'T-12-tight', indicator_id: 'IND-12', group_type: '紧密型', threshold: 50, ...yearly },
  { target_id: 'T-12-loose', indicator_id: 'IND-12', group_type: '松散型', threshold: 10, ...yearly },
  {
    target_id: 'T-42',
    indicator_id: 'IND-42',
    group_type: '紧密型',
    threshold: 1,
    unit: '次',
    period_kind: '年度',
  },
  { target_id: 'T-31a', indicator_id: 'IND-31a', threshold: 1, unit: '次', period_kind: '学期' },
  ...['工作经验交流会', '主题班会课或心理活动课', '班主任论坛'].map((name, index) => ({
    target_id: `T-31b-${index + 1}`,
    indicator_id: 'IND-31b',
    label: `每学期至少举办一次${name}`,
    base: `每个集团的${name}次数`,
    threshold: 1,
    unit: '次',
    period_kind: '学期',
  })),
  { target_id: 'T-30', indicator_id: 'IND-30', threshold: 100 },
  { target_id: 'T-40', indicator_id: 'IND-40', threshold: 100, period_kind: '年度' },
  { target_id: 'T-06', indicator_id: 'IND-06', threshold: 20, valid_to: '2024-01-01' },
  { target_id: 'T-02', indicator_id: 'IND-02', threshold: 100, valid_from: '2028-01-01' },
  { target_id: 'T-99', indicator_id: 'IND-99', threshold: 1 },
  { target_id: 'T-44', indicator_id: 'IND-44', threshold: 1, unit: '次', period_kind: '年度' },
];

/** Two that ended before they were due, and one on the day after: a deadline is the last day of those. */
const ended: readonly Target[] = [
  { ...coverage, target_id: 'T-2022', threshold: 40, deadline: '2022-12-31', valid_to: '2022-12-31' },
  { ...coverage, target_id: 'T-2024', threshold: 70, deadline: '2024-12-31', valid_to: '2025-01-01' },
  { ...coverage, target_id: 'T-2028', threshold: 85, deadline: '2028-12-31', valid_to: '2025-09-01' },
];

/** The share for loose groups may have been raised on the first day of an academic year. */
function looseShares(dice: Dice): readonly Target[] {
  const share = { indicator_id: 'IND-10', group_type: '松散型', ...yearly };
  if (dice.chance(0.6)) return [{ ...share, target_id: 'T-10-loose', threshold: 5 }];
  return [
    { ...share, target_id: 'T-10-loose-old', threshold: 3, valid_to: '2024-09-01' },
    { ...share, target_id: 'T-10-loose-new', threshold: 12.5, valid_from: '2024-09-01' },
  ];
}

/** In the later counties the limits of secondments are those of a type, and loose groups have one of their own. */
function limitsByType(target: Target): readonly Target[] {
  if (target.indicator_id !== 'IND-19') return [target];
  const own = { ...target, group_type: '紧密型' };
  const loose = { ...target, target_id: 'T-19-3', group_type: '松散型', threshold: 1, unit: '学期' as const };
  return target.target_id === 'T-19-2' ? [own, loose] : [own];
}

function targetRow(target: Target): Row<'policy_targets'> {
  return row('policy_targets', {
    policy_id: 'P1',
    clause_id: target.target_id.replace('T-', 'C-').replace(/^C-31b-\d$/, 'C-31b'),
    label: '目标',
    comparator: '≥',
    unit: '%',
    base: '基数',
    period_kind: '时点',
    obligation: '刚性',
    valid_from: policyDate,
    ...target,
  });
}

const lists: Readonly<Record<string, readonly string[]>> = {
  治理文件: ['理事会', '章程', '年度计划', '办学协议'],
  统一事项: ['统一作息时间', '统一课程安排', '统一教研活动'],
  称号: ['骨干教师', '教坛新星', '学科带头人', '特级教师'],
  活动类别: ['骨干交流互动', '工作经验交流会', '主题班会课或心理活动课', '班主任论坛', '同课异构'],
  评价维度: ['优化治理结构', '教学资源共享'],
  经费类别: ['专项工作经费', '奖补'],
};

/** The clause of each kind of activity, which says what indicator it is for. */
const clauseOfActivity: Readonly<Record<string, string>> = {
  骨干交流互动: 'C-31a',
  工作经验交流会: 'C-31b',
  主题班会课或心理活动课: 'C-31b',
  班主任论坛: 'C-31b',
};

const clauseRows = ['IND-31a', 'IND-31b'].map((indicator) =>
  row('clauses', {
    clause_id: indicator.replace('IND-', 'C-'),
    policy_id: 'P1',
    title: '每学期的活动',
    place: '三（一）',
    obligation: '定期要求',
    tracked: '活动',
    indicator_ids: [indicator],
    outcome: '按学期统计。',
  }),
);

function packRows(): readonly Row<'pack_items'>[] {
  const listed = Object.entries(lists).flatMap(([list_name, items]) =>
    items.map((item, index) =>
      row('pack_items', {
        list_name: list_name as Row<'pack_items'>['list_name'],
        item,
        requirement: item === '办学协议' ? '应有' : '必备',
        renewal: item === '年度计划' ? '学年' : null,
        clause_id: clauseOfActivity[item] ?? null,
        valid_from: policyDate,
        sort_order: index + 1,
      }),
    ),
  );
  const added = row('pack_items', {
    list_name: '统一事项',
    item: '统一质量监测',
    requirement: '必备',
    valid_from: '2024-09-01',
  });
  return [...listed, added];
}

export const asOfDates = [
  '2024-10-15',
  '2025-02-01',
  '2025-06-30',
  '2025-08-31',
  '2025-09-01',
  '2025-12-31',
  '2026-03-10',
];

/** Returns the pack and the register of tables, in which now and then one table is not complete. */
export function randomPack(dice: Dice) {
  const incomplete = dice.chance(0.15)
    ? dice.pick(['snapshots', 'rotations', 'teachers', 'schools', 'memberships'])
    : '';
  // Some counties have no target of an indicator that is a distance to one.
  const withoutTarget = dice.chance(0.15) ? dice.pick(['IND-01', 'IND-10', 'IND-19', 'IND-31a', 'IND-42']) : '';
  // Most counties hide nothing, so that everything can be compared.
  const isOpen = dice.chance(0.6);
  const region = [
    row('region', {
      region_code: '990101',
      region_name: '乙县',
      parent_name: '某省某市',
      region_word: '全县',
      main_policy_id: 'P1',
      as_of_date: dice.pick(asOfDates),
      data_status: '初步数',
      contact: null,
      data_provider: '乙县教育局',
      is_demo: true,
      small_cell_k: isOpen ? 0 : dice.pick([4, 4, 2]),
      small_group_n: isOpen ? 0 : dice.pick([20, 20, 30, 10]),
      small_denominator: isOpen ? 0 : dice.pick([null, 10, 5]),
    }),
  ];
  const isLate = (region[0]?.as_of_date ?? '') >= '2025-08-31';
  return {
    region,
    datasets: tableNames.map((table_name) =>
      row('datasets', {
        table_name,
        coverage: table_name === incomplete ? '部分' : '全域完整',
        provider: '乙县教育局',
      }),
    ),
    policy_documents: [
      row('policy_documents', {
        policy_id: 'P1',
        document_number: '乙教〔2021〕1号',
        title: '实施方案',
        issued_on: policyDate,
        disclosure: '公开',
        may_quote: true,
        relation: '主文件',
      }),
    ],
    clauses: clauseRows,
    group_type_terms: typeTerms,
    policy_targets: [...dice.some(targets, 0.9), ...ended, ...looseShares(dice)]
      .filter(({ indicator_id }) => indicator_id !== withoutTarget)
      .flatMap((target) => (isLate ? limitsByType(target) : [target]))
      .map(targetRow),
    pack_items: packRows(),
  };
}
