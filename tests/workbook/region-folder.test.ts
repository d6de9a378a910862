import { expect, test } from 'vitest';
import { readRegionFolder } from '../../src/csv/read-folder.ts';
import { formatPlace } from '../../src/validate/print/text.ts';
import { filesIn, messageOf } from '../csv/reading.ts';
import { bookOf, type Rows, type SavedAs, savedAs } from './books.ts';

const groups: Rows = [
  ['集团编码', '集团名称', '成立日期', '状态', '范围'],
  ['G01', '第一教育集团', '2024-09-01', '运行', '城区'],
];
const groupsFile = groups.map((cells) => `${cells.join(',')}\n`).join('');
const memberships: Rows = [
  ['集团编码', '校区编码', '角色', '加入时间'],
  ['G01', '2137000001-01', '核心校', '2024-09-01'],
  [null, '2137000002-01', '成员校', '2024年9月1日'],
];
const teachers: Rows = [['人员编号', '人事关系校区']];

function book(sheets: Readonly<Record<string, Rows>>, form: SavedAs = 'xlsx'): Uint8Array {
  return savedAs(bookOf(sheets), form);
}

async function readFiles(files: Readonly<Record<string, string | Uint8Array>>) {
  const { tables, issues, fileCount } = await readRegionFolder('region', {}, filesIn(files));
  return {
    tables: tables.map(({ name, file, rows }) => [name, file, rows.length]),
    messages: issues.map(messageOf),
    issues,
    fileCount,
  };
}

test('each sheet with the name of a table is that table, and messages name sheet, row and column', async () => {
  const bytes = book({
    填表说明: [['先填学校']],
    教育集团: groups,
    成员关系: memberships,
    名单: [['x']],
    教师: teachers,
  });
  const { tables, messages, issues, fileCount } = await readFiles({ 'region/集团.xlsx': bytes });
  expect(tables).toEqual([
    ['groups', '集团.xlsx“教育集团”', 1],
    ['memberships', '集团.xlsx“成员关系”', 2],
  ]);
  expect(fileCount).toBe(1);
  expect(messages).toMatchInlineSnapshot(`
    [
      "【提醒】集团.xlsx“名单”：工作表的名称与数据表名称都不相同，没有读取。与“清单”相近。如果是数据表，请将工作表改名为数据表的名称，例如“教育集团”；如果不是，无需处理。",
      "【已自动处理】集团.xlsx：1个工作表没有填写，按没有这些表处理：教师。无需处理。如要表明一张表确实一行也没有（例如没有人被评为不合格），请将它单独存为只有表头的CSV文件。",
      "【已自动处理】集团.xlsx“成员关系” 第1行 D列“加入日期”：已将列“加入时间”识别为“加入日期”。无需处理。",
      "【提醒】集团.xlsx“成员关系” 第3行 A列“集团编码”：第3行“集团编码”为空，按合并单元格处理，填充为“G01”。请核对；如果不是合并单元格，请逐行填写。",
    ]
  `);
  expect(issues.map(formatPlace).at(-1)).toBe('集团.xlsx“成员关系”第3行 A列“集团编码”');
});

test.each<[SavedAs, string]>([
  ['xlsx', '教育集团（最终版）.xlsx'],
  ['biff8', '教育集团（最终版）.xls'],
  ['biff8', '教育集团（最终版）.et'],
  ['ods', '教育集团（最终版）.ods'],
])('the only sheet of a workbook is the table that the file is called after (%s, %s)', async (form, file) => {
  const { tables, messages } = await readFiles({ [`region/${file}`]: book({ Sheet1: groups, Sheet2: [] }, form) });
  expect(tables).toEqual([['groups', `${file}“Sheet1”`, 1]]);
  expect(messages).toEqual([
    `【已自动处理】${file}“Sheet1”：已按工作表名识别为“教育集团”表。无需处理。建议将工作表命名为“教育集团”。`,
  ]);
});

test('a table in a file and in a sheet is there twice', async () => {
  const { tables, messages } = await readFiles({
    'region/集团.xlsx': book({ 教育集团: groups, 成员关系: memberships }),
    'region/教育集团.csv': groupsFile,
  });
  expect(tables[0]).toEqual(['groups', '教育集团.csv', 1]);
  expect(messages[0]).toMatchInlineSnapshot(
    `"【错误】教育集团.csv：发现2个“教育集团”文件或工作表：“教育集团.csv”、集团.xlsx“教育集团”。请只保留一个“教育集团”文件或工作表，其余删去或移出本文件夹。"`,
  );
});

