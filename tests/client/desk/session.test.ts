import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import * as fc from 'fast-check';
import { utils, write } from '@e965/xlsx';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { openSession } from '../../../src/client/desk/session.ts';
import type { CheckView, DroppedFile } from '../../../src/client/desk/messages.ts';
import { parseRecords } from '../../../src/csv/parse.ts';

const folder = '999999-case';
const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const textIn = (bytes: Uint8Array) => strFromU8(bytes).replace(/^\uFEFF/, '');

const cellsOf = (text: string) => parseRecords(text, ',').map(({ cells }) => cells);

/** The county of the edge cases, with other texts in the place of some of its files. */
function county(changed: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>> = {}): readonly DroppedFile[] {
  const base = 'tests/fixtures/ec-base';
  const own = readdirSync(base, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(base, file).replaceAll('\\', '/'), bytes: new Uint8Array(readFileSync(file)) }));
  const files = new Map(own.map((file) => [file.path, file]));
  for (const [path, content] of Object.entries(changed))
    files.set(path, { path, bytes: typeof content === 'string' ? utf8(content) : content });
  return [...files.values()];
}

const base = (file: string): string => readFileSync(`tests/fixtures/ec-base/${file}`, 'utf8');
const open = async (files: readonly DroppedFile[]) => {
  const session = openSession([]);
  return { session, view: await session.open(files, { folder, adds: false }) };
};
const findingsOf = (view: CheckView) => [...view.causes, ...view.files.flatMap(({ findings }) => findings)];
const codesOf = (view: CheckView) => findingsOf(view).map(({ code }) => code);

const memberships = base('memberships.csv');

test('a finding is shown with its cell and what it can be read as, and the repair takes it away', async () => {
  const code = 'date-two-digit-year';
  const { session, view } = await open(county({ 'memberships.csv': memberships.replace('2023-09-01', '23.9.1') }));
  const found = findingsOf(view).find((finding) => finding.code === code);
  expect(found).toMatchObject({ file: 'memberships.csv', line: 2, is_editable: true, proposals: ['2023-09-01'] });
  const [proposal = ''] = found?.proposals ?? [];
  const cell = { file: 'memberships.csv', line: 2, index: found?.index ?? -1, everywhere: false };
  const after = await session.edit({ ...cell, text: proposal });
  expect(codesOf(after)).not.toContain(code);
  expect(after.history).toMatchObject({ done: ['成员关系第2行“加入日期”'], undone: 0, cell_count: 1 });
  const undone = await session.undo();
  expect(codesOf(undone)).toContain(code);
  expect((await session.redo()).history.cell_count).toBe(1);
});

test('of a day that does not exist no other is proposed: the message only shows the form', async () => {
  const { view } = await open(county({ 'memberships.csv': memberships.replace('2023-09-01', '2023-09-31') }));
  const found = findingsOf(view).find((finding) => finding.code === 'date-impossible');
  expect(found).toMatchObject({ line: 2, grade: 'error', is_editable: true, proposals: [] });
});

test('whatever is repaired, undone and repaired again: exactly the named cells differ from the file that was dropped', async () => {
  const files = county();
  const { session } = await open(files);
  const editable = ['memberships.csv', 'schools.csv', 'groups.csv', 'restricted/teachers.csv'];
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          file: fc.constantFrom(...editable),
          row: fc.nat(),
          column: fc.nat(),
          text: fc.string({ maxLength: 8 }),
        }),
        { minLength: 1, maxLength: 4 },
      ),
      fc.nat(3),
      async (drawn, back) => {
        await session.open(files, { folder, adds: false });
        const wanted = new Map(editable.map((file) => [file, cellsOf(base(file))]));
        const named = drawn.map(({ file, row, column, text }) => {
          const rows = wanted.get(file) ?? [];
          const line = 2 + (row % (rows.length - 2));
          return { file, line, index: column % (rows[line - 1]?.length ?? 1), text, everywhere: false };
        });
        for (const edit of named) await session.edit(edit);
        const steps = Math.min(back, named.length);
        for (let step = 0; step < steps; step += 1) await session.undo();
        for (let step = 0; step < steps; step += 1) await session.redo();
        for (const { file, line, index, text } of named) {
          const rows = wanted.get(file) ?? [];
          wanted.set(file, rows.with(line - 1, (rows[line - 1] ?? []).with(index, text.replace(/\r\n?/g, '\n'))));
        }
        const { files: kept } = await session.keep();
        expect(kept.map(({ path }) => path)).not.toContain('restricted/teachers.csv');
        const archive = unzipSync((await session.take('tables')).bytes);
        for (const [file, rows] of wanted) {
          const path = file === 'restricted/teachers.csv' ? '教师.csv' : '';
          const entry = Object.entries(archive).find(([name]) => name.endsWith(path === '' ? labelOf(file) : path));
          expect(cellsOf(textIn(entry?.[1] ?? new Uint8Array()))).toEqual(rows);
        }
        for (let step = 0; step < named.length; step += 1) await session.undo();
        expect(unzipSync((await session.take('tables')).bytes)).toEqual(original);
      },
    ),
    { numRuns: 8, seed: 17 },
  );
});

