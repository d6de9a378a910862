/** One row of a sheet as text. */
export interface SheetRecord {
  /** Row number as Excel shows it, from 1. */
  readonly line: number;
  /** Cells from column A to the last one that says something. */
  readonly cells: readonly string[];
}

/** One sheet: its rows in order, those that say nothing left out. */
export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly records: readonly SheetRecord[];
  /** Rows of `records` that the program does not show: hidden, or put out of sight by a filter. */
  readonly hiddenLines: readonly number[];
}

/** How the sheets were saved, whatever the file is called. */
export type WorkbookFormat = 'xlsx' | 'xls' | 'ods' | 'html' | 'xml';

/** Why there are no sheets. `text`: the file is no workbook but text, CSV most often, and has a reader of its own. */
export type WorkbookRefusal =
  | 'empty'
  | 'text'
  | 'encrypted'
  | 'binary'
  | 'excel-95'
  | 'numbers'
  | 'other-archive'
  | 'web-page'
  | 'too-large'
  | 'damaged';

/** What came of opening a workbook. */
export type WorkbookReading =
  | { readonly ok: true; readonly format: WorkbookFormat; readonly sheets: readonly Sheet[] }
  | { readonly ok: false; readonly reason: WorkbookRefusal };
