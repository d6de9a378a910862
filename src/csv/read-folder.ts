import type { Issue } from '../model/issue.ts';
import type { ReadResult, SourceTable } from '../model/source.ts';
import { type TableName, tableNames, tableOf } from '../model/tables.ts';
import { type FileEffects, joinPath, lastPart, realFiles } from './effects.ts';
import { readingIssue } from './log.ts';
import { readTable, type TableReading } from './read-table.ts';
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
  const chosen = tableNames.flatMap((name) => chooseFile(name, files));
  const tables: SourceTable[] = [];
  const issues: Issue[] = [...folderIssues, ...files.flatMap((file) => aboutName(file, files))];
  // One after another: the memory held is that of one file, not of all.
  for (const { name, found, issues: choiceIssues } of chosen) {
    const bytes = await effects.readBytes(found.path);
    const reading =
      bytes.length > mostBytes
        ? tooLarge(bytes.length, { name, file: found.file })
        : readTable(bytes, { name, file: found.file });
    issues.push(...choiceIssues, ...reading.issues);
    if (reading.table !== null) tables.push(reading.table);
  }
  return { tables, issues, fileCount: chosen.length };
}

/**
 * As text, as rows and as cells a file takes some ten times its bytes. A county's largest register is one twentieth of this.
 */
const mostBytes = 64 * 2 ** 20;

function tooLarge(size: number, { name, file }: { readonly name: TableName; readonly file: string }): TableReading {
  const details = { size: Math.ceil(size / 2 ** 20), most: mostBytes / 2 ** 20 };
  return { table: null, issues: [readingIssue({ code: 'file-too-large', file, table: name, details })] };
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
function aboutName({ file, class: found }: FoundFile, files: readonly FoundFile[]): readonly Issue[] {
  if (found.kind === 'unknown') {
    const details: Issue['details'] = found.nearest === null ? {} : { nearest: found.nearest };
    return [readingIssue({ code: 'unknown-file', file, table: null, details })];
  }
  if (found.kind === 'document') {
    const details: Issue['details'] = found.table === null ? {} : { label: tableOf(found.table).label };
    return [readingIssue({ code: 'file-not-read', file, table: null, details })];
  }
  if (found.kind !== 'workbook') return [];
  const { table } = found;
  const isBesideCsv = files.some((other) => other.class.kind === 'table' && other.class.table === table);
  const isMissed = table !== null && !isBesideCsv;
  return [readingIssue({ code: isMissed ? 'workbook-not-read' : 'workbook-beside-csv', file, table })];
}

interface Choice {
  readonly name: TableName;
  readonly found: FoundFile;
  readonly issues: readonly Issue[];
}

/**
 * The file to read for a table. Of several, which is an error, the one with the plainest name is read all the same, so
 * that one superfluous file does not make every reference to its table fail as well.
 */
function chooseFile(name: TableName, files: readonly FoundFile[]): readonly Choice[] {
  const all = files.filter(({ class: found }) => found.kind === 'table' && found.table === name);
  const [found, ...others] = [...all.filter((file) => !isDecorated(file)), ...all.filter(isDecorated)];
  if (found === undefined) return [];
  const issues: Issue[] = [];
  if (others.length > 0) {
    const names = all.map(({ file }) => `“${file}”`).join('、');
    const details = { count: all.length, files: names };
    issues.push(readingIssue({ code: 'duplicate-table-files', file: found.file, table: name, details }));
  } else if (isDecorated(found)) {
    issues.push(readingIssue({ code: 'file-name-recognised', file: found.file, table: name }));
  }
  return [{ name, found, issues: [...issues, ...all.flatMap((file) => aboutPlace(file, name))] }];
}

/** Restricted tables belong into the restricted folder, and nothing else does: it must be clear what is published. */
function aboutPlace({ file, isRestrictedPlace }: FoundFile, name: TableName): readonly Issue[] {
  const isRestricted = tableOf(name).restricted === true;
  if (isRestricted === isRestrictedPlace) return [];
  const code = isRestricted ? 'restricted-table-misplaced' : 'public-table-misplaced';
  return [readingIssue({ code, file, table: name })];
}

function isDecorated({ class: found }: FoundFile): boolean {
  return found.kind === 'table' && found.isDecorated;
}
