import type { UnitKind } from '../../model/result.ts';
import { groupsMeeting, indicator, need, needWhole, orTotals } from '../indicator.ts';

/** IND-20a–d and 21: exchange of school leaders between the lead school and the members. */

const exchanges = needWhole('cadre_exchanges', '干部互派记录');
const forPairs = [exchanges, need('memberships', '集团成员关系'), need('group_types', '集团类型')];

const forLengths = [...forPairs, need('calendar', '校历')];
const forYears = [exchanges, need('memberships', '集团成员关系')];
const groupsAndRegion: readonly UnitKind[] = ['group', 'region'];

const perSchool =
  '按成员学校逐一统计，以同一时点在岗人员计：派到同一学校各成员校区的人员合并计算，达到规定人数的，这所学校计为落实。';
const perCampus = '按成员校区逐一统计，作为对照；一人兼任两个成员校区的，两处都计并注明兼任。';
const everyMember =
  '文件对每所成员校的人数要求不与比例比较：达到各项要求的成员校才计入分子，全部成员校都计入的才算达标。';
const excused = '不适用的成员校不计入分母，并注明个数。';
const ofOneType = '只评价统计时点属于这一类型的集团；类型待确认的不评价。';
const bodyGoverns = '正文与附表表述不一致的，以正文为准，附表的表述一并列出。';

/** Indicators of leaders sent and exchanged. */
export const cadreIndicators = [
  indicator({
    id: 'IND-20a',
    slug: 'ind-20a-lead-to-member-team',
    title: '总校向成员校派出管理团队落实率（紧密型）',
    short_title: '派出管理团队',
    question: '紧密型集团总校是否向每所成员校派出了规定的管理团队？',
    formula: '已派出校级领导和中层管理干部达到规定人数的成员校数 ÷ 成员校数 × 100%',
    unit: '%',
    judged_unit_kind: 'group',
    period_kind: '时点',
    bases: [...members('管理团队派出人数达到规定'), groupsMeeting(forPairs)],
    caveats: ['校级领导含正、副职；职级较高者可以抵作较低职级，反之不可。', everyMember, ofOneType, bodyGoverns],
  }),
  indicator({
    id: 'IND-20b',
    slug: 'ind-20b-member-to-lead-team',
    title: '成员校向总校派出干部落实率（紧密型）',
    short_title: '成员校派出干部',
    question: '紧密型集团的成员校是否向总校派出了规定的校长和中层干部？',
    formula: '已派出校长和中层管理干部达到规定人数的成员校数 ÷ 成员校数 × 100%',
    unit: '%',
    judged_unit_kind: 'group',
    period_kind: '时点',
    bases: [...members('派出干部人数达到规定'), groupsMeeting(forPairs)],
    caveats: ['成员校区与总校为同一法人、自身没有校长的，不适用。', excused, everyMember, ofOneType, bodyGoverns],
  }),
  indicator({
    id: 'IND-20c',
    slug: 'ind-20c-loose-exchange',
    title: '干部互派落实率（松散型）',
    short_title: '松散型干部互派',
    question: '松散型集团的总校与每所成员校是否互派了中层及以上干部？',
    formula: '双向各有1名及以上中层及以上干部的成员校数 ÷ 成员校数 × 100%',
    unit: '%',
    judged_unit_kind: 'group',
    period_kind: '时点',
    bases: [...members('双向各有规定干部', '两个方向另列为分项。'), groupsMeeting(forPairs)],
    caveats: [everyMember, ofOneType, bodyGoverns],
  }),
  indicator({
    id: 'IND-20d',
    slug: 'ind-20d-exchange-length',
    title: '干部互派期限合规率（松散型）',
    short_title: '互派期限',
    question: '松散型集团成员校派出干部的任职时间是否不超过一学期？',
    formula: '本学年结束的任职都不超过一学期的成员校数 ÷ 有任职在本学年结束的成员校数 × 100%',
    unit: '%',
    judged_unit_kind: 'group',
    period_kind: '学年',
    bases: [
      {
        id: 'sent-by-members',
        label: '成员校派出',
        numerator: '本学年结束的任职都不超过一学期的成员校区',
        denominator: '有任职在本学年结束的成员校区',
        counted: '个成员校区',
        unit_kinds: groupsAndRegion,
        explanation: '期限只对成员校派出的干部判定，按成员校（区）逐一统计，不逐条公布。',
        needs: forLengths,
      },
      groupsMeeting(forLengths),
    ],
    caveats: [
      '只有起止日期时，一学期按6个月计。',
      '文件只对每次任职的时间提出要求、没有规定比例的，全部符合才算达标。',
      '本学年没有任职结束的成员校（区）不计入分母。',
      ofOneType,
    ],
  }),
  indicator({
    id: 'IND-21',
    slug: 'ind-21-cadre-secondment',
    title: '校干挂职交流落实率',
    short_title: '校干挂职',
    question: '每一对核心校与成员校在学年内是否有校干挂职交流？',
    formula: '学年内有1名及以上校干挂职（任一方向）的结对数 ÷ 结对数 × 100%',
    unit: '%',
    judged_unit_kind: 'group',
    period_kind: '学年',
    bases: [
      {
        id: 'pairs',
        label: '结对',
        numerator: '有校干挂职的结对',
        denominator: '核心校与成员校的结对',
        counted: '对',
        unit_kinds: groupsAndRegion,
        explanation: '核心校（总校）与一所成员校为一对，任一方向的挂职都算。',
        needs: forYears,
      },
      {
        id: 'leaders',
        label: '在岗人数',
        numerator: '学年内在岗挂职的校干',
        counted: '人',
        unit_kinds: groupsAndRegion,
        is_judged: false,
        explanation: '学年内在岗挂职的不同校干人数，含以前学年选派、本学年仍在岗的；任一方向。',
        needs: orTotals(forYears, ['cadres_sent'], ['memberships']),
      },
      groupsMeeting(forYears),
    ],
    caveats: [
      '按学年统计；任一方向的挂职都计入，人数只列示，不判定。',
      '对每一对的人数要求不与比例比较：各对都落实的才算达标。',
      '成立不满一学年的集团只列数值，不作评价。',
    ],
  }),
];

/** The clauses say 成员校: by school first, and by campus beside it. */
function members(fulfilled: string, more = '') {
  const common = { unit_kinds: groupsAndRegion, needs: forPairs };
  const named = (label: string) => ({ ...common, label, numerator: `${fulfilled}的${label}`, denominator: label });
  return [
    { ...named('成员校'), id: 'members', counted: '所成员校', explanation: perSchool + more },
    {
      ...named('成员校区'),
      id: 'member-campuses',
      counted: '个成员校区',
      is_judged: false,
      explanation: perCampus,
    },
  ];
}
