import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

import { writeCounty } from '../../../scripts/demo/files.ts';
import { randomCounty as benchmarkCounty } from '../../../scripts/demo/random-county.ts';
import { readRegionFolder } from '../../../src/csv/read-folder.ts';
import type { Counts } from '../../../src/facts/counts.ts';
import { protectCounts } from '../../../src/facts/protect.ts';
import type { FactTables } from '../../../src/model/fact-tables.ts';
import type { RegionTables } from '../../../src/model/tables.ts';
import { validateRegion } from '../../../src/validate/validate.ts';
import { randomCounty } from '../../oracle/county/random-county.ts';
import { recoveredCounts } from './attack.ts';
import { countedCounty } from './county.ts';
import { knowledgeOf, knowledgeOfTotals, restName, type Memberships } from './knowledge.ts';

interface Rules {
  readonly smallCell: number;
  readonly smallGroup: number;
}

function withRules(tables: RegionTables, { smallCell, smallGroup }: Rules): RegionTables {
  const region = (tables.region ?? []).map((row) => ({ ...row, small_cell_k: smallCell, small_group_n: smallGroup }));
  return { ...tables, region };
}

/** The true value of every count, under the name that the attack gives it. */
function truthOf({ person_counts }: Counts): ReadonlyMap<string, number | null> {
  return new Map(
    person_counts.map((row) => [
      `${row.period} ${row.unit_kind} ${row.unit_id} ${row.measure} ${row.part ?? ''}`,
      row.person_count,
    ]),
  );
}

const hiddenIn = ({ person_counts }: FactTables) => person_counts.filter(({ absence }) => absence === 'suppressed');

/**
 * What follows from all that is published and would not follow from the totals alone, 0 left aside: that nobody is
 * somewhere may be known. Where only one way leads, a total says how many went there, and nothing can hide that.
 */
async function leaksOf(
  facts: FactTables,
  memberships: Memberships,
  { smallCell }: Rules,
): Promise<{
  readonly recovered: ReadonlyMap<string, number>;
  readonly leaks: readonly (readonly [string, number])[];
}> {
  const recovered = await recoveredCounts(knowledgeOf(facts, memberships));
  const found = [...recovered].filter(
    // What the region has beyond its groups is nobody's count; it only must not be small.
    ([name, value]) => value > 0 && !(name.endsWith(restName) && value > smallCell),
  );
  if (found.length === 0) return { recovered, leaks: [] };
  const asked = new Set(found.map(([name]) => name));
  const anyway = await recoveredCounts(knowledgeOfTotals(facts, memberships), asked);
  return { recovered, leaks: found.filter(([name]) => !anyway.has(name)) };
}

/** What an attack on a county finds. */
async function attackOn(tables: RegionTables, rules: Rules) {
  const { counts, memberships } = await countedCounty(withRules(tables, rules));
  const facts = protectCounts(counts, rules);
  const { recovered, leaks } = await leaksOf(facts, memberships, rules);
  const truth = truthOf(counts);
  return {
    counts,
    memberships,
    facts,
    leaks,
    mistaken: [...recovered].filter(([name, value]) => (truth.get(name) ?? value) !== value),
  };
}

const seeds = Array.from({ length: 50 }, (_, index) => index + 1);

describe.each([
  { smallCell: 2, smallGroup: 5 },
  { smallCell: 4, smallGroup: 8 },
])('with counts up to $smallCell and groups under $smallGroup withheld', (rules) => {
  test('no withheld count of 50 random counties follows from everything that is published', async () => {
    let hiddenCount = 0;
    for (const seed of seeds) {
      const { facts, leaks, mistaken } = await attackOn(randomCounty(seed), rules);
      expect(leaks, `county ${seed}`).toEqual([]);
      // An attack that concludes what is not so knows something wrong, and would prove nothing.
      expect(mistaken, `county ${seed}`).toEqual([]);
      hiddenCount += hiddenIn(facts).length;
    }
    expect(hiddenCount).toBeGreaterThan(2000);
  });
});

const scratch = mkdtempSync(join(tmpdir(), 'disclosure-'));
afterAll(() => rmSync(scratch, { recursive: true }));

