import { expect, test } from 'vitest';
import { placeDots } from '../../src/charts/dots/placed.ts';
import type { DotPoint, DotSeries } from '../../src/charts/dots/series.ts';
import { known } from './known.ts';

const point = (amount: number | null, more: Partial<DotPoint> = {}): DotPoint => ({
  amount,
  absence: amount === null ? 'missing' : null,
  words: amount === null ? '无法计算' : `${amount}%`,
  threshold: null,
  is_met: true,
  ...more,
});
const series = (lines: readonly (readonly [name: string, points: readonly (DotPoint | null)[]])[]): DotSeries => ({
  unit: '%',
  moments: ['2023年度', '2024年度'],
  lines: lines.map(([name, points]) => ({ key: name, name, points })),
});

test('equal amounts stand under each other, and a standard where its amount would be', () => {
  const placed = placeDots(
    series([
      ['甲', [point(5), point(10)]],
      ['乙', [point(10), point(8, { threshold: 5 })]],
    ]),
    720,
  );
  const [first, second] = placed.lines.map((line) => line.dots.map(({ x }) => x));
  expect(known(first)[1]).toBe(known(second)[0]);
  expect(known(placed.lines[1]).thresholdX).toBe(known(first)[0]);
  expect(placed.marks).toEqual([{ threshold: 5, x: known(first)[0] }]);
});

test('a moment without an amount has no dot; where it is the latest, the line says why', () => {
  const [gone, late] = placeDots(
    series([
      ['甲', [point(3), point(null)]],
      ['乙', [null, point(0)]],
    ]),
    720,
  ).lines;
  expect(known(gone).dots).toHaveLength(1);
  expect(known(gone).span).toBeNull();
  expect(known(gone).absence).toBe('missing');
  expect(known(late).dots.map(({ at }) => at)).toEqual([1]);
  expect(known(late).absence).toBeNull();
});

test('every dot stands inside the picture, whatever the amounts, the names and the width', () => {
  const name = '很长很长很长很长很长很长很长的集团名称';
  for (const width_px of [340, 720]) {
    const placed = placeDots(
      series([
        [name, [point(-40), point(99)]],
        ['乙', [point(0), point(1, { threshold: 120 })]],
      ]),
      width_px,
    );
    for (const { x } of placed.lines.flatMap((line) => line.dots)) {
      expect(x).toBeGreaterThanOrEqual(placed.left);
      expect(x).toBeLessThan(placed.right);
    }
    expect(known(placed.lines.at(-1)).middle).toBeLessThan(placed.height_px);
  }
});
