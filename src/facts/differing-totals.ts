import type { TableDoubt } from '../model/doubt.ts';
import type { Issue } from '../model/issue.ts';
import type { RegionTables } from '../model/tables.ts';
import { registersOfTotals } from '../model/totals.ts';
import { withoutDoubtfulTables } from './doubtful.ts';
import { countsOf } from './facts.ts';
import { totalsIssues } from './totals-issues.ts';

/**
 * Counts a region that has both registers and totals, and tells where they differ; nothing where only one of both is there.
 * The numbers are those before protection: for clerks, who keep both, and for nobody else.
 */
export async function differingTotals(
  tables: RegionTables,
  doubts: readonly TableDoubt[] = [],
): Promise<readonly Issue[]> {
  const hasBoth =
    tables.group_year_totals !== undefined && [...registersOfTotals].some((name) => tables[name] !== undefined);
  if (!hasBoth) return [];
  const { count_sources } = await countsOf(withoutDoubtfulTables(tables, doubts));
  return totalsIssues(count_sources, tables);
}
