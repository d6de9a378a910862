import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type FileEffects, realFiles } from '../csv/effects.ts';
import { readRegionFolder } from '../csv/read-folder.ts';
import { classifyFile } from '../csv/table-file.ts';
import { readList } from '../listing/read-list.ts';
import type { ListSheet } from '../listing/sheet.ts';
import { csvFilesOf, type ListTables } from '../listing/tables.ts';
import { isTableName, type TableName, tableOf } from '../model/tables.ts';
import { refusal } from './refusal.ts';

/** Reads an office list from a disk. Refuses what cannot be read, with what to do about it. */
export async function readListFile(path: string, effects: FileEffects = realFiles): Promise<readonly ListSheet[]> {
  const name = basename(path);
  const reading = await readList(await effects.readBytes(path), name);
  if ('refused' in reading) throw refusal(`${name}：${reading.refused}`);
  return reading.sheets;
}

/** Tables of which a region may have one already, to which a list only adds. */
const shared: readonly TableName[] = ['datasets', 'pack_items', 'group_type_terms'];

/** What is written into a region's folder, and what is there and has to be added to by hand. */
export interface ListWriting {
  readonly written: readonly string[];
  readonly kept: readonly TableName[];
}

/**
 * Writes tables into a region's folder, which is made where it is not there. A file is never overwritten: where one of the
 * tables is there already nothing is written at all. The register of data and the lists of the policy are left as they are.
 */
export async function writeNewTables(
  folder: string,
  tables: ListTables,
  effects: FileEffects = realFiles,
): Promise<ListWriting> {
  const there = await tablesIn(folder, effects);
  const files = csvFilesOf(tables);
  const inTheWay = files.filter(({ table }) => there.has(table) && !shared.includes(table));
  if (inTheWay.length > 0) {
    const names = inTheWay.map(({ table }) => there.get(table) ?? '').join('、');
    throw refusal(`${folder} 中已有 ${names}，没有写入任何文件。已有的表不覆盖：请换一个文件夹，或先移走这些文件`);
  }
  const own = files.filter(({ table }) => !there.has(table));
  await mkdir(folder, { recursive: true });
  // Whoever puts a file there in the meantime keeps it.
  for (const { name, text } of own) await writeFile(join(folder, name), text, { flag: 'wx' });
  return { written: own.map(({ name }) => name), kept: shared.filter((name) => name in tables && there.has(name)) };
}

/**
 * The tables that lie in a folder, with the file of each: by the names of files, of which one may be broken or without rows,
 * and by what is in them, since a workbook of any name holds tables in its sheets.
 */
async function tablesIn(folder: string, effects: FileEffects): Promise<ReadonlyMap<TableName, string>> {
  const entries = await effects.listFolder(folder);
  if (entries === null) return new Map();
  const named = entries.flatMap(({ name, kind }) => {
    const found = classifyFile(name);
    if (kind !== 'file' || (found.kind !== 'table' && found.kind !== 'workbook') || found.table === null) return [];
    return [[found.table, name] as const];
  });
  const { tables, issues } = await readRegionFolder(folder, {}, effects);
  const read = tables.map(({ name, file }) => [name, file] as const);
  // A sheet that cannot be read as its table is there all the same.
  const broken = issues.flatMap(({ table, file }) =>
    isTableName(table) && file !== null ? [[table, file] as const] : [],
  );
  return new Map([...broken, ...read, ...named]);
}

/** `数据登记、清单`. */
export function labelsOf(names: readonly TableName[]): string {
  return names.map((name) => `“${tableOf(name).label}”`).join('、');
}
