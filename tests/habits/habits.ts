import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FileEffects, FolderEntry } from '../../src/csv/effects.ts';
import { readRegionFolder } from '../../src/csv/read-folder.ts';
import { classifyFile } from '../../src/csv/table-file.ts';
import type { ReadResult } from '../../src/model/source.ts';
import type { RegionTables, TableName } from '../../src/model/tables.ts';
import { formatText } from '../../src/validate/print/text.ts';
import { validateRegion } from '../../src/validate/validate.ts';
import { unchangingFiles } from '../unchanging-files.ts';

const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));
/** A small county without a mistake. A habit brings the files in which it shows; the other tables are the county's. */
const county = `${fixtures}/validate-clean/999999-sample`;

/** Folders `habit-NN-what` of the 48 habits of clerks, in the order of their numbers. */
export function habitFolders(): readonly string[] {
  return readdirSync(fixtures)
    .filter((name) => /^habit-\d/.test(name))
    .toSorted();
}

export function pathIn(folder: string, file: string): string {
  return `${fixtures}/${folder}/${file}`;
}

export interface HabitRun {
  /** Everything the clerk is told, and what was put right on the way, as the program prints it. */
  readonly messages: string;
  /** The rows that came of the habit's files, as the program goes on with them. */
  readonly rows: string;
}

/** What comes of one habit. */
export async function runHabit(folder: string): Promise<HabitRun> {
  const own = tablesUnder(pathIn(folder, 'files'));
  const read = await readHabit(folder);
  const { tables, issues } = validateRegion(read, { folder: '999999-sample', ...contextOf(folder) });
  const report = { scope: '', issues, fileCount: read.fileCount, rowCount: 0 };
  return { messages: withoutTotals(formatText([report], { showHandled: true })), rows: printRows(tables, own) };
}

/** Reads the county with the files of one habit in place of its own. */
export function readHabit(folder: string): Promise<ReadResult> {
  const files = pathIn(folder, 'files');
  return readRegionFolder(files, {}, overCounty(files, tablesUnder(files)));
}

/** Row counts of the last version, for the habits that only show against these. */
function contextOf(folder: string): { readonly previousRowCounts?: Readonly<Record<string, number>> } {
  const file = pathIn(folder, 'context.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

function tablesUnder(files: string): ReadonlySet<TableName> {
  const names = readdirSync(files, { recursive: true, encoding: 'utf8' }).map((path) => path.replace(/^.*\//, ''));
  return new Set(names.map(classifyFile).flatMap((found) => (found.kind === 'table' ? [found.table] : [])));
}

/** The county's files beneath the habit's, but for the tables that the habit brings under whatever name. */
function overCounty(files: string, own: ReadonlySet<TableName>): FileEffects {
  const beneath = (path: string): string => path.replace(files, county);
  const isKept = ({ name, kind }: FolderEntry): boolean => {
    const found = classifyFile(name);
    return kind === 'folder' || !(found.kind === 'table' && own.has(found.table));
  };
  return {
    async listFolder(path) {
      const common = (await unchangingFiles.listFolder(beneath(path))) ?? [];
      return [...((await unchangingFiles.listFolder(path)) ?? []), ...common.filter(isKept)];
    },
    readBytes: (path) => unchangingFiles.readBytes(existsSync(path) ? path : beneath(path)),
  };
}

/** The counts at the end are about the whole county. */
function withoutTotals(text: string): string {
  const paragraphs = text.trimEnd().split('\n\n');
  const kept = paragraphs.filter((paragraph) => !/^(?:各类问题：|共读取)/.test(paragraph));
  return `${kept.length === 0 ? '没有提示。' : kept.join('\n\n')}\n`;
}

function printRows(tables: RegionTables, own: ReadonlySet<TableName>): string {
  return [...own]
    .toSorted()
    .flatMap((name) => [`${name}：`, ...(tables[name] ?? []).map((row) => `  ${printRow(row)}`)])
    .map((line) => `${line}\n`)
    .join('');
}

/** `group_id=G01 · founded_on=2024-03-01`; cells that are empty or unusable are left out. */
function printRow(row: object): string {
  return Object.entries(row)
    .filter(([, value]) => value !== null)
    .map(([column, value]) => `${column}=${Array.isArray(value) ? value.join('、') : value}`)
    .join(' · ');
}
