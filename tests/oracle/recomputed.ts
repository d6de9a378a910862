import type { FactTables } from '../../src/model/fact-tables.ts';
import type { RegionTables } from '../../src/model/tables.ts';
import { coverageFigures } from './coverage.ts';
import { finished } from './finish.ts';
import { groupFigures } from './figures/groups.ts';
import { gapFigures } from './figures/gap.ts';
import { legalPersonFigures } from './figures/legal-persons.ts';
import type { Judged } from './judge.ts';
import { countsOf, flowsOf, type Counts } from './people.ts';
import { checksOf, type Check } from './postings.ts';
import { countyOf } from './register.ts';

export interface Recomputed {
  readonly counts: Counts;
  readonly flows: ReadonlyMap<string, number>;
  readonly checks: readonly Check[];
  readonly rows: readonly Judged[];
}

/** Indicators that are recomputed: every row of them. */
export const recomputedIds = ['IND-01', 'IND-02', 'IND-03', 'IND-05', 'IND-06', 'IND-07', 'IND-08'];

/** Everything of one county. What protection withholds is read from the published facts: it has its own tests. */
export function recomputed(tables: RegionTables, _published: FactTables): Recomputed {
  const county = countyOf(tables);
  const coverage = coverageFigures(county);
  const figures = [
    ...coverage,
    ...gapFigures(county, coverage),
    ...groupFigures(county),
    ...legalPersonFigures(county),
  ];
  return {
    counts: countsOf(county),
    flows: flowsOf(county),
    checks: checksOf(county),
    rows: finished(county, figures, recomputedIds),
  };
}
