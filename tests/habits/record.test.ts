import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { columnLetter } from '../../src/csv/place.ts';
import type { ReadResult, SourceTable } from '../../src/model/source.ts';
import { tableOf } from '../../src/model/tables.ts';
import { formatProcessingRecord, parseProcessingRecord } from '../../src/validate/print/record.ts';
import type { ProcessedTable } from '../../src/validate/record/correction.ts';
import { processingOf } from '../../src/validate/record/processing.ts';
import { undoCorrections } from '../../src/validate/record/undo.ts';
import { habitFolders, readHabit } from './habits.ts';

const context = { folder: '999999-sample' };

/** Row number → column letter → text as it stood in the file, for the columns that are read. */
function originalCells(source: SourceTable): ReadonlyMap<number, Readonly<Record<string, string>>> {
  const letters = Object.values(source.columns).map(({ letter }) => letter);
  const rows = source.rows.map(({ line, raw }) => [line, cellsIn(raw, letters)] as const);
  return new Map(rows);
}

function cellsIn(raw: readonly string[], letters: readonly string[]): Readonly<Record<string, string>> {
  const cells = new Map(raw.map((cell, index) => [columnLetter(index), cell]));
  return Object.fromEntries(letters.map((letter) => [letter, cells.get(letter) ?? '']));
}

function restored({ rows }: ProcessedTable, source: SourceTable): typeof rows {
  const letters = Object.values(source.columns).map(({ letter }) => letter);
  const lines = new Set(source.rows.map(({ line }) => line));
  return rows
    .filter(({ line }) => lines.has(line))
    .map(({ line, cells }) => ({
      line,
      cells: Object.fromEntries(letters.map((letter) => [letter, cells[letter] ?? ''])),
    }));
}

/** Tables of which some cell or row was changed. */
function changedIn(read: ReadResult) {
  const { corrections, tables } = processingOf(read, context);
  return read.tables.flatMap((source) => {
    const own = corrections.filter(({ file, kind }) => file === source.file && (kind === 'cell' || kind === 'row'));
    const processed = tables.find(({ file }) => file === source.file);
    return own.length === 0 || processed === undefined ? [] : [{ source, own, processed }];
  });
}

/** Habits that leave a cell or row other than it stood in the file. */
const changed: string[] = [];
for (const folder of habitFolders()) if (changedIn(await readHabit(folder)).length > 0) changed.push(folder);

describe.each(changed)('%s', (folder) => {
  test('taken back, the processing record gives the cells of the file', async () => {
    for (const { source, own, processed } of changedIn(await readHabit(folder))) {
      const before = restored(undoCorrections(processed, own), source);
      expect(new Map(before.map(({ line, cells }) => [line, cells]))).toEqual(originalCells(source));
    }
  });

  test('the list that is written says the same, but for what it does not show', async () => {
    for (const { source, own, processed } of changedIn(await readHabit(folder))) {
      if (tableOf(source.name).restricted === true) continue;
      const read = parseProcessingRecord(formatProcessingRecord([{ scope: '', corrections: own }]));
      expect(undoCorrections(processed, read)).toEqual(undoCorrections(processed, own));
    }
  });
});

test('every habit that is put right is in the record', () => {
  expect(changed.map((folder) => folder.slice(6, 8)).join(' ')).toMatchInlineSnapshot(
    `"07 09 10 12 13 16 17 19 20 22 23 25 26 27 28 30 33 34 35 36 37 42 46"`,
  );
});

test.each(habitFolders())('%s: nothing is changed that has no name', async (folder) => {
  const { corrections } = processingOf(await readHabit(folder), context);
  expect(corrections.filter(({ codes }) => codes.length === 0)).toEqual([]);
});

test('how files and columns were read is in the record as well', async () => {
  const folders = [
    'habit-01-gbk',
    'habit-03-unicode-text',
    'habit-39-two-files-of-a-table',
    'habit-47-other-order-and-more',
  ];
  const all = await Promise.all(folders.map(async (folder) => processingOf(await readHabit(folder), context)));
  const entries = all.flatMap(({ corrections }) =>
    corrections.map(({ original, result }) => `${original} → ${result}`),
  );
  expect(entries).toMatchInlineSnapshot(`
    [
      "GBK编码 → UTF-8编码",
      "UTF-16编码 → UTF-8编码",
      "制表符分隔 → 逗号分隔",
      "成员关系 - 副本.csv → memberships",
      "序号 → 不读取",
      "分管领导意见 → 不读取",
    ]
  `);
});

test('the list is a table for Excel, one row per correction', async () => {
  const { corrections } = processingOf(await readHabit('habit-23-long-codes'), context);
  expect(formatProcessingRecord([{ scope: '999999-sample', corrections }])).toMatchInlineSnapshot(`
    "﻿文件,行,列,列名,处理,原内容,处理后,数据表,类别,代码
    999999-sample/学校.csv,2,A,学校标识码,编码前后的多余符号已去除,'2199000001,2199000001,schools,单元格,code-residue
    999999-sample/学校.csv,3,A,学校标识码,编码前后的多余符号已去除,"'=""2199000002""",2199000002,schools,单元格,code-residue
    999999-sample/学校.csv,4,A,学校标识码,编码前后的多余符号已去除,3199000003.0,3199000003,schools,单元格,code-residue
    "
  `);
});

test('who a person is stands in no list', async () => {
  const { corrections } = processingOf(await readHabit('habit-46-other-words-for-columns'), context);
  const personal = corrections.map((one) => ({ ...one, isPersonal: one.column?.letter === 'C' }));
  const list = formatProcessingRecord([{ scope: '', corrections: personal }]);
  expect(list).toContain('（内部信息，不列出）');
  expect(list).not.toContain('第一实验小学校本部');
  const numbers = corrections.map((one) => ({ ...one, original: '主讲11010519491231002X' }));
  expect(formatProcessingRecord([{ scope: '', corrections: numbers }])).not.toContain('19491231');
});

const scratch = mkdtempSync(join(tmpdir(), 'record-'));
afterAll(() => rmSync(scratch, { recursive: true }));

test('npm run check -- --record writes it', () => {
  const file = join(scratch, '处理记录.csv');
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const folder = 'tests/fixtures/validate-clean/999999-sample';
  const { stdout } = spawnSync(process.execPath, ['scripts/check.ts', folder, '--record', file], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(stdout).toContain('仅供填报人核对，不得公开');
  expect(readFileSync(file, 'utf8')).toBe('\uFEFF文件,行,列,列名,处理,原内容,处理后,数据表,类别,代码\r\n');
});
