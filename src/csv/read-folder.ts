import type { Issue } from '../model/issue.ts';
import type { ReadResult, SourceTable } from '../model/source.ts';
import { cityTableNames, type TableName, tableNames, tableOf } from '../model/tables.ts';
import { type FileEffects, joinPath, lastPart, realFiles } from './effects.ts';
import { readingIssue } from './log.ts';
import type { TableReading } from './read-table.ts';
import { readTableFile, readWorkbookTables, unreadWorkbook } from './read-workbook.ts';
import { classifyFile, type FileClass } from './table-file.ts';

/** Where else tables of the region lie. */
export interface ReadOptions {
  /** A folder elsewhere with the restricted tables of this region; read beside the region's own `restricted/`. */
  readonly restrictedFolder?: string;
}

interface FoundFile {
  readonly path: string;
  /** As the clerk knows it: relative to the region's folder. */
  readonly file: string;
  readonly isRestrictedPlace: boolean;
  readonly class: FileClass;
}

/** A file or a sheet that is a table. */
interface FoundTable {
  readonly name: TableName;
  readonly path: string;
  /** As messages name it: `学校.csv`, `集团.xlsx“学校”`. */
  readonly file: string;
  readonly isRestrictedPlace: boolean;
  readonly isDecorated: boolean;
  /** A sheet is read together with its workbook; null = a file to be read. */
  readonly reading: TableReading | null;
}

/**
 * Reads all tables of one region's folder. Files are known by name: machine name, Chinese label or synonym, whatever has
 * been added to it (`交流轮岗(最终版)(2).csv`). Tables come in the order of the schema, with one entry per table; issues by
 * file. What a file contains never throws; a region's folder that does not exist does.
 */
export async function readRegionFolder(
  folder: string,
  options: ReadOptions = {},
  effects: FileEffects = realFiles,
): Promise<ReadResult> {
  const { files, issues: folderIssues } = await findFiles(folder, options, effects);
  const opened = await openWorkbooks(files, effects);
  const found = [...files.flatMap(tableByName), ...opened.tables];
  const chosen = [...tableNames, ...cityTableNames].flatMap((name) => chooseTable(name, found));
  const tables: SourceTable[] = [];
  const issues: Issue[] = [
    ...folderIssues,
    ...files.flatMap(aboutName),
    ...opened.issues,
    ...opened.refused.map((one) => aboutRefused(one, found)),
  ];
  // One after another: the memory held is that of one file, not of all.
  for (const { found: one, issues: choiceIssues } of chosen) {
    const reading = one.reading ?? (await readOne(one, effects));
    issues.push(...choiceIssues, ...reading.issues);
    if (reading.table !== null) tables.push(reading.table);
  }
  return { tables, issues, fileCount: new Set(chosen.map(({ found: { path } }) => path)).size };
}

async function readOne({ path, name, file }: FoundTable, effects: FileEffects): Promise<TableReading> {
  const bytes = await effects.readBytes(path);
  return bytes.length > mostBytes ? tooLarge(bytes.length, { name, file }) : readTableFile(bytes, { name, file });
}

function tableByName({ path, file, isRestrictedPlace, class: found }: FoundFile): readonly FoundTable[] {
  if (found.kind !== 'table') return [];
  return [{ name: found.table, path, file, isRestrictedPlace, isDecorated: found.isDecorated, reading: null }];
}

interface Refused {
  readonly file: string;
  readonly table: TableName | null;
  readonly issue: Issue;
}

interface Opened {
  readonly tables: readonly FoundTable[];
  readonly issues: readonly Issue[];
  readonly refused: readonly Refused[];
}

/** Only what is in a workbook says which tables it holds. */
async function openWorkbooks(files: readonly FoundFile[], effects: FileEffects): Promise<Opened> {
  const tables: FoundTable[] = [];
  const issues: Issue[] = [];
  const refused: Refused[] = [];
  for (const { path, file, isRestrictedPlace, class: found } of files) {
    if (found.kind !== 'workbook') continue;
    const { table, isDecorated } = found;
    const bytes = await effects.readBytes(path);
    if (bytes.length > mostBytes) {
      refused.push({ file, table, issue: tooLargeIssue(bytes.length, { name: table, file }) });
      continue;
    }
    const read = await readWorkbookTables(bytes, { file, table, isDecorated });
    if (read.ok) {
      tables.push(...read.tables.map((sheet) => ({ ...sheet, path, isRestrictedPlace })));
      issues.push(...read.issues);
    } else if (read.reason === 'text' && table !== null) {
      // Systems of offices call a table of text `.xls`, because Excel opens it all the same.
      tables.push({ name: table, path, file, isRestrictedPlace, isDecorated, reading: null });
    } else {
      refused.push({ file, table, issue: unreadWorkbook(read.reason, { name: table, file }) });
    }
  }
  return { tables, issues, refused };
}

/** A workbook that cannot be read is in the way only where nothing else supplies what it may hold. */
function aboutRefused({ file, table, issue }: Refused, found: readonly FoundTable[]): Issue {
  const isSupplied = table === null ? found.length > 0 : found.some(({ name }) => name === table);
  return isSupplied ? readingIssue({ code: 'workbook-beside-csv', file, table, details: issue.details }) : issue;
}

/**
 * As text, as rows and as cells a file takes some ten times its bytes. A county's largest register is one twentieth of this.
 */
