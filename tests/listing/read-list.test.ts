import { expect, test } from 'vitest';
import { planOf } from '../../src/listing/plan.ts';
import { readList } from '../../src/listing/read-list.ts';
import { bookOf, savedAs } from '../workbook/books.ts';
import { linesOf } from './lists.ts';

const books = bookOf({
  集团: [
    ['示例区教育集团名单'],
    [null],
    ['序号', '集团名称', '学校名称', '角色'],
    ['1', '青禾教育集团', '青禾小学', '核心校'],
    ['2', null, '云帆小学', '成员校'],
  ],
  学区: [
    ['学区名称', '学区长学校', '成员学校'],
    ['东山学区', '东山中学', '青禾小学、西塘小学'],
  ],
});

const lines = ['青禾教育集团（教育集团）：*青禾小学、云帆小学', '东山学区（学区）：*东山中学、青禾小学、西塘小学'];

test.each(['xlsx', 'biff8', 'ods'] as const)(
  'a workbook saved as %s is read sheet by sheet, by the lines that it shows',
  async (form) => {
    const reading = await readList(savedAs(books, form), '名单');
    if ('refused' in reading) throw new Error(reading.refused);
    const plan = planOf(reading.sheets);
    expect(linesOf(plan)).toEqual(lines);
    expect(plan.sheets.map(({ name, header }) => [name, header?.line])).toEqual([
      ['集团', 3],
      ['学区', 1],
    ]);
  },
);

test('a list saved as CSV is one sheet, whatever it is called; what cannot be opened is told with what to do', async () => {
  const text = '集团名称,核心校,成员校\r\n青禾教育集团,青禾小学,云帆小学';
  const reading = await readList(new TextEncoder().encode(text), '名单.xlsx');
  expect('sheets' in reading && linesOf(planOf(reading.sheets))).toEqual(lines.slice(0, 1));
  expect(await readList(new Uint8Array(), '名单.csv')).toEqual({ refused: '文件是空的。' });
  expect(await readList(savedAs(books, 'xlsb'), '名单.xlsb')).toEqual({
    refused: '是二进制工作簿（.xlsb）。请用Excel或WPS打开后，另存为“Excel工作簿（.xlsx）”。',
  });
});
