import { boolean, integer, table, text } from './column.ts';
import { unitKindWords } from './result.ts';

/**
 * What every indicator and every way of counting it is, as tables: the key to the codes, units and names in the results.
 * Rows come from the catalogue (src/indicators). The engine loads the columns that its SQL asks for
 * (indicators/registry-tables.ts); readers get all of them.
 */

const filled = { presence: 'filled' } as const;
const periodKinds = ['时点', '学年', '学期', '年度'] as const;
const unitKinds = Object.keys(unitKindWords);

export const indicators = table({
  label: '指标目录',
  meaning: '每项指标的名称、问题、公式、单位、周期、说明和所依据的条款',
  grain: '一项指标一行',
  key: ['indicator_id'],
  unlocks: '读懂指标结果中的编号',
  columns: {
    indicator_id: text('指标编号', '指标在本站的编号，如 IND-10', filled),
    position: integer('次序', '在目录中的次序，自0起', filled),
    title: text('指标名称', '指标的全称', filled),
    short_title: text('指标简称', '图表中使用的名称', filled),
    question: text('回答的问题', '这项指标回答什么问题', filled),
    formula: text('计算公式', '用文字写出的公式', filled),
    unit: text('显示单位', '网页上显示的单位；%的指标，结果中的数值是0至1之间的小数', filled),
    decimals: integer('显示小数位', '网页上显示的小数位数，判定时不用', filled),
    period_kind: text('周期类别', '按时点、学年、学期或年度统计', { ...filled, values: periodKinds }),
    unit_kinds: text('统计单元', '有结果的统计单元', { ...filled, list: true, words: unitKindWords }),
    judged_unit_kind: text('判定单元', '目标和标准对哪一级判定', {
      ...filled,
      values: unitKinds,
      words: unitKindWords,
    }),
    target_indicator_id: text('目标所属指标', '所比照的目标登记在哪项指标下；一般是它自己', {
      ...filled,
      references: ['indicators.indicator_id'],
    }),
    is_gap: boolean('是否为差额', '数值本身就是距目标的差额，0为已达到', filled),
    is_progress_only: boolean('是否只公布进度', '文件没有规定期限，只公布进度，不作判定', filled),
    is_looked_back: boolean(
      '是否追溯往年年末',
      '时点指标除数据截至日外，是否也按记录的日期计算此前各年12月31日的数',
      filled,
    ),
    is_of_all_kinds: boolean(
      '是否计各种组织形式',
      '只作描述的指标计入各种组织形式；其余只计目标写明的组织形式，目标没有写明的计教育集团',
      filled,
    ),
    clause_ids: text('对应条款', '本地区文件中产生这项指标或为它设定目标的条款编号', { list: true }),
    caveats: text('说明事项', '解读时须注意的事项'),
    sources: text('公式依据', '公式、口径除本地区文件外的依据'),
    view_name: text('数据库视图', '数据库文件中计算这项指标的视图', filled),
  },
});

export const indicator_bases = table({
  label: '指标口径',
  meaning: '每项指标各种口径的含义、分子、分母、单位和来源数据表',
  grain: '一项指标、一种口径一行',
  key: ['indicator_id', 'basis'],
  unlocks: '读懂指标结果中的数值',
  columns: {
    indicator_id: text('指标编号', '指标在本站的编号', { ...filled, references: ['indicators.indicator_id'] }),
    indicator_title: text('指标名称', '指标的全称', filled),
    basis: text('口径', '与指标结果“口径”列一致', filled),
    basis_id: text('口径代码', '口径的英文代码，用于网址', filled),
    position: integer('次序', '在该指标中的次序，自0起', filled),
    explanation: text('口径含义', '怎样计算', filled),
    numerator: text('分子', '分子是什么；计数的，所数的是什么', filled),
    denominator: text('分母', '分母是什么；计数没有分母'),
    value_unit: text('数值单位', '结果中“数值”列的单位；“比例”为0至1之间的小数', filled),
    counted_unit: text('计数单位', '分子、分母和差额的单位', filled),
    decimals: integer('显示小数位', '网页上显示的小数位数；比例按百分数计', filled),
    unit_kinds: text('统计单元', '有结果的统计单元', { ...filled, list: true, words: unitKindWords }),
    is_headline: boolean('是否主口径', '网页和报告首先列出的口径', filled),
    is_judged: boolean('是否判定', '目标和标准是否按这一口径判定', filled),
    is_group_total: boolean('是否为达标集团占比', '由各集团的判定汇总得出', filled),
    source_tables: text('来源数据表', '计算所用的数据表；内部数据表不公开', { ...filled, list: true }),
  },
});

export const indicatorTables = { indicators, indicator_bases } as const;
export type IndicatorTableName = keyof typeof indicatorTables;
export const indicatorTableNames = Object.keys(indicatorTables) as readonly IndicatorTableName[];
