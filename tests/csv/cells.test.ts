import { describe, expect, test } from 'vitest';
import { splitList } from '../../src/csv/cells/list.ts';
import { readLines } from './reading.ts';

const snapshotHeader = '学年,校区编码,专任教师,来源,统计时点';
const policyHeader = '政策编号,发文字号,标题,发文机关,成文日期,公开属性,可引原文,文件关系,试行,备注';

function snapshot(...lines: readonly string[]) {
  return readLines('snapshots', [snapshotHeader, ...lines]);
}

/** Cells and messages of one policy document with the given cells and everything else in order. */
function policy(cells: Readonly<Record<string, string>>) {
  const given: Readonly<Record<string, string>> = {
    policy_id: 'P1',
    document_number: '临政办发〔2022〕3号',
    title: '实施意见',
    issuing_body: '临淄区人民政府办公室',
    issued_on: '2022-03-01',
    disclosure: '公开',
    may_quote: '是',
    relation: '主文件',
    is_trial: '否',
    note: '',
    ...cells,
  };
  const line = Object.values(given)
    .map((cell) => `"${cell.replaceAll('"', '""')}"`)
    .join(',');
  const { table, messages } = readLines('policy_documents', [policyHeader, line]);
  return { cells: table?.rows[0]?.cells ?? {}, messages };
}

describe('white space', () => {
  test('around any cell is removed and logged', () => {
    const { cells, messages } = policy({ title: '　实施意见\u00A0' });
    expect(cells['title']).toBe('实施意见');
    expect(messages).toMatchInlineSnapshot(`
      [
        "【已自动处理】policy_documents.csv 第2行 C列“标题”：已去除多余的空格（1处，如“　实施意见 ”改为“实施意见”）。无需处理。",
      ]
    `);
  });

  test('inside codes, numbers and dates is removed', () => {
    const { rows, messages } = snapshot('2024-2025,2137000001 -01, 12人 ,自报,2024 年 9 月 1 日');
    expect(rows).toEqual([[2, '2024-2025', '2137000001-01', '12人', '自报', '2024年9月1日']]);
    expect(messages).toHaveLength(3);
  });

  test('between two digits is kept, whatever its width, for nobody knows whether they are one number', () => {
    for (const gap of [' ', '\u3000', '\u00A0', '\u2009', '\t'])
      expect(snapshot(`2024-2025,A,6${gap}15,自报,2024-09-0${gap}2`).rows?.[0]?.slice(3)).toEqual([
        `6${gap === '\u3000' ? ' ' : gap}15`,
        '自报',
        `2024-09-0${gap === '\u3000' ? ' ' : gap}2`,
      ]);
  });

  test('between a date and a time is kept', () => {
    expect(snapshot('2024-2025,A,1,自报,2024/9/1 0:00').rows?.[0]?.[5]).toBe('2024/9/1 0:00');
  });

  test('between the characters of a Chinese name is removed, between foreign words kept', () => {
    const header = '学校标识码,学校名称,办学类型码,举办者,是否计校数';
    const { rows, messages } = readLines('schools', [
      header,
      '1,实 验　小\t学,,,',
      '2,"实验\n小学",,,',
      '3,Happy School 小学,,,',
    ]);
    expect(rows?.map(([, , name]) => name)).toEqual(['实验小学', '实验小学', 'Happy School 小学']);
    expect(messages).toMatchInlineSnapshot(`
      [
        "【已自动处理】schools.csv 第2行 B列“学校名称”：已去除多余的空格（2处，如“实 验　小	学”改为“实验小学”）。无需处理。",
      ]
    `);
  });

  test('inside prose is kept, line breaks and all', () => {
    const { cells, messages } = policy({ note: '第一段  说明\n\n第二段（１）' });
    expect(cells['note']).toBe('第一段  说明\n\n第二段（１）');
    expect(messages).toEqual([]);
  });
});

