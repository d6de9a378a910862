import type { HeaderMatcher } from './header-name.ts';
import type { CsvRecord } from './parse.ts';

/** Number of different columns that a row names. */
export function countColumns(cells: readonly string[], match: HeaderMatcher): number {
  return new Set(cells.map((cell) => match(cell)?.column).filter((column) => column !== undefined)).size;
}

/**
 * Position of the first row of which four fifths are column names; failing that the top row, if it names at least two
 * columns, so that a file with many columns of its own is still read and what is missing is named.
 */
export function findHeader(rows: readonly CsvRecord[], match: HeaderMatcher): number | null {
  const isHeader = ({ cells }: CsvRecord): boolean => {
    const named = countColumns(cells, match);
    return named >= 2 && named >= 0.8 * cells.filter((cell) => cell.trim() !== '').length;
  };
  const position = rows.findIndex(isHeader);
  if (position !== -1) return position;
  const top = rows[0];
  return top !== undefined && countColumns(top.cells, match) >= 2 ? 0 : null;
}

/**
 * The rows over which a merged header reaches, if it does: the header with the row above or below it, or, where no row is
 * a header, the row that comes nearest to one. A header cell merged with the one below leaves the lower cell empty, one
 * merged with its neighbour leaves the neighbour empty: two rows that complete each other.
 */
export function findMergedRows(
  rows: readonly CsvRecord[],
  header: number | null,
  match: HeaderMatcher,
): { readonly first: number; readonly last: number } | null {
  const position = header ?? bestRow(rows, match);
  const pairs = [rows.slice(Math.max(0, position - 1), position + 1), rows.slice(position, position + 2)];
  for (const [upper, lower] of pairs) {
    if (upper === undefined || lower === undefined || lower.line !== upper.line + 1) continue;
    if (completes(upper, lower, match)) return { first: upper.line, last: lower.line };
  }
  return null;
}

function bestRow(rows: readonly CsvRecord[], match: HeaderMatcher): number {
  const counts = rows.map(({ cells }) => countColumns(cells, match));
  return counts.indexOf(Math.max(0, ...counts));
}

function completes(upper: CsvRecord, lower: CsvRecord, match: HeaderMatcher): boolean {
  const columns = Array.from({ length: Math.max(upper.cells.length, lower.cells.length) }, (_, index) => ({
    upper: (upper.cells[index] ?? '').trim(),
    lower: (lower.cells[index] ?? '').trim(),
  }));
  // A title such as 单位： beside an empty cell is no heading: a merged one has nothing below it.
  if (!columns.some((column) => match(column.upper) !== null && column.lower === '')) return false;
  const lowerFilled = columns.filter((column) => column.lower !== '');
  const fillsGap = lowerFilled.some((column) => column.upper === '');
  const namesGap = lowerFilled.some((column) => column.upper === '' && match(column.lower) !== null);
  const headsGap = (index: number): boolean => columns[index + 1]?.upper === '' && columns[index + 1]?.lower !== '';
  const isSubheading = columns.every(
    (column, index) => column.lower === '' || match(column.upper) === null || headsGap(index),
  );
  return namesGap || (fillsGap && isSubheading);
}
