import { boolean, date, decimal, integer, shareUnit, table, text, type RowOf } from './column.ts';

/**
 * Tables that are made from the results, for one purpose each: public data only, with SQL of their own
 * (src/indicators/derived). Shares are in [0, 1]; thresholds are in percent, 80 means 80 %.
 */

const filled = { presence: 'filled' } as const;
const indicatorId = text('指标编号', '指标在本站的编号', { ...filled, references: ['indicators.indicator_id'] });
const targetId = text('目标编号', '所比照的目标', { ...filled, references: ['policy_targets.target_id'] });
const clauseId = text('条款编号', '目标所在的条款', { ...filled, references: ['clauses.clause_id'] });
const basis = text('口径', '计算口径', filled);
const threshold = decimal('目标值', '按百分比；80指80%', filled);
const whole = (label: string, meaning: string) => integer(label, meaning);
const filledWhole = (label: string, meaning: string) => integer(label, meaning, filled);

export const milestones = table({
  label: '阶段目标进度',
  meaning: '有截止日期的目标：截止日当天的结果、当前值、差额和匀速参考线',
  grain: '一项目标、一种口径一行',
  key: ['target_id', 'basis'],
  unlocks: '目标进度图',
  columns: {
    target_id: targetId,
    indicator_id: indicatorId,
    clause_id: clauseId,
    basis,
    deadline: date('截止日期', '目标的截止日期', filled),
    threshold,
    due_numerator: whole('截止日分子', '截止日当天的分子；未到期或无法计算的为空'),
    due_denominator: whole('截止日分母', '截止日当天的分母；未到期或无法计算的为空'),
    due_verdict: text('截止日判定', '截止日当天的判定，此后不变；未到期的为空'),
    now_numerator: whole('当前分子', '数据截至日的分子'),
    now_denominator: whole('当前分母', '数据截至日的分母'),
    missing_units: whole('差额', '距目标还差的数：已到期的按截止日，未到期的按当前；0为已达到'),
    flips_with_one_more: boolean('多1个即达到', '分子多1个，结论就改变'),
    flips_with_one_fewer: boolean('少1个即未达到', '分子少1个，结论就改变'),
    reference_value: decimal(
      '匀速参考值',
      '上一阶段目标至本目标的直线在数据截至日的值（非政策规定）；没有上一阶段的为空',
      { unit: shareUnit },
    ),
    pace: decimal('当前值与参考值之比', '大于1表示快于匀速参考线；没有参考值的为空'),
  },
});

export const trial_standards = table({
  label: '按紧密型标准试算',
  meaning: '非紧密型集团如按紧密型标准，需要多少、还差多少；只供参考，不是判定',
  grain: '一个集团、一项标准一行',
  key: ['group_id', 'target_id'],
  unlocks: '集团页的试算',
  columns: {
    group_id: text('集团编码', '集团编码', { ...filled, references: ['groups.group_id'] }),
    group_type: text('集团类型', '现在的类型；空为类型待确认'),
    indicator_id: indicatorId,
    target_id: targetId,
    clause_id: clauseId,
    threshold,
    period: text('周期', '最近一个有数值的学年、学期、年度或时点', filled),
    numerator: filledWhole('分子', '该周期的分子'),
    denominator: filledWhole('分母', '该周期的分母'),
    needed: filledWhole('需要数', '达到标准需要的数'),
    shortfall: filledWhole('差额', '还差的数；0为已达到'),
  },
});

export const type_totals = table({
  label: '同类型集团合计',
  meaning: '同一类型各集团的分子、分母分别相加得出的比例，供与单个集团对照；人数不公开的集团不计入',
  grain: '一项指标、一个周期、一种类型一行',
  key: ['indicator_id', 'period', 'group_type'],
  unlocks: '指标页的同类型合计',
  columns: {
    indicator_id: indicatorId,
    period: text('周期', '学年、学期、年度或时点', filled),
    group_type: text('集团类型', '该周期评价所依据的类型', filled),
    group_count: filledWhole('集团数', '计入合计的集团数'),
    numerator: filledWhole('分子', '各集团分子之和'),
    denominator: filledWhole('分母', '各集团分母之和'),
  },
});

