/**
 * On what the publication of a count rests. `clauses`: policies demand the number itself of every group, as an account of
 * official acts, and these are the clauses that do in the two documents which this site reads. `announced`: the number is
 * published already, as the staff of an institution is by the statistics of education.
 */
export type PublicationBasis =
  { readonly kind: 'clause'; readonly clauses: readonly string[] } | { readonly kind: 'announced' | 'none' };

interface Measure {
  readonly label: string;
  /** What is counted, exactly; Q is a qualifying rotation (domain A4), D the first day of the academic year. */
  readonly counts: string;
  readonly unit: '人' | '人次' | '对';
  readonly period_kind: '学年' | '年度' | '时点';
  readonly unit_kinds: readonly ('region' | 'group')[];
  /** Breakdowns, each a row of its own and none for the total; null when there is only the total. */
  readonly parts: readonly string[] | null;
  /** Why the count is published whatever its size (domain C.4 rule 1); none: the small-cell rule holds. */
  readonly basis: PublicationBasis;
  /**
   * The measure of whose persons it is a trait. Nobody learns it of a few: where fewer than the region's small_denominator
   * are counted there, it is kept back whatever its size, with its parts; where as many are, its basis holds.
   */
  readonly trait_of: 'rotating' | 'rotating_any' | null;
  /** Restricted tables that it is counted from; without one of them there are no rows. None: public snapshots only. */
  readonly made_from: readonly (
    | 'teachers'
    | 'rotations'
    | 'honours'
    | 'cadre_exchanges'
    | 'mentoring'
    | 'weak_schools'
    | 'post_competitions'
    | 'special_posts'
    | 'title_preferences'
  )[];
  /**
   * Handed in as a number, and not counted of a register: there is a row where there was a return, and none elsewhere. What
   * the whole county states is its count; otherwise it is the sum of its groups.
   */
  readonly is_returned: boolean;
  /** The records tell it about the latest academic year, or the as-of date, only. */
  readonly is_latest_only: boolean;
}

/** What a measure is unless it says otherwise: the small-cell rule holds for what says nothing. */
const usual = {
  unit: '人',
  period_kind: '学年',
  unit_kinds: ['group', 'region'],
  parts: null,
  basis: { kind: 'none' },
  trait_of: null,
  is_latest_only: false,
  is_returned: false,
} as const;

type Declared = Omit<Measure, keyof typeof usual> & Partial<Measure>;

/** Clauses that demand a share of each group's teachers, and of the backbone teachers among them. */
const demanded = {
  rotation: { kind: 'clause', clauses: ['HY-16', 'HY-18'] },
  backbone: { kind: 'clause', clauses: ['HY-17', 'HY-19'] },
} as const;

const measure = (declared: Declared): Measure => ({ ...usual, ...declared });

const flowDirections = ['总校→成员', '成员→总校', '成员↔成员', '总校校区之间'] as const;
/** From whom to whom, and of which rank: nobody stands in a part twice. */
const ranksSent = ['总校→成员', '成员→总校'].flatMap((direction) =>
  ['校级正职', '校级副职', '中层正职', '中层副职'].map((rank) => `${direction}，${rank}`),
);
const forms = ['定期交流', '支教', '跟岗', '挂职', '调动'] as const;
const lengths = ['期限在规定范围内', '期限不在规定范围内'] as const;
const faults = ['短于规定期限', '长于规定期限'] as const;

