import type { CatalogueEntry } from './entry.ts';
import { columnLabel, detail, nothingToDo } from './words.ts';

/** Findings about rows: how they agree with themselves and with each other. */
export const rowEntries = {
  'duplicate-row': {
    grade: 'notice',
    title: '两行完全相同',
    explanation: '各列完全相同的行只计1次。',
    problem: (issue) => `与第${detail(issue, 'otherLine')}行完全重复，只计1次。`,
    remedy: () => '请删除多余的一行。',
  },
  'duplicate-key': {
    grade: 'error',
    title: '编码重复而内容不同',
    explanation: '识别一行记录的列（如编码）不得重复。重复而其他内容不同，无法判断以哪一行为准。',
    problem: (issue) => `与第${detail(issue, 'otherLine')}行的${detail(issue, 'key')}，其他内容却不相同。`,
    remedy: () => '请核对两行，改正编码，或只保留正确的一行。',
  },
  'code-not-address': {
    grade: 'error',
    title: '编码不能用作网址',
    explanation:
      '集团、政策和条款的编码是网址和文件名的一部分，只能用文字、数字、连字符和下划线，不能用斜杠、点、百分号、空格等符号，也不能用con、index等系统保留的名称。',
    problem: (issue) => `“${issue.value}”不能用作网址和文件名。`,
    remedy: (issue) => `请改用字母、数字和连字符组成的“${columnLabel(issue)}”，例如 G01，并同时改正引用它的各表。`,
  },
  'code-case-twin': {
    grade: 'error',
    title: '两个编码只有大小写不同',
    explanation: 'Windows和macOS不区分文件名的大小写，两个编码的网页会互相覆盖。',
    problem: (issue) =>
      `“${issue.value}”与第${detail(issue, 'otherLine')}行“${detail(issue, 'other')}”只有大小写不同。`,
    remedy: () => '请改正其中一个编码，并同时改正引用它的各表。',
  },
  'interval-reversed': {
    grade: 'error',
    title: '结束早于开始',
    explanation: '结束、退出、失效日期不能早于开始、加入、生效日期。',
    problem: (issue) =>
      `“${detail(issue, 'to')}”（${detail(issue, 'end')}）早于“${detail(issue, 'from')}”（${detail(issue, 'start')}）。`,
    remedy: () => '请核对两个日期，是否填反或年份有误。',
  },
  'interval-empty': {
    grade: 'notice',
    title: '开始与结束为同一天',
    explanation: '结束日期当日起不再计入，因此起止为同一天的记录一天也不计入。',
    problem: (issue) =>
      `“${detail(issue, 'from')}”与“${detail(issue, 'to')}”同为${detail(issue, 'end')}，本条记录一天也不计入。`,
    remedy: () => '请核对结束日期；结束日期应填不再有效的第一天。',
  },
  'interval-overlap': {
    grade: 'error',
    title: '时间重叠',
    explanation: '同一集团同时只有一种类型，同一成员在同一集团同时只有一段成员关系。前一段应在后一段开始之日失效。',
    problem: (issue) => `${detail(issue, 'what')}时间重叠（第${detail(issue, 'otherLine')}、${issue.line ?? ''}行）。`,
    remedy: (issue) => `请在第${detail(issue, 'otherLine')}行补填或改正结束日期。`,
  },
  'one-of-empty': {
    grade: 'error',
    title: '至少应填一项',
    explanation: '几列之中至少要填一列，否则不知道记录说的是谁。',
    problem: (issue) => `${detail(issue, 'labels')}都没有填写，至少应填一项。`,
    remedy: (issue) => `请填写${detail(issue, 'labels')}中的一项。`,
  },
  'membership-in-two-groups': {
    grade: 'confirm',
    title: '同时属于两个集团',
    explanation: '一个校区可以同时属于两个集团，但两条记录都要有文号。全县汇总时该校区只计一次。',
    problem: (issue) =>
      `与第${detail(issue, 'otherLine')}行在同一时间属于两个集团（${detail(issue, 'one')}、${detail(issue, 'other')}），两行没有都填写文号。`,
    remedy: () => '确实同时属于两个集团的，请在两行都填写文号；已经退出的，请在原来一行填写退出日期。',
  },
  'same-campus': {
    grade: 'error',
    title: '派出与接收相同',
    explanation: '交流轮岗和干部互派发生在两个校区之间。',
    problem: () => '派出校区与接收校区相同，不属于交流。',
    remedy: () => '请核对派出、接收校区；不属于交流的，请删除本行。',
  },
  'rotation-overlap': {
    grade: 'error',
    title: '同一教师两段全职交流重叠',
    explanation: '定期交流、支教和挂职占用全部工作时间，同一教师同一时间只能有一段。走教、兼课、跟岗不在此列。',
    problem: (issue) => `该教师两段全职交流时间重叠（第${detail(issue, 'otherLine')}、${issue.line ?? ''}行）。`,
    remedy: () => '请核对两行的起止日期，或改正其中一行的形式。',
  },
  'rotation-outside-group': {
    grade: 'notice',
    title: '交流超出集团',
    explanation: '集团内的交流，派出和接收的校区在开始之日都应是该集团的成员。不是的，计入县域交流，不计入集团内交流。',
    problem: (issue) =>
      `${columnLabel(issue)}“${detail(issue, 'campus')}”在${detail(issue, 'date')}不是该集团成员，本条计入县域交流，不计入集团内交流。`,
    remedy: () => '请核对集团编码、校区、开始日期，以及“成员关系”的加入、退出日期；确属跨集团交流的，不必修改。',
    effect: () => '照常发布，本条只计入县域交流。',
  },
  'person-twice': {
    grade: 'notice',
    title: '同一人可能有两个编号',
    explanation:
      '校区、学科、出生年份、职称和入校日期都相同的两名教师，可能是同一人用了两个编号，会被计算两次。偶然相同的情况也有，少量的不提醒；这里只列数量，不列是谁。',
    problem: (issue) =>
      `有${detail(issue, 'pairs')}对人员编号，校区、学科、出生年份、职称和入校日期完全相同，多于偶然相同的情况，可能是同一人用了两个编号。`,
    remedy: () => '请由保管对照表的同志核对，同一人只用一个编号；确为不同的人的，不必修改。',
  },
  'people-exceed-snapshot': {
    grade: 'notice',
    title: '交流人数大于校区人数',
    explanation:
      '一个校区一学年派出的交流教师不会多于它的专任教师，其中的骨干教师不会多于它的校级以上骨干。人员中途调整的小校偶有例外，所以只作提醒。',
    problem: (issue) =>
      `${detail(issue, 'campus')}${detail(issue, 'year')}学年${detail(issue, 'who')}（${detail(issue, 'n')}）大于${detail(issue, 'whole')}（${detail(issue, 'total')}）。`,
    remedy: () => '请核对派出校区和人员编号，以及“学年初快照”中该校区的人数。',
  },
  'part-exceeds-whole': {
    grade: 'error',
    title: '部分大于总数',
    explanation: '部分不能大于它所在的总数，例如专任教师不能多于教职工。',
    problem: (issue) =>
      `“${detail(issue, 'part')}”（${detail(issue, 'n')}）大于“${detail(issue, 'whole')}”（${detail(issue, 'total')}）。`,
    remedy: () => '请核对两个数，是否填错列或口径不同。',
  },
  'posts-exceeded': {
    grade: 'notice',
    title: '在编教师多于编制数',
    explanation: '超编的情况存在，所以只作提醒。',
    problem: (issue) =>
      `“${detail(issue, 'part')}”（${detail(issue, 'n')}）大于“${detail(issue, 'whole')}”（${detail(issue, 'total')}）。`,
    remedy: () => '请核对；确属超编的，不必修改。',
  },
  'appraisal-one-sided': {
    grade: 'notice',
    title: '结对双方只公布了一方的评价',
    explanation:
      '结对双方同步评价的，双方结果同时列示或者同时不列示。只有一方填写了公布日期时，双方的得分和等级都不公布。',
    problem: (issue) =>
      `同一年度、同一集团只有“${detail(issue, 'subject')}”的结果填写了公布日期，没有“${detail(issue, 'other')}”的，双方都不列示。`,
    remedy: (issue) => `请补充“${detail(issue, 'other')}”的结果和公布日期；确实只公布一方的，不必修改。`,
  },
  'not-held-but-counted': {
    grade: 'confirm',
    title: '没有实施却有数',
    explanation: '“是否实施”填“否”的，没有竞聘岗位，也没有参加人数。两者必有一处填错，系统不作选择。',
    problem: (issue) => `“是否实施”填“否”，却填写了“${detail(issue, 'label')}”。`,
    remedy: () => '实施了的，请把“是否实施”改为“是”；没有实施的，请清空岗位数和人数。',
  },
  'year-group-twice': {
    grade: 'error',
    title: '同一年度重复登记',
    explanation: '“特设岗位”“职称倾斜”两表，一个年度、一个集团（或全县）、一种方式只登记一行，否则会重复计算。',
    problem: (issue) => `与第${detail(issue, 'otherLine')}行是同一年度、同一对象、同一方式。`,
    remedy: () => '请合并为一行；属于其他集团的，请改正集团编码。',
  },
  'groups-exceed-county': {
    grade: 'confirm',
    title: '各集团合计大于全县',
    explanation: '集团编码为空的行是全县的数，各集团是其中的一部分，合计不应大于全县。',
    problem: (issue) =>
      `各集团“${detail(issue, 'label')}”合计${detail(issue, 'sum')}，大于本行全县的${detail(issue, 'whole')}。`,
    remedy: () => '请核对各集团的数和全县的数；全县行只是未分到集团的部分的，请加上各集团的数。',
  },
  'ratio-mismatch': {
    grade: 'notice',
    title: '所填比例与人数不符',
    explanation: '比例一律由系统按人数、个数计算，表中粘贴的比例不读取。与本行的数算出来不同的，说明有一处填错。',
    problem: (issue) =>
      `“${columnLabel(issue)}”列不需要填写，系统按填报的数计算；您填写${detail(issue, 'stated')}%，系统计算为${detail(issue, 'computed')}%。`,
    remedy: () => '请核对本行的人数或个数；比例列可以删除。',
    effect: () => '照常发布，比例按系统计算的公布。',
  },
  'school-total-row': {
    grade: 'handled',
    title: '学校合计不重复计入',
    explanation:
      '“学年初快照”按校区统计。以学校标识码填写、来源为“教育统计”的行是全校合计，只与各校区相加的结果核对，不计入。',
    problem: (issue) => `本行是学校${detail(issue, 'school')}的合计，只用于核对，没有计入。`,
    remedy: nothingToDo,
  },
  'campus-sum-mismatch': {
    grade: 'notice',
    title: '各校区合计与教育统计不符',
    explanation: '同一学校各校区的人数相加，应等于教育统计中全校的人数。网站按各校区计算。',
    problem: (issue) =>
      `各校区${detail(issue, 'label')}合计${detail(issue, 'sum')}，教育统计为${detail(issue, 'stated')}。`,
    remedy: () => '请核对是否漏填、重复填写了校区，或统计时点不同。',
  },
  'percent-mixed': {
    grade: 'error',
    title: '百分比写法不一致',
    explanation: '百分比填百分号前的数。同一列中既有0.8又有80，读者和系统都会误解。',
    problem: (issue) =>
      `本行为${issue.value}，第${detail(issue, 'otherLine')}行为${detail(issue, 'other')}，同一列写法不一致。`,
    remedy: (issue) => `百分比请一律填百分号前的数，例如 ${detail(issue, 'percent')}。`,
  },
  'percent-scale': {
    grade: 'confirm',
    title: '百分比过小',
    explanation: '百分比填百分号前的数。不足1%的目标少见，多为把80%写成了0.8；确实不足1%的，请再核对文件。',
    problem: (issue) => `单位为“%”，${issue.value}表示不足百分之一。`,
    remedy: (issue) => `如指${detail(issue, 'percent')}%，请填 ${detail(issue, 'percent')}。`,
  },
  'percent-range': {
    grade: 'error',
    title: '目标值超出范围',
    explanation: '百分比目标在0至100之间，其他目标不小于零。',
    problem: (issue) => `目标值“${issue.value}”不在范围内（${detail(issue, 'range')}）。`,
    remedy: () => '请对照文件原文核对后改正。',
  },
  'percent-unit-mismatch': {
    grade: 'error',
    title: '百分号与单位不一致',
    explanation: '数值写成百分比时，单位应为“%”。',
    problem: (issue) => `“${issue.value}”是百分比，单位却是“${detail(issue, 'unit')}”。`,
    remedy: () => '请核对数值和单位。',
  },
  'school-code-class': {
    grade: 'confirm',
    title: '学校标识码与办学类型不符',
    explanation: '学校标识码前两位表示学校类别，应与办学类型一致。学校改变类别时，应改用新的标识码。',
    problem: (issue) =>
      `学校标识码的类别是${detail(issue, 'found')}，办学类型是${detail(issue, 'type')}，标识码应以${detail(issue, 'expected')}开头。`,
    remedy: () => '请核对办学类型码和学校标识码，改正有误的一项。',
  },
  'campus-code-school': {
    grade: 'error',
    title: '校区编码与所属学校不符',
    explanation: '校区编码以所属学校的标识码开头。',
    problem: (issue) => `校区编码不以所属学校的标识码${detail(issue, 'school')}开头。`,
    remedy: (issue) => `请改正校区编码或学校标识码，例如 ${detail(issue, 'suggestion')}。`,
  },
  'coordinates-incomplete': {
    grade: 'error',
    title: '坐标不完整',
    explanation: '经度、纬度和坐标系须同时填写。坐标系不明的坐标可能相差数百米，不能使用。',
    problem: (issue) => `填写了坐标，但缺少${detail(issue, 'labels')}。`,
    remedy: (issue) => `请补填${detail(issue, 'labels')}，或把坐标清空。`,
  },
  'coordinates-range': {
    grade: 'error',
    title: '坐标不在范围内',
    explanation: '经度、纬度用十进制度填写，经度在前。',
    problem: (issue) =>
      issue.details['swapped'] === 1
        ? `经度${detail(issue, 'longitude')}、纬度${detail(issue, 'latitude')}填反了。`
        : `坐标（${detail(issue, 'longitude')}，${detail(issue, 'latitude')}）不在我国范围内。`,
    remedy: () => '请核对坐标，用十进制度填写，例如经度 117.21、纬度 32.97。',
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;
