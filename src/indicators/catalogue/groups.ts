import { indicator, need, needWhole } from '../indicator.ts';

/** IND-03 to 06: groups, their types and their members. */

const groups = need('groups', '集团名录');
const memberships = need('memberships', '集团成员关系');
const schools = need('schools', '成员学校的登记');
const campuses = need('campuses', '成员校区的登记');

const notComparable =
  '各地文件对“成员校”的列法不同，有的把总校自己的校区也列在成员校内，不同地区的成员校数不宜直接比较。';

/** Indicators of groups and their members. */
export const groupIndicators = [
  indicator({
    id: 'IND-03',
    slug: 'ind-03-groups-and-members',
    title: '教育集团和成员数（按类型）',
    short_title: '集团和成员数',
    question: '有多少个教育集团、多少成员，各属什么类型？',
    formula: '统计时点存续的集团数，以及集团内的学校数、校区数',
    unit: '个',
    judged_unit_kind: 'region',
    period_kind: '时点',
    is_looked_back: false,
    is_of_all_kinds: true,
    bases: [
      {
        id: 'groups',
        label: '集团数',
        numerator: '存续的教育集团',
        explanation: '统计时点存续的集团。',
        needs: [groups],
      },
      {
        id: 'member-schools',
        label: '成员学校数',
        numerator: '成员学校',
        is_judged: false,
        explanation: '集团内除核心校、总校以外的学校，同一学校只计1所。',
        needs: [groups, memberships, schools],
      },
      {
        id: 'all-schools',
        label: '集团内学校数',
        numerator: '集团内的学校',
        is_judged: false,
        explanation: '包括核心校、总校在内的全部学校，同一学校只计1所。',
        needs: [groups, memberships, schools],
      },
      {
        id: 'campuses',
        label: '集团内校区数',
        numerator: '集团内的校区',
        is_judged: false,
        explanation: '包括核心校、总校的校区在内，同一校区只计1个。',
        needs: [groups, memberships, schools, campuses],
      },
    ],
    caveats: [
      '集团类型没有公布或者没有认定的，列为“类型待确认”，不作推测。',
      '上级类型不重复计数：结对联盟型下的两类只各计一次。',
      notComparable,
    ],
  }),
  indicator({
    id: 'IND-04',
    slug: 'ind-04-type-transitions',
    title: '由松散型转为紧密型的集团数',
    short_title: '类型转换数',
    question: '每个学年有多少集团由松散型转为紧密型？',
    formula: '学年内类型由松散转为紧密的集团数',
    unit: '个',
    judged_unit_kind: 'region',
    period_kind: '学年',
    bases: [
      {
        id: 'transitions',
        label: '转换集团数',
        numerator: '学年内由松散型转为紧密型的集团',
        explanation: '以认定文件的生效日期为准。',
        // No transition on record means that there was none only where the record is whole.
        needs: [groups, needWhole('group_types', '集团类型沿革'), need('group_type_terms', '集团类型')],
      },
    ],
    caveats: ['学年内转为紧密型的集团，当学年的交流比例仍按学年初的类型评价，覆盖率自转换之日起计入。'],
  }),
  indicator({
    id: 'IND-05',
    slug: 'ind-05-group-size',
    title: '集团成员数',
    short_title: '成员数',
    is_of_all_kinds: true,
    question: '每个集团有多少所成员校？',
    formula: '统计时点除核心校、总校以外的成员单位数',
    unit: '个',
    judged_unit_kind: 'group',
    period_kind: '时点',
    bases: [
      {
        id: 'member-schools',
        label: '成员学校',
        numerator: '成员学校',
        explanation: '一所学校有几个校区加入，也只计1所；与核心校、总校同属一校的校区不计。',
        needs: [groups, memberships, schools],
      },
      {
        id: 'member-campuses',
        label: '校区',
        numerator: '成员校区',
        is_judged: false,
        explanation: '以校区为单位，不含核心校、总校自己的校区。',
        needs: [groups, memberships, schools, campuses],
      },
    ],
    caveats: ['文件对成员校数只作建议的，超过时只作提示，不作达标判定。', notComparable],
  }),
  indicator({
    id: 'IND-06',
    slug: 'ind-06-rural-and-new-members',
    title: '成员校中的乡村校、镇区校和新建校',
    short_title: '成员校构成',
    is_of_all_kinds: true,
    question: '成员校中，乡村校、镇区校和新建校各占多大比例？',
    formula: '乡村校（镇区校、新建校）数 ÷ 成员学校数 × 100%，三项分别计算',
    bases_are_measures: true,
    unit: '%',
    judged_unit_kind: 'region',
    period_kind: '时点',
    bases: [
      {
        id: 'rural',
        counted: '所',
        label: '乡村校占比',
        numerator: '成员学校中的乡村学校',
        denominator: '成员学校',
        explanation: '城乡类型码为210、220的学校。',
        needs: [groups, memberships, schools],
      },
      {
        id: 'town',
        counted: '所',
        label: '镇区校占比',
        numerator: '成员学校中的镇区学校',
        denominator: '成员学校',
        explanation: '城乡类型码为121、122、123的学校。',
        needs: [groups, memberships, schools],
      },
      {
        id: 'new',
        counted: '所',
        label: '新建校占比',
        numerator: '成员学校中的新建校',
        denominator: '成员学校',
        explanation: '设立不满三年的学校，自设立之日起按36个月计。',
        needs: [groups, memberships, schools],
      },
    ],
    caveats: [
      '乡村校占比、镇区校占比和新建校占比是三项不同的比例，分别列出；一所学校可以既是乡村校又是新建校，不相加。',
      '乡村学校按统计用城乡分类认定，新建校按设立不满三年计。',
      '往年年末的数，按学校现行的城乡类型码计算。',
    ],
    references: ['GB/T 33782—2017：统计用城乡类型代码。'],
  }),
];
