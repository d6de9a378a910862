import { expect, test } from 'vitest';

import { sideBySide } from '../../src/pipeline/side-by-side.ts';
import { silentStages } from '../../src/pipeline/stages.ts';

const printing = () => {
  const lines: string[] = [];
  return { lines, effects: { ...silentStages, print: (line: string) => void lines.push(line) } };
};

/** A promise that is kept from outside. */
const later = () => Promise.withResolvers<undefined>();

test('results and lines come in the order of the items, whichever ends first', async () => {
  const { lines, effects } = printing();
  const [first, second] = [later(), later()];
  const gates = new Map([
    ['a', first],
    ['b', second],
  ]);
  const all = sideBySide(['a', 'b', 'c'], { width: 3, effects }, async (item, own) => {
    own.print(`${item} begins`);
    await gates.get(item)?.promise;
    own.print(`${item} ends`);
    return item.toUpperCase();
  });
  second.resolve(undefined);
  await Promise.resolve();
  expect(lines).toEqual(['a begins']);
  first.resolve(undefined);
  expect(await all).toEqual(['A', 'B', 'C']);
  expect(lines).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
});

test('no more than so many are worked on at a time', async () => {
  let running = 0;
  let most = 0;
  await sideBySide([1, 2, 3, 4, 5, 6, 7], { width: 2, effects: silentStages }, async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setImmediate(resolve));
    running -= 1;
  });
  expect(most).toBe(2);
});

test('an error is told after the others have ended', async () => {
  const done: number[] = [];
  const all = sideBySide([1, 2], { width: 2, effects: silentStages }, async (item) => {
    if (item === 1) throw new Error('one is broken');
    await new Promise((resolve) => setImmediate(resolve));
    done.push(item);
  });
  await expect(all).rejects.toThrow('one is broken');
  expect(done).toEqual([2]);
});
