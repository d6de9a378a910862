import { shareUnit, type Column } from '../../model/column.ts';
import type { PublishedColumn } from '../csv.ts';
import { cellText, valueIn } from '../csv.ts';
import type { Cell, Sheet } from './sheet.ts';

/** From here on a column is broken into lines. In half-width characters. */
const widest = 46;
const narrowest = 8;
/** Room for the button of the filter. */
const buttonWidth = 3;

/** Excel refuses a file with a longer text in a cell. */
const longest = 32_767;
const cutMark = '……（全文见 CSV 文件）';

/** Of numbers that are shown otherwise than they are written. */
const fixedWidths: Readonly<Partial<Record<Cell['style'], number>>> = { date: 10, percent: 7 };

const dayLength = 86_400_000;
/** Day 0 of Excel's calendar for every date after its invented 29 February 1900. */
const dayZero = Date.UTC(1899, 11, 30);
const firstRealDay = 61;

interface Table {
  readonly title: string;
  readonly columns: readonly PublishedColumn[];
  readonly rows: readonly object[];
}

/**
 * Returns a published table as a sheet: Chinese header, codes and texts as text, counts and amounts as numbers, dates as
 * dates, 是 and 否 for booleans, lists joined by 、, nothing for a missing value.
 */
export function tableSheet({ title, columns, rows }: Table): Sheet {
  const body = rows.map((row) =>
    columns.map(([name, column]) => inUnit(cellOf(valueIn(row, name), column), { row, column })),
  );
  return sheetOf(
    title,
    columns.map(([, { label }]) => label),
    body,
  );
}

/** Returns rows of text as a sheet. */
export function textSheet(title: string, header: readonly string[], rows: readonly (readonly string[])[]): Sheet {
  return sheetOf(
    title,
    header,
    rows.map((cells) => cells.map((value) => ({ value, style: 'text' }))),
  );
}

function sheetOf(name: string, header: readonly string[], body: readonly (readonly Cell[])[]): Sheet {
  const needed = header.map((label, index) =>
    body.reduce((width, cells) => Math.max(width, widthOf(cells[index])), displayWidth(label) + buttonWidth),
  );
  const isLong = needed.map((width) => width > widest);
  const wrapped = (cell: Cell, index: number): Cell =>
    isLong[index] === true && cell.style === 'text' ? { ...cell, style: 'wrapped' } : cell;
  return {
    name,
    widths: needed.map((width) => Math.min(Math.max(width + 1, narrowest), widest)),
    rows: [header.map((value) => ({ value, style: 'header' })), ...body.map((cells) => cells.map(wrapped))],
    hasHeader: true,
  };
}

function cellOf(value: unknown, column: Column): Cell {
  if (value === null || value === undefined) return { value: null, style: styleOf(column) };
  if (typeof value === 'number') return { value, style: styleOf(column) };
  const text = cellText(value, column);
  const serial = column.type === 'date' ? serialOf(text) : null;
  if (serial !== null) return { value: serial, style: 'date' };
  return { value: text.length > longest ? text.slice(0, longest - cutMark.length) + cutMark : text, style: 'text' };
}

/** A number whose unit stands beside it, row by row, is shown in the form that the unit has. */
function inUnit(cell: Cell, { row, column }: { readonly row: object; readonly column: Column }): Cell {
  const { unit, unitColumn } = column;
  const named = unitColumn === undefined ? unit : valueIn(row, unitColumn);
  if (typeof cell.value !== 'number') return cell;
  if (named === shareUnit) return { ...cell, style: 'percent' };
  if (named === '万元') return { ...cell, style: 'amount' };
  return unitColumn !== undefined && Number.isInteger(cell.value) ? { ...cell, style: 'integer' } : cell;
}

function styleOf({ type }: Column): Cell['style'] {
  if (type === 'integer') return 'integer';
  if (type === 'decimal') return 'decimal';
  if (type === 'calendar_year') return 'year';
  return type === 'date' ? 'date' : 'text';
}

/** The number of a day in Excel's calendar; null for a day that it counts wrongly or not at all. */
export function serialOf(date: string): number | null {
  const serial = (Date.parse(`${date}T00:00:00Z`) - dayZero) / dayLength;
  return serial >= firstRealDay ? serial : null;
}

function widthOf(cell: Cell | undefined): number {
  if (cell === undefined || cell.value === null) return 0;
  if (typeof cell.value === 'string') return displayWidth(cell.value);
  return fixedWidths[cell.style] ?? String(cell.value).length + 2;
}

/** Chinese characters and signs are two wide. */
export function displayWidth(text: string): number {
  let width = text.length;
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) > 0x2e7f) width += 1;
  return width;
}
