import { entryXml, type EntryColumn } from './entry.ts';
import { styleIndex, type StyleName } from './styles.ts';
import { columnLetters, escapeXml, xmlHead } from './xml.ts';

/** A text stays a text whatever it begins with; there are no formulas. Null is an empty cell. */
export interface Cell {
  readonly value: string | number | null;
  readonly style: StyleName;
  /** Name of the sheet to which the cell leads. */
  readonly leadsTo?: string;
}

/** One sheet of a workbook. */
export interface Sheet {
  /** At most 31 characters, none of `[]:*?/\`. */
  readonly name: string;
  /** Widths of the columns in half-width characters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly Cell[])[];
  /** The first row is a header: it stays in sight, is repeated on paper, and has the filter's buttons. */
  readonly hasHeader: boolean;
  /** Of a sheet that people fill in, column by column; it has no filter. */
  readonly entry?: readonly EntryColumn[];
  /** Not shown: a sheet with nothing but lists to choose from. */
  readonly isHidden?: true;
}

/** Returns the number of a text among the workbook's texts. */
export type StringIndex = (text: string) => number;

/** The part `xl/worksheets/sheet<n>.xml`. */
export function sheetXml(sheet: Sheet, { indexOf, isFirst }: { indexOf: StringIndex; isFirst: boolean }): string {
  const { widths, rows, hasHeader, entry } = sheet;
  // Named once: there are tens of thousands of cells.
  const letters = widths.map((_, index) => columnLetters(index));
  const columns = widths.map(
    (width, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}"${styleOfColumn(entry?.[index])} customWidth="1"/>`,
  );
  return (
    `${xmlHead}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"${entry === undefined ? '' : ` xmlns:r="${relations}"`}>` +
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${rangeOf(sheet)}"/>` +
    `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} showGridLines="${hasHeader ? 1 : 0}" workbookViewId="0">` +
    `${hasHeader ? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' : ''}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/><cols>${columns.join('')}</cols>` +
    `<sheetData>${rows.map((cells, row) => rowXml(cells, row + 1, { letters, indexOf })).join('')}</sheetData>` +
    (entry === undefined ? '' : entryXml(entry)) +
    (isFiltered(sheet) ? `<autoFilter ref="${rangeOf(sheet)}"/>` : '') +
    linksXml(rows) +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" orientation="${hasHeader ? 'landscape' : 'portrait'}" fitToHeight="0"/>${entry === undefined ? '' : '<legacyDrawing r:id="rId1"/>'}</worksheet>`
  );
}

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function styleOfColumn(column: EntryColumn | undefined): string {
  return column === undefined ? '' : ` style="${styleIndex(column.style)}"`;
}

/** Whether the header of a sheet has the filter's buttons. */
export function isFiltered({ hasHeader, entry }: Sheet): boolean {
  return hasHeader && entry === undefined;
}

/** The cells of a sheet, `A1:F20`. */
export function rangeOf({ widths, rows }: Sheet): string {
  return `A1:${columnLetters(widths.length - 1)}${Math.max(rows.length, 1)}`;
}

function rowXml(
  cells: readonly Cell[],
  row: number,
  { letters, indexOf }: { readonly letters: readonly string[]; readonly indexOf: StringIndex },
): string {
  let written = `<row r="${row}">`;
  cells.forEach((cell, index) => {
    written += cellXml(cell, `${letters[index]}${row}`, indexOf);
  });
  return `${written}</row>`;
}

/** An empty cell is not written at all: a third of all cells are empty. */
function cellXml({ value, style }: Cell, place: string, indexOf: StringIndex): string {
  if (value === null || value === '') return '';
  const start = `<c r="${place}" s="${styleIndex(style)}"`;
  if (typeof value === 'number') return `${start}><v>${value}</v></c>`;
  return `${start} t="s"><v>${indexOf(value)}</v></c>`;
}

function linksXml(rows: readonly (readonly Cell[])[]): string {
  const links = rows.flatMap((cells, row) =>
    cells.flatMap(({ leadsTo }, column) =>
      leadsTo === undefined
        ? []
        : [`<hyperlink ref="${columnLetters(column)}${row + 1}" location="${escapeXml(`'${leadsTo}'!A1`)}"/>`],
    ),
  );
  return links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`;
}
