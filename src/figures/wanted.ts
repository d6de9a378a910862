import { oncePerRegion } from './lookup.ts';
import { missingTablesOf } from './targets.ts';

/** A table that would make indicators computable, and which. */
export interface WantedTable {
  readonly table: string;
  readonly indicator_ids: readonly string[];
  /** It is there, but does not hold everything that it should. */
  readonly is_supplied: boolean;
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
    .map(([table, indicators]) => ({
      table,
      indicator_ids: [...indicators].toSorted(),
      is_supplied: atlas.table_status.some((status) => status.table_name === table && status.is_supplied),
    }))
    .toSorted((a, b) => b.indicator_ids.length - a.indicator_ids.length || a.table.localeCompare(b.table));
});
