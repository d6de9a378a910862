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

/** The proof over one part of the seeds. */
export function proveRandomCounties(part: number): void {
  const own = seedsOf('counties attacked', { part, parts });

  describe.each(ruleSets)('with counts up to $smallCell and groups under $smallGroup withheld', (rules) => {
    test.each(own)('no withheld count of random county %i follows from everything that is published', async (seed) => {
      const { leaks, mistaken } = await attackOnRandom(seed, rules);
      expect(leaks).toEqual([]);
      // An attack that concludes what is not so knows something wrong, and would prove nothing.
      expect(mistaken).toEqual([]);
    });

    test('there are many withheld counts to find', async () => {
      let hidden = 0;
      for (const seed of own) hidden += hiddenIn((await attackOnRandom(seed, rules)).facts).length;
      // Each part has more than its share, and so all of them more than the whole.
      expect(hidden).toBeGreaterThan(leastOf('counties attacked', fewestHidden / parts));
      proved({ 'random counties': own.length, 'withheld counts attacked': hidden });
    });
  });
}
