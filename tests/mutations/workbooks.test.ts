import { expect, test } from 'vitest';
import { decodeBytes } from '../../src/csv/decode.ts';
import { findDelimiter } from '../../src/csv/delimiter.ts';
import { memoryFiles } from '../../src/csv/memory-files.ts';
import { parseRecords } from '../../src/csv/parse.ts';
import { readRegionFolder } from '../../src/csv/read-folder.ts';
import type { Issue } from '../../src/model/issue.ts';
import { isTableName, type TableName, tableNames, tableOf } from '../../src/model/tables.ts';
import { validateRegion } from '../../src/validate/validate.ts';
import { proved } from '../proof/proved.ts';
import { countOf } from '../proof/seeds.ts';
import { bookOf, type Rows, type SavedAs, savedAs } from '../workbook/books.ts';
import { everyMutation, textOf } from './mutations.ts';
import { openRegion, openSmallCounty, type Region } from './region.ts';
import { changesOf } from './silence.ts';

/** How many regions share the changes. */
const parts = 4;
const changeCount = countOf('workbooks compared with files') / parts;
const forms: readonly SavedAs[] = ['xlsx', 'biff8', 'ods'];
const extensions: Readonly<Partial<Record<SavedAs, string>>> = { xlsx: 'xlsx', biff8: 'xls', ods: 'ods' };

const regions = ['340321-huaiyuan', '370305-linzi', '999999-demo', 'the small county'] as const;

test.each(regions)('a workbook of %s gives the messages that its files give, as it is and damaged', async (name) => {
  const region = name === 'the small county' ? openSmallCounty() : openRegion(name);
  const whole = new Map(region.files.map(({ file, text }) => [file, rowsOf(new TextEncoder().encode(text), file)]));
  const wanted = await asFiles(region, whole);
  // The demonstration county has a hundred times as many cells as the others.
  const wholly = name === '999999-demo' ? forms.slice(0, 1) : forms;
  for (const form of wholly) expect(await asWorkbook(region, whole, form), form).toEqual(wanted);
  for (const [index, { file, mutation, bytes }] of changesOf(region, changeCount, { kinds: everyMutation }).entries()) {
    const rows = rowsOf(bytes, file.file);
    if (rows === null) continue;
    const few = new Map([[file.file, rows]]);
    const form = forms[index % forms.length] ?? 'xlsx';
    const told = `${file.file}: ${mutation.name}, ${form}`;
    expect(await asWorkbook(region, few, form), told).toEqual(await asFiles(region, few));
  }
  proved({ 'workbooks compared with files': changeCount });
});

/** A file cut into cells as the reader cuts it, every row as wide as the widest; null where there is no telling cells apart. */
function rowsOf(bytes: Uint8Array, file: string): Rows | null {
  const name = nameOf(file);
  const decoded = decodeBytes(bytes);
  if (!decoded.ok) return null;
  const { delimiter, chineseCommaLine } = findDelimiter(decoded.text, name);
  const records = parseRecords(decoded.text, delimiter);
  if (chineseCommaLine !== null || records.some(({ hasBrokenQuotes }) => hasBrokenQuotes)) return null;
  const width = Math.max(...records.map(({ cells }) => cells.length));
  return records.map(({ cells }) => Array.from({ length: width }, (_, index) => cells[index] ?? ''));
}

type Files = ReadonlyMap<string, Rows | null>;

async function asFiles(region: Region, files: Files): Promise<readonly string[]> {
  const placed = [...files].map(([file, rows]) => [file, utf8(textOf((rows ?? []).map((cells) => cells.map(String))))]);
  return issuesOf(region, new Map(placed as [string, Uint8Array][]));
}

/** One workbook for the public tables and one for the restricted ones. */
async function asWorkbook(region: Region, files: Files, form: SavedAs): Promise<readonly string[]> {
  const places = Map.groupBy(files, ([file]) => file.replace(/[^/]*$/, ''));
  const books = [...places].map(([place, own]): [string, Uint8Array] => {
    const sheets = own.map(([file, rows]) => [tableOf(nameOf(file)).label, rows ?? []] as const);
    return [`${place}数据.${extensions[form]}`, savedAs(bookOf(Object.fromEntries(sheets)), form)];
  });
  return issuesOf(region, new Map(books));
}

async function issuesOf({ folder }: Region, files: ReadonlyMap<string, Uint8Array>): Promise<readonly string[]> {
  const placed = new Map([...files].map(([file, bytes]) => [`region/${file}`, bytes]));
  const read = await readRegionFolder('region', {}, memoryFiles(placed));
  return validateRegion(read, { folder }).issues.map(plain).toSorted();
}

/** A finding without the name of the file it is in, which differs, and without its own words about files. */
function plain(issue: Issue): string {
  const text = JSON.stringify({ ...issue, file: issue.file === null ? null : issue.table });
  return tableNames.reduce((said, name) => {
    const { label, restricted } = tableOf(name);
    const place = restricted === true ? 'restricted/' : '';
    return said.replaceAll(new RegExp(`${place}数据\\.(?:xlsx?|ods)“${label}”`, 'g'), `${place}${name}.csv`);
  }, text);
}

function nameOf(file: string): TableName {
  const name = file.replace(/^.*\/|\.csv$/g, '');
  if (!isTableName(name)) throw new Error(`${file} is no table`);
  return name;
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
