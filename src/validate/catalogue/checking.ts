import type { CheckingCode } from '../../model/checking-codes.ts';
import { answerEntries } from './answers.ts';
import { besideEntries } from './beside-tables.ts';
import { cellEntries } from './cells.ts';
import { cityEntries } from './cities.ts';
import { codeEntries } from './codes.ts';
import type { CatalogueEntry } from './entry.ts';
import { historyEntries } from './history.ts';
import { peopleEntries } from './people.ts';
import { referenceEntries } from './references.ts';
import { rowEntries } from './rows.ts';
import { tableEntries } from './tables.ts';
import { totalEntries } from './totals.ts';

/** Everything checking may find, in the words in which it is reported. */
export const checkingCatalogue: Readonly<Record<CheckingCode, CatalogueEntry>> = {
  ...cellEntries,
  ...codeEntries,
  ...peopleEntries,
  ...referenceEntries,
  ...rowEntries,
  ...totalEntries,
  ...besideEntries,
  ...historyEntries,
  ...cityEntries,
  ...tableEntries,
  ...answerEntries,
};
