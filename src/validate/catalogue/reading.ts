import type { Issue } from '../../model/issue.ts';
import type { ReadingCode } from '../../model/reading-codes.ts';
import { type TableName, tableNames, tableOf } from '../../model/tables.ts';
import type { CatalogueEntry } from './entry.ts';

/** Words for what is found while files are turned into rows (src/csv). */
export const readingCatalogue: Record<ReadingCode, CatalogueEntry> = {
  'file-name-recognised': {
    grade: 'handled',
    title: '识别文件名',
    explanation: '文件名除表名外还有“最终版”“副本”、日期、序号等字样时，系统去掉这些字样，按余下的表名识别。',
    problem: (issue) => `已按文件名识别为“${tableLabel(issue)}”表。`,
    remedy: (issue) => `无需处理。建议将文件命名为“${tableLabel(issue)}.csv”。`,
  },
  'unknown-file': {
    grade: 'notice',
    title: '未识别的文件',
    explanation: '文件名不是任何一张数据表的名称，系统没有读取这个文件。数据表的名称见模板。',
    problem: ({ details }) => `文件名与数据表名称都不相同，没有读取。${nearestName(details['nearest'])}`,
    remedy: () => '如果是数据表，请按模板的文件名改名，例如“教育集团.csv”；如果不是，请移出本文件夹。',
  },
  'duplicate-table-files': {
    grade: 'error',
    title: '同一张表有多个文件',
    explanation: '文件夹中有两个或两个以上的文件对应同一张数据表，无法判断以哪一个为准。',
    problem: (issue) => `发现${issue.details['count']}个“${tableLabel(issue)}”文件：${issue.details['files']}。`,
    remedy: (issue) => `请只保留一个“${tableLabel(issue)}”文件，其余移出本文件夹。`,
  },
  'workbook-not-read': {
    grade: 'error',
    title: '数据表仍是工作簿',
    explanation: '系统只读取CSV文件，不读取Excel、WPS工作簿；这张表没有对应的CSV文件。',
    problem: (issue) => `“${tableLabel(issue)}”表是工作簿，不是CSV文件，没有读取。`,
    remedy: () => '请用Excel或WPS打开后，选择“另存为 → CSV UTF-8（逗号分隔）”，保存到同一文件夹。',
  },
  'workbook-beside-csv': {
    grade: 'notice',
    title: '文件夹中有工作簿',
    explanation: '工作簿不参与统计。修改了工作簿而没有重新另存为CSV的，网站仍按原来的CSV发布。',
    problem: () => '工作簿没有读取，统计只用CSV文件。',
    remedy: () => '如果修改过工作簿，请重新另存为CSV；工作簿建议存放在其他文件夹。',
  },
  'restricted-table-misplaced': {
    grade: 'error',
    title: '受限数据放在公开文件夹',
    explanation:
      '教师、交流轮岗等表一行对应一个人，或者涉及不宜公开的认定，只能放在受限文件夹，不得与公开数据放在一起。',
    problem: (issue) => `“${tableLabel(issue)}”是受限数据，不能放在公开数据的文件夹中。`,
    remedy: () => '请将文件移入本地区的 restricted 文件夹，或移入设置中指定的受限文件夹。',
  },
  'public-table-misplaced': {
    grade: 'error',
    title: '公开数据放在受限文件夹',
    explanation: '受限文件夹只放不公开的表。公开的表放在其中，容易误以为不会公开。',
    problem: (issue) => `“${tableLabel(issue)}”是要公开的数据，不能放在受限文件夹中。`,
    remedy: () => '请确认内容可以公开后，将文件移到本地区的文件夹。',
  },
  'restricted-folder-missing': {
    grade: 'notice',
    title: '受限文件夹不存在',
    explanation: '设置中指定了受限文件夹，但没有找到。依靠教师、交流轮岗等表计算的指标因此显示为数据缺失。',
    problem: ({ value }) => `没有找到设置中指定的受限文件夹“${value ?? ''}”。`,
    remedy: () => '请核对设置中的文件夹位置；没有受限数据的，请去掉这项设置。',
  },
  'xlsx-renamed': {
    grade: 'error',
    title: '工作簿改名为CSV',
    explanation: '把.xlsx的扩展名改成.csv，文件内容仍是工作簿，系统无法按CSV读取。',
    problem: ({ file }) => `“${file ?? ''}”实际是Excel工作簿（.xlsx），不能直接改扩展名。`,
    remedy: () => '请将扩展名改回.xlsx，用Excel或WPS打开后，选择“另存为 → CSV UTF-8（逗号分隔）”。',
  },
  'old-excel-or-html': {
    grade: 'error',
    title: '旧版Excel或网页格式',
    explanation: '一些业务系统导出的“.csv”“.xls”文件实际是旧版Excel工作簿或网页表格。',
    problem: ({ file }) => `“${file ?? ''}”是旧版Excel或网页格式，不是CSV文件。`,
    remedy: () => '请用Excel或WPS打开后，选择“另存为 → CSV UTF-8（逗号分隔）”再提交。',
  },
  'encoding-unreadable': {
    grade: 'error',
    title: '无法识别文件编码',
    explanation: '文件既不是UTF-8、UTF-16，也不是GBK（GB18030）编码的文本，可能已损坏，或者不是文本文件。',
    problem: ({ file }) => `“${file ?? ''}”的内容无法识别为文本，文件可能已损坏或不是CSV文件。`,
    remedy: () => '请从原表重新导出，选择“另存为 → CSV UTF-8（逗号分隔）”。',
  },
  'file-empty': {
    grade: 'error',
    title: '空文件',
    explanation: '文件中没有任何内容，连表头也没有。',
    problem: ({ file }) => `“${file ?? ''}”是空文件。`,
    remedy: () => '请重新导出；暂无数据的表，请删除文件，或只保留表头。',
  },
  'text-damaged': {
    grade: 'error',
    title: '出现乱码',
    explanation: '文件中有“�”“锟斤拷”等乱码，说明文件在提交前已按错误的编码保存过，丢失的文字无法恢复。',
    problem: (issue) => `出现乱码${quoted(issue.value)}${severalRows(issue)}，说明文件在保存时已损坏。`,
    remedy: () => '请从原表重新导出，不要用记事本改存。',
  },
  'gbk-decoded': {
    grade: 'handled',
    title: '转换GBK编码',
    explanation: 'Excel的“CSV（逗号分隔）”按GBK编码保存，系统识别后自动转换，内容不受影响。',
    problem: () => '已自动识别为GBK编码并转换。',
    remedy: () => '无需处理。',
  },
  'bom-removed': {
    grade: 'handled',
    title: '去除文件开头的BOM',
    explanation: 'Excel的“CSV UTF-8”在文件开头写有编码标记（BOM），读取时去除，内容不受影响。',
    problem: () => '文件开头含编码标记（BOM），已去除。',
    remedy: () => '无需处理。',
  },
  'utf16-decoded': {
    grade: 'handled',
    title: '转换Unicode文本',
    explanation: 'Excel的“Unicode文本”按UTF-16编码保存，系统识别后自动转换，内容不受影响。',
    problem: () => '已按“Unicode文本”读取并转换。',
    remedy: () => '无需处理。',
  },
  'delimiter-recognised': {
    grade: 'handled',
    title: '识别分隔符',
    explanation: '各列以制表符或分号而不是逗号分隔的文件，系统按表头自动识别。',
    problem: ({ details }) => `已按${details['delimiter']}分隔读取。`,
    remedy: () => '无需处理。',
  },
  'chinese-comma': {
    grade: 'error',
    title: '用中文逗号分隔',
    explanation: '中文逗号“，”常出现在正文里，不能作为分隔符。',
    problem: () => '本文件使用中文逗号“，”分隔，无法分列。',
    remedy: () => '请用Excel或WPS另存为标准CSV；手工编辑的文件，请将分隔用的中文逗号改为英文逗号“,”。',
  },
  'quotes-unbalanced': {
    grade: 'error',
    title: '引号不成对',
    explanation: '单元格以英文引号开头而没有对应的结束引号，系统无法判断这一行从哪里分列。',
    problem: () => '英文引号“"”不成对，这一行无法分列。',
    remedy: () => '请补上或删去多余的英文引号；正文中的引号请用中文引号“”。',
  },
  'file-cut-short': {
    grade: 'notice',
    title: '文件末尾可能不完整',
    explanation:
      'Excel、WPS保存的CSV，最后一行也以换行结束。没有换行的，可能是复制、传送时中断，最后一行不完整，后面还有缺行。',
    problem: () => '最后一行没有换行，文件可能没有保存或传送完整。',
    remedy: () => '请与原表核对最后一行和总行数；用Excel或WPS重新另存为CSV，这一提示就不再出现。',
  },
  'title-rows-skipped': {
    grade: 'handled',
    title: '跳过表头上方的标题',
    explanation: '表头上方的标题、填报单位、填报日期等行不是数据，读取时跳过。',
    problem: ({ details }) => `已跳过表头上方的${details['count']}行标题。`,
    remedy: () => '无需处理。',
  },
  'header-not-found': {
    grade: 'error',
    title: '找不到表头',
    explanation: '文件前20行中，没有一行的各列名称与这张表的列名基本一致（五分之四以上）。',
    problem: (issue) =>
      `找不到“${tableLabel(issue)}”表的表头。文件第一行是：${issue.details['present']}；应有的列：${issue.details['expected']}。`,
    remedy: (issue) => `请下载“${tableLabel(issue)}”表的最新模板，核对文件名和表头；表头上方不要有其他内容。`,
  },
  'header-merged': {
    grade: 'error',
    title: '表头有合并单元格',
    explanation: '两行表头或合并的表头单元格导出为CSV后，列名残缺，无法对应。',
    problem: ({ details }) => `表头有合并单元格（第${details['first']}—${details['last']}行）。`,
    remedy: (issue) => `请使用“${tableLabel(issue)}”表的模板，表头只保留一行，每列一个列名。`,
  },
  'header-duplicate': {
    grade: 'error',
    title: '列名重复',
    explanation: '表头中有两列对应同一个项目，无法判断以哪一列为准。',
    problem: ({ column, details }) => `${details['letters']}列都是“${column?.label ?? ''}”。`,
    remedy: () => '请只保留其中一列。',
  },
  'header-recognised': {
    grade: 'handled',
    title: '识别列名',
    explanation: '列名与模板不同，但属于已登记的通用写法，或者只多了括号中的说明，系统自动对应。',
    problem: ({ column, value }) => `已将列“${(value ?? '').trim()}”识别为“${column?.label ?? ''}”。`,
    remedy: () => '无需处理。',
  },
  'column-missing': {
    grade: 'error',
    title: '缺少必填列',
    explanation: '表头中没有这张表必须有的列。允许不填的内容也要保留列名，单元格可以留空。',
    problem: ({ details }) => `缺少必填列“${details['label']}”。当前表头：${details['present']}。`,
    remedy: (issue) => `请补上“${issue.details['label']}”列，或下载“${tableLabel(issue)}”表的最新模板重新填写。`,
  },
  'columns-ignored': {
    grade: 'handled',
    title: '忽略模板以外的列',
    explanation: '模板中没有的列不读取、不公开；其中如有个人信息，仍按个人信息检查处理。',
    problem: ({ details }) => `模板中没有的列已忽略：${details['columns']}。`,
    remedy: () => '无需处理。如果其中有应当统计的内容，请按模板改列名。',
  },
  'column-nearly-known': {
    grade: 'notice',
    title: '列名与模板相近',
    explanation: '列名与模板中的一列只差一两个字，而文件中没有那一列，多半是列名写错。系统不作猜测，这一列没有读取。',
    problem: ({ value, details }) =>
      `列名“${value ?? ''}”与模板的“${details['label']}”相近，但不相同，其中的内容没有读取。`,
    remedy: ({ details }) => `如指“${details['label']}”，请改正列名；确是另外一列的，不必修改。`,
  },
  'column-unnamed': {
    grade: 'notice',
    title: '有内容的列没有列名',
    explanation: '表头为空的列不知道是什么项目，其中的内容没有读取。',
    problem: ({ column, details }) =>
      `${column?.letter ?? ''}列没有列名，其中${details['count']}个单元格的内容没有读取。`,
    remedy: () => '请补上列名，或删除这一列。',
  },
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
};

function tableLabel({ table }: Issue): string {
  return isTableName(table) ? tableOf(table).label : '';
}

function isTableName(table: string | null): table is TableName {
  return tableNames.some((name) => name === table);
}

function nearestName(nearest: string | number | undefined): string {
  return nearest === undefined ? '' : `与“${nearest}”相近。`;
}

/** Nothing in the place of a value that is not to be repeated. */
function quoted(value: string | null): string {
  return value === null ? '' : `“${value}”`;
}

/** Names all rows when the finding is about more than the one it is placed at. */
function severalRows({ details }: Issue): string {
  const count = Number(details['count'] ?? 1);
  return count > 1 ? `（共${count}处：第${details['lines']}行）` : '';
}

/** How often a cell was put right, and the first change; without the change where cells are not to be repeated. */
function firstChange({ value, details }: Issue): string {
  const count = `${details['count']}处`;
  if (value === null) return `（${count}）`;
  return `（${count}，如“${value.replaceAll('\n', '↵')}”改为“${details['result']}”）`;
}

function rowRange(first: number | null, last: string | number | undefined): string {
  return first === last ? `${first}` : `${first}—${last}`;
}
