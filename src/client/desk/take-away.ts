import { strToU8, zipSync } from 'fflate';
import type { CellChange } from '../../csv/cell-spans.ts';
import { columnLetter } from '../../csv/place.ts';
import { isPersonal } from '../../csv/field.ts';
import { templateWorkbook } from '../../downloads/template-workbook.ts';
import type { ReadResult } from '../../model/source.ts';
import { tableOf } from '../../model/tables.ts';
import { gradeOf } from '../../validate/catalogue.ts';
import type { Correction } from '../../validate/record/correction.ts';
import { checkedBytes, type DeskFile } from './desk-file.ts';
import type { Repair } from './history.ts';
import type { MadeFile } from './messages.ts';

/**
 * The region's folder as the build wants it, packed: every table that was read from a CSV file under its own name, with
 * commas, CRLF and the mark of UTF-8, restricted ones in their own folder; workbooks, and what is no table, as they came.
 * Nothing is lost where two files would be called alike: the one that is no table gets another name.
 */
export function tablesArchive(
  files: readonly DeskFile[],
  {
    folder,
    read,
    changesOf,
  }: {
    readonly folder: string;
    readonly read: ReadResult;
    readonly changesOf: (path: string) => readonly CellChange[];
  },
): MadeFile {
  const names = new Map(read.tables.map(({ file, name }) => [file, name]));
  const ownPath = (file: DeskFile): string | null => {
    const name = names.get(file.path);
    if (name === undefined) return null;
    const { label, restricted } = tableOf(name);
    return `${restricted === true ? 'restricted/' : ''}${label}.csv`;
  };
  // Tables first: their names are those that are read.
  const inOrder = files.toSorted((a, b) => Number(ownPath(a) === null) - Number(ownPath(b) === null));
  const taken = new Set<string>();
  const placed = inOrder.map((file): readonly [string, Uint8Array] => {
    const own = ownPath(file);
    const bytes = own === null ? file.bytes : checkedBytes(file, changesOf(file.path));
    return [`${folder}/${freeName(own ?? file.path, taken)}`, bytes];
  });
  // The same files give the same bytes: the archive knows no time.
  const bytes = zipSync(Object.fromEntries(placed), { mtime: new Date(1980, 0, 1) });
  return { name: `${folder}.zip`, type: 'application/zip', bytes: new Uint8Array(bytes) };
}

/** The name, or the next one that is free: Windows knows no small and large letters, and no two forms of one. */
function freeName(path: string, taken: Set<string>): string {
  const [, stem = path, ending = ''] = /^(.*?)(\.[^./]*)?$/.exec(path) ?? [];
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? path : `${stem}（${count}）${ending}`;
    const known = name.normalize('NFC').toLowerCase();
    if (taken.has(known)) continue;
    taken.add(known);
    return name;
  }
}

/**
 * The public tables as they stand now, in the region's template: with lists to choose from, and with what was repaired. Throws
 * where rows could not be read, which would be missing in it.
 */
export function filledWorkbook({ tables, issues }: ReadResult): MadeFile {
  if (issues.some((issue) => gradeOf(issue) === 'error'))
    throw new Error('有的内容没有读出来，不能写成工作簿，请先改正文件方面的错误。');
  const region = tables.find(({ name }) => name === 'region')?.rows[0]?.cells ?? {};
  const regionName = region['region_name'] ?? null;
  const made = templateWorkbook({ regionName, tables, part: 'public', isFilled: true });
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { name: `${regionName ?? ''}数据表.xlsx`, type, bytes: new Uint8Array(made) };
}

/** A text as a file. */
export function textFile(name: string, text: string): MadeFile {
  const type = name.endsWith('.json') ? 'application/json' : 'text/csv;charset=utf-8';
  return { name, type, bytes: new Uint8Array(strToU8(text)) };
}

/** Repairs as entries of the processing record. */
export function correctionsOf(repairs: readonly Repair[]): readonly Correction[] {
  return repairs.map(({ file, table, column, line, index, before, text }) => {
    const schema = tableOf(table);
    const label = column === null ? '' : (schema.columns[column]?.label ?? '');
    return {
      file,
      table,
      kind: 'cell',
      lines: [line],
      column: { letter: columnLetter(index), label },
      codes: [],
      original: before,
      result: text,
      isPersonal: column === null ? schema.restricted === true : isAboutWho(column, { schema }),
      isByHand: true,
    };
  });
}

/** As in the program's own entries: of restricted tables, who a person is. */
function isAboutWho(column: string, { schema }: { readonly schema: ReturnType<typeof tableOf> }): boolean {
  const isWho = schema.columns[column]?.personName === true || /(?:^|_)pid$/.test(column) || column === 'birth_year';
  return isPersonal(column, schema) && (schema.restricted !== true || isWho);
}
