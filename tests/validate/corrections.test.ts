import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

import { readRegionFolder } from '../../src/csv/read-folder.ts';
import type { CheckingCode } from '../../src/model/checking-codes.ts';
import { readMoment } from '../../src/validate/cells/moment.ts';
import { formatIssue } from '../../src/validate/print/text.ts';
import { validateRegion } from '../../src/validate/validate.ts';
import { temporaryFolder } from '../pipeline/folder.ts';

/** What is found in the clean county with one correction of this scope. */
async function found(subjects: string, unit: string, period: string) {
  const folder = temporaryFolder();
  cpSync('tests/fixtures/validate-clean/999999-sample', folder, { recursive: true });
  const head = '日期,页面或数据集,原值,更正值,原因,影响指标或数据表,对象,周期\n';
  writeFileSync(
    join(folder, 'corrections.csv'),
    `${head}2025-12-01,学年初快照,76,77,漏填,${subjects},${unit},${period}\n`,
  );
  return validateRegion(await readRegionFolder(folder), { folder: '999999-sample' }).issues;
}

async function printed(code: CheckingCode, ...scope: Parameters<typeof found>): Promise<string> {
  const issues = await found(...scope);
  expect(issues.map((issue) => issue.code)).toEqual([code]);
  return issues.map(formatIssue).join('\n');
}

describe('a correction', () => {
  test('names indicators and tables, a unit, and a period', async () => {
    const subjects = ['IND-10', '学年初快照', 'IND-10、人数统计', 'snapshots'];
    const units = ['G01', '2199000001-01', '2199000001', '999999'];
    const periods = ['2024-2025', '2024', '2024-2025-1', '2025-10-31'];
    for (const [at, unit] of units.entries())
      expect(await found(subjects[at] ?? '', unit, periods[at] ?? '')).toEqual([]);
  });

  test('of a table that does not exist explains nothing', async () => {
    expect(await printed('correction-subject-unknown', 'IND-10、学年快照', 'G01', '2024-2025')).toMatchInlineSnapshot(`
      "【错误】corrections.csv 第2行 F列“影响指标或数据表”
        填写内容：IND-10、学年快照
        问题：“学年快照”不是指标编号，也不是数据表名称。是否为：①学年初快照？
        修改办法：请填写指标编号或数据表的中文名称，多个用顿号隔开，例如 IND-10、学年初快照。
        影响：改正前不发布新版本。涉及：更正记录页。"
    `);
  });

  test('of several periods, or of none that can be read, explains nothing', async () => {
    expect(await printed('correction-period-unreadable', 'IND-10', 'G01', '2023年以来')).toMatchInlineSnapshot(`
      "【错误】corrections.csv 第2行 H列“周期”
        填写内容：2023年以来
        问题：“2023年以来”不是一个学年、学期、年度或日期。
        修改办法：请填写一个周期，例如 2024-2025、2024-2025-1、2025、2025-10-31；涉及几个周期的，一个周期一行。
        影响：改正前不发布新版本。涉及：更正记录页。"
    `);
  });

  test('of a unit that does not exist is refused', async () => {
    expect((await found('IND-10', 'G09', '2024-2025')).map(({ code }) => code)).toEqual(['reference-unknown']);
  });
});

test('a moment is a date, an academic year, a term or a calendar year, however it is written', () => {
  const texts = [
    '2025-10-31',
    '2025年10月31日',
    '2024—2025学年',
    '2024-2025',
    '2024-2025-1',
    '2024年秋季学期',
    '2024年度',
    '2024',
  ];
  expect(texts.map(readMoment)).toEqual([
    '2025-10-31',
    '2025-10-31',
    '2024-2025',
    '2024-2025',
    '2024-2025-1',
    '2024-2025-1',
    '2024',
    '2024',
  ]);
  expect(['', '2024年10月', '2024—2026学年', '全部', '2024、2025'].map(readMoment)).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});
