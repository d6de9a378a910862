import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readRegionFolder } from '../../src/csv/read-folder.ts';
import { classifyFile, tableOfStem } from '../../src/csv/table-file.ts';
import { fileFormCodes, readingCodes } from '../../src/model/reading-codes.ts';
import { cityTableNames, tableNames, tableOf } from '../../src/model/tables.ts';
import { readingCatalogue } from '../../src/validate/catalogue/reading.ts';
import { bookOf, savedAs } from '../workbook/books.ts';
import { filesIn, messageOf } from './reading.ts';

const groups = '集团编码,集团名称,成立日期,状态,范围\nG01,第一教育集团,2024-09-01,运行,城区\n';
const teachers = '人员编号,人事关系校区\nT1,2137000001-01\n';

async function readFiles(files: Readonly<Record<string, string | Uint8Array>>, restrictedFolder?: string) {
  const options = restrictedFolder === undefined ? {} : { restrictedFolder };
  const { tables, issues, fileCount } = await readRegionFolder('region', options, filesIn(files));
  return { tables: tables.map(({ name, file }) => [name, file]), messages: issues.map(messageOf), issues, fileCount };
}

describe('a region’s folder', () => {
  test('is read from the disk, with its restricted folder, and told in order', async () => {
    const folder = fileURLToPath(new URL('../fixtures/reading-folder', import.meta.url));
    const { tables, issues, fileCount } = await readRegionFolder(folder);
    expect(tables.map(({ name, file, rows }) => [name, file, rows.length])).toEqual([
      ['groups', 'groups.csv', 1],
      ['memberships', '成员关系.csv', 2],
      ['teachers', 'restricted/教师.csv', 1],
    ]);
    expect(issues.map(messageOf)).toMatchInlineSnapshot(`
      [
        "【提醒】备忘.csv：文件名与数据表名称都不相同，没有读取。如果是数据表，请按模板的文件名改名，例如“教育集团.csv”；如果不是，请移出本文件夹。",
        "【已自动处理】成员关系.csv 第1行 D列“加入日期”：已将列“加入时间”识别为“加入日期”。无需处理。",
        "【提醒】成员关系.csv 第3行 A列“集团编码”：第3行“集团编码”为空，按合并单元格处理，填充为“G01”。请核对；如果不是合并单元格，请逐行填写。",
      ]
    `);
    expect(fileCount).toBe(3);
  });

  test('that does not exist is a mistake of the program', async () => {
    await expect(readRegionFolder('nowhere', {}, filesIn({}))).rejects.toThrow('There is no folder nowhere');
  });

  test('tables come in the order of the schema, whatever the names of their files', async () => {
    const { tables } = await readFiles({
      'region/a集团成员.csv': '',
      'region/教育集团.csv': groups,
      'region/campuses.csv': '校区编码,学校标识码,校区名称,层次,学段\n',
    });
    expect(tables).toEqual([
      ['campuses', 'campuses.csv'],
      ['groups', '教育集团.csv'],
    ]);
  });

  test('system files, lock files, descriptions and the outline are passed over', async () => {
    const others = [
      '.DS_Store',
      '~$教育集团.xlsx',
      '~$groups.csv',
      'Thumbs.db',
      'README.md',
      'readme.txt',
      '说明.txt',
      'outline.geojson',
    ];
    const { messages } = await readFiles({
      'region/groups.csv': groups,
      ...Object.fromEntries(others.map((name) => [`region/${name}`, ''])),
    });
    expect(messages).toEqual([]);
  });

  test('every file and folder that is not read is named', async () => {
    const names = ['教育集团.wps', '学校.docx', '成员关系.zip', '地图.png', '校区', '旧数据/groups.csv'];
    const { messages } = await readFiles({
      'region/groups.csv': groups,
      ...Object.fromEntries(names.map((name) => [`region/${name}`, ''])),
      'region/restricted/2024/教师.csv': '',
    });
    expect(messages).toMatchInlineSnapshot(`
      [
        "【提醒】旧数据：文件夹中的文件没有读取。如其中有数据表，请移到本地区的文件夹；如没有，请移走。",
        "【提醒】restricted/2024：文件夹中的文件没有读取。如其中有数据表，请移到本地区的文件夹；如没有，请移走。",
        "【提醒】地图.png：不是CSV文件或工作簿，没有读取。如与数据无关，请移出本文件夹。",
        "【提醒】学校.docx：文件名像是“学校”表，但不是CSV文件或工作簿，没有读取。请打开后另存为“学校.csv”；压缩包请先解压。",
        "【提醒】成员关系.zip：文件名像是“成员关系”表，但不是CSV文件或工作簿，没有读取。请打开后另存为“成员关系.csv”；压缩包请先解压。",
        "【提醒】教育集团.wps：文件名像是“教育集团”表，但不是CSV文件或工作簿，没有读取。请打开后另存为“教育集团.csv”；压缩包请先解压。",
        "【提醒】校区：文件名像是“校区”表，但不是CSV文件或工作簿，没有读取。请打开后另存为“校区.csv”；压缩包请先解压。",
      ]
    `);
  });

  test('a table with its extension hidden is read', async () => {
    const { tables } = await readFiles({ 'region/groups.csv.txt': groups });
    expect(tables).toEqual([['groups', 'groups.csv.txt']]);
  });

  test('two files of one table are an error that names both, and one of them is read', async () => {
    const { tables, messages } = await readFiles({
      'region/教育集团(最终版)(2).csv': groups,
      'region/groups.csv': groups,
    });
    expect(tables).toEqual([['groups', 'groups.csv']]);
    expect(messages).toMatchInlineSnapshot(`
      [
        "【错误】groups.csv：发现2个“教育集团”文件：“groups.csv”、“教育集团(最终版)(2).csv”。请只保留一个“教育集团”文件，其余移出本文件夹。",
      ]
    `);
  });

  test('a decorated file name is recognised and logged', async () => {
    const { messages } = await readFiles({ 'region/教育集团(最终版)(2).csv': groups });
    expect(messages).toMatchInlineSnapshot(`
      [
        "【已自动处理】教育集团(最终版)(2).csv：已按文件名识别为“教育集团”表。无需处理。建议将文件命名为“教育集团.csv”。",
      ]
    `);
  });

  test('files with other names are told, with a table of a similar name', async () => {
    const { messages } = await readFiles({ 'region/教育集困.csv': groups, 'region/食堂.csv': '' });
    expect(messages).toMatchInlineSnapshot(`
      [
        "【提醒】教育集困.csv：文件名与数据表名称都不相同，没有读取。与“教育集团”相近。如果是数据表，请按模板的文件名改名，例如“教育集团.csv”；如果不是，请移出本文件夹。",
        "【提醒】食堂.csv：文件名与数据表名称都不相同，没有读取。如果是数据表，请按模板的文件名改名，例如“教育集团.csv”；如果不是，请移出本文件夹。",
      ]
    `);
  });

  test('restricted and public tables must lie in their own folders', async () => {
    const { messages } = await readFiles({ 'region/教师.csv': teachers, 'region/restricted/教育集团.csv': groups });
    expect(messages).toMatchInlineSnapshot(`
      [
        "【错误】restricted/教育集团.csv：“教育集团”是要公开的数据，不能放在受限文件夹中。请确认内容可以公开后，将文件移到本地区的文件夹。",
        "【错误】教师.csv：“教师”是内部表，不能放在公开数据的文件夹中。请将文件移入本地区的 restricted 文件夹，或移入设置中指定的受限文件夹。",
      ]
    `);
  });

  test('restricted tables may lie in a folder elsewhere', async () => {
    const { tables, messages } = await readFiles(
      { 'region/groups.csv': groups, 'safe/linzi/教师.csv': teachers },
      'safe/linzi',
    );
    expect(tables).toEqual([
      ['groups', 'groups.csv'],
      ['teachers', 'linzi/教师.csv'],
    ]);
    expect(messages).toEqual([]);
  });

  test('a restricted folder that is set but does not exist is a notice without its place', async () => {
    const { messages } = await readFiles({ 'region/groups.csv': groups }, '/srv/secret/linzi');
    expect(messages).toMatchInlineSnapshot(`
      [
        "【提醒】：没有找到设置中指定的受限文件夹“linzi”。请核对设置中的文件夹位置；没有内部表的，请去掉这项设置。",
      ]
    `);
  });
});

