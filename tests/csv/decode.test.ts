import { readFile } from 'node:fs/promises';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decodeBytes } from '../../src/csv/decode.ts';
import { read, readLines } from './reading.ts';

const lines = [
  ['学校标识码', '学校名称', '办学类型码', '举办者', '是否计校数', '备注'],
  ['2137000001', '溡水实验学校', '211', '公办', '是', '联通'],
  ['2137000002', '赟“第二”小学；附设班', '', '', '', '一校多区'],
];

function textOf(delimiter: string): string {
  return lines.map((cells) => `${cells.join(delimiter)}\r\n`).join('');
}

const encodings: readonly (readonly [label: string, bytes: Uint8Array, message: string | null])[] = [
  ['UTF-8', iconv.encode(textOf(','), 'utf8'), null],
  ['UTF-8 with a byte order mark', iconv.encode(textOf(','), 'utf8', { addBOM: true }), 'bom-removed'],
  ['GBK', iconv.encode(textOf(','), 'gbk'), 'gbk-decoded'],
  ['GB18030', iconv.encode(textOf(','), 'gb18030'), 'gbk-decoded'],
  ['UTF-16LE with tabs', iconv.encode(textOf('\t'), 'utf16le', { addBOM: true }), 'utf16-decoded'],
  ['UTF-16BE with tabs', iconv.encode(textOf('\t'), 'utf16be', { addBOM: true }), 'utf16-decoded'],
  ['UTF-16LE without a mark', iconv.encode(textOf('\t'), 'utf16le'), 'utf16-decoded'],
  ['UTF-16BE without a mark', iconv.encode(textOf('\t'), 'utf16be'), 'utf16-decoded'],
];

describe('the same rows in every encoding', () => {
  const expected = read('schools', encodings[0]?.[1] ?? new Uint8Array()).table;

  test.each(encodings)('%s', (_label, bytes, code) => {
    const { table, issues } = read('schools', bytes);
    expect(table).toEqual(expected);
    expect(table?.rows[0]?.cells['school_name']).toBe('溡水实验学校');
    expect(issues[0]?.code ?? null).toBe(code);
  });

  test('characters outside GBK survive GB18030', () => {
    const bytes = iconv.encode('学校名称,备注\n𠮷林小学,㐂', 'gb18030');
    expect(decodeBytes(bytes)).toMatchObject({ encoding: 'gb18030', text: '学校名称,备注\n𠮷林小学,㐂' });
  });

  test('a fixture that Excel saved as CSV in GBK is read', async () => {
    const bytes = await readFile(new URL('../fixtures/reading-gbk/教育集团.csv', import.meta.url));
    expect(read('groups', bytes)).toMatchObject({
      rows: [[2, 'G01', '第一教育集团', '2024-09-01', '运行', '城区']],
      messages: ['【已自动处理】groups.csv：已自动识别为GBK编码并转换。无需处理。'],
    });
  });
});

function form(bytes: Uint8Array): readonly string[] {
  return read('schools', bytes).messages;
}

describe('what is said about the form of a file', () => {
  test('a byte order mark is removed', () => {
    expect(form(encodings[1]?.[1] ?? new Uint8Array())).toMatchInlineSnapshot(`
      [
        "【已自动处理】schools.csv：文件开头含编码标记（BOM），已去除。无需处理。",
      ]
    `);
  });

  test('UTF-16 with tabs is read as Unicode text', () => {
    expect(form(encodings[4]?.[1] ?? new Uint8Array())).toMatchInlineSnapshot(`
      [
        "【已自动处理】schools.csv：已按“Unicode文本”读取并转换。无需处理。",
        "【已自动处理】schools.csv：已按制表符分隔读取。无需处理。",
      ]
    `);
  });

  test('semicolons are recognised in the header', () => {
    expect(form(iconv.encode(textOf(';'), 'utf8'))).toMatchInlineSnapshot(`
      [
        "【已自动处理】schools.csv：已按分号分隔读取。无需处理。",
      ]
    `);
  });

  test('Chinese commas are an error', () => {
    expect(form(iconv.encode(textOf('，'), 'utf8'))).toMatchInlineSnapshot(`
      [
        "【错误】schools.csv 第1行：本文件使用中文逗号“，”分隔，无法分列。请用Excel或WPS另存为标准CSV；手工编辑的文件，请将分隔用的中文逗号改为英文逗号“,”。",
      ]
    `);
  });

  test('workbooks and web pages are no text, in any encoding', () => {
    const page = '\n<HTML xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>学校名称';
    const pages = [iconv.encode(page, 'gbk'), iconv.encode(page, 'utf16le', { addBOM: true })];
    const others = [Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0x14, 0x00), Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1)];
    for (const bytes of [...pages, ...others]) expect(decodeBytes(bytes).ok).toBe(false);
  });

  test('a picture is an error', () => {
    expect(form(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0))).toMatchInlineSnapshot(`
      [
        "【错误】schools.csv：“schools.csv”的内容无法识别为文本，文件可能已损坏或不是CSV文件。请从原表重新导出，选择“另存为 → CSV UTF-8（逗号分隔）”。",
      ]
    `);
  });

  test('an empty file is an error, with and without empty lines', () => {
    expect(form(new Uint8Array())).toEqual(form(iconv.encode('\r\n\r\n', 'utf8')));
    expect(form(new Uint8Array())).toMatchInlineSnapshot(`
      [
        "【错误】schools.csv：“schools.csv”是空文件。请重新导出；暂无数据的表，请删除文件，或只保留表头。",
      ]
    `);
  });
});

const schoolHeader = '学校标识码,学校名称,办学类型码,举办者,是否计校数';

