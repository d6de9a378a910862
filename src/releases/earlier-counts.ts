import type { EarlierCounts, EarlierReturn } from '../facts/protect/earlier.ts';
import type { FactTables } from '../model/fact-tables.ts';
import { contentOfRelease, rowsIn, type Content } from './content.ts';
import { publicationsIn, type Ledger } from './ledger.ts';
import type { Release } from './types.ts';

/**
 * What was ever published of persons, release or not, in the order of the as-of dates. What the ledger holds of a release is
 * the same once more, and tells nothing more.
 */
export function earlierCountsOf(releases: readonly Release[], ledger: Ledger | null): readonly EarlierCounts[] {
  const published = [
    ...releases.map((release) => countsIn(release.head.as_of_date, contentOfRelease(release))),
    ...(ledger === null ? [] : publicationsIn(ledger)).map(({ as_of_date, content }) => countsIn(as_of_date, content)),
  ];
  return published.toSorted((a, b) => a.as_of_date.localeCompare(b.as_of_date, 'en'));
}

function countsIn(as_of_date: string, content: Content): EarlierCounts {
  // Casts: what was published holds the rows that the build made for it.
  return {
    as_of_date,
    person_counts: rowsIn(content, 'person_counts') as unknown as FactTables['person_counts'],
    campus_flows: rowsIn(content, 'campus_flows') as unknown as FactTables['campus_flows'],
    snapshots: rowsIn(content, 'snapshots') as unknown as readonly EarlierReturn[],
  };
}
