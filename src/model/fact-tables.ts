import { academicYear, boolean, integer, table, text, type RowOf } from './column.ts';

/**
 * Public facts: aggregates of restricted tables at declared grains, the only form in which they leave the build.
 * Stewards never fill these in; src/facts makes them, small counts already suppressed, and everything after it —
 * indicators, pages, downloads, the query page — reads them like any other public table.
 */

/** Why a count or a check is not there; the sentence for readers is in `reason`. */
export const absences = ['suppressed', 'missing', 'not-applicable'] as const;

const count = integer('人数', '人数或人次；空缺的原因见“缺失类别”和“原因”', { unit: '人' });
const absence = text('缺失类别', '不公开、缺数据或不适用；空为有数', { values: absences });
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
    unit_kind: text('对象类别', '全县、集团或校区', { presence: 'filled', values: ['region', 'group', 'campus'] }),
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

export const factTables = { person_counts, campus_flows, exchange_checks } as const;
export type FactTableName = keyof typeof factTables;
export type FactRow<N extends FactTableName> = RowOf<(typeof factTables)[N]>;
export type FactTables = { readonly [N in FactTableName]: readonly FactRow<N>[] };

interface Measure {
  readonly label: string;
  /** What is counted, exactly; Q is a qualifying rotation (domain A4), D the first day of the academic year. */
  readonly counts: string;
  readonly unit: '人' | '人次' | '对';
  readonly period_kind: '学年' | '年度' | '时点';
  readonly unit_kinds: readonly ('region' | 'group')[];
  /** Breakdowns, each a row of its own and none for the total; null when there is only the total. */
  readonly parts: readonly string[] | null;
  /**
   * Accountability totals that policy itself demands (domain C.4 rule 1): published for every unit with N ≥ the region's
   * small_group_n. Everything else follows the small-cell rule.
   */
  readonly is_total: boolean;
  /** Restricted tables that it is counted from; without one of them there are no rows. None: public snapshots only. */
  readonly made_from: readonly (
    'teachers' | 'rotations' | 'honours' | 'cadre_exchanges' | 'mentoring' | 'weak_schools'
  )[];
  /** The roster tells it about the latest academic year only. */
  readonly is_latest_only: boolean;
}

const measure = <const M extends Measure>(declared: M): M => declared;
const both = ['group', 'region'] as const;
const flowDirections = ['总校→成员', '成员→总校', '成员↔成员', '总校校区之间'] as const;
const forms = ['定期交流', '支教', '跟岗', '挂职', '调动'] as const;
const lengths = ['期限在规定范围内', '短于1学年', '超过2学年'] as const;

/**
 * Every measure of `person_counts`. A region's count is of distinct persons over its groups, never a sum; groups with
 * fewer teachers than small_group_n are left out of it, numerator and denominator alike, unless it is about the whole
 * region (rotating_any, rotating_county_backbone, eligible_teachers).
 *
 * Academic years: from the first with a snapshot, a rotation or an exchange of leaders to that of the as-of date; calendar
 * years by their 1 September. Groups: those that existed at some time of the year. A group founded after D, or with fewer
 * than two campuses on D, has no counts of rotation (not-applicable).
 *
 * Q where domain A4 is silent: both campuses are members on D and on the first day (1 September for starts in August);
 * memberships that follow each other are one stay, and the days after the first of the two campuses left do not count;
 * 是否专任 empty is yes; 中止 without an end covers nothing; leaders whose record says 计入教师交流 are 挂职. A term without a
 * calendar row lasts from 1 September to 31 January, or from 16 February to 30 June.
 */
