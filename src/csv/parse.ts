import Papa from 'papaparse';

/** What may stand between cells; one in a file. */
export type Delimiter = ',' | '\t' | ';';

/** One record of a CSV file: what Excel shows as one row, however many line breaks stand inside its quoted cells. */
export interface CsvRecord {
  /** Row number as Excel shows it, from 1; empty rows count. */
  readonly line: number;
  readonly cells: readonly string[];
  /** The quotes of this row do not pair up, so that its cells cannot be told apart. */
  readonly hasBrokenQuotes: boolean;
}

/** After so many rows with broken quotes the rest of a file is not worth reading. */
const mostBrokenRows = 20;

/**
 * Splits text into records, all cells as text, with line breaks inside cells as "\n". A row with unbalanced quotes would
 * swallow everything after it: it is given back marked, and reading goes on with the line below.
 */
export function parseRecords(text: string, delimiter: Delimiter): readonly CsvRecord[] {
  const records: CsvRecord[] = [];
  let rest = normaliseLineBreaks(text);
  for (let broken = 0; rest !== ''; broken += 1) {
    const { data, errors } = Papa.parse<string[]>(rest, { delimiter, newline: '\n' });
    const error = errors.find(({ type }) => type === 'Quotes');
    const firstLine = records.length + 1;
    // Without a row and an index there is no telling where to go on; Papa gives both with every error about quotes.
    const good = error === undefined ? data.length : (error.row ?? 0);
    for (let row = 0; row < good; row += 1) {
      records.push({ line: firstLine + row, cells: data[row] ?? [], hasBrokenQuotes: false });
    }
    if (error === undefined) break;
    records.push({ line: firstLine + good, cells: (data[good] ?? []).map(firstLineOf), hasBrokenQuotes: true });
    const end = rest.indexOf('\n', error.index ?? 0);
    if (end === -1 || broken + 1 === mostBrokenRows) break;
    rest = rest.slice(end + 1);
  }
  return records;
}

/** The first rows of a text, for finding out how it is made. */
export function parseHead(text: string, delimiter: Delimiter): readonly (readonly string[])[] {
  return Papa.parse<string[]>(normaliseLineBreaks(text), { delimiter, newline: '\n', preview: 20 }).data;
}

/** Whether a row says nothing: no cell has anything but white space. */
export function isBlankRow(cells: readonly string[]): boolean {
  return cells.every((cell) => cell === '' || cell.trim() === '');
}

/** The cell with the odd quote holds the rest of the file, of which only its own line belongs to the row. */
function firstLineOf(cell: string): string {
  return cell.split('\n', 1)[0] ?? '';
}

/** Whether a text has rows that end in one of the rare line ends of Unicode, and none that end as usual. */
export function hasRareLineEnds(text: string): boolean {
  return /[\u2028\u2029\u0085]/.test(text) && !/[\r\n]\s*\S/.test(text);
}

function normaliseLineBreaks(text: string): string {
  if (hasRareLineEnds(text)) return text.replace(/[\u2028\u2029\u0085]/g, '\n');
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