describe('full width', () => {
  test('becomes half width in numbers, dates and codes, and is counted', () => {
    const { rows, messages } = snapshot(
      '２０２４—２０２５,Ａ０１,１２３,自报,２０２４．９．１',
      '2024-2025,B,４,自报,',
      '2024-2025,C,５,自报,',
    );
    expect(rows?.[0]).toEqual([2, '2024—2025', 'A01', '123', '自报', '2024.9.1']);
    expect(messages).toMatchInlineSnapshot(`
      [
        "【已自动处理】snapshots.csv 第2行 A列“学年”：已将全角字符转换为半角（1处，如“２０２４—２０２５”改为“2024—2025”）。无需处理。",
        "【已自动处理】snapshots.csv 第2行 B列“校区编码”：已将全角字符转换为半角（1处，如“Ａ０１”改为“A01”）。无需处理。",
        "【已自动处理】snapshots.csv 第2行 C列“专任教师”：已将全角字符转换为半角（3处，如“１２３”改为“123”）。无需处理。",
        "【已自动处理】snapshots.csv 第2行 E列“统计时点”：已将全角字符转换为半角（1处，如“２０２４．９．１”改为“2024.9.1”）。无需处理。",
      ]
    `);
  });

  test('stays in names and prose, and in a name written in the place of a code', () => {
    const { rows, messages } = snapshot('2024-2025,实验小学（东校区）,1,自报,');
    expect(rows?.[0]?.[2]).toBe('实验小学（东校区）');
    expect(messages).toEqual([]);
    expect(policy({ title: '意见（试行）１' }).cells['title']).toBe('意见（试行）１');
  });

  test('Chinese quotes around a code are removed, in prose they stay', () => {
    const { cells, messages } = policy({ policy_id: '“P1”', title: '“三名”工程' });
    expect(cells).toMatchObject({ policy_id: 'P1', title: '“三名”工程' });
    expect(messages).toMatchInlineSnapshot(`
      [
        "【已自动处理】policy_documents.csv 第2行 A列“政策编号”：已去除内容外面的引号（1处）。无需处理。",
      ]
    `);
  });
});

describe('signs for an empty cell', () => {
  test.each(['/', '／', '-', '—', '——', '－', '无', 'N/A', ' / '])('%s is empty', (sign) => {
    expect(policy({ issuing_body: sign }).cells['issuing_body']).toBe('');
  });

  test('are logged once for a column', () => {
    const { messages } = snapshot('2024-2025,A,1,自报,/', '2024-2025,B,2,自报,—', '2024-2025,C,/,自报,2024-09-01');
    expect(messages).toMatchInlineSnapshot(`
      [
        "【已自动处理】snapshots.csv 第2行 E列“统计时点”：已将“/”按空缺处理（2处）。无需处理。",
        "【已自动处理】snapshots.csv 第4行 C列“专任教师”：已将“/”按空缺处理（1处）。无需处理。",
      ]
    `);
  });

  test('无 as a number is a notice, because it may mean zero', () => {
    const { rows, messages } = snapshot('2024-2025,A,无,自报,', '2024-2025,B,1,自报,', '2024-2025,C,无,自报,');
    expect(rows?.map(([, , , count]) => count)).toEqual(['', '1', '']);
    expect(messages).toMatchInlineSnapshot(`
      [
        "【提醒】snapshots.csv 第2行 C列“专任教师”：数量填“无”（共2处：第2、4行），按空缺处理。如为零请填0；没有统计的请留空。",
      ]
    `);
  });

  test('无 is an answer in prose that must be filled, a dash is not', () => {
    const lines = ['日期,页面或数据集,原值,更正值,原因', '2024-09-01,集团页,无,—,漏报'];
    expect(readLines('corrections', lines).rows).toEqual([[2, '2024-09-01', '集团页', '无', '', '漏报']]);
  });
});

describe('yes and no', () => {
  test.each(['√', '✓', '✔', 'Y', 'yes', '1', '１', '有', 'TRUE', ' 是 '])('%s is 是', (spelling) => {
    expect(policy({ is_trial: spelling }).cells['is_trial']).toBe('是');
  });

  test.each(['×', 'X', 'N', '0', '无', '没有', 'false', '否'])('%s is 否', (spelling) => {
    expect(policy({ is_trial: spelling }).cells['is_trial']).toBe('否');
  });

  test.each(['/', '—', ''])('%s is empty', (sign) => {
    expect(policy({ is_trial: sign }).cells['is_trial']).toBe('');
  });

  test('anything else is left for the check', () => {
    expect(policy({ is_trial: '部分' })).toMatchObject({ cells: { is_trial: '部分' }, messages: [] });
  });

  test('other spellings are logged', () => {
    expect(policy({ is_trial: '√' }).messages).toMatchInlineSnapshot(`
      [
        "【已自动处理】policy_documents.csv 第2行 I列“试行”：已统一为“是”或“否”（1处，如“√”改为“是”）。无需处理。",
      ]
    `);
  });
});

