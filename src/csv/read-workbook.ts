import type { Issue } from '../model/issue.ts';
import { type TableName, tableOf } from '../model/tables.ts';
import { readWorkbook } from '../workbook/read.ts';
import type { Sheet, WorkbookFormat, WorkbookReading, WorkbookRefusal } from '../workbook/reading.ts';
import { decodeBytes } from './decode.ts';
import { readingIssue } from './log.ts';
import { readSheet, readTable, type TableFile, type TableReading } from './read-table.ts';
import { classifySheet, nearestLabel } from './table-file.ts';

/** A sheet that is a table. */
export interface TableSheet {
  readonly name: TableName;
  /** Workbook and sheet, as every message names them: `集团.xlsx“成员关系”`. */
  readonly file: string;
  /** Whether something has been added to the table's name. */
  readonly isDecorated: boolean;
  readonly reading: TableReading;
}

/** A workbook by its file's name: the table that the name says, if it says one. */
export interface WorkbookFile {
  readonly file: string;
  readonly table: TableName | null;
  readonly isDecorated: boolean;
}

/** What a workbook holds. */
export type WorkbookTables =
  | {
      readonly ok: true;
      readonly tables: readonly TableSheet[];
      /** About the workbook and sheets that are no tables; what concerns a table is in its reading. */
      readonly issues: readonly Issue[];
    }
  | { readonly ok: false; readonly reason: WorkbookRefusal | 'sheets' };

/**
 * Reads the tables of a workbook: each sheet that has a table's name, or the only sheet of a workbook that has one. A
 * template has a sheet for every table, so that of several sheets those without a row count as not there.
 */
export async function readWorkbookTables(bytes: Uint8Array, workbook: WorkbookFile): Promise<WorkbookTables> {
  const reading = await readWorkbook(bytes);
  return reading.ok ? tablesOf(reading, workbook) : { ok: false, reason: reading.reason };
}

/** How a message names a sheet. */
export function sheetPlace(file: string, sheet: string): string {
  return `${file}“${sheet}”`;
}

type Opened = Extract<WorkbookReading, { ok: true }>;

interface Named {
  readonly sheet: Sheet;
  readonly name: TableName;
  readonly isDecorated: boolean;
}

function tablesOf({ sheets, format }: Opened, workbook: WorkbookFile): WorkbookTables {
  const filled = sheets.filter(({ records }) => records.length > 0);
  if (filled.length === 0) return { ok: false, reason: 'empty' };
  const named = filled.flatMap((sheet) => namedSheet(sheet, filled.length === 1 ? workbook : null));
  if (named.length === 0 && workbook.table !== null) return { ok: false, reason: 'sheets' };
  const read = named.map(({ sheet, name, isDecorated }) => {
    const place = { name, file: sheetPlace(workbook.file, sheet.name) };
    return { ...place, isDecorated, reading: withForm(readSheet(sheet, place), place, format) };
  });
  const unfilled = filled.length === 1 ? [] : read.filter(isUnfilled);
  const others = filled.filter((sheet) => !named.some((one) => one.sheet === sheet));
  return {
    ok: true,
    tables: read.filter((one) => !unfilled.includes(one)),
    issues: [...aboutOthers(others, named, workbook), ...aboutUnfilled(unfilled, workbook)],
  };
}

function namedSheet(sheet: Sheet, only: WorkbookFile | null): readonly Named[] {
  const found = classifySheet(sheet.name);
  if (found !== null && found !== 'about-others') return [{ sheet, name: found.table, isDecorated: found.isDecorated }];
  if (only === null || only.table === null) return [];
  return [{ sheet, name: only.table, isDecorated: only.isDecorated }];
}

function isUnfilled({ reading: { table } }: TableSheet): boolean {
  return table !== null && table.rows.length === 0;
}

function aboutUnfilled(unfilled: readonly TableSheet[], { file }: WorkbookFile): readonly Issue[] {
  if (unfilled.length === 0) return [];
  const labels = unfilled.map(({ name }) => tableOf(name).label).join('、');
  const details = { count: unfilled.length, labels };
  return [readingIssue({ code: 'sheets-unfilled', file, table: null, details })];
}

function aboutOthers(others: readonly Sheet[], named: readonly Named[], { file }: WorkbookFile): readonly Issue[] {
  if (named.length === 0) {
    const nearest = nearestLabel(file) ?? others.map(({ name }) => nearestLabel(name)).find((label) => label !== null);
    return [readingIssue({ code: 'unknown-file', file, table: null, details: nearest == null ? {} : { nearest } })];
  }
  return others
    .filter(({ name }) => classifySheet(name) !== 'about-others')
    .map(({ name }) => {
      const nearest = nearestLabel(name);
      const details: Issue['details'] = nearest === null ? {} : { nearest };
      return readingIssue({ code: 'sheet-not-read', file: sheetPlace(file, name), table: null, details });
    });
}

/** Names of files that say how they were saved; others are not held to it. */
const formsByName: readonly (readonly [name: RegExp, forms: readonly WorkbookFormat[]])[] = [
  [/\.xls[xm]$/i, ['xlsx']],
  [/\.xls$/i, ['xls']],
  [/\.(?:csv|tsv|txt)$/i, []],
];

/** Adds to a reading that the file is something else than its name says, where it is. */
function withForm(reading: TableReading, { name, file }: TableFile, format: WorkbookFormat): TableReading {
  const fileName = file.replace(/“[^“”]*”$/, '');
  const forms = formsByName.find(([pattern]) => pattern.test(fileName))?.[1] ?? [format];
  if (forms.includes(format)) return reading;
  const code = format === 'xlsx' || format === 'ods' ? 'xlsx-renamed' : 'old-excel-or-html';
  return { ...reading, issues: [readingIssue({ code, file, table: name, details: { format } }), ...reading.issues] };
}

/**
 * Reads a file that is one table by its name: text or, whatever the name says, a workbook or a web page with that table in
 * it.
 */
export async function readTableFile(bytes: Uint8Array, { name, file }: TableFile): Promise<TableReading> {
  const decoded = decodeBytes(bytes);
  if (decoded.ok || (decoded.reason !== 'xlsx' && decoded.reason !== 'old-excel'))
    return readTable(bytes, { name, file });
  const found = await readWorkbookTables(bytes, { file, table: name, isDecorated: false });
  const own = found.ok ? found.tables.filter((sheet) => sheet.name === name) : [];
  const [only] = own;
  if (only !== undefined && own.length === 1) return only.reading;
  const reason = found.ok ? 'sheets' : found.reason;
  return { table: null, issues: [unreadWorkbook(reason, { name, file })] };
}

/** The error about a workbook that should be a table and was not read. */
export function unreadWorkbook(
  reason: WorkbookRefusal | 'sheets',
  { name, file }: { readonly name: TableName | null; readonly file: string },
): Issue {
  if (reason === 'empty') return readingIssue({ code: 'file-empty', file, table: name, details: { reason } });
  return readingIssue({ code: 'workbook-not-read', file, table: name, details: { reason } });
}
