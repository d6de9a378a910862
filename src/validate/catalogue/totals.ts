import type { CatalogueEntry } from './entry.ts';
import { detail } from './words.ts';

/** Findings about the groups' yearly totals, and about what shares lack. */
export const totalEntries = {
  'totals-twice': {
    grade: 'error',
    title: '同一学年的汇总重复登记',
    explanation: '“集团学年汇总”一个学年、一个集团（或全县）只登记一行，有两行时不知道以哪一行为准。',
    problem: (issue) => `与第${detail(issue, 'otherLine')}行是同一学年、同一对象。`,
    remedy: () => '请合并为一行；属于其他集团的，请改正集团编码。',
  },
  'county-exceeds-groups': {
    grade: 'notice',
    title: '全县汇总大于各集团之和',
    explanation:
      '“集团学年汇总”中集团编码为空的行是各集团去重后的人数，不应大于各集团相加；专任教师少于公开最小规模的集团也不计入。',
    problem: (issue) =>
      `本行全县的“${detail(issue, 'label')}”为${detail(issue, 'whole')}，大于各集团相加的${detail(issue, 'sum')}。`,
    remedy: () => '请核对全县行和各集团的数；有集团没有报的，请补报。',
    effect: () => '照常发布，全县的这一项核对前不计算。',
  },
  'totals-differ': {
    grade: 'notice',
    title: '汇总数与逐人登记不一致',
    explanation:
      '逐人登记和“集团学年汇总”都有的，两个数逐项对照。登记在“数据登记”中填为“全域完整”“核定数”的，以逐人登记为准；网站的“数据完整性”页列出两个数是否一致。',
    problem: (issue) =>
      `${detail(issue, 'unit')}${detail(issue, 'period')}的“${detail(issue, 'label')}”，汇总填报${detail(issue, 'reported')}，逐人登记核算为${detail(issue, 'counted')}。`,
    remedy: () => '请核对汇总数和逐人登记，改正填错的一处；都没有错的，核对两边的口径和统计时点。',
    effect: () => '照常发布，以逐人登记核算的数为准。',
  },
  'totals-not-begun': {
    grade: 'notice',
    title: '汇总的学年还没有开始',
    explanation: '数据截至日还没有开始的学年，汇总数不计算。',
    problem: (issue) => `“${issue.value ?? ''}”学年在数据截至日（${detail(issue, 'asOf')}）还没有开始。`,
    remedy: () => '请核对学年；数据已经更新的，请改正“地区”表的“数据截至”。',
    effect: () => '照常发布，这一学年的汇总数不计入。',
  },
  'types-missing': {
    grade: 'notice',
    title: '没有集团类型，不能判定',
    explanation:
      '标准因集团类型而异。没有“类型沿革”时，交流轮岗等比例照常计算和公布，判定为“类型待确认”；紧密型覆盖率等以类型为前提的指标不能计算。',
    problem: (issue) =>
      `已填报${detail(issue, 'tables')}，没有“类型沿革”：${detail(issue, 'indicators')}只公布数值，不作判定。`,
    remedy: () => '请在“类型沿革”中登记各集团的类型和生效日期；类型还没有认定的，不必修改。',
    effect: (issue) => `照常发布，${detail(issue, 'indicators')}判定为“类型待确认”。`,
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;
