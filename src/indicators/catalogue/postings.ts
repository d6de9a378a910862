import type { UnitKind } from '../../model/result.ts';
import { groupsMeeting, indicator, need, needWhole, orTotals } from '../indicator.ts';
import { inTotals } from './rotation.ts';

/** IND-16 to 19: where rotating teachers and seconded staff go, and for how long. */

const memberships = need('memberships', '集团成员关系');
const rotations = needWhole('rotations', '交流轮岗记录');
const forPostings = [rotations, needWhole('cadre_exchanges', '干部互派记录'), need('calendar', '校历')];

const groupsAndRegion: readonly UnitKind[] = ['group', 'region'];

/** Indicators of the ways that rotating teachers and seconded staff take. */
export const postingIndicators = [
  indicator({
    id: 'IND-16',
    slug: 'ind-16-rotation-direction',
    title: '交流方向',
    short_title: '交流方向',
    question: '教师从哪里流向哪里：总校到成员校、成员校到总校、成员校之间、城到乡？',
    formula: '学年内各方向的交流人数',
    unit: '人',
    judged_unit_kind: 'group',
    period_kind: '学年',
    bases: [
      {
        id: 'direction',
        label: '人数',
        numerator: '交流教师',
        unit_kinds: groupsAndRegion,
        explanation: '合计为交流教师人数；各方向同一人只计1次，一人多个方向的各计1次，分项之和可以大于合计。',
        needs: orTotals([rotations, memberships], ['rotating', 'rotating_direction'], ['memberships']),
      },
    ],
    caveats: ['为保护个人信息，人数较少的分组不公开。'],
  }),
  indicator({
    id: 'IND-17',
    slug: 'ind-17-flow-matrix',
    title: '校区间交流人数',
    short_title: '校区间交流',
    question: '集团内各校区之间互派了多少教师？',
    formula: '学年内各派出校区至各接收校区的交流人数',
    unit: '人',
    judged_unit_kind: 'group',
    period_kind: '学年',
    bases: [
      {
        id: 'matrix',
        label: '人数',
        numerator: '交流教师',
        explanation: '派出校区→接收校区；合计为交流教师人数。',
        needs: [rotations, memberships],
      },
    ],
    caveats: ['为保护个人信息，人数较少的往来不列出；没有列出的，不等于没有交流。'],
  }),
  indicator({
    id: 'IND-18',
    slug: 'ind-18-cross-stage',
    title: '跨学段交流人数',
    short_title: '跨学段交流',
    question: '有多少教师跨学段交流？',
    formula: '学年内派出校区与接收校区学段不同的交流人数',
    unit: '人',
    judged_unit_kind: 'group',
    period_kind: '学年',
    bases: [
      {
        id: 'people',
        label: '人数',
        numerator: '跨学段交流的教师',
        unit_kinds: groupsAndRegion,
        explanation: '派出校区与接收校区没有共同学段的交流，同一人只计1次。',
        needs: [rotations, need('campuses', '校区的学段')],
      },
    ],
    caveats: ['核心校为高中的，高中教师到初中交流的部分不在义务教育教师统计之内。'],
  }),
  indicator({
    id: 'IND-19',
    slug: 'ind-19-term-compliance',
    title: '挂职期限合规率',
    short_title: '挂职期限',
    question: '成员校派出的挂职人员，期限是否在规定范围内？',
    formula: '期限在规定范围内的已结束挂职记录数 ÷ 已结束挂职记录数 × 100%',
    unit: '%',
    judged_unit_kind: 'group',
    period_kind: '学年',
    bases: [
      {
        id: 'sent-by-members',
        label: '成员校派出',
        numerator: '期限在规定范围内的已结束挂职记录',
        denominator: '已结束挂职记录',
        counted: '人次',
        unit_kinds: groupsAndRegion,
        explanation:
          '挂职人员包括互派的干部和形式为挂职的交流教师，定期交流、支教、跟岗不计入；每条记录按派出当日集团类型所适用的标准判定，当时没有适用标准的不计入。期限以学期为最小单位，2个学期计1学年；总校（核心校）派出人员只列示，不判定。',
        needs: forPostings,
      },
      groupsMeeting(forPostings),
    ],
    caveats: [
      '期限为原则性要求的，判定结果照列并注明；只判定成员校派出的挂职人员。',
      '文件只对某一类型集团提出要求的，其他类型集团不评价，也不计入全域的记录数。',
      inTotals,
      '多数集团为保护个人信息不公布的，不列出达标集团占比。',
      '文件只对每期期限提出要求、没有规定比例的，全部结束的记录都在规定范围内，才算达标；上限和下限合并判定。',
    ],
  }),
];