const original = unzipSync(
  await (async () => {
    const { session } = await open(county());
    return (await session.take('tables')).bytes;
  })(),
);

function labelOf(file: string): string {
  return { 'memberships.csv': '成员关系.csv', 'schools.csv': '/学校.csv', 'groups.csv': '教育集团.csv' }[file] ?? file;
}

test('what is taken away is checked with the same result, but for encodings and names of files', async () => {
  const files = county({
    '成员关系（最终版）.csv': new Uint8Array(iconv.encode(memberships.replace('2023-09-01', '2023-09-31'), 'gb18030')),
  }).filter(({ path }) => path !== 'memberships.csv');
  const { session, view } = await open(files);
  const archive = unzipSync((await session.take('tables')).bytes);
  expect(Object.keys(archive)).toContain(`${folder}/成员关系.csv`);
  expect(Object.keys(archive)).toContain(`${folder}/restricted/教师.csv`);
  const again = await open(
    Object.entries(archive).map(([path, bytes]) => ({
      path: path.slice(folder.length + 1),
      bytes: new Uint8Array(bytes),
    })),
  );
  const ofForm = ['gbk-decoded', 'bom-removed', 'file-name-recognised'];
  const rest = (one: CheckView) => codesOf(one).filter((code) => !ofForm.includes(code));
  expect(rest(again.view)).toEqual(rest(view));
  expect(codesOf(again.view)).not.toContain('gbk-decoded');
});

test('a choice for all cells that say the same changes these and no other, and is undone in one go', async () => {
  const wrong = memberships.replaceAll('成员校', '成员学校甲');
  const { session, view } = await open(county({ 'memberships.csv': wrong }));
  const found = findingsOf(view).find(({ value }) => value === '成员学校甲');
  const line = found?.line ?? 0;
  const row = await session.row('memberships.csv', line);
  const cell = row?.cells.find(({ text }) => text === '成员学校甲');
  expect(cell?.choices.map(({ value }) => value)).toContain('成员校');
  expect(cell?.same).toBeGreaterThan(0);
  const edit = { file: 'memberships.csv', line, index: cell?.index ?? -1, text: '成员校', everywhere: true };
  const after = await session.edit(edit);
  expect(after.history).toMatchObject({ cell_count: (cell?.same ?? 0) + 1, undone: 0 });
  const archive = unzipSync((await session.take('tables')).bytes);
  expect(archive[`${folder}/成员关系.csv`]).toEqual(original[`${folder}/成员关系.csv`]);
  expect((await session.undo()).history.cell_count).toBe(0);
});

test('several cells of a row are one step, which is undone in one go', async () => {
  const { session } = await open(county());
  const cell = { file: 'groups.csv', line: 2, everywhere: false };
  const after = await session.edit({ ...cell, index: 1, text: '甲集团' }, { ...cell, index: 0, text: 'G99' });
  expect(after.history).toMatchObject({ done: ['教育集团第2行“集团名称”等2列'], cell_count: 2 });
  expect((await session.undo()).history).toMatchObject({ done: [], undone: 1, cell_count: 0 });
  expect((await session.redo()).history.cell_count).toBe(2);
});

test('two files that would be called alike are both in what is taken away', async () => {
  const groups = base('groups.csv');
  const files = county({ '教育集团.CSV': groups, 'report/a.md': '甲', 'report/A.md': '乙' });
  const archive = unzipSync((await (await open(files)).session.take('tables')).bytes);
  const names = Object.keys(archive).map((path) => path.slice(folder.length + 1));
  expect(names).toHaveLength(files.length);
  expect(names.filter((name) => /report/.test(name))).toEqual(['report/a.md', 'report/A（2）.md']);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(files.length);
  const texts = Object.values(archive).map(textIn);
  expect(texts.filter((text) => text.replaceAll('\r\n', '\n') === groups)).toHaveLength(2);
});

/** What a check says, wherever it stands. */
const toldIn = (view: CheckView) =>
  findingsOf(view)
    .filter(({ code, grade }) => grade !== 'handled' && code !== 'sheets-unfilled')
    .map(({ code, line, value }) => JSON.stringify([code, line, value]))
    .toSorted();