export const trial_coverage = table({
  label: '紧密型覆盖率试算',
  meaning: '某个集团（或全部）转为紧密型后的覆盖率；只供参考，不是预测',
  grain: '一个集团、一种口径一行',
  key: ['group_id', 'basis'],
  unlocks: '覆盖率试算',
  columns: {
    group_id: text('集团编码', '集团编码；空为全部非紧密型集团', { presence: 'column' }),
    basis,
    added: filledWhole('增加数', '转为紧密型后新增的校区、学校或学生数'),
    numerator: filledWhole('分子', '转为紧密型后的分子'),
    denominator: filledWhole('分母', '数据截至日的分母'),
  },
});

export const coverage_history = table({
  label: '覆盖率逐月变化',
  meaning: '每月末（及数据截至日）的集团化办学覆盖情况',
  grain: '一个时点、一种口径、一种范围一行',
  key: ['as_of_date', 'basis', 'perimeter'],
  unlocks: '覆盖率历史图',
  columns: {
    as_of_date: date('时点', '月末；最后一行为数据截至日', filled),
    basis,
    perimeter: text('范围', '当期口径：当时的单位；固定口径：首末两个时点都在的单位', {
      ...filled,
      values: ['当期口径', '固定口径'],
    }),
    numerator_tight: whole('紧密型覆盖数', '在紧密型集团内的单位数；当时无法判断的为空'),
    numerator: whole('覆盖数', '在任一集团内的单位数；当时无法判断的为空'),
    denominator: filledWhole('分母', '当时的全部单位数'),
  },
});

export const composition_history = table({
  label: '集团构成逐月变化',
  meaning: '每月末（及数据截至日）各类型集团的个数和成员数',
  grain: '一个时点、一种类型一行',
  key: ['as_of_date', 'group_type'],
  unlocks: '集团构成的历史',
  columns: {
    as_of_date: date('时点', '月末；最后一行为数据截至日', filled),
    group_type: text('集团类型', '类型；空为合计', { presence: 'column' }),
    group_count: filledWhole('集团数', '当时存续的集团数'),
    school_count: whole('学校数', '集团内的学校数，同一学校只计1所；有记录待确认的为空'),
    campus_count: whole('校区数', '集团内的校区数，同一校区只计1个；没有校区登记、有记录待确认的为空'),
  },
});

export const uncovered_campuses = table({
  label: '未加入紧密型集团的校区',
  meaning: '主口径覆盖率的分母中，数据截至日不在紧密型集团内的校区',
  grain: '一个校区一行',
  key: ['campus_id'],
  unlocks: '未覆盖名单',
  columns: {
    campus_id: text('校区编码', '校区编码', { ...filled, references: ['campuses.campus_id'] }),
    school_id: text('学校标识码', '所属学校', { ...filled, references: ['schools.school_id'] }),
    area: text('城乡', '城区、镇区或乡村；没有城乡类型码的为空'),
    is_in_group: boolean('在其他集团', '是否在松散型或类型待确认的集团内', filled),
  },
});

/** The tables that are made of results, by name, in the order in which they are published. */
export const derivedTables = {
  milestones,
  trial_standards,
  type_totals,
  trial_coverage,
  coverage_history,
  composition_history,
  uncovered_campuses,
} as const;

export type DerivedTableName = keyof typeof derivedTables;
export type DerivedRow<N extends DerivedTableName> = RowOf<(typeof derivedTables)[N]>;
/** The rows of every derived table of a region. */
export type DerivedTables = { readonly [N in DerivedTableName]: readonly DerivedRow<N>[] };
export const derivedTableNames = Object.keys(derivedTables) as readonly DerivedTableName[];

/** None of them: of a folder that has no results of its own. */
export const noDerived: DerivedTables = {
  milestones: [],
  trial_standards: [],
  type_totals: [],
  trial_coverage: [],
  coverage_history: [],
  composition_history: [],
  uncovered_campuses: [],
};
