import type { FileEffects } from '../../src/csv/effects.ts';
import { readTable } from '../../src/csv/read-table.ts';
import { type Issue, gradeLabels } from '../../src/model/issue.ts';
import { type ReadingCode, readingCodes } from '../../src/model/reading-codes.ts';
import type { TableName } from '../../src/model/tables.ts';
import { readingCatalogue } from '../../src/validate/catalogue/reading.ts';

/** Reads a file made of these lines; the file has the table's machine name. */
export function readLines(name: TableName, lines: readonly string[]) {
  return read(name, new TextEncoder().encode(lines.map((line) => `${line}\r\n`).join('')));
}

/** Rows as lists of `line` and cells, and issues as a clerk would read them. */
export function read(name: TableName, bytes: Uint8Array) {
  const { table, issues } = readTable(bytes, { name, file: `${name}.csv` });
  return {
    table,
    rows: table?.rows.map(({ line, cells }) => [line, ...Object.values(cells)]) ?? null,
    issues,
    messages: issues.map(messageOf),
  };
}

export function messageOf(issue: Issue): string {
  const { grade, problem, remedy } = readingCatalogue[readingCode(issue)];
  const line = issue.line === null ? '' : ` 第${issue.line}行`;
  const column = issue.column === null ? '' : ` ${issue.column.letter}列“${issue.column.label}”`;
  return `【${gradeLabels[grade]}】${issue.file ?? ''}${line}${column}：${problem(issue)}${remedy(issue)}`;
}

export function readingCode({ code }: Issue): ReadingCode {
  const found = readingCodes.find((known) => known === code);
  if (found === undefined) throw new Error(`${code} does not come from reading`);
  return found;
}

/** A file system of these files; text is written as UTF-8. */
export function filesIn(files: Readonly<Record<string, string | Uint8Array>>): FileEffects {
  const paths = Object.keys(files);
  return {
    listFolder: async (folder) => {
      const names = paths.filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1));
      if (names.length === 0) return null;
      const kinds = new Map(names.map((name) => [name.split('/', 1)[0] ?? '', name.includes('/')]));
      return [...kinds].map(([name, isFolder]) => ({ name, kind: isFolder ? 'folder' : 'file' }));
    },
    readBytes: async (path) => {
      const content = files[path];
      if (content === undefined) throw new Error(`There is no file ${path}`);
      return typeof content === 'string' ? new TextEncoder().encode(content) : content;
    },
  };
}
