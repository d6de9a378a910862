import { expect, test } from 'vitest';

import {
  emptyCell,
  absentCell,
  numberCell,
  numberColumn,
  shareColumn,
  textCell,
  textColumn,
} from '../../src/report/cells.ts';
import type { Report, ReportTable } from '../../src/report/model.ts';
import { tidyFile, tidyFileName } from '../../src/report/table-files.ts';

const table: ReportTable = {
  id: 'rotation',
  number: '表3',
  title: '各集团交流轮岗',
  unit: '',
  columns: [textColumn('集团'), numberColumn('交流教师（人）'), shareColumn('比例'), textColumn('标准')],
  rows: [
    [
      textCell('甲集团', { kind: 'group', group_id: 'G01' }),
      numberCell('1,200'),
      { ...textCell('25.0%'), csv: ['25.0%', '1200', '4800'] },
      textCell('≥10%'),
    ],
    [
      textCell('乙集团', { kind: 'group', group_id: 'G02' }),
      absentCell('人数较少不公开', 1),
      absentCell('人数较少不公开', 3),
      emptyCell(1),
    ],
  ],
  notes: ['按学年统计。'],
};

// A cast: the files ask for nothing else of a report.
const report = {
  region_code: '999999',
  year: 2025,
  is_demo: true,
  sections: [{ id: 'rotation', number: '四、', title: '教师交流轮岗', blocks: [{ kind: 'table', table }] }],
  annexes: [],
} as unknown as Report;

test('all tables of a report are one file of observations: header first, a line per figure, codes and units', () => {
  expect(tidyFileName(report)).toBe('999999_report-2025_all-tables_demo.csv');
  expect(
    tidyFile(report)
      .replace(/^\uFEFF/, '')
      .split('\r\n'),
  ).toEqual([
    '区划代码,报告年度,是否演示数据,表编号,表序号,表题,行,行标题,集团编码,指标编号,条款编号,栏目,数值,分子,分母,单位,文字,缺失类别',
    '999999,2025,是,rotation,表3,各集团交流轮岗,1,甲集团,G01,,,交流教师（人）,1200,,,人,,',
    '999999,2025,是,rotation,表3,各集团交流轮岗,1,甲集团,G01,,,比例,0.25,1200,4800,比例,,',
    '999999,2025,是,rotation,表3,各集团交流轮岗,1,甲集团,G01,,,标准,,,,,≥10%,',
    '999999,2025,是,rotation,表3,各集团交流轮岗,2,乙集团,G02,,,交流教师（人）,,,,,,人数较少不公开',
    '999999,2025,是,rotation,表3,各集团交流轮岗,2,乙集团,G02,,,比例,,,,,,人数较少不公开',
    '',
  ]);
});
