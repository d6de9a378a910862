import type { CatalogueEntry } from './entry.ts';
import { detail } from './words.ts';

/** Findings about rows that contradict each other: groups, members, schools and targets over time. */
export const historyEntries = {
  'member-listed-twice': {
    grade: 'notice',
    title: '同一学校既按学校又按校区登记',
    explanation: '以整所学校加入的，全部校区都已计入，不必再登记校区。重复登记只计一次。',
    problem: (issue) => `第${detail(issue, 'otherLine')}行登记的校区属于这所学校，两行重复。`,
    remedy: () => '请删去其中一行：全部校区都加入的，保留学校一行；只有个别校区加入的，保留校区一行。',
    effect: () => '照常发布，只计一次。',
  },
  'lead-listed-as-member': {
    grade: 'error',
    title: '核心校又登记为成员校',
    explanation: '核心校（总校）已是集团成员，成员校一览表中再列核心校的，不另登记。',
    problem: (issue) => `本行与第${detail(issue, 'otherLine')}行是同一学校，已登记为核心校（总校）。`,
    remedy: () => '请删除本行，保留核心校（总校）一行。',
  },
  'group-without-lead': {
    grade: 'confirm',
    title: '集团没有登记核心校',
    explanation: '核心校（总校）也是集团成员，计入覆盖率和交流轮岗的分母；只登记成员校的，这些数字会偏小或偏大。',
    problem: (issue) => `“${detail(issue, 'group')}”只登记了成员校，没有核心校（总校）。`,
    remedy: () => '请为核心校（总校）补一行，“角色”填核心校或总校。',
  },
  'lead-gap': {
    grade: 'notice',
    title: '集团有一段时间没有核心校',
    explanation: '前一所核心校（总校）退出之后、后一所加入之前的日子，集团没有核心校，这段时间的覆盖率不含核心校。',
    problem: (issue) =>
      `“${detail(issue, 'group')}”自${detail(issue, 'from')}至${detail(issue, 'to')}前，有${detail(issue, 'days')}天没有核心校（总校）。`,
    remedy: () => '请核对前后两所核心校（总校）的退出、加入日期；确有空缺的，不必修改。',
  },
  'group-founded-late': {
    grade: 'notice',
    title: '成立日期晚于成员或类型的日期',
    explanation: '集团成立以后才有成员和类型。成立日期之前的成员关系和类型仍按所填日期统计，请核对哪个日期有误。',
    problem: (issue) =>
      `成立日期是${detail(issue, 'founded')}，而${detail(issue, 'file')}第${detail(issue, 'otherLine')}行自${detail(issue, 'date')}起已有记录。`,
    remedy: () => '请核对批准文件，改正成立日期，或改正成员关系、类型沿革的日期。',
  },
  'beginning-unknown': {
    grade: 'notice',
    title: '成立日期、加入日期没有填写',
    explanation:
      '文件没有写明日期的可以不填，网页上写“日期未载明”，不写成某一天。数据截至日和各学年照常计算，视为此前已经成立、已经加入；数据截至日以前的时点不计算，不画以前的变化。',
    problem: (issue) => `${detail(issue, 'rows')}行没有填写“${detail(issue, 'label')}”，按日期未载明处理。`,
    remedy: () =>
      '知道日期的请补填；文件只有成文日期的，可填成文日期，“日期依据”填“以成文日期列示”；不知道的不必修改。',
    effect: () => '照常发布，数据截至日以前的时点不计算。',
  },
  'group-withdrawn-undated': {
    grade: 'confirm',
    title: '已退出的集团没有撤销日期',
    explanation: '状态为“退出”而没有撤销日期，无法判断集团计到哪一天为止，覆盖率和集团数都会受影响。',
    problem: () => '状态为“退出”，没有填写撤销日期。',
    remedy: () => '请填写撤销日期；仍在运行的，请改正状态。',
  },
  'group-correction-undated': {
    grade: 'notice',
    title: '整改的集团没有状态起始日期',
    explanation: '状态为“整改”而没有状态起始日期的，只从数据截至日起按整改计，以前各时点、各学期按运行计。',
    problem: () => '状态为“整改”，没有填写状态起始日期。',
    remedy: () => '请填写整改开始的日期；整改已结束的，同时填写状态终止日期。',
  },
  'interval-one-day-apart': {
    grade: 'confirm',
    title: '前后两段中间空一天',
    explanation: '结束日期当日起就不再计入。如果把最后一天填作结束日期，前后两段之间就会空出一天。',
    problem: (issue) =>
      `本行到${issue.value}止，第${detail(issue, 'otherLine')}行自${detail(issue, 'next')}起，中间空一天。`,
    remedy: (issue) => `如前后相连，请把本行的结束日期改为${detail(issue, 'next')}；确有间断的，请改正日期后注明。`,
  },
  'closed-school-active': {
    grade: 'confirm',
    title: '已撤销的学校仍有记录',
    explanation: '学校或校区撤销以后，不再有成员关系、教职工和交流。两边的日期至少有一边不对。',
    problem: (issue) => `已于${detail(issue, 'closed')}撤销，但之后仍有记录：${detail(issue, 'rows')}。`,
    remedy: () => '撤销日期无误的，请为成员关系填写退出日期，并核对其余各行；仍在办学的，请删去撤销日期。',
  },
  'successor-circular': {
    grade: 'error',
    title: '承继学校互相指向',
    explanation: '撤并后由哪所学校承继，一直找下去应找到仍在办学的学校。',
    problem: () => '沿“承继学校”找下去又回到本校。',
    remedy: () => '请核对撤并文件，改正“承继学校”；没有承继学校的留空。',
  },
  'target-twice': {
    grade: 'confirm',
    title: '同一时点有两个目标',
    explanation: '同一指标、同一截止日期有两个不同的目标同时有效，无法确定按哪一个评价。',
    problem: (issue) =>
      `截止${detail(issue, 'deadline')}的目标，本行为${issue.value}，第${detail(issue, 'otherLine')}行为${detail(issue, 'other')}，两行同时有效。`,
    remedy: () => '已被取代的目标，请填写失效日期；两个目标的基数口径不同的，请写明。',
  },
  'same-name': {
    grade: 'notice',
    title: '名称相同',
    explanation: '两个集团或两所学校名称完全相同，读者按名称查找时无法区分，也可能是同一对象登记了两次。',
    problem: (issue) => `与第${detail(issue, 'otherLine')}行名称相同。`,
    remedy: () => '是同一对象的，请合并为一行；确有重名的，请用规范全称区分。',
  },
  'stage-type': {
    grade: 'notice',
    title: '学段与办学类型不一致',
    explanation: '校区的学段应与学校的办学类型相符，否则按学段分列的数字不准。',
    problem: (issue) => `学段含“${detail(issue, 'stage')}”，而学校的办学类型是${detail(issue, 'type')}。`,
    remedy: () => '请核对校区的学段和学校的办学类型码。',
  },
  'stage-pupils': {
    grade: 'notice',
    title: '学段与在校生数不一致',
    explanation: '有在校生的学段应填入校区的学段，否则这些学生不计入该学段。',
    problem: (issue) =>
      `${detail(issue, 'file')}第${detail(issue, 'otherLine')}行有${detail(issue, 'stage')}在校生，学段没有填“${detail(issue, 'stage')}”。`,
    remedy: () => '请核对校区的学段和在校生数。',
  },
  'after-as-of-date': {
    grade: 'notice',
    title: '记录晚于数据截至',
    explanation: '数据截至日期以后的记录照常登记，但不计入截至当日的数字。',
    problem: (issue) =>
      `有${detail(issue, 'rows')}行的日期晚于数据截至（${detail(issue, 'asOf')}），如本行${issue.value}。`,
    remedy: () => '请核对这些日期；数据已更新到更晚日期的，请改正“地区”表的数据截至。',
    effect: () => '照常发布，这些记录不计入截至当日的数字。',
  },
  'as-of-date-late': {
    grade: 'notice',
    title: '数据截至远晚于最后一条记录',
    explanation: '数据截至日期比最后一条记录晚一年半以上，读者会以为这段时间的情况都已计入。',
    problem: (issue) => `数据截至${issue.value}，而最后一条记录在${detail(issue, 'last')}。`,
    remedy: () => '请核对数据截至日期；这段时间确无变动的，不必修改。',
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;
