import type { Issue } from '../model/issue.ts';
import type { SkippedRow, SourceRow, SourceTable } from '../model/source.ts';
import type { TableName } from '../model/tables.ts';
import type { Sheet } from '../workbook/reading.ts';
import { findDamage } from './damage.ts';
import { type Decoded, decodeBytes } from './decode.ts';
import { rareWordOf } from './rare-characters.ts';
import { dropDelimiterHint, findDelimiter } from './delimiter.ts';
import { type Header, readHeader } from './header.ts';
import { findSecondTable } from './layout.ts';
import { createLog, type ReadingLog } from './log.ts';
import { type CsvRecord, type Delimiter, hasRareLineEnds, isBlankRow, parseRecords } from './parse.ts';
import { readRows } from './rows.ts';

/** A file and the table that it is. */
export interface TableFile {
  readonly name: TableName;
  /** As the clerk knows it; appears in every issue. */
  readonly file: string;
}

/** What came of reading one file. */
export interface TableReading {
  /** Null when the file could not be read as a table at all; then `issues` has the error. */
  readonly table: SourceTable | null;
  readonly issues: readonly Issue[];
}

/** Reads one sheet of a workbook as one table, as the CSV file would be read that a program makes of it. */
export function readSheet(sheet: Sheet, { name, file }: TableFile): TableReading {
  const log = createLog(file, name);
  if (sheet.isHidden) log.add({ code: 'sheet-hidden' });
  for (const line of sheet.hiddenLines) log.count({ code: 'rows-hidden', line });
  if (sheet.records.length === 0) log.add({ code: 'file-empty' });
  const table =
    sheet.records.length === 0 ? null : readRecords({ records: recordsOf(sheet), text: null }, { name, file }, log);
  return { table, issues: log.issues() };
}

/** Empty rows between two others, as far as they are told apart from none: two tables on a sheet have some between them. */
const longestGap = 20;

function recordsOf({ records }: Sheet): readonly CsvRecord[] {
  let above = 0;
  return records.flatMap(({ line, cells }) => {
    const gap = Math.min(line - above - 1, longestGap);
    const empty = Array.from({ length: gap }, (_, index) => ({
      line: line - gap + index,
      cells: [],
      hasBrokenQuotes: false,
    }));
    above = line;
    return [...empty, { line, cells, hasBrokenQuotes: false }];
  });
}

/** Reads the bytes of one text file as one table: decoding, delimiter, header, rows. Never throws on what a file contains. */
export function readTable(bytes: Uint8Array, { name, file }: TableFile): TableReading {
  const log = createLog(file, name);
  const table = readDecoded(decodeBytes(bytes), { name, file }, log);
  return { table, issues: log.issues() };
}

/** Workbooks under a name of text have another reader: `readTableFile`. */
const refusalCodes = {
  xlsx: 'encoding-unreadable',
  'old-excel': 'encoding-unreadable',
  unreadable: 'encoding-unreadable',
  empty: 'file-empty',
} as const;

function readDecoded(decoded: Decoded, { name, file }: TableFile, log: ReadingLog): SourceTable | null {
  if (!decoded.ok) {
    log.add({ code: refusalCodes[decoded.reason] });
    return null;
  }
  logEncoding(decoded, log);
  const text = dropDelimiterHint(decoded.text);
  const { delimiter, chineseCommaLine } = findDelimiter(text, name);
  if (chineseCommaLine !== null) {
    log.add({ code: 'chinese-comma', line: chineseCommaLine });
    return null;
  }
  if (delimiter !== ',') log.add({ code: 'delimiter-recognised', details: { delimiter: delimiterNames[delimiter] } });
  if (hasRareLineEnds(text)) log.add({ code: 'line-ends-recognised' });
  const records = parseRecords(text, delimiter);
  logCutShort(text, records, log);
  return readRecords({ records, text }, { name, file }, log);
}

/** What a file or a sheet holds, cut into cells. */
interface Cut {
  readonly records: readonly CsvRecord[];
  /** Null for a sheet, which was never text. */
  readonly text: string | null;
}

/** What follows is the same for the rows of a CSV file and of a sheet. */
function readRecords({ records, text }: Cut, { name, file }: TableFile, log: ReadingLog): SourceTable | null {
  for (const { line, excerpt } of findDamage(text, records)) log.count({ code: 'text-damaged', line, value: excerpt });
  const header = readHeader(records, name, log);
  if (header === null) return null;
  const second = findSecondTable(records, { below: header.line, table: name });
  if (second !== null) {
    log.add({ code: 'layout-second-table', line: second.line, details: { label: second.label } });
    return null;
  }
  return assemble({ name, file, header, records, isSheet: text === null }, log);
}

const delimiterNames: Readonly<Record<Exclude<Delimiter, ','>, string>> = { '\t': '制表符', ';': '分号' };

function logEncoding({ encoding, hasBom, text }: Extract<Decoded, { ok: true }>, log: ReadingLog): void {
  const rare = encoding === 'gb18030' ? rareWordOf(text) : null;
  if (rare !== null) log.add({ code: 'encoding-doubtful', value: rare });
  if (encoding === 'gb18030') log.add({ code: 'gbk-decoded' });
  else if (encoding === 'utf-8' && hasBom) log.add({ code: 'bom-removed' });
  else if (encoding !== 'utf-8') log.add({ code: 'utf16-decoded' });
}

/** Every program that saves CSV ends the last row with a line break; a copy that broke off ends anywhere. */
function logCutShort(text: string, records: readonly CsvRecord[], log: ReadingLog): void {
  const last = records.at(-1);
  if (
    last === undefined ||
    isBlankRow(last.cells) ||
    /[\r\n\u2028\u2029\u0085]/.test(text.slice(text.trimEnd().length))
  )
    return;
  log.add({ code: 'file-cut-short', line: last.line });
}

interface Parts extends TableFile {
  readonly header: Header;
  readonly records: readonly CsvRecord[];
  readonly isSheet: boolean;
}

function assemble({ name, file, header, records, isSheet }: Parts, log: ReadingLog): SourceTable {
  const above = new Map(records.filter(({ line }) => line < header.line).map(({ line, cells }) => [line, cells]));
  const preamble = Array.from({ length: header.line - 1 }, (_, index) => above.get(index + 1) ?? []);
  const rows: SourceRow[] = [];
  const skipped: SkippedRow[] = [];
  for (const row of readRows(recordsBelow(records, header.line), header, log, !isSheet)) {
    if ('record' in row) rows.push(row.record);
    else skipped.push(row.skipped);
  }
  const columns = header.fields.map(({ name: column, index, letter }) => [
    column,
    { letter, header: (header.cells[index] ?? '').trim() },
  ]);
  return { name, file, columns: Object.fromEntries(columns), headers: header.cells, preamble, rows, skipped };
}

function* recordsBelow(records: readonly CsvRecord[], line: number): Generator<CsvRecord> {
  for (const record of records) if (record.line > line) yield record;
}
