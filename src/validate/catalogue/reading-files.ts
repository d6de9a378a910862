import type { Issue } from '../../model/issue.ts';
import type { CatalogueEntry } from './entry.ts';
import { quoted, severalRows, tableLabel } from './words.ts';

/** Words for what is found of a folder and its files: names, places, encodings, separators. */
export const fileEntries = {
  'file-name-recognised': {
    grade: 'handled',
    title: '识别文件名',
    explanation: '文件名、工作表名除表名外还有“最终版”“副本”、日期、序号等字样时，系统去掉这些字样，按余下的表名识别。',
    problem: (issue) => `已按${isSheet(issue) ? '工作表名' : '文件名'}识别为“${tableLabel(issue)}”表。`,
    remedy: (issue) =>
      `无需处理。建议${isSheet(issue) ? `将工作表命名为“${tableLabel(issue)}”` : `将文件命名为“${tableLabel(issue)}.csv”`}。`,
  },
  'unknown-file': {
    grade: 'notice',
    title: '未识别的文件',
    explanation:
      '文件名不是任何一张数据表的名称，系统没有读取这个文件；工作簿的，其中也没有一个工作表的名称是。数据表的名称见模板。',
    problem: ({ details }) => `文件名与数据表名称都不相同，没有读取。${nearestName(details['nearest'])}`,
    remedy: () => '如果是数据表，请按模板的文件名改名，例如“教育集团.csv”；如果不是，请移出本文件夹。',
  },
  'file-not-read': {
    grade: 'notice',
    title: '没有读取的文件',
    explanation:
      '系统读取CSV文件和工作簿（.xlsx、.xls、.et、.ods）。文字处理文件、压缩包、图片和没有扩展名的文件不读取，也不会公布。',
    problem: ({ details }) =>
      details['label'] === undefined
        ? '不是CSV文件或工作簿，没有读取。'
        : `文件名像是“${details['label']}”表，但不是CSV文件或工作簿，没有读取。`,
    remedy: ({ details }) =>
      details['label'] === undefined
        ? '如与数据无关，请移出本文件夹。'
        : `请打开后另存为“${details['label']}.csv”；压缩包请先解压。`,
  },
  'folder-not-read': {
    grade: 'notice',
    title: '没有读取的文件夹',
    explanation: '数据表直接放在本地区的文件夹中，内部表放在restricted文件夹中；其他文件夹不读取。',
    problem: () => '文件夹中的文件没有读取。',
    remedy: () => '如其中有数据表，请移到本地区的文件夹；如没有，请移走。',
  },
  'duplicate-table-files': {
    grade: 'error',
    title: '同一张表有多个文件',
    explanation: '文件夹中有两个或两个以上的文件、工作表对应同一张数据表，无法判断以哪一个为准。',
    problem: (issue) =>
      `发现${issue.details['count']}个“${tableLabel(issue)}”${things(issue)}：${issue.details['files']}。`,
    remedy: (issue) =>
      `请只保留一个“${tableLabel(issue)}”${things(issue)}，其余${issue.details['sheets'] === undefined ? '' : '删去或'}移出本文件夹。`,
  },
  'restricted-table-misplaced': {
    grade: 'error',
    title: '内部表放在公开文件夹',
    explanation:
      '教师、交流轮岗等表一行对应一个人，或者涉及不宜公开的认定，只能放在受限文件夹，不得与公开数据放在一起。',
    problem: (issue) => `“${tableLabel(issue)}”是内部表，不能放在公开数据的文件夹中。`,
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
    remedy: () => '请核对设置中的文件夹位置；没有内部表的，请去掉这项设置。',
  },
  'file-too-large': {
    grade: 'error',
    title: '文件过大',
    explanation:
      '一张表的文件、一个工作簿超过64兆字节的，不读取。一个县的登记一般不到5兆字节；过大的文件多是把整张工作表的空行、图片说明或者多年的导出一并存了进来。',
    problem: ({ details }) => `文件有${details['size']}兆字节，超过${details['most']}兆字节，没有读取。`,
    remedy: () => '请打开检查，删去表格下方和右侧的空行、空列以及与本表无关的内容，再另存为CSV文件。',
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
  'encoding-doubtful': {
    grade: 'confirm',
    title: '编码可能识别有误',
    explanation: '不是UTF-8的文件按GBK读取。读出的字多为生僻字的，可能是用其他语言的编码保存的，校名会变成另外的字。',
    problem: ({ value }) => `按GBK读取后出现较多生僻字，如“${value ?? ''}”，可能不是中文编码。`,
    remedy: () => '请用Excel或WPS打开原表，核对文字后另存为“CSV UTF-8”格式。',
  },
  'line-ends-recognised': {
    grade: 'handled',
    title: '识别换行符',
    explanation: '个别软件用特殊的换行符（U+2028、U+0085）分行，系统按换行读取。',
    problem: () => '已按特殊换行符分行。',
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
  'rows-swallowed': {
    grade: 'error',
    title: '引号把下面几行也包了进去',
    explanation: '单元格开头多一个英文引号，直到下一个英文引号为止的几行都会成为这一格的内容，这些行就不见了。',
    problem: ({ details }) => `这一格从英文引号开始，把下面${details['rows']}行也包了进去。`,
    remedy: () => '请删去多余的英文引号；正文中的引号请用中文引号“”。',
  },
  'file-cut-short': {
    grade: 'notice',
    title: '文件末尾可能不完整',
    explanation:
      'Excel、WPS保存的CSV，最后一行也以换行结束。没有换行的，可能是复制、传送时中断，最后一行不完整，后面还有缺行。',
    problem: () => '最后一行没有换行，文件可能没有保存或传送完整。',
    remedy: () => '请与原表核对最后一行和总行数；用Excel或WPS重新另存为CSV，这一提示就不再出现。',
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;

/** A sheet is named behind its workbook. */
function isSheet({ file }: Issue): boolean {
  return file?.endsWith('”') === true;
}

function things({ details }: Issue): string {
  return details['sheets'] === undefined ? '文件' : '文件或工作表';
}

function nearestName(nearest: string | number | undefined): string {
  return nearest === undefined ? '' : `与“${nearest}”相近。`;
}
