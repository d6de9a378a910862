import { CFB } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { withoutEmptyCells } from '../../src/workbook/archive.ts';
import { containerOf } from '../../src/workbook/container.ts';
import { readWorkbook } from '../../src/workbook/read.ts';
import { bookOf, type SavedAs, savedAs } from './books.ts';

function fixture(name: string): Uint8Array {
  return readFileSync(fileURLToPath(new URL(`../fixtures/workbooks/${name}`, import.meta.url)));
}

async function sheetsIn(bytes: Uint8Array) {
  const reading = await readWorkbook(bytes);
  if (!reading.ok) throw new Error(reading.reason);
  return reading.sheets;
}

async function rowsIn(bytes: Uint8Array): Promise<readonly (readonly [number, ...string[]])[]> {
  const [sheet] = await sheetsIn(bytes);
  return (sheet?.records ?? []).map(({ line, cells }) => [line, ...cells]);
}

const programs = ['libreoffice.xlsx', 'libreoffice.xls', 'libreoffice.ods', 'hucre.xlsx', 'hucre-1904.xlsx'];

describe('what different programs saved is read alike', () => {
  test.each(programs)('%s', async (name) => {
    expect((await rowsIn(fixture(name))).map(([line, ...cells]) => `${line} ${cells.join(' | ')}`)).toEqual([
      '1 种类 | 写法',
      '2 日期 | 2024-09-01',
      '3 中文日期 | 2024-09-01',
      '4 只有月份 | 2024-09',
      '5 没有年份 | 9月1日',
      '6 有时刻 | 2024-09-01 08:30:00',
      '7 零点 | 2024-09-01',
      '8 长编码 | 2137000001',
      '9 补零编码 | 0137000001',
      '10 身份证号 | 110105194912310000',
      '11 百分数 | 51.5%',
      '12 千位分隔 | 12345',
      '13 取整显示 | 2.75',
      '14 小数之和 | 0.3',
      '15 是否 | TRUE',
      '16 公式 | 第一小学',
      '17 出错 | #DIV/0!',
      '18 合并 | G01',
      '19 合并之下 |  | 仍在C列',
      '20 隐藏的行 | 也读',
      '22 文字编码 | 0137000001',
      '23 换行 | 第一行\n第二行',
      '24 生僻字 | 𠮷林小学',
    ]);
  });

  test.each(programs)('%s says what it does not show', async (name) => {
    const shown = (await sheetsIn(fixture(name))).map(({ name: sheet, isHidden, hiddenLines }) => [
      sheet,
      isHidden,
      ...hiddenLines,
    ]);
    expect(shown).toEqual([
      ['格式', false, 20],
      ['藏起的', true],
    ]);
  });
});

const rows = [
  ['学校标识码', '学校名称', '建校日期'],
  ['2137000001', '第一小学', '1956-09-01'],
  [null, ' ', null],
  ['2137000002', '第二"小学"<甲>&', '2001-03-15'],
];
const read = [
  [1, '学校标识码', '学校名称', '建校日期'],
  [2, '2137000001', '第一小学', '1956-09-01'],
  [4, '2137000002', '第二"小学"<甲>&', '2001-03-15'],
];

describe('every form in which workbooks are saved', () => {
  test.each<[SavedAs, string]>([
    ['xlsx', 'xlsx'],
    ['biff8', 'xls'],
    ['ods', 'ods'],
    ['xlml', 'xml'],
    ['html', 'html'],
  ])('%s is read as %s', async (form, format) => {
    const bytes = savedAs(bookOf({ 学校: rows }), form);
    expect(await readWorkbook(bytes)).toMatchObject({ ok: true, format });
    const found = await rowsIn(bytes);
    expect(found).toEqual(read);
  });

  test('a web page under .xls in GBK keeps its characters and zeros', async () => {
    const page =
      '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="gb2312"></head><body><table>' +
      '<tr><td>学校标识码</td><td>学校名称</td></tr><tr><td>0137000001</td><td>第一&nbsp;小学</td></tr></table></body></html>';
    expect(await rowsIn(iconv.encode(page, 'gbk'))).toEqual([
      [1, '学校标识码', '学校名称'],
      [2, '0137000001', '第一 小学'],
    ]);
  });
});

function archive(...names: readonly string[]): Uint8Array {
  return zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<x/>')])));
}

function container(name: string): Uint8Array {
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, name, [1, 2, 3]);
  return Uint8Array.from(CFB.write(file, { type: 'array' }) as number[]);
}