test('a sheet of a restricted table has to lie in the restricted folder, as its file', async () => {
  const filled: Rows = [...teachers, ['T1', '2137000001-01']];
  const { messages } = await readFiles({
    'region/教师.xlsx': book({ 教师: filled }),
    'region/restricted/集团.xlsx': book({ 教育集团: groups }),
  });
  expect(messages).toMatchInlineSnapshot(`
    [
      "【错误】restricted/集团.xlsx“教育集团”：“教育集团”是要公开的数据，不能放在受限文件夹中。请确认内容可以公开后，将文件移到本地区的文件夹。",
      "【错误】教师.xlsx“教师”：“教师”是内部表，不能放在公开数据的文件夹中。请将文件移入本地区的 restricted 文件夹，或移入设置中指定的受限文件夹。",
    ]
  `);
});

test('a name of the file is believed less than its content', async () => {
  const { tables, messages } = await readFiles({
    'region/groups.csv': book({ Sheet1: groups }),
    'region/成员关系.xls': book({ Sheet1: memberships }, 'html'),
    'region/学校.xls': '学校标识码\t学校名称\n2137000001\t第一小学\n',
  });
  expect(tables).toEqual([
    ['schools', '学校.xls', 1],
    ['groups', 'groups.csv“Sheet1”', 1],
    ['memberships', '成员关系.xls“Sheet1”', 2],
  ]);
  expect(messages.filter((message) => message.includes('扩展名'))).toMatchInlineSnapshot(`
    [
      "【已自动处理】groups.csv“Sheet1”：文件内容是Excel、WPS工作簿，与扩展名不符，已按工作簿读取。无需处理。建议将扩展名改回.xlsx。",
      "【已自动处理】成员关系.xls“Sheet1”：文件内容是网页表格，与扩展名不符，已按工作簿读取。无需处理。建议用Excel或WPS打开后，另存为.xlsx。",
    ]
  `);
});

test('what cannot be read is an error where its table is missing, and a notice beside it', async () => {
  const damaged = Uint8Array.of(0x50, 0x4b, 3, 4);
  const { messages } = await readFiles({
    'region/学校.xlsx': damaged,
    'region/学校(旧).xlsb': book({ Sheet1: groups }, 'xlsb'),
    'region/教育集团.csv': groupsFile,
    'region/教育集团.xls': damaged,
    'region/台账.xlsx': damaged,
    'region/校区.xlsx': book({ 城区: groups, 乡村: groups }),
    'region/names.csv': book({ 城区: groups, 乡村: groups }),
  });
  expect(messages).toMatchInlineSnapshot(`
    [
      "【提醒】台账.xlsx：工作簿没有读取，统计只用其他文件：文件已损坏，或者没有传送完整。如其中有数据表：请从原处重新复制或导出；能用Excel或WPS打开的，另存为“Excel工作簿（.xlsx）”。如没有，请移出本文件夹。",
      "【错误】学校(旧).xlsb：工作簿没有读取：是二进制工作簿（.xlsb）。请用Excel或WPS打开后，另存为“Excel工作簿（.xlsx）”。",
      "【错误】学校.xlsx：工作簿没有读取：文件已损坏，或者没有传送完整。请从原处重新复制或导出；能用Excel或WPS打开的，另存为“Excel工作簿（.xlsx）”。",
      "【提醒】教育集团.xls：工作簿没有读取，统计只用其他文件：文件已损坏，或者没有传送完整。如其中有数据表：请从原处重新复制或导出；能用Excel或WPS打开的，另存为“Excel工作簿（.xlsx）”。如没有，请移出本文件夹。",
      "【错误】校区.xlsx：工作簿没有读取：有几个工作表，名称都不是数据表的名称，无法判断读取哪一个。请将数据所在的工作表改名为数据表的名称，例如“教育集团”，或者删去其余的工作表。",
      "【错误】names.csv：工作簿没有读取：有几个工作表，名称都不是数据表的名称，无法判断读取哪一个。请将数据所在的工作表改名为数据表的名称，例如“教育集团”，或者删去其余的工作表。",
    ]
  `);
});

test('a workbook that is alone and cannot be read is an error whatever it is called', async () => {
  const { messages } = await readFiles({ 'region/集团数据.xlsx': Uint8Array.of(0x50, 0x4b, 3, 4) });
  expect(messages).toMatchInlineSnapshot(`
    [
      "【错误】集团数据.xlsx：工作簿没有读取：文件已损坏，或者没有传送完整。请从原处重新复制或导出；能用Excel或WPS打开的，另存为“Excel工作簿（.xlsx）”。",
    ]
  `);
});

test('a workbook without tables is a file that nobody knows', async () => {
  const { messages } = await readFiles({ 'region/食堂.xlsx': book({ 教育集困: groups, 二: groups }) });
  expect(messages).toMatchInlineSnapshot(`
    [
      "【提醒】食堂.xlsx：文件名与数据表名称都不相同，没有读取。与“教育集团”相近。如果是数据表，请按模板的文件名改名，例如“教育集团.csv”；如果不是，请移出本文件夹。",
    ]
  `);
});
