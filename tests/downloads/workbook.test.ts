import readWorkbook from 'read-excel-file/node';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, test, vi } from 'vitest';

import { tableSheet, textSheet } from '../../src/downloads/xlsx/table-sheet.ts';
import { workbookOf } from '../../src/downloads/xlsx/workbook.ts';
import { columnLetters, escapeXml } from '../../src/downloads/xlsx/xml.ts';
import { boolean, calendarYear, date, decimal, integer, text } from '../../src/model/column.ts';

const columns = Object.entries({
  school_id: text('学校标识码', ''),
  count: integer('人数', ''),
  share: decimal('比例', ''),
  year: calendarYear('年度', ''),
  founded_on: date('设立日期', ''),
  is_counted: boolean('是否计校数', ''),
  stages: text('学段', '', { list: true }),
});

const row = (values: object) => ({
  school_id: null,
  count: null,
  share: null,
  year: null,
  founded_on: null,
  is_counted: null,
  stages: null,
  ...values,
});

function bytesOf(rows: readonly object[]): Uint8Array {
  return workbookOf([tableSheet({ title: '学校', columns, rows })], { title: '标题', creator: '某局' });
}

/** Rows below the header as an independent reader sees them. */
async function readBack(rows: readonly object[]): Promise<readonly unknown[][]> {
  const [sheet] = await readWorkbook(Buffer.from(bytesOf(rows)), { trim: false });
  return sheet?.data.slice(1) ?? [];
}

function partOf(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes)[name];
  if (part === undefined) throw new Error(`There is no ${name}`);
  return strFromU8(part);
}

afterEach(() => vi.unstubAllEnvs());

describe('a sheet', () => {
  test('keeps codes as text, counts and amounts as numbers, dates as dates, 是 and 否, and lists joined by 、', async () => {
    const rows = [
      row({
        school_id: '0070',
        count: 12,
        share: 0.1,
        year: 2025,
        founded_on: '2020-02-29',
        is_counted: true,
        stages: ['小学', '初中'],
      }),
      row({ count: -4, share: 1e-7, is_counted: false }),
    ];
    expect(await readBack(rows)).toEqual([
      ['0070', 12, 0.1, 2025, new Date('2020-02-29T00:00:00Z'), '是', '小学、初中'],
      [null, -4, 1e-7, null, null, '否', null],
    ]);
  });

  test('shows a missing value as an empty cell and zero as 0', async () => {
    expect(await readBack([row({ school_id: 'a', count: 0 }), row({ school_id: 'b' })])).toEqual([
      ['a', 0, null, null, null, null, null],
      ['b', null, null, null, null, null, null],
    ]);
  });

  test.each(['=HYPERLINK("http://x","y")', '+1+1', '-1+1', '@SUM(A1)', '\t=1', "'=1", '=1'])(
    'holds %s as text and runs no formula',
    async (dangerous) => {
      expect((await readBack([row({ school_id: dangerous })]))[0]?.[0]).toBe(dangerous);
      const sheet = partOf(bytesOf([row({ school_id: dangerous })]), 'xl/worksheets/sheet1.xml');
      expect(sheet).not.toContain('<f>');
      expect(sheet).toContain('<c r="A2" s="5" t="s">');
    },
  );

  test.each(['溡水实验学校', '𠮷野家', 'a<b>&"c"', '两\n行', ' 首尾空格 ', '_x0041_'])(
    'keeps %j as it is',
    async (value) => {
      expect((await readBack([row({ school_id: value })]))[0]?.[0]).toBe(value);
    },
  );

  test('leaves out what no XML can hold', async () => {
    expect((await readBack([row({ school_id: '甲\u0000\u000B乙\uD800丙' })]))[0]?.[0]).toBe('甲乙丙');
  });

  test('writes a date as text where the calendar of spreadsheets is wrong', async () => {
    const dates = await readBack([row({ founded_on: '1900-02-28' }), row({ founded_on: '1900-03-01' })]);
    expect(dates.map((cells) => cells[4])).toEqual(['1900-02-28', new Date('1900-03-01T00:00:00Z')]);
  });

  test('keeps its header in sight, repeats it on paper and offers a filter over all rows', () => {
    const bytes = bytesOf([row({ school_id: 'a' }), row({ school_id: 'b' })]);
    const sheet = partOf(bytes, 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(sheet).toContain('<autoFilter ref="A1:G3"/>');
    expect(partOf(bytes, 'xl/workbook.xml')).toContain("'学校'!$1:$1");
  });

  test('has columns as wide as their contents, within limits', () => {
    const { widths } = textSheet('说明', ['甲', '乙', '丙'], [['', '一二三四五六', '字'.repeat(90)]]);
    expect(widths).toEqual([8, 13, 46]);
  });

  test('cuts a text that Excel could not open, and says so', async () => {
    const [cells] = await readBack([row({ school_id: '长'.repeat(40_000) })]);
    expect(String(cells?.[0])).toHaveLength(32_767);
    expect(String(cells?.[0])).toMatch(/（全文见 CSV 文件）$/);
  });
});

test('a workbook has the same bytes in every time zone', () => {
  const made = ['Asia/Shanghai', 'America/Los_Angeles'].map((zone) => {
    vi.stubEnv('TZ', zone);
    return Buffer.from(bytesOf([row({ school_id: 'a', founded_on: '2024-09-01' })])).toString('hex');
  });
  expect(made[1]).toBe(made[0]);
});

test('columns are lettered as in a spreadsheet', () => {
  expect([0, 25, 26, 701, 702].map((index) => columnLetters(index))).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
});

test('signs of XML are escaped', () => {
  expect(escapeXml('<a href="x">&</a>')).toBe('&lt;a href=&quot;x&quot;&gt;&amp;&lt;/a&gt;');
});
