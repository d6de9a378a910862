import { absenceCodes } from './absence.ts';
import { academicYear, boolean, integer, table, text, type RowOf } from './column.ts';
import { unitKindWords } from './result.ts';

/**
 * Public facts: aggregates of restricted tables at declared grains, the only form in which they leave the build.
 * Clerks never fill these in; src/facts makes them, small counts already suppressed, and everything after it —
 * indicators, pages, downloads, the query page — reads them like any other public table. What is counted is declared in
 * measures.ts, what is checked in exchange-checks.ts.
 */

/** Why a count or a check is not there; the sentence for readers is in `reason`. */
export const absences = ['suppressed', 'missing', 'not-applicable'] as const;

const count = integer('人数', '人数或人次；空缺的原因见“缺失类别”和“原因”', { unit: '人' });
const absence = text('缺失类别', '没有数的原因类别；空为有数', { values: absences, words: absenceCodes });
const reason = text('原因', '没有数的原因');

export const person_counts = table({
  label: '人数统计',
  meaning: '由内部表汇总的人数和人次，人数过少的不公开',
  grain: '一个周期、一个对象、一项统计、一个分项一行',
  key: ['period', 'unit_kind', 'unit_id', 'measure', 'part'],
  unlocks: '交流轮岗、骨干教师、满五年教师、师徒结对等指标',
  columns: {
    period: text('周期', '学年、年度或时点', { presence: 'filled' }),
    period_kind: text('周期类别', '学年、年度或时点', { presence: 'filled', values: ['学年', '年度', '时点'] }),
    unit_kind: text('对象类别', '全县、集团或校区', {
      presence: 'filled',
      values: ['region', 'group', 'campus'],
      words: unitKindWords,
    }),
    unit_id: text('对象编码', '区划代码、集团编码或校区编码', { presence: 'filled' }),
    measure: text('统计项', '统计项编号，见下表', { presence: 'filled' }),
    part: text('分项', '方向、形式等分项；空为合计', { presence: 'column' }),
    person_count: count,
    absence,
    reason,
  },
});

export const campus_flows = table({
  label: '校区间交流',
  meaning: '每学年集团内校区之间的交流人数，人数过少的不公开',
  grain: '一个学年、一个集团、一对派出和接收校区一行',
  key: ['academic_year', 'group_id', 'sending_campus_id', 'receiving_campus_id'],
  unlocks: '校区间交流人数，指标 IND-17',
  columns: {
    academic_year: academicYear('学年', '学年', { presence: 'filled' }),
    group_id: text('集团编码', '集团编码', { presence: 'filled', references: ['groups.group_id'] }),
    sending_campus_id: text('派出校区', '派出校区', { presence: 'filled', references: ['campuses.campus_id'] }),
    receiving_campus_id: text('接收校区', '接收校区', { presence: 'filled', references: ['campuses.campus_id'] }),
    person_count: count,
    absence,
    reason,
  },
});

export const exchange_checks = table({
  label: '干部互派落实',
  meaning: '每个成员校区各项干部互派要求是否落实，不含人员信息',
  grain: '一个周期、一个集团、一个成员校区、一项要求一行',
  key: ['period', 'group_id', 'member_campus_id', 'check_name'],
  unlocks: '干部互派落实率，指标 IND-20、IND-21',
  columns: {
    period: text('周期', '时点或学年', { presence: 'filled' }),
    group_id: text('集团编码', '集团编码', { presence: 'filled', references: ['groups.group_id'] }),
    member_campus_id: text('成员校区', '成员校区编码', { presence: 'filled', references: ['campuses.campus_id'] }),
    check_name: text('要求', '要求编号，见下表', { presence: 'filled' }),
    is_met: boolean('是否落实', '是否落实；空为不适用或缺数据'),
    absence,
    reason,
  },
});

/** Where a count comes from: of the registers, of the groups' totals, or of both. What is of the registers alone has no row. */
export const countSources = {
  上报汇总: '没有齐全的逐人登记，按集团或主管部门报送的汇总数',
  两者: '逐人登记和汇总数都有，以逐人登记为准',
} as const;

/** Status of an observation and of its confidentiality, in the letters of SDMX (CL_OBS_STATUS, CL_CONF_STATUS). */
export const observationStatus = { A: '有数', P: '有数，地区数据为初步数' } as const;
export const confidentialityStatus = { F: '公开', C: '为保护个人信息不公开' } as const;

export const count_sources = table({
  label: '人数来源',
  meaning: '按汇总数填报的人数，以及与逐人登记的对照；没有列出的都由逐人登记（专任教师数由学年初快照逐校区）核算',
  grain: '一个周期、一个对象、一项统计、一个分项一行',
  key: ['period', 'unit_kind', 'unit_id', 'measure', 'part'],
  unlocks: '分清哪些人数按汇总填报、哪些逐人核算',
  columns: {
    period: text('周期', '学年或年度', { presence: 'filled' }),
    unit_kind: text('对象类别', '全县或集团', {
      presence: 'filled',
      values: ['region', 'group'],
      words: unitKindWords,
    }),
    unit_id: text('对象编码', '区划代码或集团编码', { presence: 'filled' }),
    measure: text('统计项', '统计项编号，见“人数统计”表', { presence: 'filled' }),
    part: text('分项', '方向、职级等分项；空为合计', { presence: 'column' }),
    source: text('数据来源', '这个人数怎样得来', { presence: 'filled', values: Object.keys(countSources) }),
    reported_count: integer('汇总数', '汇总填报的人数；人数较少不公开的、没有逐人登记可以对照的为空', { unit: '人' }),
    counted_count: integer('逐人核算数', '由逐人登记核算的人数；人数较少不公开的、没有逐人登记的为空', { unit: '人' }),
    comparison: text('对照', '两个数是否一致；没有逐人登记可以对照的、人数较少不公开的为空', {
      values: ['一致', '不一致'],
    }),
    obs_status: text('观测状态', '按SDMX的OBS_STATUS：A表示有数，P表示初步数', {
      presence: 'filled',
      values: Object.keys(observationStatus),
      meanings: observationStatus,
    }),
    conf_status: text('保密状态', '按SDMX的CONF_STATUS：F表示公开，C表示为保护个人信息不公开；与有没有数分开', {
      presence: 'filled',
      values: Object.keys(confidentialityStatus),
      meanings: confidentialityStatus,
    }),
  },
});

/** The only tables that are made of restricted ones, by name. */
export const factTables = { person_counts, campus_flows, exchange_checks, count_sources } as const;
export type FactTableName = keyof typeof factTables;
export type FactRow<N extends FactTableName> = RowOf<(typeof factTables)[N]>;
/** The rows of every fact table of a region. */
export type FactTables = { readonly [N in FactTableName]: readonly FactRow<N>[] };
