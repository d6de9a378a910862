import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import type { RegionArtifact } from '../../src/artifacts/types.ts';
import { parseRecords } from '../../src/csv/parse.ts';
import { readRegionFolder } from '../../src/csv/read-folder.ts';
import { groupName, membersOf } from '../../src/figures/lookup.ts';
import { groupsWithMembersOn } from '../../src/figures/members-on.ts';
import { regionQuestions, type RegionAnswers } from '../../src/listing/region.ts';
import { type RegionTables, tableOf } from '../../src/model/tables.ts';
import { runData } from '../../src/pipeline/data-pipeline.ts';
import { type Conversation, importList, newRegion } from '../../src/pipeline/new-region.ts';
import { silentStages } from '../../src/pipeline/stages.ts';
import { gradeOf } from '../../src/validate/catalogue.ts';
import { validateRegion } from '../../src/validate/validate.ts';
import { bookOf, savedAs } from '../workbook/books.ts';
import { temporaryFolder } from './folder.ts';

/** Somebody who gives these answers one after another, and what is said to them. */
function clerk(answers: readonly string[]): Conversation & { readonly asked: string[]; readonly said: string[] } {
  const [asked, said]: [string[], string[]] = [[], []];
  return {
    asked,
    said,
    ask(question) {
      asked.push(question);
      return Promise.resolve(answers[asked.length - 1] ?? null);
    },
    say: (line) => void said.push(line),
  };
}

const nothingGiven = { answers: {}, list: null, hasOneCampusEach: false, isAccepted: false };