export const measures = {
  teachers: measure({
    label: '专任教师',
    counts: 'D 日集团成员校区的专任教师数之和（学年初快照）；缺任一成员校区即缺数据',
    unit: '人',
    period_kind: '学年',
    unit_kinds: both,
    parts: null,
    is_total: true,
    made_from: [],
    is_latest_only: false,
  }),
  rotating: measure({
    label: '交流教师（参与口径）',
    counts: '学年内有 Q 的不同教师',
    unit: '人',
    period_kind: '学年',
    unit_kinds: both,
    parts: null,
    is_total: true,
    made_from: ['rotations', 'teachers'],
    is_latest_only: false,
  }),
  rotating_new: measure({
    label: '新派教师',
    counts: '学年内有 Q 且开始日期在本学年（8月起的计入下一学年）的不同教师',
    unit: '人',
    period_kind: '学年',
    unit_kinds: both,
    parts: null,
    is_total: true,
    made_from: ['rotations', 'teachers'],
    is_latest_only: false,
  }),
  rotating_continuing: measure({
    label: '上学年延续的交流教师',
    counts: '学年内有 Q、且没有一条开始于本学年的不同教师；等于 rotating − rotating_new',
    unit: '人',
    period_kind: '学年',
    unit_kinds: both,
    parts: null,
    is_total: true,
    made_from: ['rotations', 'teachers'],
    is_latest_only: false,
  }),
  rotating_expected: measure({
    label: '进行中（预计）的交流教师',
    counts: '只因在岗且计划期限足够才计入的教师（尚未满一个完整学期）',
    unit: '人',
    period_kind: '学年',
    unit_kinds: both,
    parts: null,
    is_total: false,
    made_from: ['rotations', 'teachers'],
    is_latest_only: false,
  }),
  rotation_records: measure({
    label: '交流人次',
    counts: '学年内的 Q 条数',
    unit: '人次',
    period_kind: '学年',
    unit_kinds: both,
    parts: null,
    is_total: true,
    made_from: ['rotations', 'teachers'],
    is_latest_only: false,
  }),
  visiting_records: measure({
    label: '未计入交流比例的走教、兼课和短期交流',
    counts: '学年内开始、派出和接收校区同属集团，但形式为走教、兼课，或自始至终不满一学期的记录',
    unit: '人次',
    period_kind: '学年',
    unit_kinds: both,
    parts: null,
    is_total: false,
    made_from: ['rotations'],
    is_latest_only: false,
  }),
  teachers_calendar: measure({
    label: '专任教师（年度口径）',
    counts: '当年9月1日集团成员校区的专任教师数之和',
    unit: '人',
    period_kind: '年度',
    unit_kinds: both,
    parts: null,
    is_total: true,
    made_from: [],
    is_latest_only: false,
  }),
  rotating_calendar: measure({
    label: '交流教师（年度口径）',
    counts: '与该自然年有重叠、且在所属学年构成 Q 的不同教师',
    unit: '人',
    period_kind: '年度',
    unit_kinds: both,
    parts: null,
    is_total: true,
    made_from: ['rotations', 'teachers'],
    is_latest_only: false,
  }),
  rotating_backbone: measure({
    label: '交流教师中的骨干教师',
    counts: 'rotating 中，Q 开始日持有清单“称号”所列有效称号（骨干教师须校级及以上）的不同教师',
    unit: '人',
    period_kind: '学年',
    unit_kinds: both,
    parts: null,
    is_total: true,
    made_from: ['rotations', 'teachers', 'honours'],
    is_latest_only: false,
  }),
  rotating_any: measure({
    label: '全域交流教师（集团内和集团间）',
    counts: '不限集团、其余条件同 Q 的不同专任教师',
    unit: '人',
    period_kind: '学年',
    unit_kinds: ['region'],
    parts: null,
    is_total: true,
    made_from: ['rotations', 'teachers'],
    is_latest_only: false,
  }),
  eligible_teachers: measure({
    label: '符合交流条件教师',
    counts: 'D 日全域开设小学或初中的各校区符合交流条件教师之和（学年初快照）；缺任一校区即缺数据',
    unit: '人',
    period_kind: '学年',
    unit_kinds: ['region'],
    parts: null,
    is_total: true,
    made_from: [],
    is_latest_only: false,
  }),
  rotating_county_backbone: measure({
    label: '全域交流教师中的县级以上骨干教师',
    counts: 'rotating_any 中，交流开始日持有县级及以上有效称号的不同教师',
    unit: '人',
    period_kind: '学年',
    unit_kinds: ['region'],
    parts: null,
    is_total: true,
    made_from: ['rotations', 'teachers', 'honours'],
    is_latest_only: false,
  }),
  rotating_graduating: measure({
    label: '交流教师中上学年任教毕业班的教师',
    counts: 'rotating 中上学年任教毕业班的不同教师；只有最近学年可算',
    unit: '人',
    period_kind: '学年',
    unit_kinds: both,
    parts: null,
    is_total: false,
    made_from: ['rotations', 'teachers'],
    is_latest_only: true,
  }),
  teachers_graduating: measure({
    label: '全部专任教师中上学年任教毕业班的教师',
    counts: 'D 日人事关系在集团成员校区的专任教师中上学年任教毕业班者；只有最近学年可算',
    unit: '人',
    period_kind: '学年',
    unit_kinds: both,
    parts: null,
    is_total: false,
    made_from: ['teachers'],
    is_latest_only: true,
  }),
  rotating_direction: measure({
    label: '交流教师按方向',
    counts: 'Q 的方向；一人多向的在各方向各计1次',
    unit: '人',
    period_kind: '学年',
    unit_kinds: both,
    parts: flowDirections,
    is_total: false,
    made_from: ['rotations', 'teachers'],
    is_latest_only: false,
  }),
  rotating_urban_to_rural: measure({
    label: '由城镇到乡村的交流教师',
    counts: 'Q 中派出校区为城镇（1xx）、接收校区为乡村（2xx）的不同教师',
    unit: '人',
    period_kind: '学年',
    unit_kinds: both,
    parts: null,
    is_total: false,
    made_from: ['rotations', 'teachers'],
    is_latest_only: false,
  }),
  rotating_form: measure({
    label: '交流教师按形式',
    counts: 'Q 的形式；一人多种形式的各计1次',
    unit: '人',
    period_kind: '学年',
    unit_kinds: both,
    parts: forms,
    is_total: false,
    made_from: ['rotations', 'teachers'],
    is_latest_only: false,
  }),
  rotating_cross_stage: measure({
    label: '跨学段交流教师',
    counts: 'Q 中派出与接收校区学段没有共同项的不同教师',
    unit: '人',
    period_kind: '学年',
    unit_kinds: both,
    parts: null,
    is_total: false,
    made_from: ['rotations', 'teachers'],
    is_latest_only: false,
  }),
  ended_member_sent: measure({
    label: '成员校派出、本学年结束的挂职',
    counts: '成员→总校方向、在本学年结束的交流和干部互派，按期限（学期数÷2，两端各宽限14天）',
    unit: '人次',
    period_kind: '学年',
    unit_kinds: both,
    parts: lengths,
    is_total: false,
    made_from: ['cadre_exchanges', 'rotations'],
    is_latest_only: false,
  }),
  ended_lead_sent: measure({
    label: '总校派出、本学年结束的挂职',
    counts: '总校→成员方向，其余同上；只列示不判定',
    unit: '人次',
    period_kind: '学年',
    unit_kinds: both,
    parts: lengths,
    is_total: false,
    made_from: ['cadre_exchanges', 'rotations'],
    is_latest_only: false,
  }),
  five_year_eligible: measure({
    label: '任教满五年的教师',
    counts: 'D 日人事关系在集团成员校区、入本集团校区满5年的专任教师；只有最近学年可算',
    unit: '人',
    period_kind: '学年',
    unit_kinds: both,
    parts: null,
    is_total: true,
    made_from: ['teachers'],
    is_latest_only: true,
  }),
  five_year_done: measure({
    label: '满五年且已交流的教师',
    counts: 'five_year_eligible 中在本集团有过或正在进行 Q 的教师',
    unit: '人',
    period_kind: '学年',
    unit_kinds: both,
    parts: null,
    is_total: true,
    made_from: ['rotations', 'teachers'],
    is_latest_only: true,
  }),
  five_year_deferred: measure({
    label: '满五年、未交流且登记缓交的教师',
    counts: 'five_year_eligible 中未交流且有缓交原因者',
    unit: '人',
    period_kind: '学年',
    unit_kinds: both,
    parts: null,
    is_total: false,
    made_from: ['rotations', 'teachers'],
    is_latest_only: true,
  }),
  cadres_sent: measure({
    label: '选派挂职的校干',
    counts: '学年内在任的干部互派涉及的不同人员',
    unit: '人',
    period_kind: '学年',
    unit_kinds: both,
    parts: null,
    is_total: false,
    made_from: ['cadre_exchanges'],
    is_latest_only: false,
  }),
  mentoring_pairs: measure({
    label: '师徒结对',
    counts: '数据截至日在效的结对',
    unit: '对',
    period_kind: '时点',
    unit_kinds: both,
    parts: ['跨校', '同校'],
    is_total: false,
    made_from: ['mentoring'],
    is_latest_only: false,
  }),
  weak_or_new_records: measure({
    label: '到薄弱学校和新建校的交流',
    counts: 'Q 中由总校派出、接收校区开始日为认定薄弱学校或设立未满36个月者（HY-24）',
    unit: '人次',
    period_kind: '学年',
    unit_kinds: both,
    parts: null,
    is_total: false,
    made_from: ['rotations', 'teachers', 'weak_schools'],
    is_latest_only: false,
  }),
} as const;

export type MeasureName = keyof typeof measures;

/**
 * Checks of `exchange_checks`: id → what has to be so for one member campus. Periods: the as-of date; for `deputed` and
 * `loose-length` each academic year that is over, with the members and the type of its last day. A school that joined as a
 * whole is one member: whoever is posted to or from one of its campuses is posted to or from all of them.
 */
export const exchangeChecks = {
  'lead-team': '总校派出校级领导≥1名且中层≥2名在任（HY-09，紧密型）',
  'member-head':
    '成员校派出校长（校级正职）≥1名且中层≥2名在任（HY-10，紧密型）；成员校区与总校同属一校且无正职的为不适用',
  'loose-out': '总校派出中层及以上≥1名在任（HY-11，松散型）',
  'loose-in': '成员校派出中层及以上≥1名在任（HY-11，松散型）',
  'loose-length':
    '成员→总校方向本学年结束的互派每条都不超过一学期，一学期按6个月计（HY-11，松散型）；没有结束的为不适用',
  deputed: '学年内任一方向有≥1名校干挂职（LZ-08）',
} as const;

export type ExchangeCheck = keyof typeof exchangeChecks;
