import { expect, test } from 'vitest';
import type { CheckingCode } from '../../src/model/checking-codes.ts';
import type { Issue } from '../../src/model/issue.ts';
import { tableOf, type TableName } from '../../src/model/tables.ts';
import { readTable } from '../../src/csv/read-table.ts';
import { readRegionFolder } from '../../src/csv/read-folder.ts';
import { totalsIssues } from '../../src/facts/totals-issues.ts';
import { formatIssue } from '../../src/validate/print/text.ts';
import { validateRegion } from '../../src/validate/validate.ts';
import { unchangingFiles } from '../unchanging-files.ts';

const clean = 'tests/fixtures/validate-clean/999999-sample';
const read = await readRegionFolder(clean, {}, unchangingFiles);

/** The clean county with totals of its groups, one line a row, and without the tables that are named. */
function issuesOf(lines: readonly string[], gone: readonly TableName[] = []) {
  const { label } = tableOf('group_year_totals');
  const text = ['学年,集团编码,专任教师,交流教师,其中新派,来源', ...lines].join('\n');
  const { table, issues } = readTable(new TextEncoder().encode(`${text}\n`), {
    name: 'group_year_totals',
    file: `${label}.csv`,
  });
  const tables = read.tables.filter(({ name }) => !gone.includes(name));
  const own = table === null ? [] : [table];
  const found = validateRegion(
    { ...read, tables: [...tables, ...own], issues: [...read.issues, ...issues] },
    { folder: '999999-sample' },
  );
  return found.issues;
}

function printed(code: CheckingCode, lines: readonly string[] | readonly Issue[], gone?: readonly TableName[]): string {
  return lines
    .flatMap((line) => (typeof line === 'string' ? [] : [line]))
    .concat(
      issuesOf(
        lines.filter((line) => typeof line === 'string'),
        gone,
      ),
    )
    .filter((issue) => issue.code === code)
    .map(formatIssue)
    .join('\n');
}

const codesOf = (lines: readonly string[]) =>
  issuesOf(lines)
    .map(({ code }) => code)
    .filter((code) => code !== 'period-normalised');

test('totals of groups and of the county are read without a question', () => {
  expect(
    codesOf(['2024-2025,G01,80,9,4,集团自报', '2024-2025,G02,60,7,,集团自报', '2024-2025,,140,16,,主管部门汇总']),
  ).toEqual([]);
});

test('a group has one row a year', () => {
  expect(printed('totals-twice', ['2024-2025,G01,80,9,4,集团自报', '2024-2025,G01,81,9,4,集团自报']))
    .toMatchInlineSnapshot(`
    "【错误】集团学年汇总.csv 第3行 A列“学年”
      填写内容：2024-2025
      问题：与第2行是同一学年、同一对象。
      修改办法：请合并为一行；属于其他集团的，请改正集团编码。
      影响：改正前不发布新版本。涉及：没有教师、交流轮岗等内部表时的交流轮岗比例、骨干教师占比、满五年教师等指标。"
  `);
});

test('a county has no more than its groups together', () => {
  expect(printed('county-exceeds-groups', ['2024-2025,G01,80,9,4,集团自报', '2024-2025,,80,10,4,集团自报']))
    .toMatchInlineSnapshot(`
    "【提醒】集团学年汇总.csv 第3行 D列“交流教师”
      填写内容：10
      问题：本行全县的“交流教师”为10，大于各集团相加的9。
      修改办法：请核对全县行和各集团的数；有集团没有报的，请补报。
      影响：照常发布，全县的这一项核对前不计算。"
  `);
});

test('a year that has not begun is not counted', () => {
  expect(printed('totals-not-begun', ['2027-2028,G01,80,9,4,集团自报'])).toMatchInlineSnapshot(`
    "【提醒】集团学年汇总.csv 第2行 A列“学年”
      填写内容：2027-2028
      问题：“2027-2028”学年在数据截至日（2025年12月31日）还没有开始。
      修改办法：请核对学年；数据已经更新的，请改正“地区”表的“数据截至”。
      影响：照常发布，这一学年的汇总数不计入。"
  `);
});

test('no part is larger than its whole', () => {
  expect(codesOf(['2024-2025,G01,80,9,10,集团自报'])).toEqual(['part-exceeds-whole']);
});

test('a check says before the build what shares lack without any type', () => {
  expect(printed('types-missing', ['2024-2025,G01,80,9,4,集团自报'], ['group_types'])).toMatchInlineSnapshot(`
    "【提醒】本地区文件夹
      问题：已填报“交流轮岗”、“集团学年汇总”，没有“类型沿革”：指标IND-10只公布数值，不作判定。
      修改办法：请在“类型沿革”中登记各集团的类型和生效日期；类型还没有认定的，不必修改。
      影响：照常发布，指标IND-10判定为“类型待确认”。"
  `);
});

test('a total that differs from the register is named with both numbers', () => {
  const row = {
    period: '2024-2025',
    unit_kind: 'group',
    unit_id: 'G01',
    measure: 'rotating',
    part: '',
    source: '两者',
    reported_count: 10,
    counted_count: 9,
    comparison: '不一致',
    obs_status: 'A',
    conf_status: 'F',
  };
  const issues = totalsIssues([row, { ...row, unit_id: 'G02', comparison: '一致', counted_count: 10 }], {});
  expect(printed('totals-differ', issues)).toMatchInlineSnapshot(`
    "【提醒】group_year_totals.csv “交流教师”
      问题：G012024—2025学年的“交流教师”，汇总填报10，逐人登记核算为9。
      修改办法：请核对汇总数和逐人登记，改正填错的一处；都没有错的，核对两边的口径和统计时点。
      影响：照常发布，以逐人登记核算的数为准。"
  `);
});
