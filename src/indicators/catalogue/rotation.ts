import type { UnitKind } from '../../model/result.ts';
import { groupsMeeting, indicator, need, needWhole, orTotals, withoutTarget } from '../indicator.ts';
import type { MeasureName } from '../../model/measures.ts';

/** IND-10 to 15: how many teachers rotate. The restricted tables it needs are named, never shown. */

const memberships = need('memberships', '集团成员关系');
const teachers = needWhole('teachers', '专任教师名册');
const rotations = needWhole('rotations', '交流轮岗记录');
const headcount = { ...needWhole('snapshots', '学年初专任教师数'), totals: ['teachers'] } as const;
const honours = needWhole('honours', '骨干教师等称号记录');
const calendar = need('calendar', '校历');
const types = { ...need('group_types', '集团类型'), is_for_verdicts: true } as const;

const groupsAndRegion: readonly UnitKind[] = ['group', 'region'];

const always = ['memberships', 'group_types'] as const;
/** Who rotates, over all teachers; by registers, or by totals of the measure. */
const ratioOf = (measure: MeasureName) =>
  orTotals([headcount, rotations, teachers, memberships, types, calendar], [measure], always);
const forTheRatio = ratioOf('rotating');
const forBackbone = orTotals(
  [...ratioOf('rotating_backbone'), honours, need('pack_items', '称号清单')],
  ['rotating_backbone', 'rotating'],
  always,
);

const perimeter = '分子中的教师必须是分母所指的专任教师：学年初9月1日人事关系在集团成员校区。';
const typeAtStart = '集团类型以学年初9月1日为准；学年中转为紧密型的，下一学年起按紧密型标准评价。';
const joiningLate = '学年中新加入的校区自下一学年起纳入交流比例计算；成立不满一学年的集团不作达标评价。';
const onePerson = '同一人一学年内多次交流只计1人；人数和人次分别列出。';
const shortVisits = '不满一学期的交流、送教、走教和兼课不计入交流比例，另行列出。';
const wholeOnly = '缺少任一成员校区的专任教师数时不计算，不用部分校区代替。';
const smallGroups = '为保护个人信息，专任教师较少的集团不公布交流人数，也不公布判定，以免由判定推出人数。';
const smallDenominator =
  '交流教师少于小分母（一般为10人）的集团，为保护个人信息不公布其中的骨干教师人数、占比和判定；全域合计会推算出某一集团的，改按可公布的集团合计。';
const running = '学年结束前未达到标准的，列为“进行中（预计）”；已达到的即为达标。';
const pooled = '全域的比例按去重后的人数合并计算，不是各集团比例的平均；达标集团占比另列一行，不与比例标准比较。';
/** Which groups the totals of the region hold. */
export const inTotals =
  '专任教师少于公开最小规模的集团不计入全域合计；只因某一分组人数较少而不单独公布的集团，仍计入全域合计。';

