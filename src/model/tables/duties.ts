import { date, integer, table, text } from '../column.ts';
import { clauseIds, policyId, sortOrder } from './columns.ts';

export const leading_bodies = table({
  label: '领导机构',
  meaning: '文件设立的领导机构，只列单位和职务，不列姓名',
  grain: '一个机构中的一个职务一行',
  key: [],
  unlocks: '组织领导一览',
  filling: {
    row: '一个领导机构中的一种职务',
    by: '办公室或基教股；文件印发或机构调整时填',
    mistakes: '填了姓名。只填单位和职务，如“县政府分管负责同志”。',
    gain: '组织领导一览',
  },
  columns: {
    policy_id: policyId,
    clause_id: text('条款编号', '设立机构的条款', { presence: 'filled', references: ['clauses.clause_id'] }),
    body_name: text('机构名称', '领导机构的名称', { presence: 'filled', fillDown: true }),
    body_role: text('角色', '主任、组长、成员等', { presence: 'filled' }),
    post: text('单位及职务', '由担任何种职务者出任；不填姓名', { presence: 'filled' }),
    person_count: integer('人数', '这一职务的人数', { unit: '人', presence: 'filled' }),
    sort_order: sortOrder,
  },
});

export const responsibilities = table({
  label: '责任单位',
  meaning: '文件正文各条标注的责任单位',
  grain: '一条目一行',
  key: ['policy_id', 'item_number'],
  unlocks: '按单位查看职责',
  filling: {
    row: '文件正文一个条目的责任单位',
    by: '基教股；建站时按文件照录',
    mistakes: '把“任务分工”附表的内容填到这里；单位名称前后写法不一',
    gain: '按单位查看职责',
  },
  columns: {
    policy_id: policyId,
    item_number: text('条目', '原文条目编号', { presence: 'filled' }),
    clause_ids: clauseIds,
    units: text('责任单位', '责任单位，可填多个；空为文件未列明', { presence: 'column', list: true }),
    note: text('备注', '补充说明'),
  },
});

export const tasks = table({
  label: '任务分工',
  meaning: '文件附表列出的重点任务、责任单位、时限和进展',
  grain: '一项任务一行',
  key: ['policy_id', 'task_number'],
  synonyms: ['重点任务分工表', '任务分工表'],
  unlocks: '任务进展，指标 IND-43',
  filling: {
    row: '任务分工附表中的一项任务',
    by: '基教股汇总，责任单位报进展；建站时照录原文，进展每季度或每半年更新',
    mistakes: '改写了任务原文；没有公布进展却填“推进中”；更新了进展而没有改“更新日期”',
    advice: '“时限原文”照抄，“截止日期”填换算后的日期；长期任务不填截止日期',
    gain: '任务进展页，按单位查看任务，指标IND-43',
  },
  columns: {
    task_number: integer('序号', '任务在附表中的序号', { presence: 'filled' }),
    policy_id: policyId,
    clause_ids: text('条款编号', '任务对应的条款', { list: true, references: ['clauses.clause_id'] }),
    task: text('重点工作', '任务内容，照录原文', { presence: 'filled' }),
    lead_units: text('责任单位', '牵头负责的单位', { presence: 'filled', list: true }),
    support_units: text('配合单位', '配合的单位', { list: true }),
    time_limit: text('时限原文', '时限要求，照录原文', { presence: 'filled', synonyms: ['时限要求'] }),
    time_limit_kind: text('时限类型', '一次性任务、长期任务或两者兼有', {
      presence: 'filled',
      values: ['一次性', '长期', '一次性并长期'],
    }),
    deadline: date('截止日期', '一次性任务的截止日期'),
    progress: text('进展', '任务进展；没有公布的填“未公布”', {
      presence: 'filled',
      values: ['未公布', '未启动', '推进中', '本年度已落实', '已完成'],
    }),
    evidence: text('佐证', '说明进展的文件或链接'),
    updated_on: date('更新日期', '进展的更新日期'),
  },
});
