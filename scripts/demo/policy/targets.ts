import type { Draft } from '../draft.ts';

/** Everything that holds from the day of the document on. */
const valid_from = '2021-08-16';
const campusBase = '全县公办义务教育校区数（校区口径）';
const groupBase = '集团成员校区的教师总人数（9月1日专任教师数）';

type Target = Omit<Draft<'policy_targets'>, 'policy_id' | 'valid_from' | 'target_id' | 'clause_id'> & {
  readonly clause: number;
  /** Where a clause has several targets. */
  readonly part?: number;
};

const coverage = (clause: number, label: string, threshold: number, deadline: string): Target => ({
  clause,
  label,
  threshold,
  deadline,
  indicator_id: 'IND-01',
  comparator: '≥',
  unit: '%',
  base: campusBase,
  period_kind: '时点',
  obligation: '刚性',
});

const firm = { comparator: '≥', obligation: '刚性' } as const;

const targets: readonly Target[] = [
  {
    clause: 2,
    indicator_id: 'IND-05',
    label: '每个集团的成员校以不超过6个为宜',
    comparator: '≤',
    threshold: 6,
    unit: '个',
    base: '每个集团不含总校的成员校数',
    period_kind: '时点',
    obligation: '宜',
    note: '建议性要求，超过时只作提示，不作达标判定。',
  },
  coverage(6, '到2023年底，紧密型覆盖率达到60%', 60, '2023-12-31'),
  coverage(7, '到2025年底，紧密型覆盖率达到80%', 80, '2025-12-31'),
  coverage(8, '到2030年底，紧密型覆盖率达到90%', 90, '2030-12-31'),
  {
    ...firm,
    clause: 11,
    indicator_id: 'IND-20a',
    label: '紧密型集团总校向每所成员校选派管理团队',
    group_type: '紧密型',
    threshold: 100,
    unit: '%',
    base: '紧密型集团中除总校以外的成员校数',
    period_kind: '时点',
    note: '“100%”由对每所成员校的要求推出。',
  },
  {
    ...firm,
    clause: 12,
    indicator_id: 'IND-20b',
    label: '紧密型集团每所成员校派出干部到总校任职锻炼',
    group_type: '紧密型',
    threshold: 100,
    unit: '%',
    base: '紧密型集团中除总校以外的成员校数',
    period_kind: '时点',
    note: '“100%”由对每所成员校的要求推出。',
  },
  {
    ...firm,
    clause: 13,
    part: 1,
    indicator_id: 'IND-20c',
    label: '松散型集团总校与每所成员校互派不少于一名中层及以上干部',
    group_type: '松散型',
    threshold: 1,
    unit: '人',
    base: '每所成员校双向各自在岗的中层及以上干部人数',
    period_kind: '时点',
  },
  {
    clause: 13,
    part: 2,
    indicator_id: 'IND-20d',
    label: '松散型集团成员校派出干部的时间不超过一学期',
    group_type: '松散型',
    comparator: '≤',
    threshold: 1,
    unit: '学期',
    base: '成员校派出干部每次任职锻炼的时间',
    period_kind: '学期',
    obligation: '刚性',
  },
  {
    ...firm,
    clause: 14,
    indicator_id: 'IND-21',
    label: '总校与成员校每学年选派校干挂职交流',
    threshold: 1,
    unit: '人',
    base: '每一对总校与成员校在学年内挂职的校干人数',
    period_kind: '学年',
    note: '文件未写人数，“1人”为本站理解。',
  },
  {
    clause: 15,
    part: 1,
    indicator_id: 'IND-19',
    label: '紧密型集团成员校派出挂职人员每期原则上不少于1学年',
    group_type: '紧密型',
    comparator: '≥',
    threshold: 1,
    unit: '学年',
    base: '成员校派出挂职人员每期的交流时间',
    period_kind: '学年',
    obligation: '原则上',
  },
  {
    clause: 15,
    part: 2,
    indicator_id: 'IND-19',
    label: '紧密型集团成员校派出挂职人员每期原则上不超过2学年',
    group_type: '紧密型',
    comparator: '≤',
    threshold: 2,
    unit: '学年',
    base: '成员校派出挂职人员每期的交流时间',
    period_kind: '学年',
    obligation: '原则上',
  },
  {
    ...firm,
    clause: 18,
    indicator_id: 'IND-13',
    label: '集团内任教满五年的教师均应进行跨校区交流轮岗',
    threshold: 100,
    unit: '%',
    base: '集团内任教满五年的专任教师数',
    period_kind: '时点',
    note: '只公布进度，不作达标判定：文件未规定完成期限。',
  },
  ...(
    [
      [20, 'IND-10', '紧密型', 10, '紧密型集团每学年内部交流轮岗教师不低于教师总人数的10%', groupBase],
      [21, 'IND-12', '紧密型', 50, '紧密型集团骨干教师等不低于当年交流教师人数的50%', '集团当年交流教师人数'],
      [22, 'IND-10', '松散型', 5, '松散型集团每学年内部交流轮岗教师不低于教师总人数的5%', groupBase],
      [23, 'IND-12', '松散型', 10, '松散型集团骨干教师等不低于当年交流教师人数的10%', '集团当年交流教师人数'],
    ] as const
  ).map(([clause, indicator_id, group_type, threshold, label, base]) => ({
    ...firm,
    clause,
    indicator_id,
    label,
    group_type,
    threshold,
    unit: '%',
    base,
    period_kind: '学年',
  })),
  {
    ...firm,
    clause: 25,
    indicator_id: 'IND-42',
    label: '紧密型集团每年根据在校生规模动态调整教职工编制',
    group_type: '紧密型',
    threshold: 1,
    unit: '次',
    base: '每个集团当年作出的编制调整决定数',
    period_kind: '年度',
    note: '文件未写次数，“1次”为本站对“每年”的理解。',
  },
  {
    ...firm,
    clause: 27,
    indicator_id: 'IND-31a',
    label: '总校每学期至少组织一次骨干交流互动活动',
    threshold: 1,
    unit: '次',
    base: '每个集团由总校组织的活动次数',
    period_kind: '学期',
    note: '“次”按活动计，不按参与人次计。',
  },
  ...['德育干部、班主任工作经验交流会', '主题班会课或心理活动课', '班主任论坛'].map((name, position) => ({
    ...firm,
    clause: 28,
    part: position + 1,
    indicator_id: 'IND-31b',
    label: `每学期至少举办一次${name}`,
    threshold: 1,
    unit: '次',
    base: `每个集团的${name}次数`,
    period_kind: '学期',
  })),
  {
    ...firm,
    clause: 34,
    indicator_id: 'IND-30',
    label: '各集团必备的治理文件齐备',
    threshold: 100,
    unit: '%',
    base: '必备文件类别数（理事会、章程、管理制度、发展规划、年度计划，共5类）',
    period_kind: '时点',
  },
  {
    ...firm,
    clause: 38,
    indicator_id: 'IND-40',
    label: '每年对教育集团开展一次办学水平考核',
    threshold: 100,
    unit: '%',
    base: '全年运行的教育集团数',
    period_kind: '年度',
    note: '“100%”由“每年开展一次”推出。',
  },
  {
    ...firm,
    clause: 39,
    indicator_id: 'IND-44',
    label: '每年对集团化办学中贡献突出的集体和个人通报表扬',
    threshold: 1,
    unit: '次',
    base: '全县当年发出的通报表扬次数',
    period_kind: '年度',
    note: '文件未写次数，“1次”为本站对“每年”的理解。',
  },
];

export function targetRows(policy_id: string): readonly Draft<'policy_targets'>[] {
  return targets.map(({ clause, part, ...target }) => {
    const number = String(clause).padStart(2, '0');
    const target_id = part === undefined ? `T-SL-${number}` : `T-SL-${number}-${part}`;
    return { target_id, policy_id, clause_id: `SL-${number}`, ...target, valid_from };
  });
}
