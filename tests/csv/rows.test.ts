import { describe, expect, test } from 'vitest';
import { readLines } from './reading.ts';

const header = '学年,校区编码,在校生_小学,专任教师,来源';

function snapshots(...lines: readonly string[]) {
  return readLines('snapshots', [header, ...lines]);
}

describe('row numbers', () => {
  test('are those of Excel: line breaks in quoted cells do not count, empty rows do', () => {
    const { rows } = readLines('groups', [
      '集团编码,集团名称,成立日期,状态,范围,备注',
      'G01,甲,,,,"第一行\n第二行"',
      ',,,,,',
      'G02,乙,,,,',
    ]);
    expect(rows).toEqual([
      [2, 'G01', '甲', '', '', '', '第一行\n第二行'],
      [4, 'G02', '乙', '', '', '', ''],
    ]);
  });

  test('old line breaks and mixed ones are line breaks', () => {
    const bytes = new TextEncoder().encode(`${header}\r2024-2025,A,1,2,自报\n2024-2025,B,3,4,自报\r\n`);
    const { rows } = readLines('snapshots', [new TextDecoder().decode(bytes)]);
    expect(rows?.map(([line]) => line)).toEqual([2, 3]);
  });
});

describe('totals', () => {
  test('that agree are skipped and logged', () => {
    const { rows, messages } = snapshots('2024-2025,A,100,6,自报', '2024-2025,B,1,5,自报', '合计,,"101",11人,');
    expect(rows).toHaveLength(2);
    expect(messages).toMatchInlineSnapshot(`
      [
        "【已自动处理】snapshots.csv 第4行：已忽略合计行（第4行）。无需处理。",
      ]
    `);
  });

  test('that do not agree are a notice', () => {
    expect(snapshots('2024-2025,A,100,6,自报', '2024-2025,B,1,5,自报', ',合 计,101,12,').messages)
      .toMatchInlineSnapshot(`
      [
        "【提醒】snapshots.csv 第4行 D列“专任教师”：合计行填12，逐行相加为11，两者不一致。请核对明细是否齐全；明细无误的，删除合计行即可。",
        "【已自动处理】snapshots.csv 第4行：已忽略合计行（第4行）。无需处理。",
      ]
    `);
  });

  test('of a part are compared with the rows since the one before', () => {
    const { messages } = snapshots(
      '2024-2025,A,1,1,自报',
      '小计,,1,1,',
      '2024-2025,B,2,3,自报',
      '小计,,2,3,',
      '总计,,3,4,',
    );
    expect(messages).toMatchInlineSnapshot(`
      [
        "【已自动处理】snapshots.csv 第3行：已忽略合计行（第3、5—6行）。无需处理。",
      ]
    `);
  });

  test('over a cell that is no number are not compared', () => {
    expect(snapshots('2024-2025,A,约50,6,自报', '合计,,60,6,').issues.map(({ code }) => code)).toEqual([
      'total-row-skipped',
    ]);
  });

  test('of decimals are exact', () => {
    const lines = ['年度,集团编码,类别,预算,单位', '2024,G01,奖补,0.1,万元', '2024,G02,奖补,0.2,万元', '合计,,,0.3,'];
    expect(readLines('funding', lines).issues.map(({ code }) => code)).toEqual(['total-row-skipped']);
  });
});