/** A county as large as real ones, in which far more relations meet than in the small random ones. */
const largeCounties: readonly { readonly name: string; readonly folder: () => Promise<string> }[] = [
  { name: 'the demonstration county', folder: () => Promise.resolve('data/999999-demo') },
  {
    name: 'a benchmark county of 28 groups',
    folder: async () => {
      const county = benchmarkCounty(3, 1);
      const folder = join(scratch, `${county.region_code}-demo-3`);
      await writeCounty(folder, county);
      return folder;
    },
  },
];

test.each(largeCounties)('no withheld count of $name follows from everything that is published', async ({ folder }) => {
  const path = await folder();
  const { tables } = validateRegion(await readRegionFolder(path, {}), { folder: basename(path) });
  const { facts, leaks, mistaken } = await attackOn(tables, { smallCell: 4, smallGroup: 20 });
  expect(leaks).toEqual([]);
  expect(mistaken).toEqual([]);
  expect(hiddenIn(facts).length).toBeGreaterThan(100);
});

type Flow = FactTables['campus_flows'][number];

const flowKey = (flow: Flow) =>
  [flow.academic_year, flow.group_id, flow.sending_campus_id, flow.receiving_campus_id].join(' ');

const isOfGroup = (row: FactTables['person_counts'][number], flow: Flow) =>
  row.measure === 'rotating' && row.period === flow.academic_year && row.unit_id === flow.group_id;

/** Ways of publishing more than may be published: each returns the facts of a region with one leak in them, many times. */
const plants: readonly {
  readonly name: string;
  readonly plant: (facts: FactTables, counts: Counts) => readonly FactTables[];
  readonly wanted: number;
  readonly rules: Rules;
}[] = [
  {
    name: 'a larger count that was withheld only for the sake of others',
    wanted: 10,
    rules: { smallCell: 2, smallGroup: 5 },
    plant: (facts, counts) =>
      facts.person_counts.flatMap((row, index) => {
        const truth = counts.person_counts[index];
        const isComplement = row.reason?.includes('关联分组') === true && (truth?.person_count ?? 0) > 2;
        return isComplement && truth ? [{ ...facts, person_counts: facts.person_counts.with(index, truth) }] : [];
      }),
  },
  {
    name: 'a flow between two campuses that was withheld',
    wanted: 5,
    rules: { smallCell: 2, smallGroup: 5 },
    plant: (facts, counts) => {
      const shown = new Set(facts.campus_flows.map(flowKey));
      return counts.campus_flows
        .filter((flow) => !shown.has(flowKey(flow)))
        .filter((flow) => facts.person_counts.some((row) => isOfGroup(row, flow) && row.person_count !== null))
        .map((flow) => ({ ...facts, campus_flows: [...facts.campus_flows, flow] }));
    },
  },
  {
    name: 'a total of the region that takes in a group which is too small',
    wanted: 3,
    rules: { smallCell: 2, smallGroup: 14 },
    plant: (facts, counts) =>
      facts.person_counts.flatMap((row, index) => {
        const truth = counts.person_counts[index]?.person_count ?? 0;
        const isSmallTotal = row.measure === 'rotating' && row.reason?.includes('专任教师少于') === true && truth > 0;
        if (!isSmallTotal) return [];
        const own = new Map(
          counts.person_counts
            .filter(({ period, unit_id }) => period === row.period && unit_id === row.unit_id)
            .map(({ measure, part, person_count }) => [`${measure} ${part ?? ''}`, person_count ?? 0]),
        );
        const planted = facts.person_counts.map((other) => {
          if (other.period !== row.period) return other;
          // Nobody is told any more that this group is left out.
          if (other.unit_id === row.unit_id) return { ...other, reason: '不公开' };
          if (other.unit_kind !== 'region' || other.person_count === null) return other;
          return {
            ...other,
            person_count: other.person_count + (own.get(`${other.measure} ${other.part ?? ''}`) ?? 0),
          };
        });
        return [{ ...facts, person_counts: planted }];
      }),
  },
];

test.each(plants)('a planted leak is found: $name', async ({ plant, wanted, rules }) => {
  let found = 0;
  for (const seed of seeds) {
    if (found >= wanted) break;
    const { counts, memberships, facts } = await attackOn(randomCounty(seed), rules);
    for (const leaky of plant(facts, counts)) {
      const { leaks } = await leaksOf(leaky, memberships, rules);
      if (leaks.length > 0) found += 1;
    }
  }
  expect(found).toBeGreaterThanOrEqual(wanted);
});
