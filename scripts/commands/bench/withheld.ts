import { basename, join } from 'node:path';

import { readRegionFolder } from '../../../src/csv/read-folder.ts';
import { countsOf } from '../../../src/facts/facts.ts';
import { protectCounts } from '../../../src/facts/protect.ts';
import type { EarlierCounts } from '../../../src/facts/protect/earlier.ts';
import { protectionRulesOf } from '../../../src/model/protection.ts';
import { validateRegion } from '../../../src/validate/validate.ts';
import { recordsAsOf } from '../../demo/as-of.ts';

/** How many counts of a region are kept back, of those that there are, and how long it takes to choose them. */
export interface Withheld {
  readonly name: string;
  readonly rows: number;
  readonly hidden: number;
  readonly cpuSeconds: number;
}

/**
 * What protection costs in published counts: of a county that was never published before, and of the same one after it was
 * published in the course of its last two years.
 */
export async function measureWithheld(data: string, folder: string): Promise<readonly Withheld[]> {
  const path = join(data, folder);
  const { tables } = validateRegion(await readRegionFolder(path), { folder: basename(path) });
  const [region] = tables.region ?? [];
  if (region === undefined) throw new Error(`${folder} has no row of its region`);
  const rules = protectionRulesOf(region);
  const year = Number(region.as_of_date.slice(0, 4));
  const days = [`${year - 1}-03-31`, `${year - 1}-06-30`, `${year - 1}-10-31`].filter((day) => day < region.as_of_date);
  const earlier: EarlierCounts[] = [];
  for (const as_of_date of days) {
    // Rows keep their columns; the function is about tables of any county.
    const known = recordsAsOf(tables as Parameters<typeof recordsAsOf>[0], as_of_date) as typeof tables;
    const own = { ...known, region: [{ ...region, as_of_date }] };
    earlier.push({ as_of_date, ...protectCounts(await countsOf(own), rules, [...earlier]) });
  }
  const counts = await countsOf(tables);
  const times = [
    { name: '首次公布', before: [] },
    { name: `此前公布${earlier.length}次`, before: earlier },
  ];
  return times.map(({ name, before }) => {
    const start = process.cpuUsage();
    const { person_counts } = protectCounts(counts, rules, before);
    const cpuSeconds = process.cpuUsage(start).user / 1e6;
    const counted = person_counts.filter(({ absence }) => absence === null || absence === 'suppressed');
    const hidden = counted.filter(({ absence }) => absence === 'suppressed').length;
    return { name, rows: counted.length, hidden, cpuSeconds };
  });
}
