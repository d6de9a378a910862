import type { IssueCode } from '../../model/issue.ts';
import type { TableName } from '../../model/tables.ts';

/**
 * One thing that was put right without asking, wherever it occurs in a column or a file: an entry of the 处理记录 that a
 * clerk signs off, and that can be taken back.
 */
export interface Correction {
  readonly file: string;
  readonly table: TableName;
  /** `cell`: other text in these rows of a column. `row`: left out. `header`: taken for a column. `file`: how it was read. */
  readonly kind: 'file' | 'header' | 'row' | 'cell';
  /** Row numbers as Excel shows them, ascending; none where the whole file is meant. */
  readonly lines: readonly number[];
  readonly column: { readonly letter: string; readonly label: string } | null;
  readonly codes: readonly IssueCode[];
  /** As it stood in the file. Of a row, its cells as a line of CSV. */
  readonly original: string;
  readonly result: string;
  /** Written anew by a clerk at the desk, and not by the program. */
  readonly isByHand?: true;
  /** Says who a person is; shown to nobody, not even in the clerk's own list. */
  readonly isPersonal: boolean;
}

/** The cells of one file as the program goes on with them. */
export interface ProcessedTable {
  readonly file: string;
  readonly rows: readonly ProcessedRow[];
}

/** A row as it was used, to be held against the file. */
export interface ProcessedRow {
  readonly line: number;
  /** Column letter → text, for the columns that are read. */
  readonly cells: Readonly<Record<string, string>>;
}
