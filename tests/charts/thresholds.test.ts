import { expect, test } from 'vitest';
import { placeThresholds } from '../../src/charts/thresholds/placed.ts';
import { thresholdSeries } from '../../src/charts/thresholds/series.ts';
import type { ResultRow } from '../../src/model/result.ts';
import { known } from './known.ts';

// A cast: the series reads these columns only.
const row = (unit_id: string, value: number | null) => ({ unit_id, value, verdict: '符合建议' }) as ResultRow;
const size6 = { threshold: 6, comparator: '≤', unit: '个' };

test('without any value there is nothing to draw', () => {
  expect(thresholdSeries([], size6, String)).toBeNull();
  expect(thresholdSeries([row('G01', null)], size6, String)).toBeNull();
});

test('units keep their order, and those without a value are left out', () => {
  const series = thresholdSeries([row('G02', 2), row('G03', null), row('G01', 4)], size6, (id) => `集团${id}`);
  expect(series?.bars.map(({ name, amount }) => [name, amount])).toEqual([
    ['集团G02', 2],
    ['集团G01', 4],
  ]);
});

test('a share is drawn in percent, the unit of its threshold', () => {
  const series = thresholdSeries([row('G01', 0.125)], { threshold: 10, comparator: '≥', unit: '%' }, String);
  expect(series?.bars[0]?.amount).toBe(12.5);
});

test('bars are as long as their amounts, and the threshold lies where its amount would end', () => {
  const placed = placeThresholds(known(thresholdSeries([row('A', 3), row('B', 6)], size6, String)), 720);
  const [half, whole] = placed.bars;
  expect(Math.abs(known(whole).width - 2 * known(half).width)).toBeLessThanOrEqual(1);
  expect(placed.threshold.x).toBe(placed.left + known(whole).width);
});

test('a long name goes above its bar, where it cannot push the bar out of the picture', () => {
  const series = thresholdSeries([row('A', 3)], size6, () => '以二十四个汉字的学校名称为核心校的教育集团之一');
  const placed = placeThresholds(known(series), 340);
  expect(placed.namesBeside).toBe(false);
  expect(placed.left + known(placed.bars[0]).width).toBeLessThan(340);
});

test('bars and names never overlap each other', () => {
  const rows = Array.from({ length: 14 }, (_, index) => row(`G${index}`, index));
  for (const width_px of [340, 720]) {
    const series = known(thresholdSeries(rows, size6, (id) => `以${id}为核心校的教育集团`));
    const placed = placeThresholds(series, width_px);
    const tops = placed.bars.map(({ top }) => top);
    for (const [index, top] of tops.slice(1).entries()) {
      expect(top - known(tops[index])).toBeGreaterThanOrEqual(placed.barHeight_px + (placed.namesBeside ? 0 : 16));
    }
    expect(known(tops.at(-1)) + placed.barHeight_px).toBeLessThanOrEqual(placed.height_px);
  }
});