describe('what cannot be read says why', () => {
  test.each<[string, Uint8Array]>([
    ['empty', new Uint8Array()],
    ['text', strToU8('学校标识码,学校名称\n1,甲\n')],
    ['text', iconv.encode('学校标识码\t学校名称\r\n', 'gbk')],
    ['encrypted', container('/EncryptedPackage')],
    ['encrypted', zipSync({ 'content.xml': strToU8('?'), 'META-INF/manifest.xml': strToU8('<m:encryption-data/>') })],
    ['binary', savedAs(bookOf({ 学校: rows }), 'xlsb')],
    ['excel-95', savedAs(bookOf({ 学校: rows }), 'biff5')],
    ['numbers', archive('Index/Document.iwa')],
    ['other-archive', archive('word/document.xml', '[Content_Types].xml')],
    ['other-archive', container('/WordDocument')],
    ['web-page', strToU8('<html><frameset><frame src="sheet001.htm"></frameset></html>')],
    ['web-page', strToU8('MIME-Version: 1.0\nContent-Type: multipart/related\n')],
    ['damaged', savedAs(bookOf({ 学校: rows }), 'xlsx').slice(0, 900)],
    ['damaged', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1)],
    ['damaged', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0xff)],
    ['too-large', new Uint8Array(64 * 2 ** 20 + 1)],
  ])('%s', async (reason, bytes) => {
    expect(await readWorkbook(bytes)).toEqual({ ok: false, reason });
  });

  test('a filled cell that stands for a million of them is not unfolded', async () => {
    const parts = unzipSync(savedAs(bookOf({ 学校: rows }), 'ods'));
    const content = strFromU8(parts['content.xml'] ?? new Uint8Array());
    const repeated = content.replace(/<table:table-cell /, '<table:table-cell table:number-columns-repeated="16000" ');
    expect(repeated).not.toBe(content);
    const bytes = zipSync({ ...parts, 'content.xml': strToU8(repeated) });
    expect(await readWorkbook(bytes)).toEqual({ ok: false, reason: 'too-large' });
  });
});

test('cells and rows without anything in them are taken out before the reader sees them', async () => {
  const parts = unzipSync(savedAs(bookOf({ 学校: rows }), 'xlsx'));
  const path = 'xl/worksheets/sheet1.xml';
  const empty = Array.from(
    { length: 20_000 },
    (_, index) => `<row r="${index + 10}" ht="20"><c r="A${index + 10}" s="1"/></row>`,
  );
  const xml = strFromU8(parts[path] ?? new Uint8Array())
    .replace(/<dimension[^>]*>/, '<dimension ref="A1:XFD1048576"/>')
    .replace('</sheetData>', `${empty.join('')}</sheetData>`);
  const blown = { ...parts, [path]: strToU8(xml) };
  expect(withoutEmptyCells(blown)[path]?.length).toBeLessThan(1500);
  expect(await rowsIn(zipSync(blown, { level: 0 }))).toEqual(read);
});

test('pictures are left out, and a cell far away is read where it stands', async () => {
  const parts = unzipSync(savedAs(bookOf({ 学校: rows }), 'xlsx'));
  const path = 'xl/worksheets/sheet1.xml';
  const xml = strFromU8(parts[path] ?? new Uint8Array()).replace(
    '</sheetData>',
    '<row r="1048576"><c r="XFD1048576" t="str"><v>远</v></c></row></sheetData>',
  );
  const found = await rowsIn(zipSync({ ...parts, [path]: strToU8(xml), 'xl/media/image1.png': new Uint8Array(1000) }));
  expect(found.slice(0, 3)).toEqual(read);
  const [line, ...cells] = found[3] ?? [0];
  expect([line, cells.length, cells.at(-1)]).toEqual([1_048_576, 16_384, '远']);
});

test('a workbook of LibreOffice is opened where iterators have no methods of their own, as in older browsers', () => {
  const bytes = fixture('libreoffice.ods');
  const some = Object.getOwnPropertyDescriptor(Iterator.prototype, 'some');
  if (some === undefined) throw new Error('nothing to take away');
  Reflect.deleteProperty(Iterator.prototype, 'some');
  try {
    expect(containerOf(bytes).kind).toBe('ods');
  } finally {
    Reflect.defineProperty(Iterator.prototype, 'some', some);
  }
});

test('an archive that breaks off in its directory or in a part is damaged', () => {
  const bytes = savedAs(bookOf({ 学校: rows }), 'ods');
  const broken = bytes.slice();
  broken.fill(0xff, 60, Math.floor(bytes.length / 2));
  for (const one of [bytes.slice(0, 200), broken])
    expect(containerOf(one)).toEqual({ kind: 'refused', reason: 'damaged' });
});
