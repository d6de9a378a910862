import { describe, expect, test } from 'vitest';
import { batchesOf } from '../../src/pipeline/render-batches.ts';

const regions = (count: number) => Array.from({ length: count }, (_, index) => `r${index}`);

describe('regions are shared out over processes', () => {
  test('not at all where one process is faster', () => {
    expect(batchesOf(regions(3), 8)).toEqual([['r0', 'r1', 'r2']]);
    expect(batchesOf(regions(11), 2)).toHaveLength(1);
  });

  test('over all processors where there is enough for each', () => {
    expect(batchesOf(regions(12), 2).map((batch) => batch.length)).toEqual([6, 6]);
    expect(batchesOf(regions(12), 16)).toHaveLength(2);
  });

  test('so that none has to hold very many, on a machine with one processor, too', () => {
    for (const count of [50, 200]) {
      const batches = batchesOf(regions(count), 1);
      expect(Math.max(...batches.map((batch) => batch.length))).toBeLessThanOrEqual(20);
      expect(batches.flat().toSorted()).toEqual(regions(count).toSorted());
    }
  });
});
