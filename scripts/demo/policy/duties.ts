import type { Draft } from '../draft.ts';

const bureau = '县教育体育局';
const posts = '县委编办';
const money = '县财政局';
const personnel = '县人力资源和社会保障局';
const body_name = '示例县义务教育集团化办学工作领导小组';

export function leadingBodyRows(policy_id: string): readonly Draft<'leading_bodies'>[] {
  const members: readonly (readonly [role: string, post: string, count: number])[] = [
    ['组长', '县政府分管副县长', 1],
    ['副组长', '县政府办公室副主任', 1],
    ['副组长', `${bureau}局长`, 1],
    ['成员', `${posts}副主任`, 1],
    ['成员', `${money}副局长`, 1],
    ['成员', `${personnel}副局长`, 1],
    ['成员', `${bureau}副局长`, 2],
    ['成员', '各教育集团总校校长', 14],
  ];
  return members.map(([body_role, post, person_count], position) => ({
    policy_id,
    clause_id: 'SL-42',
    body_name,
    body_role,
    post,
    person_count,
    sort_order: position + 1,
  }));
}

export function responsibilityRows(policy_id: string): readonly Draft<'responsibilities'>[] {
  const items: readonly (readonly [item: string, clauses: readonly string[], units: readonly string[] | null])[] = [
    ['一', ['SL-03', 'SL-05', 'SL-06', 'SL-07', 'SL-08', 'SL-09'], [bureau]],
    ['二', ['SL-02', 'SL-04', 'SL-10', 'SL-16', 'SL-17'], [bureau, posts, personnel, money]],
    ['三', ['SL-11', 'SL-12', 'SL-13', 'SL-14', 'SL-15'], [bureau]],
    [
      '四',
      'SL-18 SL-19 SL-20 SL-21 SL-22 SL-23 SL-24 SL-25 SL-26 SL-45 SL-46 SL-47 SL-48'.split(' '),
      [bureau, posts, personnel],
    ],
    ['五', ['SL-27', 'SL-28', 'SL-29', 'SL-30', 'SL-31', 'SL-32', 'SL-33'], [bureau]],
    ['六', ['SL-34', 'SL-35'], null],
    ['七', ['SL-36', 'SL-37', 'SL-38', 'SL-49', 'SL-39', 'SL-40', 'SL-41', 'SL-42'], [bureau, money, personnel]],
  ];
  return items.map(([item_number, clause_ids, units]) => ({
    policy_id,
    item_number,
    clause_ids,
    units,
    note: units === null ? '文件未列明责任单位。' : null,
  }));
}

const permanent = { time_limit: '长期坚持', time_limit_kind: '长期' } as const;
const updated_on = '2026-03-20';

export function taskRows(policy_id: string): readonly Draft<'tasks'>[] {
  const tasks: readonly Omit<Draft<'tasks'>, 'task_number' | 'policy_id'>[] = [
    {
      task: '制定教育集团组建方案，公布集团及成员校名单。',
      clause_ids: ['SL-02', 'SL-04'],
      lead_units: [bureau],
      time_limit: '2022年9月底前',
      time_limit_kind: '一次性',
      deadline: '2022-09-30',
      progress: '已完成',
      evidence: '示教函〔2022〕30号',
    },
    {
      task: '紧密型义务教育学校集团化办学覆盖率2023年底达到60%，2025年底达到80%。',
      clause_ids: ['SL-06', 'SL-07'],
      lead_units: [bureau],
      time_limit: '2025年底',
      time_limit_kind: '一次性',
      deadline: '2025-12-31',
      progress: '推进中',
      evidence: '2025年12月31日覆盖率未达到80%，2026年3月新增三所成员校。',
    },
    {
      ...permanent,
      task: '总校与成员校互派一名校级领导和两名中层管理干部。',
      clause_ids: ['SL-11', 'SL-12'],
      lead_units: [bureau],
      progress: '推进中',
      evidence: '示教人〔2025〕31号',
    },
    {
      ...permanent,
      task: '每学年紧密型集团交流教师不低于10%，松散型集团不低于5%。',
      clause_ids: ['SL-20', 'SL-22'],
      lead_units: [bureau],
      support_units: [personnel],
      progress: '推进中',
      evidence: '示教人〔2025〕51号',
    },
    {
      ...permanent,
      task: '紧密型集团交流教师中骨干教师等不低于50%，松散型集团不低于10%。',
      clause_ids: ['SL-21', 'SL-23'],
      lead_units: [bureau],
      support_units: [personnel],
      progress: '推进中',
      evidence: '示教人〔2025〕51号',
    },
    {
      ...permanent,
      task: '各乡镇教育集团实施“大编制管理”，每年动态调整教职工编制。',
      clause_ids: ['SL-25'],
      lead_units: [bureau, posts],
      progress: '本年度已落实',
      evidence: '示编〔2025〕5号',
    },
    {
      task: '制定集团化办学考核办法和交流轮岗实施办法。',
      clause_ids: ['SL-38', 'SL-20'],
      lead_units: [bureau],
      support_units: [money, personnel],
      time_limit: '2022年底前完成并长期坚持',
      time_limit_kind: '一次性并长期',
      deadline: '2022-12-31',
      progress: '本年度已落实',
      evidence: '示教发〔2022〕7号',
    },
    {
      ...permanent,
      task: '每年开展一次集团办学水平考核，公布结果。',
      clause_ids: ['SL-38'],
      lead_units: [bureau],
      progress: '推进中',
      evidence: '2025年度应考核的13个集团中，9个已公布结果，3个已考核待公布，1个尚未考核。',
    },
    {
      task: '建立集团评估退出机制。',
      clause_ids: ['SL-40'],
      lead_units: [bureau],
      time_limit: '2024年底前',
      time_limit_kind: '一次性',
      deadline: '2024-12-31',
      progress: '已完成',
      evidence: '示教办〔2024〕22号',
    },
    {
      task: '建成县级在线教育资源平台。',
      clause_ids: ['SL-41'],
      lead_units: [bureau],
      support_units: [money],
      time_limit: '2026年底前',
      time_limit_kind: '一次性',
      deadline: '2026-12-31',
      progress: '推进中',
    },
  ];
  return tasks.map((task, position) => ({ task_number: position + 1, policy_id, ...task, updated_on }));
}
