import { date, decimal, integer, text, type Column } from '../model/column.ts';
import type { ResultRow } from '../model/result.ts';
import type { PublishedColumn } from './csv.ts';

const filled = { presence: 'filled' } as const;

/** The columns of the published table of results, in its order. */
const columns: { readonly [K in keyof ResultRow]: Column } = {
  indicator_id: text('指标编号', '指标在本站的编号', filled),
  unit_kind: text('统计单元', '全地区、集团、学校或校区', {
    ...filled,
    values: ['region', 'group', 'school', 'campus'],
  }),
  unit_id: text('单元编码', '区划代码、集团编码、学校标识码或校区编码', filled),
  period: text('统计期', '学年、学期或年度；时点数据为空'),
  as_of_date: date('统计时点', '时点数据所指的日期；时期数据为空'),
  basis: text('口径', '计算口径', filled),
  category: text('分组', '总计的一部分，如学段、城乡、类型；总计为空'),
  numerator: integer('分子', '分子，或者计数；无法计算的为空'),
  denominator: integer('分母', '分母；计数没有分母'),
  value: decimal('数值', '比例为0至1之间的小数，计数为个数；无法计算的为空'),
  target_id: text('目标编号', '所比照的目标'),
  threshold: decimal('目标值', '目标值，按目标自身的单位，80指80%；对每个对象提出的要求，比例按100%判定'),
  comparator: text('比较符', '数值与目标值的关系'),
  deadline: date('截止日期', '目标的截止日期'),
  verdict: text('判定', '判定结果', filled),
  shortfall: integer('差额', '距目标还差的数；上限类目标为超出的数；0为已达到'),
  reason: text('说明', '没有数值或者不作判定的原因'),
  missing_tables: text('所缺数据表', '补齐后即可计算的数据表'),
  clause_id: text('条款编号', '目标所在的条款'),
};

export const resultColumns: readonly PublishedColumn[] = Object.entries(columns);