/**
 * Every measure of `person_counts`. A region's count is of distinct persons over its groups, never a sum; groups with
 * fewer teachers than small_group_n are left out of it, numerator and denominator alike, unless it is about the whole
 * region (rotating_any, rotating_ineligible, rotating_county_backbone, eligible_teachers).
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
    basis: demanded.rotation,
    made_from: [],
  }),
  rotating: measure({
    label: '交流教师（参与口径）',
    counts: '学年内有 Q 的不同教师',
    basis: demanded.rotation,
    made_from: ['rotations', 'teachers'],
  }),
  rotating_new: measure({
    label: '新派教师',
    counts: '学年内有 Q 且开始日期在本学年（8月起的计入下一学年）的不同教师',
    made_from: ['rotations', 'teachers'],
  }),
  rotating_continuing: measure({
    label: '上学年延续的交流教师',
    counts: '学年内有 Q、且没有一条开始于本学年的不同教师；等于 rotating − rotating_new',
    made_from: ['rotations', 'teachers'],
  }),
  rotating_expected: measure({
    label: '进行中（预计）的交流教师',
    counts: '只因在岗且计划期限足够才计入的教师（尚未满一个完整学期）',
    made_from: ['rotations', 'teachers'],
  }),
  rotation_records: measure({
    label: '交流人次',
    counts: '学年内的 Q 条数',
    unit: '人次',
    made_from: ['rotations', 'teachers'],
  }),
  visiting_records: measure({
    label: '未计入交流比例的走教、兼课和短期交流',
    counts: '学年内开始、派出和接收校区同属集团，但形式为走教、兼课，或自始至终不满一学期的记录',
    unit: '人次',
    made_from: ['rotations'],
  }),
  teachers_calendar: measure({
    label: '专任教师（年度口径）',
    counts: '当年9月1日集团成员校区的专任教师数之和',
    period_kind: '年度',
    basis: { kind: 'announced' },
    made_from: [],
  }),
  rotating_calendar: measure({
    label: '交流教师（年度口径）',
    counts: '与该自然年有重叠、且在所属学年构成 Q 的不同教师',
    period_kind: '年度',
    made_from: ['rotations', 'teachers'],
  }),
  rotating_backbone: measure({
    label: '交流教师中的骨干教师',
    counts: 'rotating 中，Q 开始日持有清单“称号”所列有效称号（骨干教师须校级及以上）的不同教师',
    basis: demanded.backbone,
    trait_of: 'rotating',
    made_from: ['rotations', 'teachers', 'honours'],
  }),
  rotating_any: measure({
    label: '全域交流教师（集团内和集团间）',
    counts:
      '不限集团、其余条件同 Q 的不同专任教师，人事关系在 D 日开设小学或初中的校区；最近学年名册填写了是否符合交流条件的，只计符合的',
    unit_kinds: ['region'],
    made_from: ['rotations', 'teachers'],
  }),
  rotating_ineligible: measure({
    label: '全域交流教师中不符合交流条件的教师',
    counts:
      '人事关系在 D 日开设小学或初中的校区、名册填写为不符合交流条件的交流教师；名册没有填写的为缺数据；只有最近学年可算',
    unit_kinds: ['region'],
    made_from: ['rotations', 'teachers'],
    is_latest_only: true,
  }),
  eligible_teachers: measure({
    label: '符合交流条件教师',
    counts: 'D 日全域开设小学或初中的各校区符合交流条件教师之和（学年初快照）；缺任一校区即缺数据',
    unit_kinds: ['region'],
    made_from: [],
  }),
  rotating_county_backbone: measure({
    label: '全域交流教师中的县级以上骨干教师',
    counts: 'rotating_any 中，交流开始日持有县级及以上有效称号的不同教师',
    unit_kinds: ['region'],
    trait_of: 'rotating_any',
    made_from: ['rotations', 'teachers', 'honours'],
  }),
  rotating_graduating: measure({
    label: '交流教师中上学年任教毕业班的教师',
    counts: 'rotating 中上学年任教毕业班的不同教师；只有最近学年可算',
    made_from: ['rotations', 'teachers'],
    is_latest_only: true,
  }),
  teachers_graduating: measure({
    label: '全部专任教师中上学年任教毕业班的教师',
    counts: 'D 日人事关系在集团成员校区的专任教师中上学年任教毕业班者；只有最近学年可算',
    made_from: ['teachers'],
    is_latest_only: true,
  }),
  rotating_direction: measure({
    label: '交流教师按方向',
    counts: 'Q 的方向；一人多向的在各方向各计1次',
    parts: flowDirections,
    made_from: ['rotations', 'teachers'],
  }),
  rotating_backbone_direction: measure({
    label: '交流教师中的骨干教师按方向',
    counts: 'rotating_backbone 所计的 Q 的方向；一人多向的在各方向各计1次',
    parts: flowDirections,
    made_from: ['rotations', 'teachers', 'honours'],
    trait_of: 'rotating',
  }),
  rotating_urban_to_rural: measure({
    label: '由城镇到乡村的交流教师',
    counts: 'Q 中派出校区为城镇（1xx）、接收校区为乡村（2xx）的不同教师',
    made_from: ['rotations', 'teachers'],
  }),
  rotating_form: measure({
    label: '交流教师按形式',
    counts: 'Q 的形式；一人多种形式的各计1次',
    parts: forms,
    made_from: ['rotations', 'teachers'],
  }),
  rotating_cross_stage: measure({
    label: '跨学段交流教师',
    counts: 'Q 中派出与接收校区学段没有共同项的不同教师',
    made_from: ['rotations', 'teachers'],
  }),
  ended_member_sent: measure({
    label: '成员校派出、本学年结束的挂职',
    counts:
      '成员→总校方向、在本学年结束的干部互派和形式为挂职的交流，只计派出当日集团类型受 IND-19 标准约束的，按期限是否在标准之内（以完整学期计，2个学期为1学年，两端各宽限14天）',
    unit: '人次',
    parts: lengths,
    made_from: ['cadre_exchanges', 'rotations'],
  }),
  ended_member_outside: measure({
    label: '成员校派出、期限不在规定范围内的挂职',
    counts: 'ended_member_sent 中期限不在规定范围内的，按短于或长于规定期限',
    unit: '人次',
    parts: faults,
    made_from: ['cadre_exchanges', 'rotations'],
  }),
  ended_lead_sent: measure({
    label: '总校派出、本学年结束的挂职',
    counts: '总校→成员方向，其余同上；只列示不判定',
    unit: '人次',
    parts: lengths,
    made_from: ['cadre_exchanges', 'rotations'],
  }),
  five_year_eligible: measure({
    label: '任教满五年的教师',
    counts: 'D 日人事关系在集团成员校区、入本集团校区满5年的专任教师；只有最近学年可算',
    made_from: ['teachers'],
    is_latest_only: true,
  }),
  five_year_done: measure({
    label: '满五年且已交流的教师',
    counts: 'five_year_eligible 中在本集团有过或正在进行 Q 的教师',
    made_from: ['rotations', 'teachers'],
    is_latest_only: true,
  }),
  five_year_deferred: measure({
    label: '满五年、未交流且登记缓交的教师',
    counts: 'five_year_eligible 中未交流且有缓交原因者',
    made_from: ['rotations', 'teachers'],
    is_latest_only: true,
  }),
  cadres_sent: measure({
    label: '选派挂职的校干',
    counts: '学年内在任的干部互派涉及的不同人员',
    made_from: ['cadre_exchanges'],
  }),
  cadres_rank: measure({
    label: '选派挂职的校干按方向和职级',
    counts: 'cadres_sent 所计的干部互派，按方向和派出时的职级；一人有几个方向或职级的各计1次；只统计全域合计',
    unit_kinds: ['region'],
    parts: ranksSent,
    made_from: ['cadre_exchanges'],
  }),
  broken_off_records: measure({
    label: '中止的交流',
    counts: '数据截至日前开始、登记为中止的交流轮岗记录，不论期限和是否计入交流比例',
    unit: '人次',
    period_kind: '时点',
    unit_kinds: ['region'],
    made_from: ['rotations'],
    is_latest_only: true,
  }),
  mentoring_pairs: measure({
    label: '师徒结对',
    counts: '数据截至日和此前各年年末在效的结对；记录没有开始日期的，年末数缺数据',
    unit: '对',
    period_kind: '时点',
    parts: ['跨校', '同校'],
    made_from: ['mentoring'],
  }),
  weak_or_new_records: measure({
    label: '到薄弱学校和新建校的交流',
    counts: 'Q 中由总校派出、接收校区开始日为认定薄弱学校或设立未满36个月者（HY-24）',
    unit: '人次',
    made_from: ['rotations', 'teachers', 'weak_schools'],
  }),
  competition_participants: measure({
    label: '参加竞聘上岗的人数',
    counts:
      '实行竞聘上岗的集团报送的学年参加人数；全域为已报送的各集团之和，有集团实行而没有填报的即缺数据；教师较少的集团不计入',
    made_from: ['post_competitions'],
    is_returned: true,
  }),
  special_post_holders: measure({
    label: '特设岗位已聘人数',
    counts:
      '当年聘用到特设岗位的人数；有全域数的以全域数为准，没有的为有记录的各集团之和，有记录而没有填报的即缺数据；教师较少的集团不计入',
    period_kind: '年度',
    made_from: ['special_posts'],
    is_returned: true,
  }),
  title_preference_persons: measure({
    label: '职称评审优先推荐和加分的人数',
    counts: '当年报送的人数，按方式；同一教师可能既被优先推荐又加分，两种方式不相加；全域数同上',
    period_kind: '年度',
    parts: ['优先推荐', '赋分加分'],
    made_from: ['title_preferences'],
    is_returned: true,
  }),
} as const;

export type MeasureName = keyof typeof measures;