test('the workbook that is taken away holds the public tables with the repairs, and says the same when it is dropped', async () => {
  const { session } = await open(county());
  const before = await session.edit({ file: 'groups.csv', line: 2, index: 1, text: '改了名的集团', everywhere: false });
  const { name, bytes } = await session.take('workbook');
  const restricted = county().filter(({ path }) => path.startsWith('restricted/'));
  const again = await open([...restricted, { path: name, bytes }]);
  expect(toldIn(again.view)).toEqual(toldIn(before));
  const broken = await open(county({ 'groups.csv': '"集团编码,集团名称\n' }));
  await expect(broken.session.take('workbook')).rejects.toThrow('有的内容没有读出来');
});

test('references are chosen by name', async () => {
  const { session } = await open(county());
  const row = await session.row('memberships.csv', 2);
  const group = row?.cells.find(({ label }) => label === '集团编码');
  expect(group?.choices[0]).toMatchObject({ value: 'G01' });
  expect(group?.choices[0]?.meaning).not.toBe('');
});

test('every change is in the record of processing, first in the file’s own words', async () => {
  const { session } = await open(county());
  await session.edit({ file: 'memberships.csv', line: 2, index: 0, text: 'G01 ', everywhere: false });
  const record = textIn((await session.take('record')).bytes);
  expect(record).toContain('填报台改正');
  expect(record).toMatch(/memberships\.csv,2,A,集团编码,填报台改正,G01,G01 ,memberships,单元格,/);
});

test('a history is saved, and applied to the file of the next year where a row or a choice is the same', async () => {
  const thisYear = memberships.replaceAll('成员校', '成员学校甲');
  const { session, view } = await open(county({ 'memberships.csv': thisYear }));
  const line = findingsOf(view).find(({ value }) => value === '成员学校甲')?.line ?? 0;
  const index =
    (await session.row('memberships.csv', line))?.cells.find(({ text }) => text === '成员学校甲')?.index ?? -1;
  await session.edit({ file: 'memberships.csv', line, index, text: '成员校', everywhere: true });
  await session.edit({ file: 'groups.csv', line: 2, index: 1, text: '改了名的集团', everywhere: false });
  const history = textIn((await session.take('history')).bytes);

  const [header = '', ...rows] = thisYear.trimEnd().split('\n');
  const nextYear = [header, ...rows.toReversed()].join('\n') + '\n';
  const later = await open(county({ 'memberships.csv': nextYear }));
  const applied = await later.session.apply(history);
  expect(applied.unmatched).toEqual([]);
  expect(codesOf(applied.view)).not.toContain('value-unknown');
  expect(applied.view.history.done).toHaveLength(1);
  const archive = unzipSync((await later.session.take('tables')).bytes);
  const cells = parseRecords(textIn(archive[`${folder}/成员关系.csv`] ?? new Uint8Array()), ',').map(
    (record) => record.cells[index],
  );
  expect(cells).not.toContain('成员学校甲');
  expect(textIn(archive[`${folder}/教育集团.csv`] ?? new Uint8Array())).toContain('改了名的集团');

  const other = await open(county());
  const none = await other.session.apply(history);
  expect(none.unmatched.length).toBeGreaterThan(0);
  expect((await other.session.apply('{}')).unmatched).toEqual(['这个文件不是填报台保存的修改记录。']);
});

test('restricted tables and repairs of them are never among what is kept, nor public ones with a person’s number in them', async () => {
  const withNumber = base('campuses.csv').replace(/(\n[^,\n]*,[^,\n]*,)[^,\n]*/, '$113812345678校区');
  const files = county({ 'campuses.csv': withNumber, '教师名单.csv': '姓名\n张三\n' });
  const { session, view } = await open(files);
  expect(view.unkept).toContain('restricted/teachers.csv');
  expect(view.unkept).toContain('教师名单.csv');
  expect(view.unkept).toContain('campuses.csv');
  await session.edit({ file: 'restricted/teachers.csv', line: 2, index: 0, text: 'T99', everywhere: false });
  await session.edit({ file: 'groups.csv', line: 2, index: 1, text: '乙集团', everywhere: false });
  const kept = await session.keep();
  expect(kept.files.some(({ path }) => path.startsWith('restricted/') || path === '教师名单.csv')).toBe(false);
  expect(kept.history).toContain('乙集团');
  expect(kept.history).not.toContain('T99');
  const restored = await openSession([]).restore(kept);
  expect(restored.history.done).toHaveLength(1);
});

/** All that a session would keep, as one text. */
async function keptText(session: ReturnType<typeof openSession>): Promise<string> {
  const { files, history } = await session.keep();
  return [history, ...files.flatMap(({ path, bytes }) => [path, strFromU8(bytes)])].join('\n');
}

