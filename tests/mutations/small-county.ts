import { expect, test } from 'vitest';
import { proved } from '../proof/proved.ts';
import { batchesOf, countOf } from '../proof/seeds.ts';
import { everyMutation } from './mutations.ts';
import { openSmallCounty } from './region.ts';
import { changesOf, silentChanges } from './silence.ts';

/** How many files share the changes. */
const parts = 4;
const changeCount = countOf('changed files of a small county') / parts;
const atATime = 125;

/** Every kind of change of the files of a small county, with another seed in other places: one test file for each seed. */
export function changeSmallCounty(seed: number): void {
  const county = openSmallCounty();
  const changes = changesOf(county, changeCount, { seed, kinds: everyMutation });

  test.each(batchesOf(changeCount, atATime))(
    'no change of a small county goes by in silence or stops the program, from number %i',
    (from) => {
      const own = changes.slice(from, from + atATime);
      expect(silentChanges(county, own, from)).toEqual([]);
      proved({ 'changed files': own.length });
    },
  );
}
