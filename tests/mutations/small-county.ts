import { expect, test } from 'vitest';
import { everyMutation } from './mutations.ts';
import { openSmallCounty } from './region.ts';
import { changesOf, silentChanges } from './silence.ts';

const changeCount = 2375;
const atATime = 125;

/** Every kind of change of the files of a small county, with another seed in other places: one test file for each seed. */
export function changeSmallCounty(seed: number): void {
  const county = openSmallCounty();
  const changes = changesOf(county, changeCount, { seed, kinds: everyMutation });

  test.each(Array.from({ length: changeCount / atATime }, (_, batch) => batch * atATime))(
    'no change of a small county goes by in silence or stops the program, from number %i',
    (from) => {
      expect(silentChanges(county, changes.slice(from, from + atATime), from)).toEqual([]);
    },
  );
}
