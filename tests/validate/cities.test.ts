import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { memoryFiles } from '../../src/csv/memory-files.ts';
import { readRegionFolder } from '../../src/csv/read-folder.ts';
import type { CheckingCode } from '../../src/model/checking-codes.ts';
import type { Issue } from '../../src/model/issue.ts';
import type { Row } from '../../src/model/tables.ts';
import { gradeOf } from '../../src/validate/catalogue.ts';
import { cityFindings, type KnownFolder } from '../../src/validate/cities.ts';
import { formatIssue } from '../../src/validate/print/text.ts';
import { templateOf } from '../../src/validate/template.ts';
import { validateRegion, type Validated } from '../../src/validate/validate.ts';

const folder = '999900-shili';
const source = join(import.meta.dirname, '../fixtures/city', folder);
const files = ['region', 'policy_documents', 'clauses', 'policy_targets', 'city_members'].map((name) => `${name}.csv`);

/** Checks the city with other lines in some of its files, or with files of its own. */
async function checkCity(others: Readonly<Record<string, string>> = {}): Promise<Validated> {
  const texts = Object.fromEntries(files.map((file) => [file, readFileSync(join(source, file), 'utf8')]));
  const bytes = Object.entries({ ...texts, ...others }).map(
    ([file, text]) => [`${folder}/${file}`, new TextEncoder().encode(text)] as const,
  );
  return validateRegion(await readRegionFolder(folder, {}, memoryFiles(new Map(bytes))), { folder });
}

const head = '区划代码,地区名称,义务教育校区数,规模来源';
const membersOf = (...lines: readonly string[]) => ({ 'city_members.csv': [head, ...lines, ''].join('\n') });

function printed(code: CheckingCode, issues: readonly Issue[]): string {
  const relevant = issues.filter((issue) => gradeOf(issue) !== 'handled');
  expect(relevant.map((issue) => issue.code)).toEqual([code]);
  return relevant.map(formatIssue).join('\n');
}

test('a folder with a members table is a city and needs neither groups nor schools', async () => {
  const { issues, tables } = await checkCity();
  expect(issues.filter((issue) => gradeOf(issue) !== 'handled')).toEqual([]);
  expect(tables.city_members?.map(({ region_name }) => region_name)).toEqual([
    '甲县',
    '乙区',
    '丙县',
    '丁区',
    '戊县',
    '己县',
  ]);
});

test('a city without members is none', async () => {
  const { issues } = await checkCity(membersOf());
  expect(printed('city-without-member', issues)).toMatchInlineSnapshot(`
    "【错误】city_members.csv
      问题：“所辖县区”表没有一行。
      修改办法：请每个县（市、区）填一行；本地区不是市级的，请删除这张表。
      影响：改正前不发布新版本。涉及：市级页面的各项合计、上下限和完整程度。"
  `);
});

test('a city is not its own member', async () => {
  const { issues } = await checkCity(membersOf('999900,示例市,,'));
  expect(printed('city-lists-itself', issues)).toMatchInlineSnapshot(`
    "【错误】city_members.csv 第2行 A列“区划代码”
      填写内容：999900
      问题：区划代码999900是本市自己的代码。
      修改办法：请删除这一行；市直属学校填在校舍所在县（市、区）的“市属学校”一栏。
      影响：改正前不发布新版本。涉及：市级页面的各项合计、上下限和完整程度。"
  `);
});

test('one name under two codes would be counted twice', async () => {
  const { issues } = await checkCity(membersOf('999901,甲县,,', '999902,甲县,,'));
  expect(printed('city-member-named-twice', issues)).toMatchInlineSnapshot(`
    "【错误】city_members.csv 第3行 B列“地区名称”
      填写内容：甲县
      问题：“甲县”与第2行是同一名称，区划代码不同。
      修改办法：请核对区划代码，只保留一行。
      影响：改正前不发布新版本。涉及：市级页面的各项合计、上下限和完整程度。"
  `);
});

test('one code in two rows is a repeated key like in every table', async () => {
  const { issues } = await checkCity(membersOf('999901,甲县,,', '999901,甲县城区,,'));
  expect(issues.map(({ code }) => code)).toEqual(['duplicate-key']);
});

test('a size says where it is from', async () => {
  const { issues } = await checkCity(membersOf('999901,甲县,20,'));
  expect(printed('city-weight-without-source', issues)).toMatchInlineSnapshot(`
    "【提醒】city_members.csv 第2行 D列“规模来源”
      填写内容：（空）
      问题：甲县填了规模，没有写“规模来源”。
      修改办法：请填写教育统计公报、年鉴等公开文件的名称和年份，并填“规模时点”。
      影响：照常发布，来源写作“市级填报”。"
  `);
});