/** Indicators of teachers who rotate. */
export const rotationIndicators = [
  indicator({
    id: 'IND-10',
    slug: 'ind-10-rotation-share',
    title: '集团内教师交流轮岗比例',
    short_title: '交流轮岗比例',
    question: '每个集团一学年内有多大比例的教师在集团内交流轮岗？',
    formula: '学年内在集团不同校区间交流满1个学期的专任教师人数 ÷ 学年初9月1日集团成员校区专任教师数 × 100%',
    unit: '%',
    judged_unit_kind: 'group',
    period_kind: '学年',
    bases: [
      {
        id: 'taking-part',
        label: '参与口径',
        numerator: '学年内在岗的交流教师',
        denominator: '集团成员校区专任教师',
        unit_kinds: groupsAndRegion,
        explanation: '学年内在岗交流的都计入，含上学年延续下来的；其中延续的、预计的和各形式的人数另列为分项。',
        needs: forTheRatio,
      },
      {
        id: 'newly-sent',
        label: '新派口径',
        numerator: '本学年新派出的交流教师',
        denominator: '集团成员校区专任教师',
        unit_kinds: groupsAndRegion,
        is_judged: false,
        explanation: '只计本学年新派出的。',
        needs: ratioOf('rotating_new'),
      },
      {
        id: 'calendar-year',
        label: '年度口径',
        numerator: '自然年度内在岗的交流教师',
        denominator: '当年9月1日集团成员校区专任教师',
        unit_kinds: groupsAndRegion,
        is_judged: false,
        explanation: '按自然年度计，分母为当年9月1日的专任教师数。',
        needs: [{ ...headcount, totals: ['teachers_calendar'] }, rotations, teachers, memberships, types, calendar],
      },
      {
        id: 'person-times',
        label: '人次',
        numerator: '交流记录',
        counted: '人次',
        unit_kinds: groupsAndRegion,
        is_judged: false,
        explanation: '交流记录数，不与人数混用；走教、兼课和短期交流另列，不计入。',
        needs: orTotals([rotations, memberships, calendar], ['rotation_records'], always),
      },
      groupsMeeting(forTheRatio),
    ],
    caveats: [
      perimeter,
      typeAtStart,
      joiningLate,
      onePerson,
      shortVisits,
      wholeOnly,
      running,
      smallGroups,
      pooled,
      inTotals,
      '按形式的分项中，一人多种形式的各计1次，分项之和可以大于合计。',
    ],
  }),
  indicator({
    id: 'IND-11',
    slug: 'ind-11-national-rotation-share',
    title: '符合条件教师交流轮岗比例（国家参考口径）',
    short_title: '符合条件教师交流比例',
    question: '按国家和省的口径，符合交流条件的教师中有多大比例交流轮岗？',
    formula: '符合交流条件教师中实际交流轮岗的人数 ÷ 符合交流条件教师总数 × 100%',
    unit: '%',
    judged_unit_kind: 'region',
    period_kind: '学年',
    bases: [
      {
        id: 'eligible',
        label: '符合条件口径',
        numerator: '开设小学或初中的校区的交流教师',
        denominator: '符合交流条件的教师',
        explanation:
          '分子含集团内和集团间的交流，与分母同口径：只计人事关系在开设小学或初中的校区的专任教师，不含高中和幼儿园。教师名册填写了是否符合交流条件的，最近学年只计符合的，其余另列；没有填写的，在结果中注明分子未区分。',
        needs: [needWhole('snapshots', '符合交流条件教师数'), rotations, teachers],
      },
    ],
    caveats: [
      '本指标的分母是符合交流条件的教师，与按专任教师总数计算的交流轮岗比例不同，两者不混用；10%为国家和省的参考要求，不是本地文件的目标。',
      '分子大于分母的，说明两者口径不一致，不作为比例公布。',
    ],
  }),
  indicator({
    id: 'IND-12',
    slug: 'ind-12-backbone-share',
    title: '交流教师中骨干教师占比',
    short_title: '骨干教师占比',
    question: '参加交流轮岗的教师中，骨干教师等占多大比例？',
    formula: '交流教师中持有文件所列称号的人数 ÷ 交流教师人数 × 100%',
    unit: '%',
    judged_unit_kind: 'group',
    period_kind: '学年',
    bases: [
      {
        id: 'listed-honours',
        label: '文件所列称号',
        numerator: '交流教师中持有文件所列称号的教师',
        denominator: '交流教师',
        unit_kinds: groupsAndRegion,
        explanation: '称号以交流开始之日有效为准，多个称号计1人。',
        needs: forBackbone,
      },
      groupsMeeting(forBackbone),
    ],
    caveats: [
      '骨干教师是交流教师的其中数，不与交流教师数相加。',
      '只计文件列举的称号，文件没有逐一列举的暂不计入。',
      '本学年没有交流的集团，骨干占比不适用。',
      perimeter,
      typeAtStart,
      running,
      smallGroups,
      smallDenominator,
      pooled,
      inTotals,
    ],
  }),
  indicator({
    id: 'IND-12N',
    slug: 'ind-12n-national-backbone-share',
    title: '交流教师中县级以上骨干教师占比（国家参考口径）',
    short_title: '县级以上骨干占比',
    question: '按国家和省的口径，交流轮岗教师中县级以上骨干教师占多大比例？',
    formula: '交流轮岗教师中县级以上骨干教师数 ÷ 交流轮岗教师数 × 100%',
    unit: '%',
    judged_unit_kind: 'region',
    period_kind: '学年',
    bases: [
      {
        id: 'county-level',
        label: '县级以上骨干',
        numerator: '交流教师中的县级以上骨干教师',
        denominator: '交流教师',
        explanation: '称号级别为县级及以上；分母即“符合条件教师交流轮岗比例”的分子，两项指标所指的是同一批教师。',
        needs: [rotations, teachers, honours],
      },
    ],
    caveats: ['20%为国家和省的参考要求，不是本地文件的目标。'],
  }),
  indicator({
    id: 'IND-13',
    slug: 'ind-13-five-year-rotation',
    title: '满五年教师交流完成率',
    short_title: '满五年教师交流',
    question: '在集团内任教满五年的教师，有多少还没有跨校区交流，多大比例已经交流？',
    formula: '登记以来已完成或正在跨校区交流的满五年教师数 ÷ 满五年教师数 × 100%',
    unit: '%',
    judged_unit_kind: 'group',
    period_kind: '学年',
    bases: [
      {
        id: 'five-years',
        label: '满五年教师',
        numerator: '已完成或正在跨校区交流的满五年教师',
        denominator: '任教满五年的专任教师',
        unit_kinds: groupsAndRegion,
        explanation: '任教年限自进入现成员校区之日起连续计算，含集团成立前。',
        needs: orTotals([teachers, rotations, memberships], ['five_year_eligible', 'five_year_done'], always),
      },
    ],
    is_progress_only: true,
    caveats: [
      '文件没有规定完成期限的，只公布进度，不作达标判定。',
      '只计交流登记中有记录的交流，登记开始以前的交流未计入，公布的完成率是下限；登记自哪一学年起，在结果中注明。',
      '尚未交流的人数和占比列为分项；登记缓交的教师仍在分母内，其中未交流的另列。',
      '全域合计不含教师较少的集团；学年初只有一个校区、无从交流的集团不单列数值，其教师在合计内；同属两个集团的教师只计一次，各集团分子、分母之和与合计可以不同。',
    ],
    past_gap: '“教师”名册只登记现有教师和现任校区，没有已离开的教师，往年的数无法还原',
  }),
  indicator({
    id: 'IND-14',
    slug: 'ind-14-graduating-class-share',
    title: '交流教师中毕业班教师占比',
    short_title: '毕业班教师占比',
    question: '交流教师中，上一学年任教毕业班的占多大比例？',
    formula: '交流教师中上一学年任教毕业班的人数 ÷ 交流教师人数 × 100%',
    unit: '%',
    judged_unit_kind: 'group',
    period_kind: '学年',
    bases: [
      {
        id: 'graduating',
        label: '上学年毕业班',
        numerator: '交流教师中上学年任教毕业班的教师',
        denominator: '交流教师',
        unit_kinds: groupsAndRegion,
        explanation: '以上一学年任教毕业班为准；全部专任教师中的同一比例另列为对照。',
        needs: orTotals([rotations, teachers, memberships], ['rotating', 'rotating_graduating'], always),
      },
    ],
    caveats: [withoutTarget],
    past_gap: '“教师”名册只登记上一学年是否任教毕业班，没有此前各学年的，往年的数无法还原',
  }),
  indicator({
    id: 'IND-15',
    slug: 'ind-15-rotation-gap',
    title: '交流轮岗缺口人数',
    short_title: '缺口人数',
    question: '每个集团距交流比例标准还差多少人？',
    formula: '标准比例 × 专任教师数，向上取整后减去交流人数；已达到的为0',
    unit: '人',
    judged_unit_kind: 'group',
    period_kind: '学年',
    target_indicator_id: 'IND-10',
    is_gap: true,
    bases: [
      {
        id: 'people',
        label: '缺口人数',
        numerator: '距交流比例标准还差的教师',
        explanation: '以参与口径计算。',
        needs: forTheRatio,
      },
    ],
    caveats: [typeAtStart, wholeOnly],
  }),
];