describe('damaged text', () => {
  test('GBK once saved as UTF-8 is an error at its rows', () => {
    const { messages } = readLines('schools', [schoolHeader, '1,锟斤拷小学,,,', '2,第二小学,,,', '3,第三��学,,,']);
    expect(messages).toMatchInlineSnapshot(`
      [
        "【错误】schools.csv 第2行：出现乱码“锟斤拷小学”（共2处：第2、4行），说明文件在保存时已损坏。请从原表重新导出，不要用记事本改存。",
      ]
    `);
  });

  test('UTF-8 cut inside a character is an error at its row, not taken for GBK', () => {
    const bytes = iconv.encode(`${schoolHeader}\n1,第一小学,,,`, 'utf8');
    const cut = Uint8Array.from([...bytes, 0xe5, 0xad]);
    expect(read('schools', cut).messages).toMatchInlineSnapshot(`
      [
        "【提醒】schools.csv 第2行：最后一行没有换行，文件可能没有保存或传送完整。请与原表核对最后一行和总行数；用Excel或WPS重新另存为CSV，这一提示就不再出现。",
        "【错误】schools.csv 第2行：出现乱码“�”，说明文件在保存时已损坏。请从原表重新导出，不要用记事本改存。",
      ]
    `);
  });
});

describe('a file that broke off', () => {
  test('is told by its last row, which has no line break', () => {
    const row = `${schoolHeader}\n1,第一小学,,,`;
    expect(read('schools', new TextEncoder().encode(row)).messages).toMatchInlineSnapshot(`
      [
        "【提醒】schools.csv 第2行：最后一行没有换行，文件可能没有保存或传送完整。请与原表核对最后一行和总行数；用Excel或WPS重新另存为CSV，这一提示就不再出现。",
      ]
    `);
    expect(read('schools', new TextEncoder().encode(`${row}\n`)).messages).toEqual([]);
    expect(read('schools', new TextEncoder().encode(`${row}\n,,,,`)).messages).toEqual([]);
  });
});

describe('text of other languages', () => {
  const header = '学校标识码,学校名称,办学类型码,举办者,是否计校数\n';

  test('in Latin-1 is not taken for Chinese in silence', () => {
    const row = Buffer.from('2199000001,École élémentaire Sèvres,211,,\n', 'latin1');
    const names = 'school_id,school_name,school_type_code,sponsor,counts_as_school\n';
    expect(read('schools', Buffer.concat([Buffer.from(names), row])).messages).toMatchInlineSnapshot(`
      [
        "【需确认】schools.csv：按GBK读取后出现较多生僻字，如“蒫ole”，可能不是中文编码。请用Excel或WPS打开原表，核对文字后另存为“CSV UTF-8”格式。",
        "【已自动处理】schools.csv：已自动识别为GBK编码并转换。无需处理。",
        "【错误】schools.csv 第1行：缺少必填列“是否计校数”。当前表头：school_id、school_name、school_type_code、sponsor、counts_as_school。请补上“是否计校数”列，或下载“学校”表的最新模板重新填写。",
        "【已自动处理】schools.csv 第1行：模板中没有的列已忽略：E列“counts_as_school”。无需处理。如果其中有应当统计的内容，请按模板改列名。",
      ]
    `);
  });

  test('in Shift JIS is not, either', () => {
    const tokyo = Uint8Array.of(0x93, 0x8c, 0x8b, 0x9e, 0x8f, 0xac, 0x8a, 0x77, 0x8d, 0x5a);
    const names = 'school_id,school_name,school_type_code,sponsor,counts_as_school\n';
    const row = Buffer.concat([Buffer.from('2199000001,'), tokyo, Buffer.from(',211,,\n')]);
    expect(read('schools', Buffer.concat([Buffer.from(names), row])).messages).toMatchInlineSnapshot(`
      [
        "【需确认】schools.csv：按GBK读取后出现较多生僻字，如“搶嫗彫妛峑”，可能不是中文编码。请用Excel或WPS打开原表，核对文字后另存为“CSV UTF-8”格式。",
        "【已自动处理】schools.csv：已自动识别为GBK编码并转换。无需处理。",
        "【错误】schools.csv 第1行：缺少必填列“是否计校数”。当前表头：school_id、school_name、school_type_code、sponsor、counts_as_school。请补上“是否计校数”列，或下载“学校”表的最新模板重新填写。",
        "【已自动处理】schools.csv 第1行：模板中没有的列已忽略：E列“counts_as_school”。无需处理。如果其中有应当统计的内容，请按模板改列名。",
      ]
    `);
  });

  test('one rare character among ordinary ones is Chinese', () => {
    // 溡水实验学校 in GBK: 溡 is not among the common characters.
    const name = Uint8Array.of(0x9c, 0x44, 0xcb, 0xae, 0xca, 0xb5, 0xd1, 0xe9, 0xd1, 0xa7, 0xd0, 0xa3);
    const names = 'school_id,school_name,school_type_code,sponsor,counts_as_school\n';
    const row = Buffer.concat([Buffer.from('2199000001,'), name, Buffer.from(',211,,\n')]);
    const { messages } = read('schools', Buffer.concat([Buffer.from(names), row]));
    expect(messages.filter((message) => message.includes('生僻字'))).toEqual([]);
  });

  test('rows that end in the line ends of Unicode are rows', () => {
    for (const end of ['\u2028', '\u2029', '\u0085']) {
      const text = [header.trim(), '2199000001,甲校,,,', '2199000002,乙校,,,', ''].join(end);
      const { rows, messages } = read('schools', Buffer.from(text));
      expect(rows).toHaveLength(2);
      expect(messages).toEqual(['【已自动处理】schools.csv：已按特殊换行符分行。无需处理。']);
    }
  });
});
