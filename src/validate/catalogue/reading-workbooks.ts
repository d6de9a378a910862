import type { WorkbookRefusal } from '../../workbook/reading.ts';
import type { CatalogueEntry } from './entry.ts';
import { detail, severalRows, tableLabel } from './words.ts';

/** Words for what is found of workbooks and their sheets. */
export const workbookEntries = {
  'workbook-not-read': {
    grade: 'error',
    title: '工作簿无法读取',
    explanation:
      '系统读取Excel、WPS和LibreOffice的工作簿（.xlsx、.xls、.et、.ods），名称是数据表名称的工作表，各作一张表。加了打开密码的、二进制工作簿（.xlsb）、Excel 95及更早的、苹果Numbers表格和损坏的文件不能读取。',
    problem: (issue) => `工作簿没有读取：${whyNot(issue)}`,
    remedy: (issue) => remedies[detail(issue, 'reason')] ?? saveAgain,
  },
  'workbook-beside-csv': {
    grade: 'notice',
    title: '没有读取的工作簿',
    explanation:
      '文件夹中的一个工作簿不能读取，而它的表已由其他文件提供，或者从名称看不出它是哪张表。其中的内容不参与统计。',
    problem: (issue) => `工作簿没有读取，统计只用其他文件：${whyNot(issue)}`,
    remedy: (issue) => `如其中有数据表：${remedies[detail(issue, 'reason')] ?? saveAgain}如没有，请移出本文件夹。`,
  },
  'sheet-not-read': {
    grade: 'notice',
    title: '没有读取的工作表',
    explanation: '工作簿中有的工作表，名称不是数据表的名称，系统没有读取。说明、目录、选项一类的工作表不在此列。',
    problem: ({ details }) =>
      `工作表的名称与数据表名称都不相同，没有读取。${details['nearest'] === undefined ? '' : `与“${details['nearest']}”相近。`}`,
    remedy: () => '如果是数据表，请将工作表改名为数据表的名称，例如“教育集团”；如果不是，无需处理。',
  },
  'sheet-hidden': {
    grade: 'notice',
    title: '读取了隐藏的工作表',
    explanation: '工作表在Excel、WPS中是隐藏的，打开时看不见，系统同样读取并参与统计。',
    problem: (issue) => `“${tableLabel(issue)}”工作表是隐藏的，已照常读取。`,
    remedy: () => '请取消隐藏后核对；不应参与统计的，请删除这个工作表。',
  },
  'rows-hidden': {
    grade: 'notice',
    title: '读取了隐藏的行',
    explanation: '有的行在Excel、WPS中被隐藏或者被筛选掉，打开时看不见，系统同样读取并参与统计。',
    problem: (issue) => `这一行是隐藏的或者被筛选掉的，已照常读取${severalRows(issue)}。`,
    remedy: () => '请取消隐藏、清除筛选后核对；不应参与统计的行，请删除。',
  },
  'sheets-unfilled': {
    grade: 'handled',
    title: '没有填写的工作表',
    explanation: '模板中每张表一个工作表。工作簿有几个工作表时，只有表头、没有填写的，按没有这张表处理。',
    problem: ({ details }) => `${details['count']}个工作表没有填写，按没有这些表处理：${details['labels']}。`,
    remedy: () => '无需处理。如要表明一张表确实一行也没有（例如没有人被评为不合格），请将它单独存为只有表头的CSV文件。',
  },
  'xlsx-renamed': {
    grade: 'handled',
    title: '工作簿用了别的扩展名',
    explanation:
      '把.xlsx的扩展名改成.csv或.xls，文件内容仍是工作簿。系统看内容而不看扩展名，按工作簿读取；其中须只有一个工作表，或者有一个工作表的名称是这张表的名称。',
    problem: () => '文件内容是Excel、WPS工作簿，与扩展名不符，已按工作簿读取。',
    remedy: ({ details }) => `无需处理。建议将扩展名改回.${details['format'] ?? 'xlsx'}。`,
  },
  'old-excel-or-html': {
    grade: 'handled',
    title: '读取旧版Excel或网页表格',
    explanation:
      '一些业务系统导出的“.csv”“.xls”文件实际是旧版Excel工作簿、网页表格或XML表格。系统看内容而不看扩展名，按工作簿读取。',
    problem: ({ details }) =>
      `文件内容是${forms[String(details['format'])] ?? '工作簿'}，与扩展名不符，已按工作簿读取。`,
    remedy: () => '无需处理。建议用Excel或WPS打开后，另存为.xlsx。',
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;

const forms: Readonly<Record<string, string>> = { xls: '旧版Excel工作簿', html: '网页表格', xml: 'XML表格' };

const saveAgain = '请用Excel或WPS打开后，另存为“Excel工作簿（.xlsx）”。';

const remedies: Readonly<Record<string, string>> = {
  encrypted: '请用Excel或WPS打开，取消打开密码后保存。',
  numbers: '请用Numbers打开后，导出为Excel（.xlsx）。',
  'other-archive': '请核对文件；是工作簿的，用Excel或WPS打开后，另存为“Excel工作簿（.xlsx）”。',
  sheets: '请将数据所在的工作表改名为数据表的名称，例如“教育集团”，或者删去其余的工作表。',
  damaged: '请从原处重新复制或导出；能用Excel或WPS打开的，另存为“Excel工作簿（.xlsx）”。',
  'too-large': '请打开检查，删去图片、空行空列以及与本表无关的工作表后保存。',
  settings: '请用Excel或WPS打开后，另存为“CSV UTF-8（逗号分隔）”。',
  empty: '请重新导出；没有数据的，请删除文件。',
  text: '请核对文件；是文本的，请将扩展名改为.csv，并按数据表的名称命名。',
};

const reasons: Readonly<Record<string, string>> = {
  encrypted: '设有打开密码。',
  binary: '是二进制工作簿（.xlsb）。',
  'excel-95': '是Excel 95或更早版本的格式。',
  numbers: '是苹果Numbers表格。',
  'other-archive': '内容不是Excel、WPS或LibreOffice的工作簿。',
  'web-page': '是网页文件，其中没有表格。',
  damaged: '文件已损坏，或者没有传送完整。',
  'too-large': '解开后过大。',
  sheets: '有几个工作表，名称都不是数据表的名称，无法判断读取哪一个。',
  settings: '内容是工作簿或网页，网站设置只能是CSV文件。',
  empty: '文件中没有任何内容。',
  text: '内容是文本，不是工作簿。',
};

/** Why a workbook was not opened, and what to do, in one line, where there is no table for it to be a finding about. */
export function workbookRefusalWords(reason: WorkbookRefusal): string {
  return `${reasons[reason] ?? '无法打开。'}${remedies[reason] ?? saveAgain}`;
}

function whyNot({ details }: Parameters<CatalogueEntry['problem']>[0]): string {
  if (details['size'] !== undefined) return `文件有${details['size']}兆字节，超过${details['most']}兆字节。`;
  return reasons[String(details['reason'])] ?? '无法打开。';
}
