import type { Issue } from './issue.ts';
import type { TableName } from './tables.ts';

/** One record of a file, after the textual habits of spreadsheets were put right, before any typing. */
export interface SourceRow {
  /** Row number as Excel shows it: line breaks inside quoted cells do not count as rows of their own. */
  readonly line: number;
  /** Column name → cell text; '' = empty. Only columns of the schema. */
  readonly cells: Readonly<Record<string, string>>;
  /** All cells as they stood in the file, unknown columns included, for the personal-data gate. */
  readonly raw: readonly string[];
  /** Columns whose cell was refused while reading: '' in `cells`, already an issue, not to be reported again. */
  readonly refused?: readonly string[];
}

/** A row that is no record, as it stood. */
export interface SkippedRow {
  readonly line: number;
  readonly raw: readonly string[];
}

/** Where a column of the schema stands in a file. */
export interface SourceColumn {
  /** Excel's column letter. */
  readonly letter: string;
  /** The header as it was written. */
  readonly header: string;
}

/** A table as it stands in its file: texts, each with its line. */
export interface SourceTable {
  readonly name: TableName;
  readonly file: string;
  /** Schema column name → where it stands in the file. */
  readonly columns: Readonly<Record<string, SourceColumn>>;
  /** Every header cell in file order, '' where empty. */
  readonly headers: readonly string[];
  /** Rows above the header that were skipped, as they stood, empty ones included: the first is row 1. */
  readonly preamble: readonly (readonly string[])[];
  readonly rows: readonly SourceRow[];
  /** Rows below the header that are no records (totals, notes, examples), for the personal-data gate. */
  readonly skipped?: readonly SkippedRow[];
}

/** Everything read from a region's folder. */
export interface ReadResult {
  readonly tables: readonly SourceTable[];
  readonly issues: readonly Issue[];
  /** How many files were opened, for the closing line of a run. */
  readonly fileCount: number;
}