describe('rows that are no records', () => {
  test('notes below the table are skipped, and what they say is kept for the gate only', () => {
    const { rows, table, messages } = snapshots(
      '2024-2025,A,1,1,自报',
      '填表人：某某,,联系电话：13812345678,,',
      '注：含附设班,,,,',
    );
    expect(rows).toHaveLength(1);
    expect(table?.skipped?.map(({ line }) => line)).toEqual([3, 4]);
    expect(messages).toMatchInlineSnapshot(`
      [
        "【已自动处理】snapshots.csv 第3行：已忽略附注行（第3—4行）。无需处理。附注中请勿填写个人姓名和电话。",
      ]
    `);
  });

  test('a record that begins with 说明： is a record', () => {
    const { rows } = readLines('resources', ['名称,链接,是否免费', '说明：怎样使用平台,https://example.cn,是']);
    expect(rows).toEqual([[2, '说明：怎样使用平台', 'https://example.cn', '是']]);
  });

  test('the example row of the template is not counted', () => {
    const { rows, messages } = snapshots('示例(请删除),A,1,1,自报', '2024-2025,A,1,1,自报');
    expect(rows?.map(([line]) => line)).toEqual([3]);
    expect(messages).toMatchInlineSnapshot(`
      [
        "【提醒】snapshots.csv 第2行：第2行是模板的示例行，没有计入。请删除示例行。",
      ]
    `);
  });
});

describe('merged cells', () => {
  const memberships = '集团编码,校区编码,角色,加入日期';

  test('are filled where the schema allows it, and told', () => {
    const { rows, messages } = readLines('memberships', [
      memberships,
      'G01,A,核心校,2024-09-01',
      ',B,成员校,2024-09-01',
      ',C,成员校,2024-09-01',
      'G02,D,核心校,2024-09-01',
      ',E,成员校,2024-09-01',
    ]);
    expect(rows?.map(([, group]) => group)).toEqual(['G01', 'G01', 'G01', 'G02', 'G02']);
    expect(messages).toMatchInlineSnapshot(`
      [
        "【提醒】memberships.csv 第3行 A列“集团编码”：第3—4行“集团编码”为空，按合并单元格处理，填充为“G01”。请核对；如果不是合并单元格，请逐行填写。",
        "【提醒】memberships.csv 第6行 A列“集团编码”：第6行“集团编码”为空，按合并单元格处理，填充为“G02”。请核对；如果不是合并单元格，请逐行填写。",
      ]
    `);
  });

  test('do not reach over an empty row', () => {
    const lines = [memberships, 'G01,A,核心校,2024-09-01', ',,,', ',B,成员校,2024-09-01'];
    expect(readLines('memberships', lines).rows?.map(([, group]) => group)).toEqual(['G01', '']);
  });

  test('are not assumed where a cell may stay empty', () => {
    const lines = ['集团编码,集团名称,成立日期,状态,范围', 'G01,第一教育集团,2024-09-01,,', 'G02,,2024-09-01,,'];
    expect(readLines('groups', lines)).toMatchObject({ messages: [] });
    expect(readLines('groups', lines).rows?.map(([, , name]) => name)).toEqual(['第一教育集团', '']);
  });

  test('are not assumed in any other column', () => {
    expect(snapshots('2024-2025,A,1,1,自报', '2024-2025,B,,2,').rows?.[1]).toEqual([3, '2024-2025', 'B', '', '2', '']);
  });
});

