import { workbookRefusalWords } from '../validate/catalogue/reading-workbooks.ts';
import type { Sheet } from '../workbook/reading.ts';
import { readWorkbook } from '../workbook/read.ts';
import { type ListSheet, readListCsv } from './sheet.ts';

/** What came of opening a list: its sheets, or why there are none and what to do about it. */
export type ListReading = { readonly sheets: readonly ListSheet[] } | { readonly refused: string };

/**
 * Reads a list saved by Excel, WPS or LibreOffice, as a workbook or as CSV, by what the file holds and not by its name. Sheets
 * that are out of sight are left out; hidden rows are not, since a filter hides them by accident.
 */
export async function readList(bytes: Uint8Array, name: string): Promise<ListReading> {
  const book = await readWorkbook(bytes);
  if (book.ok) {
    const shown = book.sheets.filter(({ isHidden }) => !isHidden);
    return { sheets: shown.map((sheet) => ({ name: sheet.name, rows: rowsOf(sheet) })) };
  }
  if (book.reason !== 'text' && book.reason !== 'empty') return { refused: workbookRefusalWords(book.reason) };
  const reading = readListCsv(bytes, name);
  return 'refused' in reading ? reading : { sheets: [reading.sheet] };
}

/** Rows as the sheet counts them: what says nothing is there as well. */
function rowsOf({ records }: Sheet): ListSheet['rows'] {
  const last = records.at(-1)?.line ?? 0;
  const byLine = new Map(records.map(({ line, cells }) => [line, cells]));
  return Array.from({ length: Math.min(last, mostRows) }, (_, index) => byLine.get(index + 1) ?? []);
}

/** A list of a county is a thousandth of this; a sheet may bear a cell in its last row. */
const mostRows = 100_000;
