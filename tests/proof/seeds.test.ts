import { describe, expect, test } from 'vitest';
import { batchesOf, countOf, drawn, leastOf, seedsLine, seedsOf, type DrawnName } from './seeds.ts';

// A cast: keys of an object literal.
const names = Object.keys(drawn) as readonly DrawnName[];
const share = { isWhole: false };
const whole = { isWhole: true };

describe.each(names)('of %s', (name) => {
  test('a share is a dozen at the least, and not more than there are', () => {
    expect(drawn[name].share).toBeGreaterThanOrEqual(12);
    expect(drawn[name].share).toBeLessThanOrEqual(drawn[name].whole);
  });

  test('a whole run tries every seed once, however many files share them', () => {
    const every = Array.from({ length: drawn[name].whole }, (_, index) => index + 1);
    expect(seedsOf(name, whole)).toEqual(every);
    const parts = [0, 1, 2].flatMap((part) => seedsOf(name, { ...whole, part, parts: 3 }));
    expect(parts.toSorted((one, other) => one - other)).toEqual(every);
  });

  test('a share reaches from the first seeds to the last, each once', () => {
    const seeds = seedsOf(name, share);
    expect(new Set(seeds).size).toBe(countOf(name, share));
    expect(seeds.at(0)).toBe(1);
    const distance = drawn[name].whole / drawn[name].share;
    expect(seeds.at(-1)).toBeGreaterThanOrEqual(drawn[name].whole - distance);
    expect(seeds.at(-1)).toBeLessThanOrEqual(drawn[name].whole);
  });
});

test('a share is asked for a quarter of its part, a whole run for all', () => {
  const { whole: all, share: some } = drawn['counties attacked'];
  expect(leastOf('counties attacked', 2000, whole)).toBe(2000);
  expect(leastOf('counties attacked', 2000, share)).toBe(Math.floor((500 * some) / all));
});

test('batches reach to the end', () => {
  expect(batchesOf(40, 20)).toEqual([0, 20]);
  expect(batchesOf(41, 20)).toEqual([0, 20, 40]);
});

test('the end of a run says how much was tried, and what tries everything', () => {
  expect(seedsLine(share)).toMatch(/^Of what is drawn at random, a share was tried: \d+ of \d+ /);
  expect(seedsLine(share)).toMatch(/All of it: npm run prove$/);
  expect(seedsLine(whole)).toMatch(/^Everything that is drawn at random was tried: \d+ /);
  for (const name of names) for (const run of [share, whole]) expect(seedsLine(run)).toContain(name);
});