describe('rows out of shape', () => {
  test('more cells than the header has are an error', () => {
    const { messages } = snapshots('2024-2025,A,1,200,1,自报', '2024-2025,B,1,1,自报,', '2024-2025,C,1,300,2,自报');
    expect(messages).toMatchInlineSnapshot(`
      [
        "【错误】snapshots.csv 第2行：表头有5列，这一行有6列，多出内容“自报”（共2处：第2、4行）。请检查这一行是否错位；内容中的英文逗号请改为中文逗号“，”，或用Excel、WPS另存为CSV。",
        "【提醒】snapshots.csv 第3行：这一行有6列，相邻各行有5列，可能各列错位。请核对这一行是否错位；没有错位的，用Excel或WPS重新另存为CSV，这一提示就不再出现。",
      ]
    `);
  });

  test('fewer cells than the header has are empty cells, and pointed out', () => {
    const { rows, messages } = snapshots('2024-2025,A');
    expect(rows).toEqual([[2, '2024-2025', 'A', '', '', '']]);
    expect(messages).toMatchInlineSnapshot(`
      [
        "【提醒】snapshots.csv 第2行：这一行有2列，相邻各行有5列，可能各列错位。请核对这一行是否错位；没有错位的，用Excel或WPS重新另存为CSV，这一提示就不再出现。",
      ]
    `);
  });
  test('Excel leaves out empty cells at the end of sixteen rows at a time', () => {
    const full = Array.from({ length: 15 }, (_, index) => `2024-2025,A${index},1,200,自报`);
    const short = Array.from({ length: 16 }, (_, index) => `2024-2025,B${index},1,200`);
    expect(snapshots(...full, ...short).messages).toEqual([]);
    const [first = '', ...others] = short;
    expect(snapshots(...full, `${first},自报`, ...others).messages).toHaveLength(1);
    expect(snapshots(...full.slice(1), ...short).messages).toHaveLength(1);
  });
  test('half of a pair of quotation marks is pointed out and kept', () => {
    const { rows, messages } = snapshots('2024-2025,A"1,1,200,自报', '2024-2025,B,1,200,"自""报"""');
    expect(rows?.map((cells) => [cells[2], cells[5]])).toEqual([
      ['A"1', '自报'],
      ['B', '自"报"'],
    ]);
    expect(messages).toMatchInlineSnapshot(`
      [
        "【提醒】snapshots.csv 第2行：内容“A"1”里有不成对的英文引号。请补上或删去英文引号；正文中的引号请用中文引号“”。",
      ]
    `);
  });

  test('unbalanced quotes are an error at their row, and the rows below are still read', () => {
    const { rows, messages } = snapshots(
      '2024-2025,A,1,1,自报',
      '2024-2025,"B,2,2,自报',
      '2024-2025,C,3,3,自报',
      '2024-2025,D,4,"4"4,自报',
      '2024-2025,E,5,5,自报',
    );
    expect(rows?.map(([line, , campus]) => [line, campus])).toEqual([
      [2, 'A'],
      [4, 'C'],
      [6, 'E'],
    ]);
    expect(messages).toMatchInlineSnapshot(`
      [
        "【错误】snapshots.csv 第3行：英文引号“"”不成对，这一行无法分列。请补上或删去多余的英文引号；正文中的引号请用中文引号“”。",
        "【错误】snapshots.csv 第5行：英文引号“"”不成对，这一行无法分列。请补上或删去多余的英文引号；正文中的引号请用中文引号“”。",
      ]
    `);
  });

  test('unbalanced quotes in the header are an error', () => {
    expect(readLines('snapshots', [header.replace('校区编码', '"校区编码'), '2024-2025,A,1,1,自报']).messages)
      .toMatchInlineSnapshot(`
      [
        "【错误】snapshots.csv 第1行：英文引号“"”不成对，这一行无法分列。请补上或删去多余的英文引号；正文中的引号请用中文引号“”。",
      ]
    `);
  });

  test('quotes inside an unquoted cell are text', () => {
    expect(snapshots('2024-2025,A"1",1,1,自报').rows).toEqual([[2, '2024-2025', 'A"1"', '1', '1', '自报']]);
  });
});

describe('a stray quotation mark that finds a partner some rows below', () => {
  test('is an error: the rows between are in the cell', () => {
    const { messages } = readLines('schools', [
      '学校标识码,学校名称,办学类型码,举办者,是否计校数',
      '1,"甲校,211,公办,是',
      '2,乙校,211,公办,是',
      '3,丙校",211,公办,是',
      '4,丁校,211,公办,是',
    ]);
    expect(messages).toMatchInlineSnapshot(`
      [
        "【错误】schools.csv 第2行 B列“学校名称”：这一格从英文引号开始，把下面2行也包了进去。请删去多余的英文引号；正文中的引号请用中文引号“”。",
      ]
    `);
  });

  test('is not suspected in a cell of several lines', () => {
    const { messages } = readLines('schools', [
      '学校标识码,学校名称,办学类型码,举办者,是否计校数',
      '1,"甲校\n（东校区）",211,公办,是',
    ]);
    expect(messages.filter((message) => message.includes('引号'))).toEqual([]);
  });
});
