import { recordsAsOf } from '../../../scripts/demo/as-of.ts';
import type { Counts } from '../../../src/facts/counts.ts';
import type { FactTables } from '../../../src/model/fact-tables.ts';
import type { ProtectionRules } from '../../../src/model/protection.ts';
import type { RegionTables } from '../../../src/model/tables.ts';
import { countedCounty } from './county.ts';
import type { Memberships } from './knowledge.ts';
import { truthOf, type Publication } from './sequence.ts';

/** The records of a region on a day on which they are published. */
export interface Records {
  readonly as_of_date: string;
  readonly has_corrections: boolean;
  readonly tables: RegionTables;
}

/** What is published of these records, before protection. */
export interface Counted extends Records {
  readonly counts: Counts;
  readonly memberships: Memberships;
}

/** The records as they stood on an earlier day. */
export function recordsOn(tables: RegionTables, as_of_date: string, has_corrections = false): Records {
  const known = recordsAsOf(tables as Parameters<typeof recordsAsOf>[0], as_of_date) as RegionTables;
  const region = (known.region ?? []).map((row) => ({ ...row, as_of_date }));
  return { as_of_date, has_corrections, tables: { ...known, region } };
}

export async function counted(
  records: Records,
  { smallCell, smallGroup, smallDenominator }: ProtectionRules,
): Promise<Counted> {
  const region = (records.tables.region ?? []).map((row) => ({
    ...row,
    small_cell_k: smallCell,
    small_group_n: smallGroup,
    small_denominator: smallDenominator,
  }));
  return { ...records, ...(await countedCounty({ ...records.tables, region })) };
}

/** Publishes one after the other; `protect` sees what came out before. */
export function published(
  sequence: readonly Counted[],
  protect: (own: Counted, before: readonly Publication[]) => FactTables,
): readonly Publication[] {
  const out: Publication[] = [];
  for (const own of sequence) {
    const { as_of_date, has_corrections, memberships, counts } = own;
    out.push({ as_of_date, has_corrections, memberships, facts: protect(own, out), truth: truthOf(counts) });
  }
  return out;
}
