import { beforeAll, describe, expect, test } from 'vitest';

import { exchangeChecks } from '../../src/model/exchange-checks.ts';
import type { FactTables } from '../../src/model/fact-tables.ts';
import { measures } from '../../src/model/measures.ts';
import { differencesOf, linesOf, type Lines } from './lines.ts';
import { indicators } from '../../src/indicators/registry.ts';
import { runOf, seeds, type Run } from './run.ts';

/**
 * Everything that the site computes of a county, recomputed in plain TypeScript that was written from the definitions
 * alone: each side has every line that the other has, and says the same.
 */
const runs = new Map<string, Run>();
const ways = indicators.flatMap(({ id, bases }) => bases.map(({ label }) => [id, label] as const));
const counties = [...seeds.map(String), 'demo'];
const theRun = (county: string): Run => {
  const run = runs.get(county);
  if (run === undefined) throw new Error(`County ${county} was not computed`);
  return run;
};

beforeAll(async () => {
  for (const county of counties) runs.set(county, await runOf(county));
}, 300_000);

describe.each(counties)('county %s', (county) => {
  test('has the results that the definitions give: figure, target, verdict, shortfall, reason', () => {
    const run = theRun(county);
    expect(differencesOf(linesOf(run.rows), linesOf(run.own.rows))).toEqual([]);
  });

  test('counts people as the definitions say, before protection', () => {
    const { counts, own } = theRun(county);
    expect(differencesOf(countLines(counts), [...own.counts])).toEqual([]);
    expect(differencesOf(flowLines(counts), [...own.flows])).toEqual([]);
    expect(differencesOf(checkLines(counts), ownChecks(own))).toEqual([]);
  });

  test('publishes its own counts, or withholds them', () => {
    const { tables, facts, own } = theRun(county);
    const published = facts.person_counts.filter(({ absence }) => absence !== 'suppressed');
    const withheld = facts.person_counts.filter(({ absence }) => absence === 'suppressed');
    const publishedKeys = new Set(countLines({ person_counts: published }).map(([key]) => key));
    const ofThese = [...own.counts].filter(([key]) => publishedKeys.has(key));
    expect(differencesOf(countLines({ person_counts: published }), ofThese)).toEqual([]);
    expect(published.length + withheld.length).toBe(own.counts.size);
    const hidesNothing = tables.region?.every((row) => row.small_cell_k === 0 && row.small_group_n === 0) === true;
    expect(withheld.length > 0 && hidesNothing).toBe(false);
  });
});

describe('there is enough to compare', () => {
  test.each(ways)('of %s, %s', (id, label) => {
    const rows = [...runs.values()].flatMap(({ rows: all }) =>
      all.filter(({ indicator_id, basis, numerator }) => indicator_id === id && basis === label && numerator !== null),
    );
    expect(rows.length).toBeGreaterThan(20);
  });

  // The region has it once, at one date; and only where a register says who meets the conditions.
  const rare: Readonly<Record<string, number>> = { broken_off_records: 40, rotating_ineligible: 15 };

  test.each([...Object.keys(measures), ...Object.keys(exchangeChecks)])('of %s', (name) => {
    const counted = [...runs.values()].flatMap(({ counts }) => [
      ...counts.person_counts.filter(({ measure, person_count }) => measure === name && person_count !== null),
      ...counts.exchange_checks.filter(({ check_name, is_met }) => check_name === name && is_met !== null),
    ]);
    expect(counted.length).toBeGreaterThan(rare[name] ?? 50);
  });

  test('of pairs of campuses', () => {
    expect([...runs.values()].flatMap(({ counts }) => counts.campus_flows).length).toBeGreaterThan(200);
  });
});

function countLines({ person_counts }: Pick<FactTables, 'person_counts'>): Lines {
  return person_counts.map(({ period, unit_kind, unit_id, measure, part, absence, person_count }) => [
    `${period} ${unit_kind} ${unit_id} ${measure} ${part ?? ''}`,
    absence ?? person_count,
  ]);
}

function flowLines({ campus_flows }: Run['counts']): Lines {
  return campus_flows.map(
    ({ academic_year, group_id, sending_campus_id, receiving_campus_id, absence, person_count }) => [
      `${academic_year} ${group_id} ${sending_campus_id} ${receiving_campus_id}`,
      absence ?? person_count,
    ],
  );
}

function checkLines({ exchange_checks }: Run['counts']): Lines {
  return exchange_checks.map(({ period, group_id, member_campus_id, check_name, absence, is_met }) => [
    `${period} ${group_id} ${member_campus_id} ${check_name}`,
    absence ?? is_met,
  ]);
}

function ownChecks({ checks }: Run['own']): Lines {
  return checks.map(({ period, group_id, campus_id, check, is_met }) => [
    `${period} ${group_id} ${campus_id} ${check}`,
    is_met ?? 'not-applicable',
  ]);
}
