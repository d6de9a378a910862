import { cityFigureStates, cityPartStates } from './city-words.ts';
import { boolean, date, decimal, integer, shareUnit, table, text } from './column.ts';

/** The tables that a city is published in: made from its counties' artifacts, never filled in. */

const filled = { presence: 'filled' } as const;

export const city_figures = table({
  label: '市级合计',
  meaning: '各县（市、区）分子、分母分别相加的各项数字，缺的部分设为全无和全有得出全市的上下限',
  grain: '一项指标、一种口径、一个分项、一个周期或时点、一种定义一行',
  key: ['figure_id'],
  unlocks: '市级页面的全部数字',
  columns: {
    figure_id: text('数字编号', '这一项合计在本市的编号', filled),
    definition_id: text('定义编号', '指标、口径、分项、计数单位、周期和文件规定的口径；不同的不相加', filled),
    definition: text('文件规定的口径', '各县（市、区）文件规定不同的口径；空为口径一致'),
    is_main: boolean('主定义', '同名的几种定义中，市级文件规定的或分母最大的一种', filled),
    indicator_id: text('指标编号', '指标在本站的编号', filled),
    basis: text('口径', '计算口径', filled),
    category: text('分项', '合计的一部分；空为合计', { presence: 'column' }),
    period: text('周期', '学年、学期或年度；空为时点数', { presence: 'column' }),
    as_of_date: date('时点', '时点数的日期'),
    is_share: boolean('是否比例', '有分母的为是', filled),
    member_count: integer('应计县（市、区）数', '这项数字涉及的县（市、区）数', { ...filled, unit: '个' }),
    reported_count: integer('已计县（市、区）数', '其中计入合计的', { ...filled, unit: '个' }),
    numerator: integer('分子', '计入的各县（市、区）分子之和；空为都没有'),
    denominator: integer('分母', '计入的各县（市、区）分母之和；计数的为空'),
    value: decimal('数值', '可以作为全市数值的比例或合计；不足以代表全市的为空', { unit: shareUnit }),
    state: text('完整程度', '全市的数能说到什么程度', { ...filled, values: cityFigureStates }),
    missing_weight: integer('未计入的规模', '未计入的县（市、区）的分母之和；有一个不知道的为空'),
    least_numerator: integer('下限分子', '未计入的都没有时的分子'),
    most_numerator: integer('上限分子', '未计入的全都有时的分子'),
    whole_denominator: integer('全市分母', '上下限共同的分母'),
    at_least: integer('不少于', '没有报全的计数，全市不少于此数'),
    completeness: text('完整情况', '几个县（市、区）中几个有数据，缺哪些、为什么', filled),
    caveats: text('说明', '合计中需要注意的情况', { list: true }),
  },
});

export const city_parts = table({
  label: '市级合计分县',
  meaning: '每项市级合计中每个县（市、区）的数，或没有计入的原因；按此可以重新算出各项合计',
  grain: '一项市级合计、一个县（市、区）一行',
  key: ['figure_id', 'region_code'],
  unlocks: '核对市级合计',
  columns: {
    figure_id: text('数字编号', '市级合计的编号', { ...filled, references: ['city_figures.figure_id'] }),
    region_code: text('区划代码', '县（市、区）的区划代码', filled),
    region_name: text('地区名称', '县（市、区）全称', filled),
    state: text('计入情况', '是否计入，没有计入的原因', { ...filled, values: cityPartStates }),
    numerator: integer('分子', '计入合计的分子；空为没有计入'),
    denominator: integer('分母', '计入合计的分母；计数的、没有计入的为空'),
    row_ref: text('所在行', '该县（市、区）结果表中的行：指标编号去掉IND-，冒号后为行号，从0数起；或数据表名和行号'),
    weight: integer('规模', '没有计入的，按此计入上下限；空为不知道'),
    weight_source: text('规模来源', '规模出自哪里'),
    weight_as_of: date('规模时点', '规模是哪一天的'),
    other_numerator: integer('另有分子', '时点或口径不同、不计入的最近一个数的分子'),
    other_denominator: integer('另有分母', '同上，分母'),
    other_moment: text('另有的时点', '同上，时点或周期'),
    reason: text('原因', '没有计入的原因'),
  },
});

export const city_sources = table({
  label: '市级合计所据数据',
  meaning: '市级合计所依据的各县（市、区）数据及其校验值；县（市、区）更正后，校验值随之改变',
  grain: '一个有数据的县（市、区）一行',
  key: ['region_code'],
  unlocks: '核对市级合计依据哪一版数据',
  columns: {
    region_code: text('区划代码', '县（市、区）的区划代码', filled),
    region_name: text('地区名称', '县（市、区）全称', filled),
    as_of_date: date('数据截至', '该县（市、区）数据的截止日期', filled),
    data_status: text('数据性质', '初步数或核定数', filled),
    data_sum: text('数据校验值', '该县（市、区）sha256sums.txt的SHA-256'),
    input_hash: text('输入校验值', '该县（市、区）全部公开输入的SHA-256', filled),
    release_id: text('发布版本', '该县（市、区）最近的发布版本；空为没有发布过版本'),
    release_seal: text('版本封印', '该发布版本的封印'),
  },
});

/** All of them, by name, in the order in which they are offered. */
export const madeCityTables = { city_figures, city_parts, city_sources } as const;
