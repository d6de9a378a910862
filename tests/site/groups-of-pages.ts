import { pageTypes } from './site.ts';

/** Few enough for one test to be done with them in seconds. */
const atATime = 10;

/** All types of pages, in groups that are named by their first: tests that would take all in one go by them. */
export const groupsOfPages = Array.from({ length: Math.ceil(pageTypes.length / atATime) }, (_, group) => {
  const paths = pageTypes.slice(group * atATime, (group + 1) * atATime);
  return { from: `/${paths[0] ?? ''}`, paths };
});
