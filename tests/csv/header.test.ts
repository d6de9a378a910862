import { describe, expect, test } from 'vitest';
import { columnsOf, tableNames } from '../../src/model/tables.ts';
import { headerMatcherOf, normaliseHeader } from '../../src/csv/header-name.ts';
import { readLines } from './reading.ts';

const groups = '集团编码,集团名称,成立日期,状态,范围';
const row = 'G01,第一教育集团,2024-09-01,运行,城区';

describe('column names', () => {
  test('Chinese labels and machine names are read without remark, in any order', () => {
    expect(
      readLines('groups', ['范围,group_id,状态,集团名称,founded_on', '城区,G01,运行,第一教育集团,2024-09-01']),
    ).toMatchObject({
      rows: [[2, 'G01', '第一教育集团', '2024-09-01', '运行', '城区']],
      messages: [],
    });
  });

  test('white space, full width, quotes, stars and 必填 make no difference', () => {
    const header = '"集团\n编码*",“集团名称”, 成立日期（必填） ,状　态＊,*范围';
    const { messages, table } = readLines('groups', [header, row]);
    expect(messages).toEqual([]);
    expect(table?.columns['founded_on']).toEqual({ letter: 'C', header: '成立日期（必填）' });
  });

  test('a synonym is recognised and logged', () => {
    expect(readLines('groups', [groups.replace('集团编码', '集团代码'), row]).messages).toMatchInlineSnapshot(`
      [
        "【已自动处理】groups.csv 第1行 A列“集团编码”：已将列“集团代码”识别为“集团编码”。无需处理。",
      ]
    `);
  });

  test('a note in parentheses is tolerated and logged', () => {
    const header = groups.replace('成立日期', '成立日期（如2024-09-01）');
    expect(readLines('groups', [header, row]).messages).toMatchInlineSnapshot(`
      [
        "【已自动处理】groups.csv 第1行 C列“成立日期”：已将列“成立日期（如2024-09-01）”识别为“成立日期”。无需处理。",
      ]
    `);
  });

  test('further columns are ignored and logged', () => {
    expect(readLines('groups', [`序号,${groups},电话`, `1,${row},x`]).messages).toMatchInlineSnapshot(`
      [
        "【已自动处理】groups.csv 第1行：模板中没有的列已忽略：A列“序号”、G列“电话”。无需处理。如果其中有应当统计的内容，请按模板改列名。",
      ]
    `);
  });

  test('a missing required column is an error', () => {
    expect(readLines('groups', ['集团编码,集团名称,成立日期,范围', 'G01,甲,2024-09-01,城区']).messages)
      .toMatchInlineSnapshot(`
      [
        "【错误】groups.csv 第1行：缺少必填列“状态”。当前表头：集团编码、集团名称、成立日期、范围。请补上“状态”列，或下载“教育集团”表的最新模板重新填写。",
      ]
    `);
  });

  test('the same column twice is an error', () => {
    expect(readLines('groups', [`${groups},集团 名称`, `${row},乙`]).messages).toMatchInlineSnapshot(`
      [
        "【错误】groups.csv 第1行 B列“集团名称”：B、F列都是“集团名称”。请只保留其中一列。",
      ]
    `);
  });

  test('beside its own name a synonym is a column of the clerk', () => {
    const { rows, messages } = readLines('schools', [
      '学校标识码,学校名称,办学类型,办学类型码,举办者,是否计校数',
      '2137000001,第一小学,小学,211,公办,是',
    ]);
    expect(rows).toEqual([[2, '2137000001', '第一小学', '211', '公办', '是']]);
    expect(messages).toMatchInlineSnapshot(`
      [
        "【已自动处理】schools.csv 第1行：模板中没有的列已忽略：C列“办学类型”。无需处理。如果其中有应当统计的内容，请按模板改列名。",
      ]
    `);
  });

  test('content under an empty header is a notice', () => {
    expect(readLines('groups', [`,${groups}`, `甲,${row}`, `,${row}`, `乙,${row}`]).messages).toMatchInlineSnapshot(`
      [
        "【提醒】groups.csv 第2行 A列“（无表头）”：A列没有列名，其中2个单元格的内容没有读取。请补上列名，或删除这一列。",
      ]
    `);
  });

  test('empty columns at the end are dropped', () => {
    expect(readLines('groups', [`${groups},,,`, `${row},,,`, ',,,,,,,']).messages).toEqual([]);
  });

  test.each(tableNames)('every name of a column of %s means one column', (name) => {
    const own = columnsOf(name).flatMap(([column, { label }]) =>
      [column, label].map((known) => [known, column] as const),
    );
    const synonyms = columnsOf(name).flatMap(([column, { synonyms: known = [] }]) =>
      known.map((synonym) => [synonym, column] as const),
    );
    for (const [known, column] of [...own, ...synonyms]) {
      expect(headerMatcherOf(name)(known), `${name}: ${known}`).toMatchObject({ column });
    }
    expect(new Set(columnsOf(name).map(([, { label }]) => normaliseHeader(label))).size).toBe(columnsOf(name).length);
  });
});