describe('file names', () => {
  test.each([
    ['rotations.csv', 'rotations'],
    ['交流轮岗.csv', 'rotations'],
    ['教师交流.TXT', 'rotations'],
    ['交流轮岗(最终版)(2).csv', 'rotations'],
    ['交流轮岗（2024-2025学年）.csv', 'rotations'],
    ['副本交流轮岗.csv', 'rotations'],
    ['交流轮岗 - 副本.csv', 'rotations'],
    ['交流轮岗_20240901_v1.2.csv', 'rotations'],
    ['340321_交流轮岗_2024-2025_终稿.csv', 'rotations'],
    ['2024学年交流轮岗表.csv', 'rotations'],
    ['怀远县交流轮岗.csv', 'rotations'],
    ['附件3 校区信息表.csv', 'campuses'],
    ['怀远县校区.csv', 'campuses'],
    ['学年初快照2024.csv', 'snapshots'],
    ['ｇｒｏｕｐｓ.csv', 'groups'],
    ['Policy-Documents final.csv', 'policy_documents'],
  ])('%s is the table %s', (fileName, table) => {
    expect(classifyFile(fileName)).toMatchObject({ kind: 'table', table });
  });

  test.each(['集团校.csv', '学校食堂.csv', '新教师.csv', '2024.csv', '表.csv'])('%s is no table', (fileName) => {
    expect(classifyFile(fileName)).toMatchObject({ kind: 'unknown' });
  });

  test('every name of a table means one table', () => {
    const every = [...tableNames, ...cityTableNames];
    const known = every.flatMap((name) => [name, tableOf(name).label, ...(tableOf(name).synonyms ?? [])]);
    expect(tableOfStem.size).toBe(known.length);
  });
});

