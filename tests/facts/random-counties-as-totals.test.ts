import { describe, expect, test } from 'vitest';
import type { Counts } from '../../src/facts/counts.ts';
import { countsOf } from '../../src/facts/facts.ts';
import { protectCounts } from '../../src/facts/protect.ts';
import type { FactTables } from '../../src/model/fact-tables.ts';
import { protectionRulesOf } from '../../src/model/protection.ts';
import type { ResultRow } from '../../src/model/result.ts';
import type { RegionTables } from '../../src/model/tables.ts';
import { everyResultOf } from '../indicators/compute.ts';
import { randomCounty } from '../oracle/county/random-county.ts';
import { row } from '../oracle/county/row.ts';
import { proved } from '../proof/proved.ts';
import { seedsOf } from '../proof/seeds.ts';
import { registers, totalsOf, withTotals } from './as-totals.ts';

type CountRow = FactTables['person_counts'][number];

const keyOf = ({ period, unit_kind, unit_id, measure, part }: CountRow) =>
  [period, unit_kind, unit_id, measure, part ?? ''].join(' ');

const figureOf = ({ indicator_id, unit_kind, unit_id, period, as_of_date, basis, category, target_id }: ResultRow) =>
  [indicator_id, unit_kind, unit_id, period, as_of_date, basis, category, target_id].join(' ');

const wayOf = ({ indicator_id, basis }: ResultRow) => `${indicator_id} ${basis}`;

const numberOf = ({ person_count, absence }: CountRow) => ({ person_count, absence });

const saidOf = ({ numerator, denominator, value, threshold, verdict, shortfall }: ResultRow) => ({
  numerator,
  denominator,
  value,
  threshold,
  verdict,
  shortfall,
});

/** Whether a register is among the tables that would make it computable. */
const isNamed = ({ missing_tables }: ResultRow) =>
  missing_tables !== null && missing_tables.split(',').some((name) => registers.some((one) => one === name));

/** A county whose registers are registered as whole and approved, as far as it keeps them. */
function settledCounty(seed: number): RegionTables {
  const tables = randomCounty(seed);
  const others = (tables.datasets ?? []).filter(({ table_name }) => !registers.some((name) => name === table_name));
  const own = registers.map((table_name) =>
    row('datasets', { table_name, coverage: '全域完整', data_status: '核定数', provider: '教育局' }),
  );
  return { ...tables, datasets: [...others, ...own] };
}

function protectedOf(tables: RegionTables, counts: Counts) {
  const [region] = tables.region ?? [];
  if (region === undefined) throw new Error('A county has a row of its own');
  return protectCounts(counts, protectionRulesOf(region));
}

/** Of what the registers count, what totals tell as well: nobody knows who went from which campus to which. */
function asKnownByTotals(counts: Counts, byTotals: Counts): Counts {
  const known = new Set(byTotals.person_counts.map(keyOf));
  const person_counts = counts.person_counts.filter((own) => known.has(keyOf(own)));
  return { ...counts, person_counts, campus_flows: [], possible_flows: [] };
}

describe.each(seedsOf('counties with totals in place of registers'))('county %i', (seed) => {
  test('publishes of totals what it publishes of its registers, and names the table that is missing', async () => {
    const tables = settledCounty(seed);
    const counts = await countsOf(tables);
    const replaced = withTotals(tables, totalsOf(counts));
    const byTotals = await countsOf(replaced);
    const own = new Map(counts.person_counts.map((count) => [keyOf(count), numberOf(count)]));
    expect(byTotals.person_counts.map((count) => [keyOf(count), numberOf(count)])).toEqual(
      byTotals.person_counts.map((count) => [keyOf(count), own.get(keyOf(count))]),
    );

    const facts = protectedOf(replaced, byTotals);
    const expected = protectedOf(tables, asKnownByTotals(counts, byTotals));
    expect(facts.person_counts.map(numberOf)).toEqual(expected.person_counts.map(numberOf));

    const rows = await everyResultOf(replaced, new Set(), facts);
    const counted = await everyResultOf(tables, new Set(), { ...expected, count_sources: [] });
    const figures = new Map(counted.map((figure) => [figureOf(figure), saidOf(figure)]));
    // Totals need no calendar and no list of titles: what a county without them cannot count it can hand in.
    const unmet = new Set(counted.filter(({ missing_tables }) => missing_tables !== null).map(wayOf));
    const told = rows.filter((figure) => !isNamed(figure) && !unmet.has(wayOf(figure)));
    expect(told.map((figure) => [figureOf(figure), saidOf(figure)])).toEqual(
      told.map((figure) => [figureOf(figure), figures.get(figureOf(figure))]),
    );
    const marked = rows.filter(({ reason }) => reason?.startsWith('按汇总填报。'));
    proved({
      counties: 1,
      'figures of totals': marked.length,
      'figures without a register': rows.length - told.length,
    });
  });
});