describe('rows above the header', () => {
  test('titles are skipped and logged, and rows keep the numbers Excel shows', () => {
    const { rows, table, messages } = readLines('groups', [
      '示例县教育集团一览表,,,,',
      '',
      '单位：,示例县教体局,,,',
      groups,
      row,
    ]);
    expect(rows).toEqual([[5, 'G01', '第一教育集团', '2024-09-01', '运行', '城区']]);
    expect(table?.preamble.map(([first]) => first)).toEqual(['示例县教育集团一览表', '', '单位：']);
    expect(messages).toMatchInlineSnapshot(`
      [
        "【已自动处理】groups.csv 第1行：已跳过表头上方的2行标题。无需处理。",
      ]
    `);
  });

  test('a file without a header is an error', () => {
    expect(readLines('groups', ['G01,第一教育集团', 'G02,第二教育集团']).messages).toMatchInlineSnapshot(`
      [
        "【错误】groups.csv：找不到“教育集团”表的表头。文件第一行是：G01、第一教育集团；应有的列：集团编码。请下载“教育集团”表的最新模板，核对文件名和表头；表头上方不要有其他内容。",
      ]
    `);
  });

  test('a header cell merged over two columns is an error', () => {
    const lines = ['学年,校区编码,专任教师,,来源', ',,合计,其中女,', '2024-2025,2137000001-01,10,5,自报'];
    expect(readLines('snapshots', lines).messages).toMatchInlineSnapshot(`
      [
        "【错误】snapshots.csv 第1行：表头有合并单元格（第1—2行）。请使用“学年初快照”表的模板，表头只保留一行，每列一个列名。",
      ]
    `);
  });

  test('a header merged over two rows is an error and no title', () => {
    const lines = ['集团编码,成员,,', ',校区编码,角色,加入日期', 'G01,2137000001-01,核心校,2024-09-01'];
    expect(readLines('memberships', lines).messages).toMatchInlineSnapshot(`
      [
        "【错误】memberships.csv 第1行：表头有合并单元格（第1—2行）。请使用“成员关系”表的模板，表头只保留一行，每列一个列名。",
      ]
    `);
  });

  test('the line sep= is neither a row nor a title', () => {
    expect(readLines('groups', ['sep=;', groups.replaceAll(',', ';'), row.replaceAll(',', ';')]).rows).toEqual([
      [2, 'G01', '第一教育集团', '2024-09-01', '运行', '城区'],
    ]);
  });
});

describe('a column name with one wrong character', () => {
  test('is pointed out where the column may be missing', () => {
    const { messages } = readLines('memberships', [
      '集团编码,校区编码,角色,加入日期,退岀日期',
      'G01,C1,成员校,2024-03-01,2025-03-01',
    ]);
    expect(messages).toMatchInlineSnapshot(`
      [
        "【已自动处理】memberships.csv 第1行：模板中没有的列已忽略：E列“退岀日期”。无需处理。如果其中有应当统计的内容，请按模板改列名。",
        "【提醒】memberships.csv 第1行 E列“退岀日期”：列名“退岀日期”与模板的“退出日期”相近，但不相同，其中的内容没有读取。如指“退出日期”，请改正列名；确是另外一列的，不必修改。",
      ]
    `);
  });

  test('is not looked for where the column is there, and short names are near to everything', () => {
    const header = '集团编码,校区编码,角色,加入日期,退出日期,退出日期2,序号';
    const { messages } = readLines('memberships', [header, 'G01,C1,成员校,2024-03-01,,,1']);
    expect(messages).toMatchInlineSnapshot(`
      [
        "【已自动处理】memberships.csv 第1行：模板中没有的列已忽略：F列“退出日期2”、G列“序号”。无需处理。如果其中有应当统计的内容，请按模板改列名。",
      ]
    `);
  });
});

describe('a bracket at the end of a header', () => {
  test.each([
    '专任教师（人）',
    '专任教师(单位：人)',
    '专任教师（必填）',
    '统计时点（年-月-日）',
    '统计时点(YYYY-MM-DD)',
  ])('%s says how to fill the column in', (header) => {
    expect(headerMatcherOf('snapshots')(header)).not.toBeNull();
  });

  test.each(['专任教师（其中女）', '在校生_小学（寄宿生）', '教职工（含临聘）', '专任教师（2023年9月1日）'])(
    '%s is another column',
    (header) => {
      expect(headerMatcherOf('snapshots')(header)).toBeNull();
    },
  );
});
