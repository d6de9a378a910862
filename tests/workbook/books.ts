import { type BookType, type CellObject, utils, type WorkBook, type WorkSheet, write } from '@e965/xlsx';

/** Cells of a sheet; null = there is no cell. */
export type Rows = readonly (readonly (string | null)[])[];

/** How people save a workbook; web pages are among them, as systems of offices make them. */
export type SavedAs = Extract<BookType, 'xlsx' | 'biff8' | 'ods' | 'xlml' | 'html' | 'xlsb' | 'biff5'>;

/** A workbook of these sheets as the library writes it. Dates and plain numbers become what they are when somebody types them. */
export function bookOf(sheets: Readonly<Record<string, Rows>>): WorkBook {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) utils.book_append_sheet(book, sheetOf(rows), name);
  return book;
}

export function savedAs(book: WorkBook, bookType: SavedAs): Uint8Array {
  const written: unknown = write(book, { bookType, type: 'buffer', compression: true });
  return Uint8Array.from(written instanceof Uint8Array ? written : Buffer.from(String(written)));
}

function sheetOf(rows: Rows): WorkSheet {
  const sheet: WorkSheet = {};
  let width = 1;
  for (const [row, cells] of rows.entries()) {
    width = Math.max(width, cells.length);
    for (const [column, text] of cells.entries()) {
      if (text !== null && text !== '') sheet[utils.encode_cell({ r: row, c: column })] = cellOf(text);
    }
  }
  sheet['!ref'] = utils.encode_range({ s: { r: 0, c: 0 }, e: { r: Math.max(rows.length, 1) - 1, c: width - 1 } });
  return sheet;
}

const dayZero = Date.UTC(1899, 11, 30);

function cellOf(text: string): CellObject {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) {
    const time = Date.parse(`${text}T00:00:00Z`);
    const serial = (time - dayZero) / 86_400_000;
    const isDay = !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
    if (isDay && serial > 60) return { t: 'n', v: serial, z: 'yyyy"-"mm"-"dd' };
  }
  if (/^(?:0|[1-9]\d{0,13})(?:\.\d{0,5}[1-9])?$/.test(text)) return { t: 'n', v: Number(text) };
  return { t: 's', v: text };
}