const mostBytes = 64 * 2 ** 20;

function tooLarge(size: number, place: { readonly name: TableName; readonly file: string }): TableReading {
  return { table: null, issues: [tooLargeIssue(size, place)] };
}

function tooLargeIssue(
  size: number,
  { name, file }: { readonly name: TableName | null; readonly file: string },
): Issue {
  const details = { size: Math.ceil(size / 2 ** 20), most: mostBytes / 2 ** 20 };
  return readingIssue({ code: 'file-too-large', file, table: name, details });
}

async function findFiles(folder: string, { restrictedFolder }: ReadOptions, effects: FileEffects): Promise<Listed> {
  const own = await listFiles(folder, { prefix: '', isRestrictedPlace: false, known: knownFolders }, effects);
  if (own === null) throw new Error(`There is no folder ${folder}`);
  const restricted = { prefix: 'restricted/', isRestrictedPlace: true, known: [] };
  const inside = (await listFiles(joinPath(folder, 'restricted'), restricted, effects)) ?? nothing;
  if (restrictedFolder === undefined) return together([own, inside]);
  const name = lastPart(restrictedFolder);
  const outside = await listFiles(restrictedFolder, { ...restricted, prefix: `${name}/` }, effects);
  // Only the folder's own name: this may be published, and where a bureau keeps such files is nobody's business.
  const missing = readingIssue({ code: 'restricted-folder-missing', file: null, table: null, value: name });
  return together([own, inside, outside ?? { files: [], issues: [missing] }]);
}

interface Listed {
  readonly files: readonly FoundFile[];
  readonly issues: readonly Issue[];
}

interface Place {
  readonly prefix: string;
  readonly isRestrictedPlace: boolean;
  /** Folders inside it that others read. */
  readonly known: readonly string[];
}

const nothing: Listed = { files: [], issues: [] };
/** Folders of a region: texts of policies and reports, frozen releases, restricted tables. */
const knownFolders = ['restricted', 'releases', 'report', 'source'];

function together(parts: readonly Listed[]): Listed {
  return { files: parts.flatMap(({ files }) => files), issues: parts.flatMap(({ issues }) => issues) };
}

/**
 * Files of a folder by name, so that their order does not depend on the file system, and the folders in it that nobody
 * opens; null = no such folder.
 */
async function listFiles(
  folder: string,
  { prefix, isRestrictedPlace, known }: Place,
  effects: FileEffects,
): Promise<Listed | null> {
  const entries = await effects.listFolder(folder);
  if (entries === null) return null;
  const sorted = entries.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const files = sorted
    .filter(({ kind }) => kind === 'file')
    .map(({ name }) => ({
      path: joinPath(folder, name),
      file: prefix + name.normalize('NFC'),
      isRestrictedPlace,
      class: classifyFile(name),
    }));
  const issues = sorted
    .filter(({ name, kind }) => kind === 'folder' && !known.includes(name) && !name.startsWith('.'))
    .map(({ name }) => readingIssue({ code: 'folder-not-read', file: prefix + name, table: null }));
  return { files, issues };
}

/** What there is to say about a file that is not opened. */
function aboutName({ file, class: found }: FoundFile): readonly Issue[] {
  if (found.kind === 'unknown') {
    const details: Issue['details'] = found.nearest === null ? {} : { nearest: found.nearest };
    return [readingIssue({ code: 'unknown-file', file, table: null, details })];
  }
  if (found.kind === 'document') {
    const details: Issue['details'] = found.table === null ? {} : { label: tableOf(found.table).label };
    return [readingIssue({ code: 'file-not-read', file, table: null, details })];
  }
  return [];
}

interface Choice {
  readonly found: FoundTable;
  readonly issues: readonly Issue[];
}

/**
 * The file or sheet to read for a table. Of several, which is an error, the one with the plainest name is read all the same,
 * so that one superfluous file does not make every reference to its table fail as well.
 */
function chooseTable(name: TableName, tables: readonly FoundTable[]): readonly Choice[] {
  const all = tables.filter((one) => one.name === name);
  const [found, ...others] = [
    ...all.filter(({ isDecorated }) => !isDecorated),
    ...all.filter(({ isDecorated }) => isDecorated),
  ];
  if (found === undefined) return [];
  const issues: Issue[] = [];
  if (others.length > 0) {
    const names = all.map(({ file }) => (file.endsWith('”') ? file : `“${file}”`)).join('、');
    const sheets = all.filter(({ reading }) => reading !== null).length;
    const details = { count: all.length, files: names, ...(sheets > 0 ? { sheets } : {}) };
    issues.push(readingIssue({ code: 'duplicate-table-files', file: found.file, table: name, details }));
  } else if (found.isDecorated) {
    issues.push(readingIssue({ code: 'file-name-recognised', file: found.file, table: name }));
  }
  return [{ found, issues: [...issues, ...all.flatMap(aboutPlace)] }];
}

/** Restricted tables belong into the restricted folder, and nothing else does: it must be clear what is published. */
function aboutPlace({ name, file, isRestrictedPlace }: FoundTable): readonly Issue[] {
  const isRestricted = tableOf(name).restricted === true;
  if (isRestricted === isRestrictedPlace) return [];
  const code = isRestricted ? 'restricted-table-misplaced' : 'public-table-misplaced';
  return [readingIssue({ code, file, table: name })];
}
