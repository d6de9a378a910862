import { beforeAll, describe, expect, test } from 'vitest';

import type { FactTables } from '../../../src/model/fact-tables.ts';
import type { ProtectionRules } from '../../../src/model/protection.ts';
import { attackOnRandom, seeds, type Attacked } from './attacked.ts';
import { leaksOf } from './leaks.ts';
import type { Publication } from './sequence.ts';

/**
 * Each protection taken away by itself: what is published then is told by the attack. An attack that found nothing there
 * would prove nothing where it finds nothing.
 */
const rules: ProtectionRules = { smallCell: 2, smallGroup: 5, smallDenominator: 3 };

type CountRow = FactTables['person_counts'][number];

const keyOf = (row: CountRow) => `${row.period} ${row.unit_kind} ${row.unit_id} ${row.measure} ${row.part ?? ''}`;

/** The publications with some counts of one of them shown as they are. */
function unhidden(
  publications: readonly Publication[],
  index: number,
  isShown: (row: CountRow, value: number) => boolean,
): readonly Publication[] | null {
  const publication = publications[index];
  if (publication === undefined) return null;
  let isOther = false;
  const person_counts = publication.facts.person_counts.map((row): CountRow => {
    const value = publication.truth.get(keyOf(row)) ?? null;
    if (row.absence !== 'suppressed' || value === null || !isShown(row, value)) return row;
    isOther = true;
    return { ...row, person_count: value, absence: null, reason: null };
  });
  return isOther ? publications.with(index, { ...publication, facts: { ...publication.facts, person_counts } }) : null;
}

const isSmall = (value: number) => value > 0 && value <= rules.smallCell;
const isOfSmallGroup = ({ reason }: CountRow) => reason?.includes('专任教师少于') === true;
const last = ({ publications }: Attacked) => publications.length - 1;

/** Ways of publishing more than may be published, and what is published then; null where a county has no such thing. */
const plants: Readonly<Record<string, (attacked: Attacked) => readonly Publication[] | null>> = {
  'small counts by form': (own) =>
    unhidden(own.publications, last(own), (row, value) => row.measure === 'rotating_form' && isSmall(value)),
  'small counts by direction': (own) =>
    unhidden(own.publications, last(own), (row, value) => row.measure === 'rotating_direction' && isSmall(value)),
  'small counts of leaders': (own) =>
    unhidden(own.publications, last(own), (row, value) => row.measure === 'cadres_sent' && isSmall(value)),
  'small counts of pairs': (own) =>
    unhidden(own.publications, last(own), (row, value) => row.measure === 'mentoring_pairs' && isSmall(value)),
  'small counts of those newly sent and of records': (own) =>
    unhidden(
      own.publications,
      last(own),
      (row, value) => (row.measure === 'rotating_new' || row.measure === 'rotation_records') && isSmall(value),
    ),
  'small counts of calendar years': (own) =>
    unhidden(own.publications, last(own), (row, value) => row.measure === 'rotating_calendar' && isSmall(value)),
  'larger counts withheld for the sake of others': (own) =>
    unhidden(own.publications, last(own), (row, value) => !isOfSmallGroup(row) && value > rules.smallCell),
  'counts of the region withheld for the sake of its groups': (own) =>
    unhidden(own.publications, last(own), (row, value) => row.unit_kind === 'region' && value > rules.smallCell),
  'the whole of one publication of several': (own) =>
    own.publications.length < 2 ? null : unhidden(own.publications, 0, (row) => !isOfSmallGroup(row)),
  'in a running year, what was withheld for the sake of increments': (own) =>
    own.publications.length < 2
      ? null
      : unhidden(own.publications, last(own), (row, value) => {
          const shown = own.publications.slice(0, -1).map(({ facts }) => {
            const before = facts.person_counts.find((old) => keyOf(old) === keyOf(row));
            return before?.person_count ?? value;
          });
          return shown.some((before) => isSmall(Math.abs(value - before)));
        }),
};

describe('where one protection is taken away', () => {
  const attacked: Attacked[] = [];
  beforeAll(async () => {
    for (const seed of seeds.slice(0, mostCounties)) attacked.push(await attackOnRandom(seed, rules, 3));
  });

  test.each(Object.entries(plants).map(([name, plant]) => ({ name, plant })))(
    'a planted leak is found: $name',
    async ({ plant }) => {
      let found = 0;
      for (const own of attacked) {
        const leaky = plant(own);
        if (leaky === null || found > 0) continue;
        const before = new Set(own.leaks.map(({ name }) => name));
        const leaks = await leaksOf(leaky, rules.smallCell);
        found += leaks.filter(({ name }) => !before.has(name)).length;
      }
      expect(found).toBeGreaterThan(0);
    },
  );
});

/** Enough counties for every kind of leak to be possible in one of them. */
const mostCounties = 8;
