import type { UnitKind } from '../../model/result.ts';
import { indicator, need, needWhole } from '../indicator.ts';

const groups = need('groups', '集团名录');
const activities = needWhole('activities', '集团活动记录');
const activityKinds = need('pack_items', '活动类别清单');
const calendar = need('calendar', '校历');
const forActivities = [groups, activities, activityKinds, calendar];
const regionAndGroup: readonly UnitKind[] = ['region', 'group'];

const wholeTermOnly =
  '学期中成立、撤销或者有整改期的集团列出次数，不作评价；整改没有登记起始日期的，只从数据截至日起算；寒假计入第一学期，暑假计入第二学期。';

/** IND-31a, 31b and 34: what groups hold in each term. */
export const activityIndicators = [
  indicator({
    id: 'IND-31a',
    slug: 'ind-31a-backbone-events',
    title: '核心校组织骨干教师交流互动活动次数',
    short_title: '骨干交流互动活动',
    question: '核心校每学期是否组织了骨干教师交流互动活动？',
    formula: '学期内由核心校组织的骨干交流互动活动次数',
    unit: '次',
    judged_unit_kind: 'group',
    period_kind: '学期',
    bases: [
      {
        id: 'hosted-by-lead',
        label: '核心校组织',
        numerator: '核心校组织的骨干交流互动活动',
        explanation: '成员校组织的活动另列；寒暑假内的活动计入前一学期。',
        needs: [groups, activities, activityKinds, calendar, need('memberships', '集团成员关系')],
      },
    ],
    caveats: ['“次”按活动计，不按参与人次计。', wholeTermOnly],
  }),
  indicator({
    id: 'IND-31b',
    slug: 'ind-31b-moral-education-events',
    title: '德育活动三项齐全情况',
    short_title: '德育活动',
    question: '每学期的经验交流会、主题班会课或心理活动课、班主任论坛是否都举办了？',
    formula: '学期内已举办的活动项数 ÷ 文件规定的活动项数 × 100%；各项不少于1次为三项齐全',
    unit: '次',
    judged_unit_kind: 'group',
    period_kind: '学期',
    bases: [
      {
        id: 'all-three',
        counted: '项',
        label: '三项齐全',
        numerator: '已举办的活动项目',
        denominator: '文件规定的活动项目',
        is_judged: false,
        explanation: '按集团、按学期统计；已举办的项数 ÷ 规定的项数。',
        needs: forActivities,
      },
      {
        id: 'events',
        label: '各项次数',
        numerator: '德育活动',
        explanation: '每项活动的次数，分别对照文件的要求。',
        needs: forActivities,
      },
      {
        id: 'complete-groups',
        counted: '个集团',
        label: '齐全集团占比',
        numerator: '三项齐全的集团',
        denominator: '学期内始终运行的集团',
        unit_kinds: ['region'],
        is_judged: false,
        explanation: '三项齐全的集团数 ÷ 学期内始终运行的集团数。',
        needs: forActivities,
      },
    ],
    caveats: ['三项活动各按不少于1次判断；本地区文件的用语和本站的理解见口径登记。', wholeTermOnly],
  }),
  indicator({
    id: 'IND-34',
    slug: 'ind-34-activities',
    title: '集团活动次数和参与情况',
    short_title: '集团活动',
    question: '每个集团每学期举办了多少次活动，有多少人次、多少校区参加？',
    formula: '学期内举办的活动次数；各次活动的参与人次之和；主办和参与的校区数',
    unit: '次',
    judged_unit_kind: 'group',
    period_kind: '学期',
    bases_are_measures: true,
    bases: [
      {
        id: 'events',
        label: '活动次数',
        numerator: '集团活动',
        unit_kinds: regionAndGroup,
        explanation: '登记的活动按日期归入学期，寒假计入第一学期，暑假计入第二学期；各类活动、各级培训另列为分项。',
        needs: forActivities,
      },
      {
        id: 'attendances',
        counted: '人次',
        label: '参与人次',
        numerator: '活动的参与人次',
        unit_kinds: regionAndGroup,
        explanation: '各次活动登记的参与人次之和，同一人参加几次计几次；有活动没有填写参与人次的，不计算。',
        needs: forActivities,
      },
      {
        id: 'campuses',
        counted: '个校区',
        label: '参加校区',
        numerator: '主办或参与活动的校区',
        unit_kinds: regionAndGroup,
        explanation: '主办和参与的校区，同一校区一学期计1个。',
        needs: forActivities,
      },
    ],
    caveats: [
      '只列次数，不作达标判定；每学期规定次数的活动另见相应指标。',
      '参与人次是公开活动的规模，不是可以对应到个人的人数，不适用人数较少不公开的规则。',
      '学期中成立或者撤销的集团，列出存续期间举办的活动；尚未结束的学期截至数据截至日。',
    ],
  }),
];
