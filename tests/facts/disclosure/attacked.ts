import { protectCounts } from '../../../src/facts/protect.ts';
import type { FactTables } from '../../../src/model/fact-tables.ts';
import type { ProtectionRules } from '../../../src/model/protection.ts';
import type { RegionTables } from '../../../src/model/tables.ts';
import { randomCounty } from '../../oracle/county/random-county.ts';
import { seedsOf } from '../../proof/seeds.ts';
import { leaksOf, type Leak } from './leaks.ts';
import { counted, published, recordsOn, type Counted } from './published.ts';
import type { Publication } from './sequence.ts';

/** The random counties that are attacked. */
export const seeds: readonly number[] = seedsOf('counties attacked');

export const hiddenIn = ({ person_counts }: Pick<FactTables, 'person_counts'>) =>
  person_counts.filter(({ absence }) => absence === 'suppressed');

/** What an attack on a county finds, and what it was published from. */
export interface Attacked {
  readonly sequence: readonly Counted[];
  readonly publications: readonly Publication[];
  readonly leaks: readonly Leak[];
}

/** Publishes a county once or several times, each time beside what came out before, and attacks all of it at once. */
export async function attackOn(
  tables: RegionTables,
  { rules, dates }: { readonly rules: ProtectionRules; readonly dates: readonly PublicationDate[] },
): Promise<Attacked> {
  const sequence: Counted[] = [];
  for (const { as_of_date, corrected } of dates) {
    const records = recordsOn(corrected?.(tables) ?? tables, as_of_date, corrected !== undefined);
    sequence.push(await counted(records, rules));
  }
  const publications = published(sequence, (own, before) => protectCounts(own.counts, rules, before.map(asEarlier)));
  return { sequence, publications, leaks: await leaksOf(publications, rules.smallCell) };
}

/** When something is published, and which of the records are others than they were before. */
export interface PublicationDate {
  readonly as_of_date: string;
  readonly corrected?: (tables: RegionTables) => RegionTables;
}

/** A publication as the next one finds it. */
export function asEarlier({ as_of_date, facts }: Publication) {
  return { as_of_date, ...facts };
}

/**
 * From one to five publications of a county: two in the academic year before its last one, the second after a few months;
 * two in its last year, and at last the same day again with a correction of an earlier year.
 */
export function datesOf(tables: RegionTables, count: number): readonly PublicationDate[] {
  const last = tables.region?.[0]?.as_of_date ?? '';
  const begun = last.slice(5) >= '09-01' ? Number(last.slice(0, 4)) : Number(last.slice(0, 4)) - 1;
  const days = [`${begun}-03-31`, `${begun}-06-30`, `${begun}-10-31`].filter((day) => day < last);
  const dates = [...days.map((as_of_date) => ({ as_of_date })), { as_of_date: last }];
  return [...dates, { as_of_date: last, corrected: withCorrection }].slice(-count);
}

/** The first rotation that had another form than 支教 was 支教 after all. */
function withCorrection(tables: RegionTables): RegionTables {
  const { rotations = [] } = tables;
  const wrong = rotations.findIndex(({ rotation_form }) => rotation_form === '定期交流');
  const row = rotations[wrong];
  if (row === undefined) return tables;
  return { ...tables, rotations: rotations.with(wrong, { ...row, rotation_form: '支教' }) };
}

const known = new Map<string, Promise<Attacked>>();

/** What an attack on the random county with a seed finds; made once for all who ask in the same worker. */
export function attackOnRandom(seed: number, rules: ProtectionRules, count = 1): Promise<Attacked> {
  const key = JSON.stringify([seed, rules, count]);
  const tables = randomCounty(seed);
  const attack = known.get(key) ?? attackOn(tables, { rules, dates: datesOf(tables, count) });
  known.set(key, attack);
  return attack;
}
