import type * as Xlsx from '@e965/xlsx';
import type { ParsingOptions, WorkBook, WorkSheet } from '@e965/xlsx';
import { packed, textOfPart, withoutEmptyCells } from './archive.ts';
import { cellText, type Formats, type RawCell } from './cell-text.ts';
import { type Container, containerOf } from './container.ts';
import { type HiddenParts, hiddenInOds } from './hidden-in-ods.ts';
import type { Sheet, SheetRecord, WorkbookFormat, WorkbookReading, WorkbookRefusal } from './reading.ts';

type Library = Pick<typeof Xlsx, 'CFB' | 'SSF' | 'read'>;

/** A file of more bytes than this is not opened; the same holds for CSV. */
export const mostWorkbookBytes = 64 * 2 ** 20;

/**
 * Reads a workbook of Excel, WPS or LibreOffice (`.xlsx`, `.xls`, `.et`, `.ods`, and web pages under such a name) as sheets of
 * texts, in the same form for all of them. Nothing is read but cells: no formula is computed and no link followed. Runs in
 * a browser as well; the library is loaded only when there is a workbook. Never throws on what a file contains.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<WorkbookReading> {
  if (bytes.length > mostWorkbookBytes) return refused('too-large');
  const container = containerOf(bytes);
  if (container.kind === 'refused') return refused(container.reason);
  const library = await import('@e965/xlsx');
  if (container.kind === 'ole') {
    const reason = refusalOfOle(bytes, library);
    if (reason !== null) return refused(reason);
  }
  try {
    const book = opened(bytes, container, library);
    return { ok: true, format: formatOf(container), sheets: sheetsOf(book, container, library) };
  } catch (error) {
    return refused(/password|encrypt/i.test(String(error)) ? 'encrypted' : 'damaged');
  }
}

function refused(reason: WorkbookRefusal): WorkbookReading {
  return { ok: false, reason };
}

function formatOf({ kind }: Container): WorkbookFormat {
  if (kind === 'refused') throw new Error('There is no format of what was refused');
  return kind === 'ole' ? 'xls' : kind;
}

/** What an OLE container holds other than the cells of Excel 97 and later; null = these. */
function refusalOfOle(bytes: Uint8Array, { CFB }: Library): WorkbookRefusal | null {
  try {
    const file = CFB.read(bytes, { type: 'buffer' });
    const has = (name: string): boolean => CFB.find(file, name) !== null;
    if (has('/EncryptedPackage')) return 'encrypted';
    if (has('/Workbook')) return null;
    return has('/Book') ? 'excel-95' : 'other-archive';
  } catch {
    return 'damaged';
  }
}

const options: ParsingOptions = {
  dense: true,
  cellFormula: false,
  cellHTML: false,
  cellText: false,
  cellNF: true,
  // Also says which rows are hidden.
  cellStyles: true,
  bookDeps: false,
  bookVBA: false,
};

function opened(bytes: Uint8Array, container: Container, { read }: Library): WorkBook {
  switch (container.kind) {
    case 'xlsx':
      return read(packed(withoutEmptyCells(container.parts)), { ...options, type: 'array' });
    case 'ods':
      // It says itself how each cell is shown.
      return read(packed(container.parts), { ...options, cellText: true, type: 'array' });
    case 'html':
      // Cells of a web page are texts: a code in one keeps its zeros.
      return read(container.text, { ...options, type: 'string', raw: true });
    case 'xml':
      return read(container.text, { ...options, type: 'string' });
    default:
      return read(bytes, { ...options, type: 'array' });
  }
}

function sheetsOf(book: WorkBook, container: Container, { SSF }: Library): readonly Sheet[] {
  const is1904 = book.Workbook?.WBProps?.date1904 === true;
  const shown = (format: string, value: number): string => SSF.format(format, value, { date1904: is1904 });
  const content = container.kind === 'ods' ? container.parts['content.xml'] : undefined;
  const hidden = content === undefined ? new Map<string, HiddenParts>() : hiddenInOds(textOfPart(content));
  return book.SheetNames.flatMap((name, index) => {
    const sheet = book.Sheets[name];
    // Charts and macros have sheets of their own kind.
    if (sheet === undefined || (sheet['!type'] ?? 'sheet') !== 'sheet') return [];
    const records = recordsOf(sheet, { shown, is1904 });
    const isRowHidden = (line: number): boolean =>
      sheet['!rows']?.[line - 1]?.hidden === true || hidden.get(name)?.lines.has(line) === true;
    return [
      {
        name,
        isHidden: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0 || hidden.get(name)?.isHidden === true,
        records,
        hiddenLines: records.flatMap(({ line }) => (isRowHidden(line) ? [line] : [])),
      },
    ];
  });
}

/** Past these Excel has neither rows nor columns; a cell that claims to stand there stands nowhere. */
const mostRows = 1_048_576;
const mostColumns = 16_384;

function recordsOf(sheet: WorkSheet, formats: Formats): readonly SheetRecord[] {
  const records: SheetRecord[] = [];
  // Holes are passed over: what counts is the cells that are there, not the range that the sheet declares.
  rowsIn(sheet).forEach((row, index) => {
    if (index >= mostRows) return;
    const cells: string[] = [];
    let width = 0;
    row.forEach((cell, column) => {
      if (column >= mostColumns) return;
      const text = cellText(cell, formats);
      if (text === '') return;
      while (cells.length < column) cells.push('');
      cells[column] = text;
      if (text.trim() !== '') width = column + 1;
    });
    if (width > 0) records.push({ line: index + 1, cells: cells.slice(0, width) });
  });
  return records;
}

function rowsIn(sheet: WorkSheet): readonly (readonly RawCell[])[] {
  return sheet['!data'] ?? [];
}
