import type { UnitKind } from '../../model/result.ts';
import { indicator, need, needWhole, withoutTarget } from '../indicator.ts';

/** IND-50 to 54: how a county manages and supports its groups. No policy known so far sets a number for any of them. */

const groups = need('groups', '集团名录');
const competitions = need('post_competitions', '竞聘上岗记录');
const specialPosts = need('special_posts', '特设岗位记录');
const preferences = need('title_preferences', '职称倾斜记录');
const both: readonly UnitKind[] = ['region', 'group'];

const smallCounts = '为保护个人信息，人数较少的分组不公开。';
const countyOrGroups =
  '有全域数的以全域数为准，各集团数是其中数；没有全域数的，为有记录的各集团之和，没有记录的集团不计，有记录而没有填报的，合计不计算；教师较少的集团的人数不计入合计。';

/** Indicators of posts, titles and the second checklist, as groups return them. */
export const managementIndicators = [
  indicator({
    id: 'IND-50',
    slug: 'ind-50-post-competitions',
    title: '双向选择、竞聘上岗实施情况',
    short_title: '竞聘上岗',
    question: '每学年有多少集团实行了双向选择、竞聘上岗？',
    formula: '实行竞聘上岗的集团数 ÷ 已报送的集团数 × 100%；竞聘岗位数；参加竞聘的人数',
    unit: '%',
    judged_unit_kind: 'region',
    period_kind: '学年',
    bases_are_measures: true,
    bases: [
      {
        id: 'groups',
        counted: '个集团',
        label: '实施集团占比',
        numerator: '实行竞聘上岗的集团',
        denominator: '已报送的集团',
        explanation: '登记为“是”的集团数 ÷ 登记为“是”或“否”的集团数；没有报送的集团不列入，并注明个数。',
        needs: [groups, competitions],
      },
      {
        id: 'posts',
        counted: '个',
        label: '竞聘岗位数',
        numerator: '拿出竞聘的岗位',
        unit_kinds: both,
        is_judged: false,
        explanation:
          '实行竞聘上岗的集团报送的岗位数；全域为已报送的各集团之和，有集团实行而没有填报岗位数的，合计不计算。未实行的计为0。',
        needs: [competitions],
      },
      {
        id: 'participants',
        counted: '人',
        label: '参加人数',
        numerator: '参加竞聘的教师',
        unit_kinds: both,
        is_judged: false,
        explanation:
          '实行竞聘上岗的集团报送的参加人数；全域为已报送的各集团之和，有集团实行而没有填报人数的，合计不计算；教师较少的集团不计入合计。未实行的计为0。',
        needs: [competitions],
      },
    ],
    caveats: ['按学年统计。', withoutTarget, smallCounts],
  }),
  indicator({
    id: 'IND-51',
    slug: 'ind-51-managed-items',
    title: '五项统一管理完成率',
    short_title: '五项统一管理',
    question: '每个集团的教师招聘、岗位晋升、职称评审、教师交流、教师培训由总校统一管理了几项？',
    formula: '已统一管理的事项数 ÷ 清单规定的事项数 × 100%',
    unit: '%',
    judged_unit_kind: 'group',
    period_kind: '学期',
    bases: [
      {
        id: 'managed',
        counted: '项',
        label: '已统一管理事项',
        numerator: '由总校统一管理的事项',
        denominator: '清单规定的统一管理事项',
        explanation: '“五项统一管理”清单中状态为“已统一”的事项；“部分”统一的不计入。',
        needs: [groups, need('pack_items', '五项统一管理清单'), need('unify_checks', '五项统一管理落实记录')],
      },
    ],
    caveats: [
      '与“统一事项完成率”（统一作息时间、统一课程安排等）分开统计；这里的“五项统一管理”是总校对人事和教师工作的统一管理。',
      withoutTarget,
      '自第一次报送的学期起统计，缺少任一事项的记录时不计算。',
    ],
  }),
  indicator({
    id: 'IND-52',
    slug: 'ind-52-special-posts',
    title: '特设岗位数和聘用人数',
    short_title: '特设岗位',
    question: '每年设置了多少激励交流教师的特设岗位，聘用了多少人？',
    formula: '当年设置的特设岗位数；当年聘用到特设岗位的人数',
    unit: '个',
    judged_unit_kind: 'region',
    period_kind: '年度',
    bases_are_measures: true,
    bases: [
      {
        id: 'posts',
        label: '特设岗位数',
        numerator: '特设岗位',
        unit_kinds: both,
        explanation: countyOrGroups,
        needs: [specialPosts],
      },
      {
        id: 'appointed',
        counted: '人',
        label: '特设岗位已聘人数',
        numerator: '聘用到特设岗位的教师',
        unit_kinds: both,
        is_judged: false,
        explanation: countyOrGroups,
        needs: [specialPosts],
      },
    ],
    caveats: ['连续工作年限等是个人申报条件，不是对集团的要求。', withoutTarget, smallCounts],
  }),
  indicator({
    id: 'IND-53',
    slug: 'ind-53-title-preferences',
    title: '职称评审倾斜人数',
    short_title: '职称倾斜',
    question: '每年职称评审中，有多少总校交流至成员校的教师得到优先推荐或加分？',
    formula: '当年优先推荐的人数；当年赋分加分的人数',
    unit: '人',
    judged_unit_kind: 'region',
    period_kind: '年度',
    bases_are_measures: true,
    bases: [
      {
        id: 'recommended',
        label: '优先推荐人数',
        numerator: '优先推荐的教师',
        unit_kinds: both,
        explanation: countyOrGroups,
        needs: [preferences],
      },
      {
        id: 'credited',
        label: '赋分加分人数',
        numerator: '赋分加分的教师',
        unit_kinds: both,
        is_judged: false,
        explanation: countyOrGroups,
        needs: [preferences],
      },
    ],
    caveats: ['同一教师可能既被优先推荐又加分，两种方式的人数不相加。', withoutTarget, smallCounts],
  }),
  indicator({
    id: 'IND-54',
    slug: 'ind-54-monitoring',
    title: '集团化办学监测次数',
    short_title: '质量监测',
    question: '每年对集团化办学开展了几次监测？',
    formula: '当年开展的过程性专项监测和质量监测的次数',
    unit: '次',
    judged_unit_kind: 'region',
    period_kind: '年度',
    bases: [
      {
        id: 'rounds',
        label: '监测次数',
        numerator: '监测',
        explanation: '同一天、同一类别、同一文号的监测计1次，不论涉及几个集团。',
        needs: [needWhole('monitoring', '质量监测记录')],
      },
    ],
    caveats: ['按自然年度统计。', withoutTarget],
  }),
];
