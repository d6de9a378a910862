import { describe, expect, test } from 'vitest';
import { proved } from '../../proof/proved.ts';
import { leastOf, seedsOf } from '../../proof/seeds.ts';

import { attackOnRandom, hiddenIn } from './attacked.ts';

/** How many files share the seeds. */
const parts = 2;

/** More are withheld in all counties together: the attack has something to find. */
const fewestHidden = 2000;

const ruleSets = [
  { smallCell: 2, smallGroup: 5, smallDenominator: 3 },
  { smallCell: 4, smallGroup: 8, smallDenominator: 6 },
] as const;

/** Each county is published from one to five times. */
const publicationsOf = (seed: number) => 1 + (seed % 5);

/** The proof over one part of the seeds. */
export function proveRandomCounties(part: number): void {
  const own = seedsOf('counties attacked', { part, parts });

  describe.each(ruleSets)('with counts up to $smallCell and groups under $smallGroup withheld', (rules) => {
    test.each(own)('no withheld count of random county %i follows from everything that is published', async (seed) => {
      const { leaks } = await attackOnRandom(seed, rules, publicationsOf(seed));
      expect(leaks).toEqual([]);
    });

    test('there are many withheld counts to find', async () => {
      let [hidden, publications] = [0, 0];
      for (const seed of own) {
        const attacked = await attackOnRandom(seed, rules, publicationsOf(seed));
        publications += attacked.publications.length;
        for (const { facts } of attacked.publications) hidden += hiddenIn(facts).length;
      }
      // Each part has more than its share, and so all of them more than the whole.
      expect(hidden).toBeGreaterThan(leastOf('counties attacked', fewestHidden / parts));
      proved({ 'random counties': own.length, publications, 'withheld counts attacked': hidden });
    });
  });
}
