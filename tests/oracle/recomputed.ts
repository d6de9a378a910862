import type { FactTables } from '../../src/model/fact-tables.ts';
import type { RegionTables } from '../../src/model/tables.ts';
import { amountsOf } from './amounts.ts';
import { coverageFigures } from './coverage.ts';
import { finished } from './finish.ts';
import { activityFigures } from './figures/activities.ts';
import { checklistFigures } from './figures/checklists.ts';
import { fundingFigures } from './figures/funding.ts';
import { exchangeFigures, withheldChecks } from './figures/exchanges.ts';
import { flowFigures } from './figures/flows.ts';
import { groupFigures } from './figures/groups.ts';
import { coverageGaps, rotationGaps } from './figures/gap.ts';
import { legalPersonFigures } from './figures/legal-persons.ts';
import { managementFigures } from './figures/management.ts';
import { peopleFigures } from './figures/people.ts';
import { postingFigures } from './figures/postings.ts';
import { yearFigures } from './figures/years.ts';
import type { Judged } from './judge.ts';
import { lookedBackFigures, withoutTwins } from './looked-back.ts';
import { countsOf, flowsOf, type Counts } from './people.ts';
import { checksOf, type Check } from './postings.ts';
import { countyOf } from './register.ts';
import { returnedCounts } from './returned.ts';

export interface Recomputed {
  readonly counts: Counts;
  readonly flows: ReadonlyMap<string, number>;
  readonly checks: readonly Check[];
  readonly rows: readonly Judged[];
}

/** Everything of one county. What protection withholds is read from the published facts: it has its own tests. */
export function recomputed(tables: RegionTables, published: FactTables): Recomputed {
  const county = countyOf(tables);
  const coverage = coverageFigures(county);
  const counts = new Map([...countsOf(county), ...returnedCounts(county)]);
  const flows = flowsOf(county);
  const amountOf = amountsOf(county, counts, published);
  const checks = checksOf(county);
  const exchange = { checks, withheld: withheldChecks(published) };
  const people = peopleFigures(county, amountOf);
  const figures = [
    ...coverage,
    ...coverageGaps(county, coverage),
    ...people,
    ...rotationGaps(county, people),
    ...postingFigures(county, amountOf),
    ...exchangeFigures(county, exchange),
    ...flowFigures(county, { flows, amountOf, published }),
    ...groupFigures(county),
    ...legalPersonFigures(county),
    ...checklistFigures(county),
    ...activityFigures(county),
    ...yearFigures(county),
    ...fundingFigures(county),
    ...managementFigures(county, amountOf),
  ];
  return {
    counts,
    flows,
    checks,
    rows: finished(county, withoutTwins([...figures, ...lookedBackFigures(county, { amountOf, exchange })])),
  };
}
