import type { CheckingCode } from '../model/checking-codes.ts';
import type { Issue } from '../model/issue.ts';
import type { SourceTable } from '../model/source.ts';
import { tableOf, type TableName } from '../model/tables.ts';
import type { Details } from './cells/reading.ts';
import type { CheckedRow, CheckedTable } from './checked.ts';

/** Where in a table something was found; without a row, the column as a whole; without a column, the row. */
interface Place {
  readonly row?: CheckedRow | undefined;
  readonly column?: string | undefined;
}

/** An issue about a table, a row or a cell. The value is the cell as it was written. */
export function issueAt(
  code: CheckingCode,
  table: CheckedTable | SourceTable,
  place: Place,
  details: Details = {},
): Issue {
  const source = 'source' in table ? table.source : table;
  const { row, column } = place;
  return {
    code,
    file: source.file,
    table: source.name,
    line: row?.line ?? null,
    column: column === undefined ? null : columnPlace(source, column),
    value: row === undefined || column === undefined ? null : (row.source.cells[column] ?? ''),
    details,
  };
}

/** An issue about something that is not there, so that it has no place. */
export function issueWithoutPlace(code: CheckingCode, table: TableName | null, details: Details = {}): Issue {
  return { code, file: null, table, line: null, column: null, value: null, details };
}

/** The column by its own label, whichever synonym the file has: the letter says where it stands. */
function columnPlace(source: SourceTable, column: string): Issue['column'] {
  return { letter: source.columns[column]?.letter ?? '', label: labelOf(source.name, column) };
}

/** Chinese label of a column, for messages that name a column other than their own. */
export function labelOf(table: TableName, column: string): string {
  return tableOf(table).columns[column]?.label ?? column;
}
