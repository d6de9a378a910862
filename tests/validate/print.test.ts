import { expect, test } from 'vitest';
import type { Issue } from '../../src/model/issue.ts';
import { csvText } from '../../src/validate/print/csv-text.ts';
import { formatIssueList } from '../../src/validate/print/csv.ts';
import { formatJson } from '../../src/validate/print/json.ts';
import { summarySentence } from '../../src/validate/print/report.ts';
import { formatText } from '../../src/validate/print/text.ts';

const wrongDate: Issue = {
  code: 'date-impossible',
  file: '交流轮岗.csv',
  table: 'rotations',
  line: 12,
  column: { letter: 'F', label: '开始日期' },
  value: '2023-09-31',
  details: { reason: '9月只有30天', suggestion: '2023-09-01' },
};
const putRight: Issue = {
  ...wrongDate,
  code: 'date-normalised',
  value: '2023.9.1',
  details: { becomes: '2023-09-01', count: 37, lines: '2—38' },
};
const report = { scope: '', issues: [wrongDate, putRight], fileCount: 6, rowCount: 1284 };

test('a finding is printed in the shape of the model message', () => {
  expect(formatText([report])).toMatchInlineSnapshot(`
    "【错误】交流轮岗.csv 第12行 F列“开始日期”
      填写内容：2023-09-31
      问题：9月只有30天，该日期不存在。
      修改办法：请核对文件后改为正确日期，例如 2023-09-01。
      影响：改正前不发布新版本。涉及：交流轮岗比例，指标 IND-10 至 IND-19。

    各类问题：
      错误 日期不存在 1处 [date-impossible]
      已自动处理 日期写法已统一 37处 [date-normalised]

    共读取6个文件、1,284行；自动处理37处（见处理记录）；提醒0处；需确认0处；错误1处。错误改正前不发布新版本，网站保持上一版。
    "
  `);
});

test('the processing record is printed when it is asked for', () => {
  expect(formatText([{ ...report, issues: [putRight] }], { showHandled: true })).toMatchInlineSnapshot(`
    "处理记录：
      交流轮岗.csv 第12行等37处 F列“开始日期”：“2023.9.1”按“2023-09-01”处理。

    各类问题：
      已自动处理 日期写法已统一 37处 [date-normalised]

    共读取6个文件、1,284行；自动处理37处（见处理记录）；提醒0处；需确认0处；错误0处。可以发布。
    "
  `);
});

test('the closing sentence counts cells and says what happens to the site', () => {
  const counts = { handled: 37, notice: 5, confirm: 2, error: 1 };
  expect(summarySentence({ fileCount: 6, rowCount: 1284, counts, changed: 0 })).toBe(
    '共读取6个文件、1,284行；自动处理37处（见处理记录）；提醒5处；需确认2处；错误1处。错误改正前不发布新版本，网站保持上一版。',
  );
});

const closing = (confirm: number, changed: number) =>
  summarySentence({ fileCount: 6, rowCount: 1284, counts: { handled: 0, notice: 0, confirm, error: 0 }, changed });

test('figures that differ from what was published before are published, and the closing sentence says so', () => {
  expect(closing(2, 0)).toMatch(/。可以发布；需确认的数据确认前不公布。$/);
  expect(closing(3, 3)).toMatch(/。可以发布；与以前公布的不一致的数字照常公布，并列入更正页。$/);
  expect(closing(5, 3)).toMatch(
    /。可以发布；需确认的数据确认前不公布；与以前公布的不一致的数字照常公布，并列入更正页。$/,
  );
});

test('more than twenty findings of one kind in one column are counted', () => {
  const issues = Array.from({ length: 25 }, (_, row) => ({ ...wrongDate, line: row + 2 }));
  const text = formatText([{ ...report, issues }]);
  expect(text.match(/填写内容/g)).toHaveLength(20);
  expect(text).toContain('【错误】交流轮岗.csv F列“开始日期”：另有5处“日期不存在”，见问题清单。');
});

test('the list of issues opens in Excel: byte order mark, CRLF, one row a finding', () => {
  expect(JSON.stringify(formatIssueList([{ ...report, issues: [wrongDate] }]))).toMatchInlineSnapshot(
    `""﻿等级,文件,行,列,填写内容,问题,修改办法,影响,代码\\r\\n错误,交流轮岗.csv,12,F“开始日期”,2023-09-31,9月只有30天，该日期不存在。,请核对文件后改为正确日期，例如 2023-09-01。,改正前不发布新版本。涉及：交流轮岗比例，指标 IND-10 至 IND-19。,date-impossible\\r\\n""`,
  );
});

test('a cell of the list is quoted where needed and never runs as a formula', () => {
  expect(csvText([['＝1+1', '＋1', '－1', '＠a']])).toBe("\uFEFF'＝1+1,'＋1,'－1,'＠a\r\n");
  expect(csvText([['a,b', '说"是"', '=1+1', '两\n行']])).toBe(`\uFEFF"a,b","说""是""",'=1+1,"两\n行"\r\n`);
});

test('a negative number is no formula and stays a number', () => {
  expect(csvText([['-4', '-0.25', '-1e-7', '-1+1', '+4']])).toBe("\uFEFF-4,-0.25,-1e-7,'-1+1,'+4\r\n");
});

test('programs get the same findings with the same words', () => {
  const parsed: unknown = JSON.parse(formatJson([report]));
  expect(parsed).toMatchObject({
    totals: { fileCount: 6, rowCount: 1284, counts: { handled: 37, error: 1 } },
    issues: [
      { code: 'date-impossible', grade: 'error', line: 12, problem: '9月只有30天，该日期不存在。' },
      { grade: 'handled' },
    ],
  });
});
