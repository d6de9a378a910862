import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LoadingEngine } from '../../src/engine/engine.ts';
import { openNativeEngine } from '../../src/engine/native.ts';
import { ownTableStatements } from '../../src/sql/load-own-table.ts';
import { readOwnFile, type OwnTable } from '../../src/sql/own-table.ts';
import { columnTypeOf } from '../../src/sql/own-types.ts';
import { safeName } from '../../src/sql/safe-name.ts';

let engine: LoadingEngine;
beforeAll(async () => {
  engine = await openNativeEngine();
});
afterAll(() => engine.close());

const read = (content: string | Uint8Array, fileName = '招生.csv', taken: readonly string[] = []) =>
  readOwnFile(typeof content === 'string' ? new TextEncoder().encode(content) : content, { fileName, taken });

function tableOf(content: string | Uint8Array, fileName?: string): OwnTable {
  const file = read(content, fileName);
  if (!file.ok) throw new Error(file.message);
  return file.table;
}

function nameOf(fileName: string, taken: readonly string[]): string | null {
  const file = read('a\n1', fileName, taken);
  return file.ok ? file.table.name : null;
}

async function loaded(table: OwnTable): Promise<readonly object[]> {
  for (const sql of ownTableStatements(table)) await engine.run(sql);
  return engine.query(`select * from temp."${table.name}"`);
}

const small =
  '学校标识码,学校,人数,比例,日期\n0341000001,"实验,小学",12,0.5,2025-9-1\n0341000002,"a\nb ""c""",,1,2024/12/31\n';

describe('a reader’s file becomes a table', () => {
  test('with types that nothing is lost by', async () => {
    const table = tableOf(small);
    expect(table.columns.map(({ type }) => type)).toEqual(['VARCHAR', 'VARCHAR', 'BIGINT', 'DOUBLE', 'DATE']);
    expect(await loaded(table)).toEqual([
      { 学校标识码: '0341000001', 学校: '实验,小学', 人数: 12, 比例: 0.5, 日期: '2025-09-01' },
      { 学校标识码: '0341000002', 学校: 'a\nb "c"', 人数: null, 比例: 1, 日期: '2024-12-31' },
    ]);
  });

  test.each(['gb18030', 'utf16le'])('in the encoding %s as well', async (encoding) => {
    const table = tableOf(iconv.encode(small, encoding, { addBOM: encoding === 'utf16le' }));
    expect(await loaded(table)).toEqual(await loaded(tableOf(small)));
    expect(table.notices[0]).toContain('编码读入');
  });

  test('separated by tabs or semicolons, under a title, with a column alone', async () => {
    expect(tableOf('2025年招生情况,,\n学校,人数,备注\n一小,3,\n').columns.map(({ name }) => name)).toEqual([
      '学校',
      '人数',
      '备注',
    ]);
    expect(tableOf('a\tb\n1\t2\n').rows).toEqual([['1', '2']]);
    expect(tableOf('a;b\n1;2\n').rows).toEqual([['1', '2']]);
    expect(await loaded(tableOf('名称\n一小\n二小\n'))).toEqual([{ 名称: '一小' }, { 名称: '二小' }]);
  });

  test('with names that need no quotes and hide no other table', () => {
    expect(nameOf('2025年 招生(最终).csv', [])).toBe('_2025年_招生_最终');
    expect(nameOf('groups.csv', ['groups'])).toBe('groups_2');
    expect(nameOf('Groups.csv', ['groups', 'groups_2'])).toBe('Groups_3');
    expect(nameOf('select.csv', [])).toBe('_select');
    expect(nameOf(`'; drop table x; --.csv`, [])).toBe('drop_table_x');
    expect(nameOf('….csv', [])).toBe('我的表');
    expect(tableOf('a,a,,order\n1,2,3,4').columns.map(({ name }) => name)).toEqual(['a', 'a_2', '字段3', '_order']);
  });

  test('and what was left out is said', () => {
    const table = tableOf('a,b\n1,2,3\n4\n5,"6\n');
    expect(table.rows).toEqual([
      ['1', '2'],
      ['4', ''],
    ]);
    expect(table.notices).toEqual(['第4行引号不成对，没有读入。', '第2行的格数比表头多，多出的没有读入。']);
    expect(tableOf('a,b\n').notices).toEqual(['只有表头，没有数据行。']);
  });

  test('some thousands of rows at a time', async () => {
    const rows = Array.from({ length: 40_000 }, (_, index) => `第${index}所学校,${index},"引号'""，逗号, ${index}"`);
    const table = tableOf(`学校,人数,说明\n${rows.join('\n')}`);
    expect([...ownTableStatements(table)].length).toBeLessThan(10);
    await loaded(table);
    const [sum] = await engine.query(`select count(*) as n, sum(人数)::double as s from temp."${table.name}"`);
    expect(sum).toEqual({ n: 40_000, s: (39_999 * 40_000) / 2 });
  });

  test('with every cell as it stood in the file', async () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', '0', "'", '"', ',', ';', '\n', '，', '校', '😀', '\\', '$', ' ', '-'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 8 }), async (cells) => {
        const csv = `键,值\n${cells.map((text) => `k,"${text.replaceAll('"', '""')}"`).join('\n')}`;
        const rows = await loaded(tableOf(csv));
        expect(rows.map((row) => Object.values(row)[1])).toEqual(
          cells.map((text) => (text.trim() === '' ? null : text.trim())),
        );
      }),
      { numRuns: 60, seed: 7 },
    );
  });
});

describe('a file that is no CSV is refused with what to do', () => {
  test.each([
    ['xlsx', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), 'Excel 工作簿'],
    ['old Excel', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1), '旧版 Excel'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0xff, 0xfe, 1, 2), '不是文字'],
    ['random bytes', Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919 + (index >> 3)) % 256), '不是文字'],
    ['nothing', new Uint8Array(), '文件是空的'],
    ['blank lines', new TextEncoder().encode(' \n\n'), '文件是空的'],
    ['commas', new TextEncoder().encode(',,\n,,\n'), '文件是空的'],
  ])('%s', (_, bytes, words) => {
    const file = read(bytes);
    expect(file.ok ? '' : file.message).toContain(words);
  });

  test('a program renamed .csv', () => {
    expect(read(readFileSync(process.execPath).subarray(0, 100_000)).ok).toBe(false);
  });
});

describe('a column is text unless every cell says otherwise', () => {
  test.each([
    ['人数', ['1', '', '-20'], 'BIGINT'],
    ['人数', ['1', '2.5'], 'DOUBLE'],
    ['人数', ['01', '2'], 'VARCHAR'],
    ['人数', ['1234567890123456'], 'VARCHAR'],
    ['人数', ['1,200'], 'VARCHAR'],
    ['比例', ['50%'], 'VARCHAR'],
    ['人数', ['1e5'], 'VARCHAR'],
    ['人数', ['', ''], 'VARCHAR'],
    ['学校编码', ['3', '4'], 'VARCHAR'],
    ['school_id', ['3', '4'], 'VARCHAR'],
    ['日期', ['2024-02-29', '2024/3/1', '2024.3.1'], 'DATE'],
    ['日期', ['2023-02-29'], 'VARCHAR'],
    ['学年', ['2024-2025'], 'VARCHAR'],
  ])('%s %s', (header, cells, type) => {
    expect(columnTypeOf(header, cells)).toBe(type);
  });
});

test('a name is never cut inside a character', () => {
  expect(safeName('学'.repeat(39) + '𠮷', { taken: [], fallback: 'x' })).toBe('学'.repeat(39));
});