describe('several values in one cell', () => {
  test('any separator becomes 、, and is logged', () => {
    const header = '政策编号,条目,条款编号,责任单位';
    const { rows, messages } = readLines('responsibilities', [
      header,
      'P1,1,"HY-1，HY-2","县教育体育局\n县委编办"',
      'P1,2,HY-3/HY-4;HY-5,县教育体育局、县财政局',
    ]);
    expect(rows?.map((cells) => cells.slice(3))).toEqual([
      ['HY-1、HY-2', '县教育体育局、县委编办'],
      ['HY-3、HY-4、HY-5', '县教育体育局、县财政局'],
    ]);
    expect(messages).toMatchInlineSnapshot(`
      [
        "【已自动处理】responsibilities.csv 第2行 C列“条款编号”：已将多个值统一用顿号分隔（2处，如“HY-1，HY-2”改为“HY-1、HY-2”）。无需处理。",
        "【已自动处理】responsibilities.csv 第2行 D列“责任单位”：已将多个值统一用顿号分隔（1处，如“县教育体育局↵县委编办”改为“县教育体育局、县委编办”）。无需处理。",
      ]
    `);
  });

  test('a separator inside parentheses belongs to the value', () => {
    expect(splitList('示范集团（怀教〔2024〕1号，市级）；标杆集团、')).toEqual([
      '示范集团（怀教〔2024〕1号，市级）',
      '标杆集团',
    ]);
  });

  test('parentheses that do not pair up protect nothing', () => {
    expect(splitList('甲（乙、丙')).toEqual(['甲（乙', '丙']);
    expect(splitList('甲）乙、丙')).toEqual(['甲）乙', '丙']);
  });

  test('a slash in a column with one value is text', () => {
    expect(policy({ title: '小学/初中' }).cells['title']).toBe('小学/初中');
  });
});

describe('errors of formulas', () => {
  test.each(['#REF!', '#N/A', '#DIV/0!', '#NAME?', '#VALUE!', '#####'])(
    '%s is an error and the cell is refused',
    (error) => {
      const { table, issues } = snapshot(`2024-2025,A,${error},自报,`);
      expect(table?.rows[0]).toMatchObject({
        cells: { full_time_teacher_count: '' },
        refused: ['full_time_teacher_count'],
      });
      expect(issues.map(({ code }) => code)).toEqual(['formula-error']);
    },
  );

  test('are told once for a column', () => {
    expect(snapshot('2024-2025,A,#REF!,自报,', '2024-2025,B,#N/A,自报,').messages).toMatchInlineSnapshot(`
      [
        "【错误】snapshots.csv 第2行 C列“专任教师”：内容为公式错误“#REF!”（共2处：第2—3行）。请在原表改正公式或加宽列，再“选择性粘贴 → 数值”后导出。",
      ]
    `);
  });

  test('text that begins with # is text', () => {
    expect(policy({ title: '#1教学楼' })).toMatchObject({ cells: { title: '#1教学楼' }, messages: [] });
  });
});

describe('persons', () => {
  test('cells of a restricted table and beside it are not repeated', () => {
    const header = '人员编号,人事关系校区,是否在编';
    const { messages } = readLines('teachers', [header, 'T 0001,2137000001-01,√', 'T0002,2137000001-01,是,某某']);
    expect(messages).toMatchInlineSnapshot(`
      [
        "【已自动处理】teachers.csv 第2行 A列“人员编号”：已去除多余的空格（1处）。无需处理。",
        "【已自动处理】teachers.csv 第2行 C列“是否在编”：已统一为“是”或“否”（1处）。无需处理。",
        "【错误】teachers.csv 第3行：表头有3列，这一行有4列，多出内容。请检查这一行是否错位；内容中的英文逗号请改为中文逗号“，”，或用Excel、WPS另存为CSV。",
      ]
    `);
  });

  test('identity and mobile numbers are masked wherever they stand', () => {
    const { messages } = policy({ title: ' 11010519491231002X ', note: ' １３８12345678 ' });
    expect(messages).toMatchInlineSnapshot(`
      [
        "【已自动处理】policy_documents.csv 第2行 C列“标题”：已去除多余的空格（1处，如“ 1101**********002X ”改为“1101**********002X”）。无需处理。",
        "【已自动处理】policy_documents.csv 第2行 J列“备注”：已去除多余的空格（1处，如“ １３８****5678 ”改为“１３８****5678”）。无需处理。",
      ]
    `);
  });
});

describe('a cell of thirty thousand blanks', () => {
  // Read in a second; expressions that try each blank as the beginning of the end took minutes, and end this by its limit.
  const blanks = ' '.repeat(32_000);

  test.each([`甲${blanks}乙`, `1${blanks}2`, `a${blanks}b`, `${blanks}x`, `"${'\n'.repeat(32_000)}x"`])(
    'is read, wherever the blanks stand (%#)',
    (cell) => {
      expect(snapshot(`2024-2025,${cell},${cell},自报,${cell}`).rows).toHaveLength(1);
    },
    60_000,
  );
});
