import { expect, test } from 'vitest';
import { everyMutation } from './mutations.ts';
import { openSmallCounty } from './region.ts';
import { changesOf, silentChanges } from './silence.ts';

/** Every kind of change of the files of a small county, in other places than with other seeds. */
const county = openSmallCounty();
const changes = changesOf(county, 2375, { seed: 4, kinds: everyMutation });
const atATime = 125;

test.each(Array.from({ length: changes.length / atATime }, (_, batch) => batch * atATime))(
  'no change of a small county goes by in silence or stops the program, from number %i',
  (from) => {
    expect(silentChanges(county, changes.slice(from, from + atATime), from)).toEqual([]);
  },
);
