import { expect, test } from 'vitest';

import { readRegionFolder } from '../../src/csv/read-folder.ts';
import { countsOf as siteCountsOf } from '../../src/facts/facts.ts';
import { exchangeChecks, measures } from '../../src/model/fact-tables.ts';
import type { RegionTables } from '../../src/model/tables.ts';
import { validateRegion } from '../../src/validate/validate.ts';
import { randomCounty } from './county/random-county.ts';
import { countsOf, flowsOf } from './people.ts';
import { checksOf } from './postings.ts';
import { countyOf } from './register.ts';

/**
 * The three tables of facts before protection, recomputed in plain TypeScript, against those that the site's SQL makes:
 * every measure, part, period and unit, values and absences; every pair of campuses; every check of every member campus.
 */
const seeds = Array.from({ length: 50 }, (_, index) => index + 1);

interface Compared {
  /** Measures and checks of the rows that were compared. */
  readonly names: readonly string[];
  readonly differences: readonly string[];
}

async function compare(tables: RegionTables): Promise<Compared> {
  const county = countyOf(tables);
  const site = await siteCountsOf(tables);
  const counts = site.person_counts.map(
    (row) =>
      [
        `${row.period} ${row.unit_kind} ${row.unit_id} ${row.measure} ${row.part ?? ''}`,
        row.absence ?? row.person_count,
      ] as const,
  );
  const flows = site.campus_flows.map(
    (row) =>
      [
        `${row.academic_year} ${row.group_id} ${row.sending_campus_id} ${row.receiving_campus_id}`,
        row.absence ?? row.person_count,
      ] as const,
  );
  const checks = site.exchange_checks.map(
    (row) =>
      [`${row.period} ${row.group_id} ${row.member_campus_id} ${row.check_name}`, row.absence ?? row.is_met] as const,
  );
  const ownChecks = checksOf(county).map(
    (row) => [`${row.period} ${row.group_id} ${row.campus_id} ${row.check}`, row.is_met ?? 'not-applicable'] as const,
  );
  return {
    names: [
      ...site.person_counts.map(({ measure }) => measure),
      ...site.exchange_checks.map(({ check_name }) => check_name),
      ...flows.map(() => 'campus_flows'),
    ],
    differences: [
      ...differencesOf(new Map(counts), countsOf(county)),
      ...differencesOf(new Map(flows), flowsOf(county)),
      ...differencesOf(new Map(checks), new Map(ownChecks)),
    ],
  };
}

/** What differs, and what only one side has: a row that is lost would be lost in silence. */
function differencesOf(site: ReadonlyMap<string, unknown>, own: ReadonlyMap<string, unknown>): readonly string[] {
  return [...new Set([...site.keys(), ...own.keys()])].flatMap((key) =>
    site.get(key) === own.get(key) ? [] : [`${key}: site ${site.get(key)}, own ${own.get(key)}`],
  );
}

test('50 random counties count as the definitions say', async () => {
  const seen = new Map<string, number>();
  for (const seed of seeds) {
    const { differences, names } = await compare(randomCounty(seed));
    expect(differences, `county ${seed}`).toEqual([]);
    for (const name of names) seen.set(name, (seen.get(name) ?? 0) + 1);
  }
  const wanted = [...Object.keys(measures), ...Object.keys(exchangeChecks), 'campus_flows'];
  expect(new Set(seen.keys())).toEqual(new Set(wanted));
  for (const name of wanted) expect(seen.get(name), name).toBeGreaterThan(50);
});

test('the demonstration county counts as the definitions say', async () => {
  const folder = '999999-demo';
  const { tables } = validateRegion(await readRegionFolder(`data/${folder}`, {}), { folder });
  const { differences, names } = await compare(tables);
  expect(differences).toEqual([]);
  expect(names.length).toBeGreaterThan(3000);
});
