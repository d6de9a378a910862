import { expect, test } from 'vitest';
import { indexAfter } from '../../src/client/chart-reading.ts';

test('arrows lead to the neighbour and stop at the ends, home and end lead there at once', () => {
  expect(['ArrowRight', 'ArrowDown'].map((key) => indexAfter(key, 0, 3))).toEqual([1, 1]);
  expect(['ArrowLeft', 'ArrowUp'].map((key) => indexAfter(key, 2, 3))).toEqual([1, 1]);
  expect([indexAfter('ArrowRight', 2, 3), indexAfter('ArrowLeft', 0, 3)]).toEqual([2, 0]);
  expect([indexAfter('Home', 1, 3), indexAfter('End', 1, 3)]).toEqual([0, 2]);
});

test('other keys lead nowhere', () => {
  expect(['Tab', 'Escape', 'a'].map((key) => indexAfter(key, 1, 3))).toEqual([-1, -1, -1]);
});
