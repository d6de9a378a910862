import { expect, test } from 'vitest';
import {
  neighboursKept,
  neighboursOf,
  tilesInOrder,
  tilesOf,
  type TilePoint,
} from '../../../src/figures/city/tile-layout.ts';

/** Places drawn by a generator of its own, so that every run draws the same. */
function scattered(count: number, seed: number): readonly TilePoint[] {
  let state = seed;
  const next = () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
  return Array.from({ length: count }, (_, index) => ({ code: String(index), x: next() * 90, y: next() * 60 }));
}

const seeds = Array.from({ length: 6 }, (_, index) => index * 7919 + 11);

test('of the counties that lie beside each other four in five stay so, in every city that was drawn', () => {
  const kept = [3, 4, 6, 7, 9, 11, 13, 16].flatMap((count) =>
    seeds.map((seed) => {
      const points = scattered(count, seed);
      return { count, seed, kept: neighboursKept(points, tilesOf(points)) };
    }),
  );
  expect(kept.filter((one) => one.kept < 0.8)).toEqual([]);
});

test('every county has a tile of its own, and the grid begins with 1', () => {
  for (const count of [1, 2, 5, 13, 30]) {
    const tiles = tilesOf(scattered(count, 5));
    expect(new Set(tiles.map(({ row, column }) => `${row} ${column}`)).size).toBe(count);
    expect(Math.min(...tiles.map(({ row }) => row))).toBe(1);
    expect(Math.min(...tiles.map(({ column }) => column))).toBe(1);
  }
});

test('what lies in the north stands above, what lies in the east to the right', () => {
  const cross: readonly TilePoint[] = [
    { code: 'north', x: 50, y: 0 },
    { code: 'west', x: 0, y: 50 },
    { code: 'middle', x: 50, y: 50 },
    { code: 'east', x: 100, y: 50 },
    { code: 'south', x: 50, y: 100 },
  ];
  const tiles = new Map(tilesOf(cross).map((tile) => [tile.code, tile]));
  const at = (code: string) => tiles.get(code) ?? { row: 0, column: 0 };
  expect(at('north').row).toBeLessThan(at('middle').row);
  expect(at('south').row).toBeGreaterThan(at('middle').row);
  expect(at('west').column).toBeLessThan(at('middle').column);
  expect(at('east').column).toBeGreaterThan(at('middle').column);
});

test('the same places give the same tiles', () => {
  expect(tilesOf(scattered(13, 3))).toEqual(tilesOf(scattered(13, 3)));
});

test('two places are no neighbours where a third lies between them', () => {
  const line = [0, 10, 20].map((x) => ({ code: String(x), x, y: 0 }));
  expect(neighboursOf(line)).toEqual([
    [0, 1],
    [1, 2],
  ]);
});

test('without places the counties stand in official order', () => {
  expect(tilesInOrder(['a', 'b', 'c', 'd', 'e'])).toEqual([
    { code: 'a', row: 1, column: 1 },
    { code: 'b', row: 1, column: 2 },
    { code: 'c', row: 1, column: 3 },
    { code: 'd', row: 2, column: 1 },
    { code: 'e', row: 2, column: 2 },
  ]);
});
