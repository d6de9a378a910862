import type { Cell, TableSpec } from './engine.ts';
import { quoteIdentifier, quoteText } from './quote.ts';
import { decimalScale, sqlTypeOf } from './schema.ts';

/**
 * How rows get into the browser's engine: as a text that the engine cuts into cells and casts to the types of the table.
 * Null stands unquoted, everything else in quotes, so that no text can be taken for it.
 */

const nothing = '\\N';
/** Between the elements of a list: in no text that a clerk writes. */
const between = '\u001F';

/** The rows as a text for `insertSql`; a property that a row does not have is null. */
export function rowsAsCsv({ columns }: TableSpec, rows: readonly object[]): string {
  const lines = rows.map((row) => {
    // Loaded rows are records of cells; `object` only spares every interface an index signature.
    const cells = row as Readonly<Record<string, Cell | undefined>>;
    return columns.map(([name, { type }]) => cellText(cells[name] ?? null, type === 'decimal')).join(',');
  });
  return lines.map((line) => `${line}\n`).join('');
}

function cellText(cell: Cell, isDecimal: boolean): string {
  if (cell === null) return nothing;
  if (typeof cell === 'object') return quoted(`${cell.map((item) => item + between).join('')}`);
  // Through the shortest decimal text of the number, as in the build's engine.
  return quoted(isDecimal ? Number(cell).toFixed(decimalScale) : String(cell));
}

/** Line breaks stand as marks: the engine's reader knows them in quotes, but not all kinds of them in one file. */
function quoted(text: string): string {
  return `"${text.replaceAll('"', '""').replaceAll('\n', lineFeed).replaceAll('\r', carriageReturn)}"`;
}

const [lineFeed, carriageReturn] = ['\u001E', '\u001D'];

/** The statement that puts the rows of such a file into a table. */
export function insertSql({ name, columns }: TableSpec, file: string): string {
  const named = columns.map(([column]) => `${quoteText(column)}: 'varchar'`).join(', ');
  const source = `read_csv(${quoteText(file)}, header = false, auto_detect = false, delim = ',', quote = '"', escape = '"', nullstr = ${quoteText(nothing)}, allow_quoted_nulls = false, columns = {${named}}, max_line_size = 16777216)`;
  const cast = columns.map(([column, declared]) => {
    const cell = `replace(replace(${quoteIdentifier(column)}, chr(30), chr(10)), chr(29), chr(13))`;
    // A list of no elements is an empty text; each element is followed by its mark.
    if (declared.list === true) return `list_slice(string_split(${cell}, chr(31)), 1, -2)`;
    return `${cell}::${sqlTypeOf(declared)}`;
  });
  return `insert into ${quoteIdentifier(name)} select ${cast.join(', ')} from ${source}`;
}
