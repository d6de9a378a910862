import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { divide, readShard } from '../../../src/pipeline/parts/divide.ts';

const weights = (list: readonly number[]) => list.map((weight, index) => ({ name: `r${index + 100}`, weight }));

describe('regions are divided among machines', () => {
  test('each into one share and no other, the same on every machine', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9000 })), fc.integer({ min: 1, max: 40 }), (list, count) => {
        const regions = weights(list);
        const shares = divide(regions, count);
        expect(shares).toHaveLength(count);
        expect(shares.flat().toSorted()).toEqual(regions.map(({ name }) => name).toSorted());
        expect(divide(regions.toReversed(), count)).toEqual(shares);
      }),
    );
  });

  test('so that none weighs more than 1.25 times the mean, where no region alone does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 200, max: 2000 }), { minLength: 200, maxLength: 300 }), (list) => {
        const regions = weights(list);
        const weightOf = new Map(regions.map(({ name, weight }) => [name, weight]));
        const loads = divide(regions, 16).map((names) =>
          names.reduce((sum, name) => sum + (weightOf.get(name) ?? 0), 0),
        );
        expect(Math.max(...loads)).toBeLessThanOrEqual((1.25 * loads.reduce((sum, load) => sum + load, 0)) / 16);
      }),
    );
  });

  test('into empty shares, too, where there are more machines than regions', () => {
    expect(divide(weights([1, 2, 3]), 5).filter((names) => names.length === 0)).toHaveLength(2);
  });
});

test('a share is written as the third of sixteen', () => {
  expect(readShard('3/16')).toEqual({ index: 3, count: 16 });
  for (const wrong of ['', '3', '0/16', '17/16', '3/0', '3/16/2', 'a/b', '-1/3', '1/2000'])
    expect(readShard(wrong)).toBeNull();
});
