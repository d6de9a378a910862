/** Codes of what may be found while a file is turned into rows (src/csv). */
export const readingCodes = [
  // The folder and its files.
  'file-name-recognised',
  'unknown-file',
  'file-not-read',
  'folder-not-read',
  'duplicate-table-files',
  'workbook-not-read',
  'workbook-beside-csv',
  'sheet-not-read',
  'sheet-hidden',
  'sheets-unfilled',
  'restricted-table-misplaced',
  'public-table-misplaced',
  'restricted-folder-missing',
  'file-too-large',
  // Bytes and text.
  'xlsx-renamed',
  'old-excel-or-html',
  'encoding-unreadable',
  'file-empty',
  'text-damaged',
  'gbk-decoded',
  'encoding-doubtful',
  'line-ends-recognised',
  'bom-removed',
  'utf16-decoded',
  'delimiter-recognised',
  'chinese-comma',
  'quotes-unbalanced',
  'rows-swallowed',
  'file-cut-short',
  // The header.
  'title-rows-skipped',
  'header-not-found',
  'header-merged',
  'layout-wide',
  'layout-second-table',
  'header-duplicate',
  'header-recognised',
  'column-missing',
  'column-assumed',
  'columns-ignored',
  'column-nearly-known',
  'column-unnamed',
  // Rows.
  'cells-beyond-header',
  'cells-uneven',
  'quote-odd',
  'total-row-skipped',
  'total-mismatch',
  'note-row-skipped',
  'example-row',
  'rows-hidden',
  'filled-down',
  // Cells.
  'spaces-removed',
  'quotes-removed',
  'width-normalised',
  'characters-normalised',
  'null-marker',
  'count-none',
  'boolean-normalised',
  'list-separators',
  'formula-error',
] as const;

export type ReadingCode = (typeof readingCodes)[number];

/**
 * Codes about the form in which a file was delivered, not about what it says. The same rows saved in another encoding
 * differ only in these, so what is published must not depend on them.
 */
export const fileFormCodes: readonly ReadingCode[] = [
  'gbk-decoded',
  'bom-removed',
  'utf16-decoded',
  'delimiter-recognised',
  'xlsx-renamed',
  'old-excel-or-html',
];
