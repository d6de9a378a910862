import type { Draft } from '../draft.ts';

const valid_from = '2021-08-16';

interface List {
  readonly name: string;
  readonly clause: string;
  readonly requirement: '必备' | '应有' | '列示';
  readonly items: readonly string[];
}

const lists: readonly List[] = [
  { name: '组织形式', clause: 'SL-02', requirement: '列示', items: ['教育集团'] },
  {
    name: '治理文件',
    clause: 'SL-34',
    requirement: '必备',
    items: ['理事会', '章程', '管理制度', '发展规划', '年度计划'],
  },
  { name: '治理文件', clause: 'SL-34', requirement: '应有', items: ['组建方案', '内部考核办法', '办学协议'] },
  { name: '活动类别', clause: 'SL-27', requirement: '必备', items: ['骨干交流互动'] },
  {
    name: '活动类别',
    clause: 'SL-28',
    requirement: '必备',
    items: ['工作经验交流会', '主题班会课或心理活动课', '班主任论坛'],
  },
  { name: '活动类别', clause: 'SL-29', requirement: '列示', items: ['学校领导联席会议'] },
  {
    name: '活动类别',
    clause: 'SL-30',
    requirement: '列示',
    items: [
      '党组织联合共建',
      '教师培训',
      '集中教研活动',
      '同课异构',
      '学生交流',
      '专题讲座',
      '课题指导',
      '学科沙龙',
      '素质展示和比赛',
      '岗前培训',
      '跟岗实践',
    ],
  },
  {
    name: '统一事项',
    clause: 'SL-35',
    requirement: '必备',
    items: ['统一作息时间', '统一课程安排', '统一教研活动', '统一德育教育', '统一课后服务', '统一集体备课'],
  },
  {
    name: '五项统一管理',
    clause: 'SL-46',
    requirement: '必备',
    items: ['教师招聘', '岗位晋升', '职称评审', '教师交流', '教师培训'],
  },
  {
    name: '评价维度',
    clause: 'SL-38',
    requirement: '列示',
    items: ['优化治理结构', '教学资源共享', '教师队伍建设', '教育质量监控', '办学水平提升', '社会认可度'],
  },
  { name: '经费类别', clause: 'SL-36', requirement: '列示', items: ['专项工作经费', '奖补'] },
  { name: '经费类别', clause: 'SL-37', requirement: '列示', items: ['补助', '专家授课费'] },
  { name: '经费类别', clause: 'SL-39', requirement: '列示', items: ['表扬奖励'] },
  {
    name: '工作室类别',
    clause: 'SL-32',
    requirement: '列示',
    items: ['名师乡村工作室', '名校长工作室', '名师工作室', '名班主任工作室', '特级教师流动站', '骨干教师研修共同体'],
  },
  { name: '称号', clause: 'SL-21', requirement: '列示', items: ['骨干教师', '教坛新星', '学科带头人', '特级教师'] },
  {
    name: '配套政策主题',
    clause: 'SL-42',
    requirement: '应有',
    items: [
      '人员编制',
      '职称评定',
      '薪酬待遇',
      '干部教师流动',
      '人才培养',
      '联合教研',
      '教学评价',
      '过程性教学质量监测',
    ],
  },
  {
    name: '管理制度',
    clause: 'SL-34',
    requirement: '列示',
    items: ['名师、学科带头人、骨干教师交流制度', '名师带徒制度', '名师课题研究制度'],
  },
  { name: '集团称号', clause: 'SL-38', requirement: '列示', items: ['示范集团', '进步集团'] },
  { name: '评价维度', clause: 'SL-38', requirement: '列示', items: ['支持力度', '自身努力程度'] },
];

const notes: Readonly<Record<string, string>> = {
  年度计划: '按学年更新。',
  支持力度: '评价对象为总校（核心校）。',
  自身努力程度: '评价对象为成员校。',
  骨干教师: '校级及以上，计入骨干教师占比。',
  教坛新星: '计入骨干教师占比。',
  学科带头人: '计入骨干教师占比。',
  特级教师: '计入骨干教师占比。',
};

export function packRows(): readonly Draft<'pack_items'>[] {
  const listed = lists.flatMap(({ name, clause, requirement, items }) =>
    items.map((item) => ({
      list_name: name,
      item,
      requirement,
      renewal: item === '年度计划' ? '学年' : null,
      clause_id: clause,
      valid_from,
      note: notes[item] ?? null,
    })),
  );
  const ordered = listed.map((row, position) => ({ ...row, sort_order: position + 1 }));
  return ordered.flatMap((row) => (row.item === '统一集体备课' ? [row, addedItem(row.sort_order)] : [row]));
}

/** A checklist is dated: this item came three years later. */
function addedItem(after: number): Draft<'pack_items'> {
  return {
    list_name: '统一事项',
    item: '统一质量监测',
    requirement: '应有',
    clause_id: 'SL-35',
    valid_from: '2024-09-01',
    sort_order: after + 100,
    note: '依据示教办〔2024〕6号增加。',
  };
}

/** 示例县 has groups of one kind. */
export const groupKindRows: readonly Draft<'group_kinds'>[] = [
  {
    group_kind: '教育集团',
    body_word: '集团',
    lead_word: '总校',
    member_word: '成员校',
    clause_id: 'SL-02',
    sort_order: 1,
  },
];

export const groupTypeTermRows: readonly Draft<'group_type_terms'>[] = [
  {
    group_type: '紧密型',
    tightness: '紧密',
    clause_id: 'SL-16',
    explanation:
      '实行单法人制或者团队管理法，由总校向每所成员校派出管理团队，在人员、经费、管理、考核等方面深度融合的教育集团。',
    sort_order: 1,
  },
  {
    group_type: '松散型',
    tightness: '松散',
    clause_id: 'SL-13',
    explanation: '各成员校保持独立，总校与成员校互派干部、共享资源的教育集团。',
    sort_order: 2,
  },
];