/** A list as a file in a folder of its own. */
function listFile(rows: readonly (readonly string[])[]): string {
  const file = join(temporaryFolder(), '名单.csv');
  writeFileSync(file, rows.map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\r\n'));
  return file;
}

/** A folder of data with nothing but the settings of the site. */
function emptyData(): string {
  const data = temporaryFolder();
  copyFileSync('data/site.csv', join(data, 'site.csv'));
  return data;
}

async function checked(folder: string): Promise<{ readonly tables: RegionTables; readonly codes: readonly string[] }> {
  const read = await readRegionFolder(folder);
  const open = { ...read, tables: read.tables.filter(({ name }) => tableOf(name).restricted !== true) };
  const { tables, issues } = validateRegion(open, { folder: basename(folder) });
  const told = issues.filter((issue) => gradeOf(issue) !== 'handled');
  return { tables, codes: [...new Set(told.map((issue) => `${gradeOf(issue)} ${issue.code}`))].toSorted() };
}

async function artifactOf(data: string, slug: string): Promise<RegionArtifact> {
  const artifactsFolder = join(temporaryFolder(), 'artifacts');
  const { site, reports } = await runData({ dataFolder: data, artifactsFolder }, silentStages);
  expect(site, JSON.stringify(reports.flatMap(({ issues }) => issues))).not.toBeNull();
  // Written by this build: the shape is its own.
  return JSON.parse(readFileSync(join(artifactsFolder, slug, 'region.json'), 'utf8')) as RegionArtifact;
}

/** As much of a region's artifact as says who is in which group. */
function registerOf({ region: [region] = [], ...tables }: RegionTables): RegionArtifact {
  if (region === undefined) throw new Error('no region');
  const none = { campuses: [], schools: [], groups: [], memberships: [], names: [], group_types: [] };
  return { region, tables: { ...none, ...tables } } as unknown as RegionArtifact;
}

/** Groups by name with the names of their members on the as-of date, the lead first. */
function listOf(atlas: RegionArtifact): readonly (readonly [group: string, ...names: string[]])[] {
  return groupsWithMembersOn(atlas, atlas.region.as_of_date).map(({ group_id, members }) => {
    const present = members.filter(({ is_current }) => is_current);
    const inOrder = present.toSorted((a, b) => Number(b.is_lead) - Number(a.is_lead));
    return [groupName(atlas, group_id), ...inOrder.map(({ label }) => label)] as const;
  });
}

test('from the list of the demonstration county alone a region stands: names in, the same names out, no code typed', async () => {
  const names = listOf(registerOf((await checked('data/999999-demo')).tables));
  const file = listFile([
    ['集团名称', '核心校', '成员校'],
    ...names.map(([group, lead = '', ...members]) => [group, lead, members.join('、')]),
  ]);
  const data = emptyData();
  const typed = ['999998', '示例县', 'list', '', '', '2026-03-31', '示例县教育局', file, '否', '是'];
  const talk = clerk(typed);
  const folder = await newRegion(data, nothingGiven, talk);
  expect(folder).toBe(join(data, '999998-list'));

  // Seven questions, of which two are left to their answers, the file, and two times yes or no: no cell of a table is typed.
  expect(talk.asked).toHaveLength(regionQuestions.length + 3);
  expect(typed.slice(0, regionQuestions.length).filter((answer) => answer !== '')).toHaveLength(5);

  const { tables, codes } = await checked(folder ?? '');
  expect(codes.filter((code) => code.startsWith('error'))).toEqual([]);
  expect(tables.groups).toHaveLength(names.length);
  expect(tables.memberships).toHaveLength(names.reduce((total, [, ...members]) => total + members.length, 0));
  expect(tables.memberships?.every(({ valid_from }) => valid_from === null)).toBe(true);

  const atlas = await artifactOf(data, 'list');
  expect(listOf(atlas)).toEqual(names);
  const groupCount = atlas.results.filter(
    ({ indicator_id, basis, category }) => indicator_id === 'IND-03' && basis === '集团数' && category === '',
  );
  expect(groupCount.map(({ as_of_date, numerator }) => [as_of_date, numerator])).toEqual([
    ['2026-03-31', names.length],
  ]);
});

const district = [
  ['示例区集团化办学名单', '', '', '', ''],
  ['序号', '名称', '牵头校（园）', '成员校（园）', '备注'],
  ['一、教育集团（2个）', '', '', '', ''],
  ['1', '青禾教育集团', '青禾小学', '云帆小学、星河小学', ''],
  ['2', '砚池教育集团', '砚池中学', '听澜中学\n湖滨九年一贯制学校', ''],
  ['二、学区（1个）', '', '', '', ''],
  ['1', '东山学区', '东山中学', '青禾小学、云帆小学、东山镇中心学校', ''],
  ['三、幼教联盟（1个）', '', '', '', ''],
  ['1', '第一幼教联盟', '春芽幼儿园', '夏荷幼儿园；秋实幼儿园', ''],
  ['合计', '4个', '', '', ''],
] as const;

const answers: RegionAnswers = {
  code: '990101',
  name: '示例区',
  slug: 'shili',
  title: '示例区集团化办学实施方案',
  number: '示教发〔2026〕1号',
  date: '2026-03-01',
  body: '示例区教育局',
};

test('a district of three kinds keeps each of them, and what is said on the command line is not asked', async () => {
  const data = emptyData();
  const talk = clerk([]);
  const given = { answers, list: listFile(district), hasOneCampusEach: true, isAccepted: true };
  const folder = (await newRegion(data, given, talk)) ?? '';
  expect(talk.asked).toEqual([]);
  expect(talk.said).toContain('共2个教育集团、1个学区、1个幼教联盟，11所学校，13个成员位置。');
  const { tables, codes } = await checked(folder);
  expect(codes).toEqual(['notice beginning-unknown']);
  expect(tables.groups?.map(({ group_name, group_kind }) => [group_name, group_kind])).toEqual([
    ['青禾教育集团', '教育集团'],
    ['砚池教育集团', '教育集团'],
    ['东山学区', '学区'],
    ['第一幼教联盟', '幼教联盟'],
  ]);
  expect(tables.campuses?.map(({ stages }) => stages)).toContainEqual(['小学', '初中']);
  expect(membersOf(registerOf(tables), '990101-G03').map(({ label, is_lead }) => [label, is_lead])).toEqual([
    ['东山中学', true],
    ['青禾小学', false],
    ['云帆小学', false],
    ['东山镇中心学校', false],
  ]);
});

test('files are written as templates are, and none is overwritten', async () => {
  const data = emptyData();
  const given = { answers, list: listFile(district), hasOneCampusEach: false, isAccepted: true };
  const folder = (await newRegion(data, given, clerk([]))) ?? '';
  const bytes = readFileSync(join(folder, '成员关系.csv'));
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(
    bytes
      .toString('utf8')
      .split('\n')
      .slice(0, -1)
      .every((line) => line.endsWith('\r')),
  ).toBe(true);
  const before = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  await expect(newRegion(data, given, clerk([]))).rejects.toThrow(/中已有 .*学校\.csv.*没有写入任何文件/);
  await expect(importList(given.list, folder, given, clerk([]))).rejects.toThrow(/已有的表不覆盖/);
  expect(readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(before);
});

test('a workbook of any name in the folder has its tables there already', async () => {
  const data = emptyData();
  const folder = join(data, '990101-shili');
  mkdirSync(folder);
  const sheets = {
    填表说明: [['填好后存为.xlsx']],
    学校: [
      ['学校标识码', '学校名称'],
      ['2134000001', '青禾小学'],
    ],
    教育集团: [
      ['无关', '的表头'],
      ['一', '二'],
    ],
  };
  writeFileSync(join(folder, '模板.xlsx'), savedAs(bookOf(sheets), 'xlsx'));
  const given = { answers, list: listFile(district), hasOneCampusEach: false, isAccepted: true };
  await expect(newRegion(data, given, clerk([]))).rejects.toThrow(
    '中已有 模板.xlsx“学校”、模板.xlsx“教育集团”，没有写入任何文件',
  );
  expect(readdirSync(folder)).toEqual(['模板.xlsx']);
});

test('a region that describes itself is asked nothing of it, and its register of data is left as it is', async () => {
  const folder = join(emptyData(), '340321-huaiyuan');
  const given = { answers: {}, hasOneCampusEach: false, isAccepted: true, list: listFile(district) };
  await importList(given.list, folder, { ...given, answers: { ...answers, name: '怀远县' } }, clerk([]));
  const tables = ['学校.csv', '教育集团.csv', '成员关系.csv'];
  for (const name of tables) rmSync(join(folder, name));
  const talk = clerk([]);
  await importList(given.list, folder, given, talk);
  expect(talk.said.at(-3)).toMatch(/^已写入 .*：学校\.csv、教育集团\.csv、成员关系\.csv$/);
  expect(talk.said.at(-2)).toBe('“数据登记”、“清单”表已有，没有改动，请把名单涉及的内容补进去。');
  const [, first] = parseRecords(readFileSync(join(folder, '学校.csv'), 'utf8'), ',');
  expect(first?.cells[0]).toBe('P-340321-001');
});

test.each([
  [{ code: '34032' }, /--code 34032：区划代码应为6位/],
  [{ date: '2026-02-30' }, /--date 2026-02-30：成文日期应为一个真实的日期/],
  [{ slug: '怀远' }, /--slug 怀远：英文简称只能用小写字母/],
  [{ slug: 'guide' }, /英文简称不能是“guide”/],
])('an answer that will not do is refused: %o', async (wrong, words) => {
  const given = { answers: { ...answers, ...wrong }, list: '名单.csv', hasOneCampusEach: false, isAccepted: true };
  await expect(newRegion(emptyData(), given, clerk([]))).rejects.toThrow(words);
});

test('what nobody is there to answer is named, and a list that says nothing is told what it lacks', async () => {
  await expect(newRegion(emptyData(), nothingGiven, clerk([]))).rejects.toThrow('请用 --code 写明区划代码');
  const given = { answers, hasOneCampusEach: false, isAccepted: true };
  const list = listFile([['青禾小学', '云帆小学']]);
  await expect(newRegion(emptyData(), { ...given, list }, clerk([]))).rejects.toThrow(/没有读到集团。名单要有表头/);
  const workbook = join(temporaryFolder(), '名单.csv');
  writeFileSync(workbook, Uint8Array.from([0x50, 0x4b, 0x03, 0x04]));
  await expect(newRegion(emptyData(), { ...given, list: workbook }, clerk([]))).rejects.toThrow(/^名单\.csv：.+请/);
});

test('two schools of one name are told apart before anything is written', async () => {
  const data = emptyData();
  const list = listFile([
    ['集团名称', '学校名称', '学校标识码'],
    ['青禾教育集团', '中心小学', '2134000001'],
    ['东山教育集团', '中心小学', '2134000002'],
  ]);
  const given = { answers, list, hasOneCampusEach: false, isAccepted: true };
  await expect(newRegion(data, given, clerk([]))).rejects.toThrow(
    '名单中“中心小学”有不止一个学校标识码：2134000001、2134000002。',
  );
  expect(readdirSync(data)).toEqual(['site.csv']);
});

test('a wrong answer is asked for again, and a plan that is not accepted writes nothing', async () => {
  const data = emptyData();
  const talk = clerk(['34032', '990101', '示例区', 'shili', '', '', '2026/3/1', '2026-03-01', '教育局', '', '否']);
  const given = { ...nothingGiven, list: listFile(district) };
  expect(await newRegion(data, given, talk)).toBeNull();
  expect(talk.said.slice(0, 2)).toEqual([
    '应为6位行政区划代码，前两位是省级代码。',
    '应为一个真实的日期，写作2024-02-20。',
  ]);
  expect(readdirSync(data)).toEqual(['site.csv']);
});