/** A hidden sheet, a hidden row, a sheet without rows and one of another name. */
function workbookOfHabits(): Uint8Array {
  const book = bookOf({
    集团称号: [
      ['集团编码', '称号'],
      ['G01', '示范集团'],
    ],
    编制调整: [['年度', '集团编码']],
    职称倾斜: [['年度', '集团编码']],
    别的: [['x']],
  });
  const [sheet] = Object.values(book.Sheets);
  if (sheet !== undefined) sheet['!rows'] = [{}, { hidden: true }];
  book.Workbook = { Sheets: [{ Hidden: 1 }] };
  return savedAs(book, 'xlsx');
}

describe('the catalogue', () => {
  test('every code of reading is found in a folder with every habit', async () => {
    const utf16 = Uint8Array.from(Buffer.from('\uFEFF学年\t学期\t开学日\t结束日\n', 'utf16le'));
    const { issues } = await readFiles(
      {
        'region/教育集团(2).csv': `教育集团一览表\n集团代码,集团名称,成立日期,状态,范围,电话,,备注\n“G01”, 甲 ,２０２４,/,城区,,x,\n合计,,,,,,,\n`,
        'region/食堂.csv': '',
        'region/食堂.docx': '',
        'region/去年/groups.csv': '',
        'region/学校.xlsx': Uint8Array.of(0x50, 0x4b, 3, 4),
        'region/groups.xlsx': '',
        'region/teachers.csv': teachers,
        'region/restricted/region.csv': '',
        'region/工作簿.xlsx': Uint8Array.of(0x50, 0x4b, 3, 4),
        'region/tasks.csv': savedAs(bookOf({ Sheet1: [['集团编码']] }), 'xlsx'),
        'region/names.csv': '<table><tr><td>校区编码</td></tr></table>',
        'region/集团.xlsx': workbookOfHabits(),
        'region/evaluations.csv': Uint8Array.of(0, 1, 2),
        'region/calendar.txt': utf16,
        'region/resources.csv': `\uFEFF名称,链接,是否免费\n"甲"乙,,\n锟斤拷,,√\n⽤⼾网校,,√\n`,
        'region/monitoring.csv': new Uint8Array(64 * 2 ** 20 + 1),
        'region/studios.csv': Buffer.concat([Buffer.from('b1e0bac5', 'hex'), Buffer.from(',x\n')]),
        'region/clauses.csv': '条款编号，政策编号，条款名称',
        'region/responsibilities.csv': '政策编号,条目,条款编号,条目\nP1,1,"a,b",2\n',
        'region/memberships.csv': '集团编码,成员,,\n,校区编码,角色,加入日期\n',
        'region/成员关系.csv': '',
        'region/snapshots.csv': `学年,校区编码,专任教师,来源\n示例（请删除）,,,\n2024-2025,A"1,3,自报\n2024-2025,A,无,自报,多\n2024-2025,B,#REF!,自报\n2024-2025,C,3,自报\n小计,,4,\n注：无,,,\n`,
        'region/funding.csv': '年度,集团编码,类别,预算,单位,来原文号\n2024,G01,奖补,1,万元\n合计,,,2,',
        'region/commendations.csv': Buffer.from('year,category\nÉcole élémentaire\n', 'latin1'),
        'region/policy_documents.csv': '政策编号,发文字号\u2028P1,x\u2028',
        'region/campuses.csv':
          '校区编码,学校标识码,校区名称,层次,学段\n1,1,"甲,校本部,小学\n2,1,乙,校区,小学\n3,1,丙",校区,小学\n',
        'region/mentoring.csv': '编号,集团编码,成员校1,成员校2\nA,G01,甲,乙\n',
        'region/special_posts.csv': '年度,集团编码,岗位数\n2024,G01,1\n\n年度,集团编码,岗位数\n2025,G01,1\n',
        'region/unify_checks.csv': '学期,集团编码,事项,覆盖校区数,应覆盖校区数,状态\n',
        'region/pack_items.csv': '清单,项目,要求,生效日期\n统一事项,甲,必备,2024\n,乙,必备,2024\n',
      },
      'elsewhere',
    );
    const found = new Set(issues.map(({ code }) => code));
    expect(readingCodes.filter((code) => !found.has(code))).toEqual([]);
  });

  test.each(readingCodes)('%s has its words', (code) => {
    const { title, explanation } = readingCatalogue[code];
    expect(title).toMatch(/\p{Script=Han}/u);
    expect(explanation).toMatch(/。$/);
  });

  test('what only says how a file was saved never blocks anything', () => {
    expect(fileFormCodes.map((code) => readingCatalogue[code].grade)).toEqual(fileFormCodes.map(() => 'handled'));
  });
});

test('a file that no register is as large as is told with its size, and not taken apart', async () => {
  const most = 64 * 2 ** 20;
  const { tables, issues } = await readRegionFolder(
    'data/x',
    {},
    filesIn({ 'data/x/groups.csv': new Uint8Array(most + 1) }),
  );
  expect(tables).toEqual([]);
  expect(issues.map(messageOf)).toEqual([
    '【错误】groups.csv：文件有65兆字节，超过64兆字节，没有读取。请打开检查，删去表格下方和右侧的空行、空列以及与本表无关的内容，再另存为CSV文件。',
  ]);
  const whole = await readRegionFolder('data/x', {}, filesIn({ 'data/x/groups.csv': new Uint8Array(20) }));
  expect(whole.issues.map(({ code }) => code)).not.toContain('file-too-large');
});
