import type { CatalogueEntry } from './entry.ts';
import { becomes, columnLabel, detail, nothingToDo, written } from './words.ts';

/** Findings about one cell by itself: numbers, yes or no, dates, periods. */
export const cellEntries = {
  'empty-required': {
    grade: 'error',
    title: '必填项为空',
    explanation: '必填列的每一行都要有内容。标为“文件没有公布可以留空”的列不在此列，留空时网站写明“未公布”。',
    problem: (issue) =>
      issue.value === '' ? '该列为必填项，本行没有填写。' : `该列须填写确定的内容，不能填“${issue.value}”。`,
    remedy: (issue) =>
      `请对照文件或登记表补填“${columnLabel(issue)}”，不要用“无”“待定”代替。一时查不到的，请保留本行，向填报单位核实后补填。`,
  },
  'footnote-mark': {
    grade: 'confirm',
    title: '数字、日期或编码带注释标记',
    explanation: '“①”“²”一类字符多为注释标记，也可能是数字的一部分。系统不把它们并入前面的数字，以免6①变成61。',
    problem: (issue) => `“${written(issue)}”中有“${detail(issue, 'mark')}”，不能确定是注释标记还是内容的一部分。`,
    remedy: (issue) =>
      detail(issue, 'rest') === ''
        ? '请改用普通的阿拉伯数字填写；注释请写到备注列。'
        : `如指“${detail(issue, 'rest')}”，请删去注释标记，只填 ${detail(issue, 'rest')}；注释请写到备注列。`,
  },
  'digits-apart': {
    grade: 'error',
    title: '数字中间有空格或换行',
    explanation: '两个数字之间的空格或换行，可能是多按了空格，也可能是两个数，系统不把它们连成一个数。',
    problem: (issue) => `“${written(issue).replaceAll('\n', '↵')}”的数字中间有空格或换行，不能确定是一个数还是两个数。`,
    remedy: () => '如为一个数，请删去中间的空格或换行；如为两个数，请分行填写。',
  },
  'ditto-mark': {
    grade: 'error',
    title: '用“同上”代替内容',
    explanation: '排序、筛选后上一行就不再是原来的上一行，因此“同上”“〃”不按上一行的内容填充。',
    problem: (issue) => `“${written(issue)}”指上一行的内容，系统不作填充。`,
    remedy: () => '请在本行填写完整的内容。',
  },
  'character-lost': {
    grade: 'confirm',
    title: '名称或编码中有字符丢失',
    explanation: '“?”“□”“〓”出现在名称中，多为生僻字在转换编码或字体时丢失。',
    problem: (issue) => `“${written(issue)}”中可能有字符丢失。`,
    remedy: () => '请对照文件补上丢失的字，用“CSV UTF-8”格式重新保存。',
  },
  'unseen-character': {
    grade: 'error',
    title: '含有看不见的字符',
    explanation: '控制字符和改变书写方向的字符看不见，却会使校名显示错乱、查找不到，多为从其他系统复制时带入。',
    problem: (issue) => `含有看不见的字符${detail(issue, 'codes')}。`,
    remedy: () => '请删去这一格的内容，重新输入，不要粘贴。',
  },
  'number-normalised': {
    grade: 'handled',
    title: '数字写法已统一',
    explanation: '千位分隔符、与列单位一致的单位字样和百分号会自动去掉，数值不变。例如“1,234”“120人”。',
    problem: (issue) => `${becomes(issue)}。`,
    remedy: nothingToDo,
  },
  'number-approximate': {
    grade: 'error',
    title: '不是准确数',
    explanation: '指标按人数逐一计算，“约50”“50左右”“近百人”不能参加计算。',
    problem: (issue) => `“${written(issue)}”不是准确数。`,
    remedy: () => '请填写实际数，例如 50；没有统计的请留空，不要估计。',
  },
  'number-unit': {
    grade: 'error',
    title: '单位与本列不一致',
    explanation: '同一列使用同一单位。带“万”“百”等字样或其他单位的数字不会自动换算，以免数量级出错。',
    problem: (issue) =>
      detail(issue, 'expected') === ''
        ? `数字后面的“${detail(issue, 'unit')}”不能识别。`
        : `数字后面写的是“${detail(issue, 'unit')}”，本列的单位是“${detail(issue, 'expected')}”。`,
    remedy: () => '请换算成本列的单位后只填数字。',
  },
  'number-unreadable': {
    grade: 'error',
    title: '不是数字',
    explanation: '数值列只填阿拉伯数字。',
    problem: (issue) => `“${written(issue)}”不是数字。`,
    remedy: () => '请用阿拉伯数字填写，例如 120；没有统计的请留空。',
  },
  'number-negative': {
    grade: 'error',
    title: '数量为负数',
    explanation: '人数、个数、序号不会小于零。',
    problem: (issue) => `“${columnLabel(issue)}”不能是负数。`,
    remedy: () => '请核对后填写实际数；表示减少的，请分别填写调整前后的数。',
  },
  'number-range': {
    grade: 'error',
    title: '数量过大',
    explanation:
      '一个县（市、区）的人数不会超过1000万，学校、岗位、活动等的个数不会超过100万；更大的数多为粘连或重复录入。',
    problem: (issue) =>
      `“${columnLabel(issue)}”填${written(issue)}，超出了合理范围（不超过${detail(issue, 'most')}）。`,
    remedy: () => '请核对后填写实际数。',
  },
  'number-percent': {
    grade: 'error',
    title: '应填数量而填了百分比',
    explanation: '本站的比例一律由系统按人数、个数计算，输入表只填分子和分母。',
    problem: (issue) => `“${columnLabel(issue)}”应填数量，“${written(issue)}”是百分比。`,
    remedy: () => '请填写人数或个数，比例由系统计算。',
  },
  'integer-with-fraction': {
    grade: 'error',
    title: '应为整数',
    explanation: '人数、个数和序号都是整数。出现小数，多半是粘贴了平均数或比例。',
    problem: (issue) => `“${columnLabel(issue)}”应为整数，“${written(issue)}”带有小数。`,
    remedy: () => '请填写实际的整数。',
  },
  'scientific-notation': {
    grade: 'error',
    title: '被改成科学计数法',
    explanation: 'Excel会把较长的数字改写成“2.134E+09”的形式，后几位从此丢失，无法恢复。',
    problem: (issue) => `“${written(issue)}”已被Excel改成科学计数法，后几位已经丢失。`,
    remedy: (issue) => `请先把“${columnLabel(issue)}”列设为“文本”格式，再从原系统重新复制完整的内容。`,
  },
  'boolean-unreadable': {
    grade: 'error',
    title: '应填“是”或“否”',
    explanation: '是非列接受是、否以及√、×、有、无等常用写法，其他内容不作猜测。',
    problem: (issue) => `“${written(issue)}”不能判断是“是”还是“否”。`,
    remedy: () => '请填“是”或“否”；没有公布的，非必填列可以留空。',
  },
  'date-normalised': {
    grade: 'handled',
    title: '日期写法已统一',
    explanation: '只有一种理解的日期写法会自动统一为“2024-09-01”的形式。',
    problem: (issue) => `${becomes(issue)}。`,
    remedy: nothingToDo,
  },
  'date-month-only': {
    grade: 'handled',
    title: '只有年月的日期',
    explanation: '只填年月的，开始日期按当月1日处理，结束日期按当月最后一日处理。',
    problem: (issue) => `只填了年月，${becomes(issue)}。`,
    remedy: nothingToDo,
  },
  'date-excel-serial': {
    grade: 'handled',
    title: '日期被存成序列号',
    explanation: '单元格设为“常规”时，Excel会把日期存成天数，如45536。系统按天数换算回日期。',
    problem: (issue) => `“${issue.value}”是Excel的日期序列号，换算为“${detail(issue, 'becomes')}”。`,
    remedy: nothingToDo,
  },
  'date-open': {
    grade: 'handled',
    title: '没有结束日期',
    explanation: '结束日期填“长期”“至今”的，与留空相同，表示仍然有效。',
    problem: (issue) => `“${issue.value}”按没有结束日期处理。`,
    remedy: nothingToDo,
  },
  'date-two-digit-year': {
    grade: 'confirm',
    title: '年份只有两位',
    explanation: '两位年份不能确定是哪个世纪，也可能是日、月、年的其他次序。',
    problem: (issue) => `“${issue.value}”的年份只有两位，不能确定。`,
    remedy: (issue) => `如指${detail(issue, 'suggestion')}，请写成 ${detail(issue, 'suggestion')}。`,
  },
  'date-unclear': {
    grade: 'confirm',
    title: '日期不明确',
    explanation:
      '缺少年份、只有年份，或月、日次序不明的写法都不作猜测。“2024.1”也在此列：它可能是Excel略去末位零的“2024.10”。',
    problem: (issue) => `“${issue.value}”无法判断是哪年哪月哪日。`,
    remedy: () => '请写成年-月-日，例如 2024-09-01。',
  },
  'date-impossible': {
    grade: 'error',
    title: '日期不存在',
    explanation: '历法中没有这一天，例如9月31日、平年的2月29日。',
    problem: (issue) => `${detail(issue, 'reason')}，该日期不存在。`,
    remedy: (issue) => `请核对文件后改为正确日期，例如 ${detail(issue, 'suggestion')}。`,
  },
  'date-range': {
    grade: 'error',
    title: '年份不合理',
    explanation: '日期的年份应在1850年至2100年之间，超出的多为录入错误。',
    problem: (issue) => `年份“${detail(issue, 'year')}”不合理。`,
    remedy: () => '请核对后改为正确日期，例如 2024-09-01。',
  },
  'date-unreadable': {
    grade: 'error',
    title: '不是日期',
    explanation: '日期列只填日期。“长期”“至今”只能填在结束日期列。',
    problem: (issue) => `“${issue.value}”不是日期。`,
    remedy: () => '请写成年-月-日，例如 2024-09-01。',
  },
  'period-normalised': {
    grade: 'handled',
    title: '学年、学期或年度写法已统一',
    explanation: '“2024—2025学年第一学期”“2024年秋”等只有一种理解的写法会自动统一。',
    problem: (issue) => `${becomes(issue)}。`,
    remedy: nothingToDo,
  },
  'academic-year-unclear': {
    grade: 'confirm',
    title: '学年不明确',
    explanation: '学年跨两个年份。只写一个年份时，前后两个学年都有可能。',
    problem: (issue) => `“${issue.value}”可能指${detail(issue, 'before')}学年，也可能指${detail(issue, 'after')}学年。`,
    remedy: (issue) => `请写完整，例如 ${detail(issue, 'after')}。`,
  },
  'academic-year-unreadable': {
    grade: 'error',
    title: '不是学年',
    explanation: '学年由相连的两个年份组成，自9月1日起至次年8月31日止。',
    problem: (issue) => `“${issue.value}”不是学年。`,
    remedy: () => '请写成相连的两个年份，例如 2024—2025。',
  },
  'term-unclear': {
    grade: 'confirm',
    title: '学期不明确',
    explanation: '没有写明学年的学期，以及“2024年上学期”一类写法，可能指不同的学期。',
    problem: (issue) => `“${issue.value}”不能确定是哪个学年的哪个学期。`,
    remedy: () => '请写完整，例如 2024—2025学年第一学期。',
  },
  'term-unreadable': {
    grade: 'error',
    title: '不是学期',
    explanation: '学期写作“2024—2025学年第一学期”或“2024—2025学年第二学期”。',
    problem: (issue) => `“${issue.value}”不是学期。`,
    remedy: () => '请写成学年加学期，例如 2024—2025学年第一学期。',
  },
  'calendar-year-unreadable': {
    grade: 'error',
    title: '不是年份',
    explanation: '年度和年份填四位数字。',
    problem: (issue) => `“${issue.value}”不是四位年份。`,
    remedy: () => '请填四位年份，例如 2024。',
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;
