import { writtenName } from './complete.ts';
import type { OwnTable } from './own-table.ts';

/** Rows and cells are joined into one text for the engine to cut again: no other way is as fast that needs only SQL. */
const cellEnd = '\u001f';
const rowEnd = '\u001e';
const chunkLength = 1_000_000;

/** The statements that make a temporary table of a reader's file: the empty table, then its rows some thousands at a time. */
export function* ownTableStatements({ name, columns, rows }: OwnTable): Generator<string> {
  const table = writtenName(name);
  const fields = columns.map((column) => `${writtenName(column.name)} ${column.type}`);
  yield `create or replace temp table ${table} (${fields.join(', ')})`;
  const cells = columns.map((column, index) => `nullif(cells[${index + 1}], '')::${column.type}`);
  for (const text of chunks(rows)) {
    yield (
      `insert into ${table} select ${cells.join(', ')} from (select string_split(line, chr(31)) as cells ` +
      `from (select unnest(string_split(${quoted(text)}, chr(30))) as line))`
    );
  }
}

function* chunks(rows: OwnTable['rows']): Generator<string> {
  let lines: string[] = [];
  let length = 0;
  for (const row of rows) {
    const line = row.map(plain).join(cellEnd);
    lines.push(line);
    length += line.length + 1;
    if (length < chunkLength) continue;
    yield lines.join(rowEnd);
    lines = [];
    length = 0;
  }
  if (lines.length > 0) yield lines.join(rowEnd);
}

/** Without the two signs that part cells and rows, which no spreadsheet writes. */
function plain(cell: string): string {
  return cell.split(cellEnd).join(' ').split(rowEnd).join(' ');
}

function quoted(text: string): string {
  return `'${text.replace(/'/g, "''")}'`;
}
