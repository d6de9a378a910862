import type { Draft } from '../draft.ts';

const passages: readonly (readonly [passage: string, reason: string])[] = [
  ['（本文件为演示数据，示例县及文中机构、学校均为虚构）', '演示说明。'],
  [
    '示例县教育体育局关于印发《示例县深化义务教育学校集团化办学实施方案》的通知……示例县深化义务教育学校集团化办学实施方案',
    '文件标题，发文机关和标题已登记在“政策文件”表。',
  ],
  [
    [
      '一、工作目标',
      '二、组建集团',
      '三、干部互派',
      '四、教师交流轮岗',
      '五、协同育人',
      '六、规范治理',
      '七、保障措施',
    ].join('……'),
    '一级标题。',
  ],
  ['附件：1.示例县义务教育集团化办学工作领导小组组成', '附件目录，组成登记在“领导机构”表。'],
];

/** What the policy says beside its clauses, and why it is not recorded. */
export function unrecordedRows(policy_id: string): readonly Draft<'unrecorded_passages'>[] {
  return passages.map(([passage, reason], position) => ({ policy_id, passage, reason, sort_order: position + 1 }));
}
