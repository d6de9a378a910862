import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import { readRegionFolder } from '../csv/read-folder.ts';
import { templateWorkbook } from '../downloads/template-workbook.ts';
import type { Issue } from '../model/issue.ts';
import { gradeOf } from '../validate/catalogue.ts';
import { formatText } from '../validate/print/text.ts';
import { refusal } from './refusal.ts';

/** Which template workbooks are asked for. */
export interface TemplateOrder {
  /** Where the one for public tables goes; the other is written beside it. */
  readonly file: string;
  /** Folder of the region that they are for; null = any. */
  readonly folder: string | null;
  /** With the rows that the region has now. */
  readonly isFilled: boolean;
}

/**
 * Writes a template for public tables, and beside it one for restricted tables, which lie in a folder of their own. A workbook
 * that is there may have been filled in, and is never overwritten. What reading the region found is said; nothing is
 * written with rows of which some were lost on the way. Returns whether the templates are written.
 */
export async function writeTemplateWorkbooks(
  { file, folder, isFilled }: TemplateOrder,
  say: (text: string) => void,
): Promise<boolean> {
  const restrictedFile = `${file.slice(0, file.length - extname(file).length)}-内部表.xlsx`;
  const there = [file, restrictedFile].filter((one) => existsSync(one));
  if (there.length > 0) throw taken(there);
  const { tables, issues } = folder === null ? { tables: [], issues: [] } : await readRegionFolder(folder);
  if (isFilled && folder !== null && !isRead(folder, issues, say)) return false;
  const region = tables.find(({ name }) => name === 'region');
  const regionName = region?.rows[0]?.cells['region_name'] ?? null;
  await writeNew(file, templateWorkbook({ regionName, tables, part: 'public', isFilled }));
  await writeNew(restrictedFile, templateWorkbook({ regionName, tables, part: 'restricted', isFilled: false }));
  say(`已写出模板工作簿：${file}；内部表：${restrictedFile}`);
  return true;
}

function isRead(folder: string, issues: readonly Issue[], say: (text: string) => void): boolean {
  if (issues.length === 0) return true;
  const report = { scope: basename(resolve(folder)), issues, fileCount: 0, rowCount: 0 };
  // The closing line of a check counts files and rows that were not checked here.
  say(formatText([report], { showHandled: true }).trimEnd().split('\n\n').slice(0, -1).join('\n\n'));
  if (!issues.some((issue) => gradeOf(issue) === 'error')) return true;
  say('有的内容没有读出来，没有写出模板工作簿。请先改正以上错误。');
  return false;
}

/** Whoever puts a file there in the meantime keeps it. */
async function writeNew(file: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(file, bytes, { flag: 'wx' });
  } catch (error) {
    throw error instanceof Error && 'code' in error && error.code === 'EEXIST' ? taken([file]) : error;
  }
}

function taken(files: readonly string[]): Error {
  return refusal(`已有${files.map((file) => basename(file)).join('、')}，请换一个文件名`);
}
