import { indicator, need, needWhole, type IndicatorNeed, withoutTarget } from '../indicator.ts';

/** IND-01, 02, 07, 08: how much of a county's compulsory education its groups reach. */

const schoolList: readonly IndicatorNeed[] = [
  needWhole('schools', '{全县}义务教育学校名录'),
  needWhole('campuses', '{全县}义务教育学校名录'),
];
const types: readonly IndicatorNeed[] = [need('group_types', '集团类型'), need('group_type_terms', '集团类型')];
const membersSecond: readonly IndicatorNeed[] = [
  { ...needWhole('groups', '{全县}集团名录和成员关系'), is_secondary: true },
  { ...needWhole('memberships', '{全县}集团名录和成员关系'), is_secondary: true },
];
const students = needWhole('snapshots', '{全县}学年初在校生数');

const campusBasis =
  '一个校区（含学部）计1个，开设小学或初中即计入；教学点和附设班另行列出；九年一贯制学校的小学部、初中部分别登记的按学部计，高中部不计。';
const schoolBasis =
  '一个学校标识码计1所；全部义务教育校区和教学点都已覆盖才算覆盖；只覆盖一部分的，包括仅校本部加入、教学点没有加入的，列为“部分覆盖”，不计入分子。';
const studentBasis = '按最近一次学年初在校生数计，含教学点的学生。';

const disagreement = '覆盖率按校区口径计算，同时列出学校口径和在校生口径。三种口径结论不一致时以主管部门认定为准。';
const publicOnly = '主口径只计公办学校，民办学校另行列示，并给出含民办学校的结果。';
const merging = '多所学校合并为一个法人后，学校口径的覆盖率可能下降，实际受益面并没有变化。';
const countedOnce = '同时列入两个集团的校区，汇总时只计一次。';
const notASchool = '教育统计中教学点不计校数，因此不计入校区口径的分母，另行列出。';
const frozen = '目标截止日期已过的，以截止日期当天的结果作判定，此后的变化另行列示。';

const basesOf = (needs: readonly IndicatorNeed[]) => [
  {
    id: 'campus',
    label: '校区口径',
    counted: '个校区',
    explanation: campusBasis,
    needs: [...schoolList, ...needs, ...membersSecond],
  },
  {
    id: 'school',
    label: '学校口径',
    counted: '所学校',
    explanation: schoolBasis,
    needs: [...schoolList, ...needs, ...membersSecond],
  },
  {
    id: 'student',
    label: '学生口径',
    counted: '名学生',
    explanation: studentBasis,
    needs: [...schoolList, students, ...needs, ...membersSecond],
  },
];

/** What has joined, of everything there is. */
const sharesOf = (needs: readonly IndicatorNeed[], joined: string) => {
  const nouns: Readonly<Record<string, readonly [numerator: string, denominator: string]>> = {
    campus: [`${joined}的义务教育校区`, '公办义务教育校区'],
    school: [`全部义务教育校区和教学点都${joined}的学校`, '公办义务教育学校'],
    student: [`在${joined}的学校就读的义务教育学生`, '公办学校义务教育在校生'],
  };
  return basesOf(needs).map((basis) => {
    const [numerator = '', denominator = ''] = nouns[basis.id] ?? [];
    return { ...basis, numerator, denominator };
  });
};

/** Indicators of how much of the region the groups cover. */
export const coverageIndicators = [
  indicator({
    id: 'IND-01',
    slug: 'ind-01-tight-coverage',
    title: '紧密型集团化办学覆盖率',
    short_title: '紧密型覆盖率',
    question: '义务教育校区中，有多大比例加入了紧密型教育集团？',
    formula: '已加入紧密型教育集团的义务教育校区数 ÷ 全部公办义务教育校区数 × 100%',
    unit: '%',
    judged_unit_kind: 'region',
    period_kind: '时点',
    is_looked_back: false,
    bases: sharesOf(types, '已加入紧密型教育集团'),
    caveats: [
      disagreement,
      publicOnly,
      '集团类型以统计时点为准；类型待确认的集团不计入分子，有类型待确认的集团时覆盖率暂不发布，只列出可能的区间。',
      '核心校、总校和成员校一并计入；核心校为高中的，不计入义务教育学校覆盖率。',
      merging,
      countedOnce,
      notASchool,
      frozen,
    ],
    references: ['教育统计报表填报说明：教学点、附设班不计校数。'],
  }),
  indicator({
    id: 'IND-02',
    slug: 'ind-02-coverage',
    title: '集团化办学覆盖率（不分类型）',
    short_title: '集团化办学覆盖率',
    question: '义务教育校区中，有多大比例加入了教育集团（不论紧密还是松散）？',
    formula: '已加入教育集团的义务教育校区数 ÷ 全部公办义务教育校区数 × 100%',
    unit: '%',
    judged_unit_kind: 'region',
    period_kind: '时点',
    is_looked_back: false,
    bases: sharesOf([], '已加入教育集团'),
    caveats: [
      '“集团化办学全域覆盖”一类的说法指的是本指标，不是紧密型覆盖率。',
      disagreement,
      publicOnly,
      merging,
      countedOnce,
      notASchool,
    ],
    references: ['教育统计报表填报说明：教学点、附设班不计校数。'],
  }),
  indicator({
    id: 'IND-07',
    slug: 'ind-07-legal-persons',
    title: '义务教育学校独立法人数',
    short_title: '独立法人数',
    question: '义务教育学校中有多少个独立法人，比方案印发时增减多少？',
    formula: '统计时点义务教育学校的统一社会信用代码个数（相同的只计1个）',
    unit: '个',
    judged_unit_kind: 'region',
    period_kind: '时点',
    bases: [
      {
        id: 'current',
        label: '现有法人数',
        numerator: '统一社会信用代码（相同的只计1个）',
        explanation: '统计时点存续的义务教育学校，按统一社会信用代码去重。',
        needs: schoolList,
      },
      {
        id: 'change',
        label: '较方案印发时增减',
        numerator: '现有法人数减去方案印发时的法人数',
        is_judged: false,
        explanation: '与主文件成文日期当天的法人数相比，减少为负数。',
        needs: [...schoolList, need('policy_documents', '主文件的成文日期')],
      },
    ],
    caveats: [withoutTarget, merging],
  }),
  indicator({
    id: 'IND-08',
    slug: 'ind-08-gap-to-target',
    title: '距覆盖率目标差额',
    short_title: '距目标差额',
    question: '距离紧密型覆盖率目标还差多少个校区？',
    formula: '目标值 × 分母，向上取整后减去分子；已达到的为0',
    unit: '个',
    judged_unit_kind: 'region',
    period_kind: '时点',
    target_indicator_id: 'IND-01',
    is_gap: true,
    bases: basesOf(types).map((basis) => ({
      ...basis,
      numerator: `距目标还差的${{ campus: '校区', school: '学校', student: '在校生' }[basis.id] ?? ''}`,
      explanation: { campus: '还差的校区数。', school: '还差的学校数。', student: '还差的在校生数。' }[basis.id] ?? '',
    })),
    caveats: ['只与已公布的目标值比较，本站不推算“应达进度”。', frozen],
  }),
];
