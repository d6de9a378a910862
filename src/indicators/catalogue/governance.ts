import type { UnitKind } from '../../model/result.ts';
import { indicator, need, needWhole } from '../indicator.ts';

/** IND-30 to 44: documents, activities, unified items, appraisal, money, posts and tasks. */

const groups = need('groups', '集团名录');
const activities = needWhole('activities', '集团活动记录');
const funding = need('funding', '经费预算和支出');
const amountUnits: readonly UnitKind[] = ['region', 'group'];
const activityKinds = need('pack_items', '活动类别清单');
const calendar = need('calendar', '校历');
const forMoralEducation = [groups, activities, activityKinds, calendar];

const forStaffing = [
  groups,
  need('group_types', '集团类型'),
  need('memberships', '集团成员关系'),
  needWhole('staffing_changes', '编制调整决定'),
];

const wholeTermOnly = '学期中成立、撤销或者处于整改期的集团列出次数，不作评价；寒假计入第一学期，暑假计入第二学期。';

export const governanceIndicators = [
  indicator({
    id: 'IND-30',
    slug: 'ind-30-governance-documents',
    title: '治理文件齐备率',
    short_title: '治理文件齐备率',
    question: '每个集团应当具备的章程、规划、制度等文件是否齐备？',
    formula: '已具备的必备文件类别数 ÷ 必备文件类别数 × 100%',
    unit: '%',
    judged_unit_kind: 'group',
    period_kind: '时点',
    bases: [
      {
        id: 'required-kinds',
        counted: '类',
        label: '必备文件类别',
        explanation: '每类文件有一份在统计时点有效即算具备；需按学年或年度更新的，以当期的为准。',
        needs: [groups, need('pack_items', '治理文件清单'), needWhole('governance_docs', '各集团治理文件登记')],
      },
      {
        id: 'complete-groups',
        counted: '个集团',
        label: '齐备集团占比',
        unit_kinds: ['region'],
        is_judged: false,
        explanation: '必备文件全部具备的集团数 ÷ 集团数。',
        needs: [groups, need('pack_items', '治理文件清单'), needWhole('governance_docs', '各集团治理文件登记')],
      },
    ],
    caveats: ['只看文件是否具备，不评价文件内容；清单中“应有”“列示”的类别不计入分母。'],
  }),
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
        is_judged: false,
        explanation: '按集团、按学期统计；已举办的项数 ÷ 规定的项数。',
        needs: forMoralEducation,
      },
      {
        id: 'events',
        label: '各项次数',
        explanation: '每项活动的次数，分别对照文件的要求。',
        needs: forMoralEducation,
      },
      {
        id: 'complete-groups',
        counted: '个集团',
        label: '齐全集团占比',
        unit_kinds: ['region'],
        is_judged: false,
        explanation: '三项齐全的集团数 ÷ 学期内始终运行的集团数。',
        needs: forMoralEducation,
      },
    ],
    caveats: ['“至少”原文只修饰经验交流会，其余两项为本站理解。', wholeTermOnly],
  }),
  indicator({
    id: 'IND-32',
    slug: 'ind-32-unified-items',
    title: '统一事项完成率',
    short_title: '统一事项',
    question: '每个集团每学期的统一事项完成了几项？',
    formula: '已统一的事项数 ÷ 清单规定的统一事项数 × 100%',
    unit: '%',
    judged_unit_kind: 'group',
    period_kind: '学期',
    bases: [
      {
        id: 'unified',
        counted: '项',
        label: '已统一事项',
        explanation: '状态为“已统一”的事项；“部分”统一的不计入。',
        needs: [groups, need('pack_items', '统一事项清单'), need('unify_checks', '统一事项落实记录')],
      },
    ],
    caveats: ['文件没有规定比例；统一事项清单随文件调整，以学期开始时的清单为准。', '缺少任一事项的记录时不计算。'],
  }),
  indicator({
    id: 'IND-33',
    slug: 'ind-33-mentoring',
    title: '师徒结对数',
    short_title: '师徒结对',
    question: '集团内有多少对师徒，其中多少跨校？',
    formula: '统计时点有效的师徒结对数，其中跨校结对数',
    unit: '对',
    judged_unit_kind: 'group',
    period_kind: '时点',
    bases: [
      {
        id: 'pairs',
        label: '结对数',
        unit_kinds: ['group', 'region'],
        explanation: '统计时点尚未结束的结对，其中跨校、同校的另列为分项。',
        needs: [needWhole('mentoring', '师徒结对记录')],
      },
    ],
    caveats: ['文件没有界定“青年教师”，不计算覆盖比例。', '为保护个人信息，对数较少的分组不公开。'],
  }),
  indicator({
    id: 'IND-40',
    slug: 'ind-40-appraisal',
    title: '年度考核完成率',
    short_title: '年度考核',
    question: '每个集团每年是否都接受了评估考核？',
    formula: '当年已考核的集团数 ÷ 全年运行的集团数 × 100%',
    unit: '%',
    judged_unit_kind: 'region',
    period_kind: '年度',
    bases: [
      {
        id: 'groups',
        counted: '个集团',
        label: '集团',
        explanation:
          '“每年”按自然年度；成立不满一年的集团不列入应评范围。集团分为已公布、已考核未公布、未考核三种状态，另列为分项，三项之和等于应评集团数。',
        needs: [groups, needWhole('evaluations', '年度考核结果')],
      },
    ],
    caveats: [
      '文件要求“每年开展一次”考核：已考核、结果尚未公布的，计为已开展；没有考核记录的，计为未考核。',
      '得分和等级由主管部门公布后才在本站列出。',
    ],
  }),
  indicator({
    id: 'IND-41',
    slug: 'ind-41-funding',
    title: '集团化办学经费',
    short_title: '经费',
    question: '集团化办学经费预算、下达和支出各是多少？',
    formula: '年度预算数、下达数、支出数',
    unit: '万元',
    decimals: 2,
    judged_unit_kind: 'region',
    period_kind: '年度',
    bases: [
      { id: 'planned', label: '预算', unit_kinds: amountUnits, explanation: '年初预算数。', needs: [funding] },
      { id: 'allocated', label: '下达', unit_kinds: amountUnits, explanation: '已下达数。', needs: [funding] },
      { id: 'spent', label: '支出', unit_kinds: amountUnits, explanation: '已支出数。', needs: [funding] },
    ],
    caveats: [
      '按自然年度；元和万元换算后列示；不公布个人所得。',
      '同一类经费既有总数又有各集团数的，以总数为准，各集团数是其中数。',
    ],
  }),
  indicator({
    id: 'IND-42',
    slug: 'ind-42-staffing-adjustment',
    title: '编制动态调整情况',
    short_title: '编制动态调整',
    question: '每年是否按在校生规模调整了教职工编制？',
    formula: '集团成员校区当年的编制调整决定数；当年有调整决定的集团数 ÷ 应实施的集团数 × 100%',
    unit: '次',
    judged_unit_kind: 'group',
    period_kind: '年度',
    bases: [
      {
        id: 'decisions',
        label: '调整决定数',
        explanation: '一个校区一年的调整决定计1次；成员以年末为准。',
        needs: forStaffing,
      },
      {
        id: 'adjusted-groups',
        counted: '个集团',
        label: '已调整集团占比',
        unit_kinds: ['region'],
        is_judged: false,
        explanation: '有一次及以上调整决定的集团数 ÷ 标准所适用类型的、全年运行的集团数。',
        needs: forStaffing,
      },
    ],
    caveats: ['正文为紧密型教育集团，附表为乡镇中心学校教育集团，本站按正文列示并注明差异。'],
  }),
  indicator({
    id: 'IND-43',
    slug: 'ind-43-task-progress',
    title: '重点任务进展',
    short_title: '任务进展',
    question: '文件列出的重点任务进展如何？',
    formula: '各进展状态的任务数',
    unit: '项',
    judged_unit_kind: 'region',
    period_kind: '时点',
    bases: [
      { id: 'tasks', label: '任务数', explanation: '按任务分工表逐项统计。', needs: [need('tasks', '任务分工和进展')] },
    ],
    caveats: ['“长期坚持”的任务只说明本年度是否落实，不作“已完成”；时限早于成文日期的按原文列示，不判逾期。'],
  }),
  indicator({
    id: 'IND-44',
    slug: 'ind-44-commendation',
    title: '年度通报表扬次数',
    short_title: '通报表扬',
    question: '每年是否通报表扬了集团化办学中的先进集体和个人？',
    formula: '当年印发的通报表扬文件数',
    unit: '次',
    judged_unit_kind: 'region',
    period_kind: '年度',
    bases: [
      {
        id: 'notices',
        label: '通报',
        explanation: '一份通报计1次；只列人数，不列姓名。',
        needs: [needWhole('commendations', '通报表扬记录')],
      },
    ],
    caveats: ['“每年”按自然年度；文件没有规定人数。'],
  }),
];
