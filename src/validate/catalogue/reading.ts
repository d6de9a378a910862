import type { ReadingCode } from '../../model/reading-codes.ts';
import type { CatalogueEntry } from './entry.ts';
import { fileEntries } from './reading-files.ts';
import { workbookEntries } from './reading-workbooks.ts';
import { headerEntries } from './reading-headers.ts';
import { lineEntries } from './reading-rows.ts';

/** Everything reading may find (src/csv), in the words in which it is reported. */
export const readingCatalogue: Readonly<Record<ReadingCode, CatalogueEntry>> = {
  ...fileEntries,
  ...workbookEntries,
  ...headerEntries,
  ...lineEntries,
};
