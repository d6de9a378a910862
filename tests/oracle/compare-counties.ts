import { describe, expect, test } from 'vitest';
import { proved } from '../proof/proved.ts';
import { leastOf, seedsOf } from '../proof/seeds.ts';

import { exchangeChecks } from '../../src/model/exchange-checks.ts';
import type { FactTables } from '../../src/model/fact-tables.ts';
import { measures } from '../../src/model/measures.ts';
import { differencesOf, linesOf, type Lines } from './lines.ts';
import { indicators } from '../../src/indicators/registry.ts';
import { runOf, type Run } from './run.ts';

const ways = indicators.flatMap(({ id, bases }) => bases.map(({ label }) => [id, label] as const));

/** How many files share the counties. */
const parts = 2;

const drawn = 'counties computed a second time';

/** What one part is asked for, so that all of them together have more than the whole. */
const share = (whole: number): number => leastOf(drawn, Math.floor(whole / parts));

/**
 * Everything that the site computes of a county, recomputed in plain TypeScript that was written from the definitions
 * alone: each side has every line that the other has, and says the same. One part of the counties, with the first part the
 * demonstration county.
 */
export function compareCounties(part: number): void {
  const random = seedsOf(drawn, { part, parts }).map(String);
  const counties = part === 0 ? [...random, 'demo'] : random;
  const runs = new Map<string, Promise<Run>>();
  const theRun = (county: string): Promise<Run> => {
    const run = runs.get(county) ?? runOf(county);
    runs.set(county, run);
    return run;
  };

  const all = async (): Promise<readonly Run[]> => {
    const found: Run[] = [];
    // One county after another: an engine is open for each.
    for (const county of counties) found.push(await theRun(county));
    return found;
  };

  describe.each(counties)('county %s', (county) => {
    test('has the results that the definitions give: figure, target, verdict, shortfall, reason', async () => {
      const run = await theRun(county);
      expect(differencesOf(linesOf(run.rows), linesOf(run.own.rows))).toEqual([]);
      proved({ counties: 1, results: run.rows.length });
    });

    test('counts people as the definitions say, before protection', async () => {
      const { counts, own } = await theRun(county);
      expect(differencesOf(countLines(counts), [...own.counts])).toEqual([]);
      expect(differencesOf(flowLines(counts), [...own.flows])).toEqual([]);
      expect(differencesOf(checkLines(counts), ownChecks(own))).toEqual([]);
    });

    test('publishes its own counts, or withholds them', async () => {
      const { tables, facts, own } = await theRun(county);
      const published = facts.person_counts.filter(({ absence }) => absence !== 'suppressed');
      const withheld = facts.person_counts.filter(({ absence }) => absence === 'suppressed');
      const publishedKeys = new Set(countLines({ person_counts: published }).map(([key]) => key));
      const ofThese = [...own.counts].filter(([key]) => publishedKeys.has(key));
      expect(differencesOf(countLines({ person_counts: published }), ofThese)).toEqual([]);
      expect(published.length + withheld.length).toBe(own.counts.size);
      const hidesNothing =
        tables.region?.every(
          (row) => row.small_cell_k === 0 && row.small_group_n === 0 && row.small_denominator === 0,
        ) === true;
      expect(withheld.length > 0 && hidesNothing).toBe(false);
    });
  });

  describe('there is enough to compare', () => {
    // Each part has more than its share, and so all of them more than the whole.
    test.each(ways)('of %s, %s', async (id, label) => {
      const rows = (await all()).flatMap(({ rows: computed }) =>
        computed.filter(
          ({ indicator_id, basis, numerator }) => indicator_id === id && basis === label && numerator !== null,
        ),
      );
      expect(rows.length).toBeGreaterThan(share(20));
    });

    // The region has it once, at one date; and only where a register says who meets the conditions.
    const rare: Readonly<Record<string, number>> = { broken_off_records: 40, rotating_ineligible: 15 };

    // More than 50 in all, but not half of them in each part.
    const uneven: Readonly<Record<string, readonly number[]>> = { 'loose-length': [32, 17] };

    test.each([...Object.keys(measures), ...Object.keys(exchangeChecks)])('of %s', async (name) => {
      const counted = (await all()).flatMap(({ counts }) => [
        ...counts.person_counts.filter(({ measure, person_count }) => measure === name && person_count !== null),
        ...counts.exchange_checks.filter(({ check_name, is_met }) => check_name === name && is_met !== null),
      ]);
      expect(counted.length).toBeGreaterThan(
        leastOf(drawn, uneven[name]?.[part] ?? Math.floor((rare[name] ?? 50) / parts)),
      );
    });

    test('of pairs of campuses', async () => {
      expect((await all()).flatMap(({ counts }) => counts.campus_flows).length).toBeGreaterThan(share(200));
    });
  });
}

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
