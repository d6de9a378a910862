import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { columnsOf, tableNames, type TableName } from '../../src/model/tables.ts';

const dataFolder = fileURLToPath(new URL('../../data/', import.meta.url));

/** The folders transcribed from a policy text, and the prefix of their clause ids. */
export const transcribed = [
  { folder: '370305-linzi', prefix: 'LZ' },
  { folder: '340321-huaiyuan', prefix: 'HY' },
] as const;

export type Folder = (typeof transcribed)[number]['folder'];

const policyIds: Readonly<Record<Folder, string>> = {
  '370305-linzi': '370305-LZ-2022-3',
  '340321-huaiyuan': '340321-HY-2024-1',
};

/** Every file of the transcribed folders, `<folder>/<file>`, with its text. */
export function allFiles(): readonly { readonly path: string; readonly text: string }[] {
  return transcribed.flatMap(({ folder }) =>
    readdirSync(dataFolder + folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(dataFolder, join(entry.parentPath, entry.name)))
      .map((path) => ({ path, text: read(path) })),
  );
}

/** The full text of the region's policy, from the folder's own file. */
export function policyText(folder: Folder): string {
  return read(`${folder}/source/${policyIds[folder]}.txt`);
}

/** Names of the tables a folder holds. */
export function tablesIn(folder: Folder): readonly string[] {
  const present = new Set(readdirSync(dataFolder + folder));
  return tableNames.filter((name) => present.has(`${name}.csv`));
}

export function headerOf(path: string): readonly string[] {
  return recordsOf(read(path))[0] ?? [];
}

/**
 * Cells by column name, exactly as they stand in the file. The site's own reader puts the habits of spreadsheets right;
 * what is checked here is that the files have no need of it.
 */
export function rowsOf(folder: Folder, table: TableName): readonly Readonly<Record<string, string>>[] {
  const [header = [], ...rows] = recordsOf(read(`${folder}/${table}.csv`));
  const nameOf = new Map(columnsOf(table).map(([name, column]) => [column.label, name]));
  const names = header.map((label) => nameOf.get(label) ?? label);
  return rows.map((cells) => Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ''])));
}

function read(path: string): string {
  return readFileSync(dataFolder + path, 'utf8');
}

/** These files keep a record on one line, so that a change shows as the row that changed. */
function recordsOf(text: string): readonly (readonly string[])[] {
  return text.trimEnd().split('\n').map(cellsOf);
}

function cellsOf(line: string): readonly string[] {
  return [...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}