test('a number that is edited away is in nothing that is kept, nor one that was typed and undone', async () => {
  const number = '13812345678';
  const campuses = base('campuses.csv');
  const files = county({ 'campuses.csv': campuses.replace(/(\n[^,\n]*,[^,\n]*,)[^,\n]*/, `$1${number}`) });
  const { session, view } = await open(files);
  expect(codesOf(view)).toContain('mobile-number');
  const repaired = await session.edit({ file: 'campuses.csv', line: 2, index: 2, text: '某校区', everywhere: false });
  expect(codesOf(repaired)).not.toContain('mobile-number');
  expect(repaired.unkept).toContain('campuses.csv');
  expect(await keptText(session)).not.toContain(number);

  const typed = await open(county());
  await typed.session.edit({ file: 'groups.csv', line: 2, index: 1, text: number, everywhere: false });
  const undone = await typed.session.undo();
  expect(undone.unkept).toContain('groups.csv');
  expect(await keptText(typed.session)).not.toContain(number);

  // The table without the number in it takes its place: now it is kept.
  const clean = { path: 'campuses.csv', bytes: utf8(campuses) };
  const again = await session.open([clean], { folder: null, adds: true });
  expect(again.unkept).not.toContain('campuses.csv');
  expect(await keptText(session)).toContain('campuses.csv');
});

test('a second file of a table, which nobody looks through, is not kept', async () => {
  const { view } = await open(county({ '校区(2).csv': `${base('campuses.csv')}甲,乙,13812345678\n` }));
  expect(view.unkept).toContain('校区(2).csv');
});

const sheetOf = (file: string) => utils.aoa_to_sheet(cellsOf(base(file)).map((cells) => [...cells]));

/** A workbook with a sheet for each of the county's tables that is named. */
function bookOf(sheets: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const book = utils.book_new();
  for (const [name, file] of Object.entries(sheets)) utils.book_append_sheet(book, sheetOf(file), name);
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

test('a workbook of restricted tables alone is laid among these; one with a public table stays', async () => {
  const { session } = await open(
    county().filter(({ path }) => !['restricted/teachers.csv', 'groups.csv'].includes(path)),
  );
  const drop = (path: string, bytes: Uint8Array<ArrayBuffer>) =>
    session.open([{ path, bytes }], { folder: null, adds: true, isLoose: true });
  const teachers = bookOf({ 教师: 'restricted/teachers.csv' });
  for (const view of [await drop('汇总.xlsx', teachers), await drop('汇总.xlsx', teachers)]) {
    expect(view.unkept).toContain('restricted/汇总.xlsx');
    expect(view.unkept).not.toContain('汇总.xlsx');
    expect(codesOf(view)).not.toContain('restricted-table-misplaced');
    expect(codesOf(view)).not.toContain('duplicate-table-files');
  }
  const both = await drop('集团.xlsx', bookOf({ 教育集团: 'groups.csv', 教师: 'restricted/teachers.csv' }));
  expect(both.unkept).toContain('集团.xlsx');
  expect(codesOf(both)).toContain('restricted-table-misplaced');
});

test('of a whole data folder, of files for the clerk alone and of names in another form nothing is kept that may be about persons', async () => {
  const { session, view } = await open(
    county({
      '999999-case/restricted/teachers.csv': base('restricted/teachers.csv'),
      'source/restricted/名单.txt': '张三',
      '个人信息核对.csv': '内容,理由,核对单位,核对日期\n张三,,,\n',
      '说明.txt': '联系张三',
      'report/2024-2025/说明.md': '正文',
      'outline.geojson': '{}',
    }),
  );
  const paths = (await session.keep()).files.map(({ path }) => path);
  for (const path of [
    '999999-case/restricted/teachers.csv',
    'source/restricted/名单.txt',
    '个人信息核对.csv',
    '说明.txt',
  ])
    expect([path, paths.includes(path), view.unkept.includes(path)]).toEqual([path, false, true]);
  expect(paths).toEqual(expect.arrayContaining(['report/2024-2025/说明.md', 'outline.geojson', 'groups.csv']));
  // Two letters that a Mac writes apart.
  const apart = 'report/2024-2025/\u0065\u0301.md';
  const named = await open(county({ [apart]: '请联系13812345678。' }));
  expect(named.view.unkept).toContain(apart.normalize('NFC'));
});

test('the region is known by its folder, by its own table, or is asked for', async () => {
  const regions = [{ folder: '999999-demo', name: '示例县', row_counts: {}, published: '' }];
  const session = openSession(regions);
  expect((await session.open(county(), { folder: null, adds: false })).folder).toBe('999999-demo');
  const nameless = county().filter(({ path }) => path !== 'region.csv');
  expect((await openSession([]).open(nameless, { folder: null, adds: false })).folder).toBe('000000-region');
  expect((await session.choose('340321-huaiyuan')).folder).toBe('340321-huaiyuan');
});
