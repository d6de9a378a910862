import { oncePerRegion } from './lookup.ts';
import { missingTablesOf } from './targets.ts';

/** A table that would make indicators computable, and which. */
export interface WantedTable {
  readonly table: string;
  readonly indicator_ids: readonly string[];
}

/** Tables without which results are absent; the one that would make most indicators computable comes first. */
export const tablesWanted = oncePerRegion((atlas): readonly WantedTable[] => {
  const unlocked = new Map<string, Set<string>>();
  for (const row of atlas.results) {
    for (const table of missingTablesOf(row)) {
      unlocked.set(table, (unlocked.get(table) ?? new Set()).add(row.indicator_id));
    }
  }
  return [...unlocked]
    .map(([table, indicators]) => ({ table, indicator_ids: [...indicators].toSorted() }))
    .toSorted((a, b) => b.indicator_ids.length - a.indicator_ids.length || a.table.localeCompare(b.table));
});
