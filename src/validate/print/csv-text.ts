import { looksLikeFormula } from '../cells/formula.ts';

/**
 * CSV as Excel opens it by a double click: byte order mark, CRLF, quotes where needed. A cell that would run as a formula
 * gets an apostrophe: this file is about wrong values and must be able to hold them.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')}`;
}

/** The same for programs: readers of CSV take the mark for a part of the first header. */
export function withoutMark(csv: string): string {
  return csv.replace(/^\uFEFF/, '');
}

/** A negative number begins like a formula and is none. */
const plainNumber = /^-\d+(\.\d+)?(e[+-]?\d+)?$/i;

function csvCell(text: string): string {
  const safe = looksLikeFormula(text) && !plainNumber.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
