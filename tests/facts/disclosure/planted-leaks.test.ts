import { expect, test } from 'vitest';

import type { Counts } from '../../../src/facts/counts.ts';
import type { FactTables } from '../../../src/model/fact-tables.ts';
import type { ProtectionRules } from '../../../src/model/protection.ts';
import { attackOnRandom, leaksOf, seeds } from './attacked.ts';

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
  readonly rules: ProtectionRules;
}[] = [
  {
    name: 'a larger count that was withheld only for the sake of others',
    wanted: 10,
    rules: { smallCell: 2, smallGroup: 5, smallDenominator: 3 },
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
    rules: { smallCell: 2, smallGroup: 5, smallDenominator: 3 },
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
    rules: { smallCell: 2, smallGroup: 14, smallDenominator: 3 },
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
    const { counts, memberships, facts } = await attackOnRandom(seed, rules);
    for (const leaky of plant(facts, counts)) {
      const { leaks } = await leaksOf(leaky, memberships, rules);
      if (leaks.length > 0) found += 1;
    }
  }
  expect(found).toBeGreaterThanOrEqual(wanted);
});
