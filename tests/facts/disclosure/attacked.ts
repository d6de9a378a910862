import type { Counts } from '../../../src/facts/counts.ts';
import { protectCounts } from '../../../src/facts/protect.ts';
import type { FactTables } from '../../../src/model/fact-tables.ts';
import type { ProtectionRules } from '../../../src/model/protection.ts';
import type { RegionTables } from '../../../src/model/tables.ts';
import { randomCounty } from '../../oracle/county/random-county.ts';
import { seedsOf } from '../../proof/seeds.ts';
import { recoveredCounts } from './attack.ts';
import { countedCounty } from './county.ts';
import { knowledgeOf, knowledgeOfTotals, restName, type Memberships } from './knowledge.ts';

function withRules(tables: RegionTables, { smallCell, smallGroup, smallDenominator }: ProtectionRules): RegionTables {
  const region = (tables.region ?? []).map((row) => ({
    ...row,
    small_cell_k: smallCell,
    small_group_n: smallGroup,
    small_denominator: smallDenominator,
  }));
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

export const hiddenIn = ({ person_counts }: FactTables) =>
  person_counts.filter(({ absence }) => absence === 'suppressed');

/**
 * What follows from all that is published and would not follow from the totals alone, 0 left aside: that nobody is
 * somewhere may be known. Where only one way leads, a total says how many went there, and nothing can hide that.
 */
export async function leaksOf(
  facts: FactTables,
  memberships: Memberships,
  { smallCell }: ProtectionRules,
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
export async function attackOn(tables: RegionTables, rules: ProtectionRules) {
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

/** The random counties that are attacked. */
export const seeds: readonly number[] = seedsOf('counties attacked');

const known = new Map<string, ReturnType<typeof attackOn>>();

/** What an attack on the random county with a seed finds; made once for all who ask in the same worker. */
export function attackOnRandom(seed: number, rules: ProtectionRules): ReturnType<typeof attackOn> {
  const key = JSON.stringify([seed, rules]);
  const attack = known.get(key) ?? attackOn(randomCounty(seed), rules);
  known.set(key, attack);
  return attack;
}
