import { expect, test } from 'vitest';
import { openBothWays } from './check-and-build.ts';
import { everyMutation } from './mutations.ts';
import { openSmallCounty } from './region.ts';
import { changesOf } from './silence.ts';

/** A quarter of 300 damaged counties: what the check calls publishable the build publishes, and nothing else. */
const changes = changesOf(openSmallCounty(), 75, { seed: 12, kinds: everyMutation });
const answersTo = openBothWays();
const atATime = 15;

test.each(Array.from({ length: changes.length / atATime }, (_, batch) => batch * atATime))(
  'check and build agree on whether a damaged county can be published, from number %i',
  async (from) => {
    for (const [index, changed] of changes.slice(from, from + atATime).entries()) {
      const { isCleanByCheck, build } = await answersTo(changed, 12 * 1000 + from + index);
      expect(build, `${from + index} ${changed.file.file}: ${changed.mutation.name}`).toBe(
        isCleanByCheck ? 'published' : 'refused',
      );
    }
  },
);
