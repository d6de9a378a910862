import type { CatalogueEntry } from './entry.ts';
import { firstChange, quoted, severalRows } from './words.ts';

/** Words for what is found while lines are turned into rows, cell by cell. */
export const lineEntries = {
  'cells-beyond-header': {
    grade: 'error',
    title: '单元格多于表头',
    explanation: '一行的单元格比表头多，多半是内容里的英文逗号没有加引号，使后面各列错位。',
    problem: (issue) =>
      `表头有${issue.details['width']}列，这一行有${issue.details['found']}列，多出内容${quoted(issue.value)}${severalRows(issue)}。`,
    remedy: () => '请检查这一行是否错位；内容中的英文逗号请改为中文逗号“，”，或用Excel、WPS另存为CSV。',
  },
  'cells-uneven': {
    grade: 'notice',
    title: '各行的列数不一致',
    explanation:
      '逗号多了或少了一个，后面各列会错位；后面多为空白的，看不出其他问题。Excel、WPS保存的文件，相邻各行的列数相同。',
    problem: (issue) =>
      `这一行有${issue.details['found']}列，相邻各行有${issue.details['usual']}列${severalRows(issue)}，可能各列错位。`,
    remedy: () => '请核对这一行是否错位；没有错位的，用Excel或WPS重新另存为CSV，这一提示就不再出现。',
  },
  'quote-odd': {
    grade: 'notice',
    title: '内容里有单个英文引号',
    explanation: '内容里只有半个英文引号，可能是误录，也可能是一个单元格被拆成了两半。引号按原样读取。',
    problem: (issue) => `内容${quoted(issue.value)}里有不成对的英文引号${severalRows(issue)}。`,
    remedy: () => '请补上或删去英文引号；正文中的引号请用中文引号“”。',
  },
  'total-row-skipped': {
    grade: 'handled',
    title: '忽略合计行',
    explanation: '合计、小计行不是数据，读取时跳过，并与逐行相加的结果核对。',
    problem: ({ details }) => `已忽略合计行（第${details['lines']}行）。`,
    remedy: () => '无需处理。',
  },
  'total-mismatch': {
    grade: 'notice',
    title: '合计与明细不一致',
    explanation: '合计行所填的数与上面各行相加的结果不同，可能漏行、重复，或合计没有更新。网站按明细计算。',
    problem: ({ details }) => `合计行填${details['stated']}，逐行相加为${details['computed']}，两者不一致。`,
    remedy: () => '请核对明细是否齐全；明细无误的，删除合计行即可。',
  },
  'note-row-skipped': {
    grade: 'handled',
    title: '忽略表下的附注',
    explanation: '以“注：”“填表人：”等开头而没有填写必填列的行不是数据，读取时跳过，不公开。',
    problem: ({ details }) => `已忽略附注行（第${details['lines']}行）。`,
    remedy: () => '无需处理。附注中请勿填写个人姓名和电话。',
  },
  'example-row': {
    grade: 'notice',
    title: '模板的示例行没有删除',
    explanation: '模板中标有“示例（请删除）”的行只供参考，不计入统计。',
    problem: ({ details }) => `第${details['lines']}行是模板的示例行，没有计入。`,
    remedy: () => '请删除示例行。',
  },
  'filled-down': {
    grade: 'notice',
    title: '按合并单元格填充',
    explanation:
      '纵向合并的单元格导出后，只有第一行有内容。系统只在允许合并且必填的列，用上一行的内容填充，并列出供核对。',
    problem: ({ line, column, details }) =>
      `第${rowRange(line, details['last'])}行“${column?.label ?? ''}”为空，按合并单元格处理，填充为“${details['value']}”。`,
    remedy: () => '请核对；如果不是合并单元格，请逐行填写。',
  },
  'spaces-removed': {
    grade: 'handled',
    title: '去除空格',
    explanation:
      '单元格首尾的空格，以及编码、数字、日期和汉字名称中间的空格、制表符、换行，读取时去除；正文中间的空格和换行保留。',
    problem: (issue) => `已去除多余的空格${firstChange(issue)}。`,
    remedy: () => '无需处理。',
  },
  'quotes-removed': {
    grade: 'handled',
    title: '去除编码外的引号',
    explanation: '编码、数字、日期外面的引号不属于内容，读取时去除。',
    problem: (issue) => `已去除内容外面的引号（${issue.details['count']}处）。`,
    remedy: () => '无需处理。',
  },
  'width-normalised': {
    grade: 'handled',
    title: '全角转换为半角',
    explanation: '数字、日期和编码中的全角字符转换为半角；名称和正文不转换。',
    problem: (issue) => `已将全角字符转换为半角${firstChange(issue)}。`,
    remedy: () => '无需处理。',
  },
  'characters-normalised': {
    grade: 'handled',
    title: '部首和兼容字符换成通用汉字',
    explanation: '从PDF复制的文字，常用外形相同的部首字符代替汉字，如“⽤⼾”，不换过来就查不到。',
    problem: (issue) => `已换成通用汉字${firstChange(issue)}。`,
    remedy: () => '无需处理。',
  },
  'null-marker': {
    grade: 'handled',
    title: '“/”“—”按空缺处理',
    explanation: '单元格只填“/”“-”“—”“无”的，按空缺处理，表示没有公布，不表示零。',
    problem: ({ value, details }) =>
      `已将${value === null ? '“/”“—”等' : `“${value.trim()}”`}按空缺处理（${details['count']}处）。`,
    remedy: () => '无需处理。',
  },
  'count-none': {
    grade: 'notice',
    title: '数量填“无”',
    explanation: '数量列填“无”，可能表示零，也可能表示没有统计，系统按空缺处理。',
    problem: (issue) => `数量填“无”${severalRows(issue)}，按空缺处理。`,
    remedy: () => '如为零请填0；没有统计的请留空。',
  },
  'boolean-normalised': {
    grade: 'handled',
    title: '统一“是”“否”的写法',
    explanation: '“√”“Y”“1”“有”等按“是”读取，“×”“N”“0”“无”等按“否”读取。',
    problem: (issue) => `已统一为“是”或“否”${firstChange(issue)}。`,
    remedy: () => '无需处理。',
  },
  'list-separators': {
    grade: 'handled',
    title: '统一多个值的分隔',
    explanation: '可填多个值的单元格，用顿号、逗号、分号、斜线或换行分隔均可，系统统一为顿号。',
    problem: (issue) => `已将多个值统一用顿号分隔${firstChange(issue)}。`,
    remedy: () => '无需处理。',
  },
  'formula-error': {
    grade: 'error',
    title: '公式错误',
    explanation: '单元格是公式的错误提示，或者列宽不够而显示为“####”，原来的内容没有导出。',
    problem: (issue) => `内容为公式错误“${issue.value ?? ''}”${severalRows(issue)}。`,
    remedy: () => '请在原表改正公式或加宽列，再“选择性粘贴 → 数值”后导出。',
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;

function rowRange(first: number | null, last: string | number | undefined): string {
  return first === last ? `${first}` : `${first}—${last}`;
}