test('tables of a county in the folder of a city are in no sum', async () => {
  const [header = ''] = templateOf('names').split('\r\n');
  const { issues } = await checkCity({ 'names.csv': `${header}\n` });
  expect(printed('city-with-county-table', issues)).toMatchInlineSnapshot(`
    "【提醒】names.csv
      问题：市级文件夹中有“校名沿革”表。
      修改办法：请把这些记录放入所在县（市、区）的文件夹。
      影响：照常发布，这张表不计入市级合计。"
  `);
});

const region = (region_code: string, region_name: string, others: Partial<KnownFolder['region']> = {}) => ({
  region_code,
  region_name,
  parent_name: '示例省示例市',
  as_of_date: '2025-12-31',
  ...others,
});

const county = (code: string, name: string, others: Partial<KnownFolder['region']> = {}): KnownFolder => ({
  folder: `${code}-x`,
  region: region(code, name, others),
  members: null,
});

function cityOf(...rows: readonly Partial<Row<'city_members'>>[]): KnownFolder {
  const empty = { campus_count: null, school_count: null, student_count: null, teacher_count: null };
  return {
    folder,
    region: region('999900', '示例市', { parent_name: '示例省' }),
    // A cast: only these columns are looked at.
    members: rows.map((row) => ({ ...empty, ...row })) as readonly Row<'city_members'>[],
  };
}

const first = { region_code: '999901', region_name: '甲县' };

test('a member without a folder is missing, and said so', () => {
  const issues = cityFindings(cityOf({ ...first, campus_count: 12 }), []);
  expect(printed('city-member-without-data', issues)).toMatchInlineSnapshot(`
    "【提醒】city_members.csv
      填写内容：999901
      问题：甲县（999901）没有数据文件夹。
      修改办法：数据报来后，按“区划代码-拼音”建文件夹；暂时没有的，不必修改。
      影响：照常发布，各项合计写明缺这个县（市、区），并按其规模给出上下限。"
  `);
});

test('a member without a folder and of unknown size leaves no bounds', () => {
  const issues = cityFindings(cityOf(first), []).slice(1);
  expect(printed('city-weight-missing', issues)).toMatchInlineSnapshot(`
    "【提醒】city_members.csv
      填写内容：999901
      问题：甲县（999901）没有数据，也没有填义务教育校区数、学校数等规模。
      修改办法：请按教育统计公报填写规模和来源；查不到的留空，不要估计。
      影响：照常发布，涉及这个县（市、区）的比例只列已报的合计，不给全市的上下限。"
  `);
});

test('a folder that names the city as its own and is not listed is counted and said', () => {
  const others = [
    county('999901', '甲县'),
    county('999907', '庚县'),
    county('999908', '辛县', { parent_name: '外市' }),
  ];
  expect(printed('city-claimed-not-listed', cityFindings(cityOf(first), others))).toMatchInlineSnapshot(`
    "【提醒】city_members.csv
      填写内容：999907
      问题：文件夹“999907-x”的上级地区是本市，“所辖县区”表没有庚县（999907）。
      修改办法：请在“所辖县区”表补上一行；不属于本市的，请改正该文件夹“地区”表的“上级地区”。
      影响：照常发布，这个县（市、区）计入市级合计，排在最后。"
  `);
});

test('a member is called as in its own data', () => {
  const issues = cityFindings(cityOf(first), [county('999901', '甲区')]);
  expect(printed('city-member-name-differs', issues)).toMatchInlineSnapshot(`
    "【提醒】city_members.csv
      填写内容：999901
      问题：999901在“所辖县区”表中是“甲县”，在其数据中是“甲区”。
      修改办法：请核对区划代码和名称。
      影响：照常发布，按区划代码计入，名称以“所辖县区”表为准。"
  `);
});

test('a member whose data are older than the city’s day is told', () => {
  const issues = cityFindings(cityOf(first), [county('999901', '甲县', { as_of_date: '2025-10-31' })]);
  expect(printed('city-member-older', issues)).toMatchInlineSnapshot(`
    "【提醒】city_members.csv
      填写内容：999901
      问题：甲县的数据截至2025-10-31，早于市的2025-12-31。
      修改办法：请更新该县（市、区）的数据，或把市的“数据截至”改为各县（市、区）都有数据的一天，最好是月末。
      影响：照常发布，时点数写明缺这个县（市、区），时点不同。"
  `);
});

test('a county has no findings of cities', () => {
  expect(cityFindings(county('999901', '甲县'), [county('999902', '乙区')])).toEqual([]);
});
