import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatBytes,
  formatAmount,
  formatChange,
  formatCount,
  formatShare,
  formatThreshold,
} from '../../src/format/number.ts';

describe('formatShare', () => {
  test('prints one decimal', () => {
    expect(formatShare(48, 60)).toBe('80.0%');
    expect(formatShare(40, 52)).toBe('76.9%');
    expect(formatShare(0, 7)).toBe('0.0%');
  });

  test('rounds half up on the exact fraction', () => {
    expect(formatShare(1, 2000)).toBe('0.1%');
    expect(formatShare(669, 1000)).toBe('66.9%');
    expect(formatShare(1005, 10_000)).toBe('10.1%');
  });

  test('never prints the threshold on a share that is below it', () => {
    expect(formatShare(1249, 2500, 50)).toBe('49.96%');
    expect(formatShare(249_999, 500_000, 50)).toBe('49.9998%');
    expect(formatShare(1250, 2500, 50)).toBe('50.0%');
  });

  test('prints at most one decimal more than it needs, whatever the numbers', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.integer({ min: 1, max: 5000 }), fc.constantFrom(5, 10, 50, 80, 90), (n, N, p) => {
        fc.pre(n <= N);
        const printed = Number(formatShare(n, N, p).replace(/[^\d.]/g, ''));
        return n * 100 >= p * N ? printed >= p : printed < p;
      }),
    );
  });

  test('has no answer without a denominator', () => {
    expect(() => formatShare(0, 0)).toThrow(RangeError);
  });
});

test('counts are grouped by thousands', () => {
  expect([0, 999, 1000, 1284, 1234567].map((count) => formatCount(count))).toEqual([
    '0',
    '999',
    '1,000',
    '1,284',
    '1,234,567',
  ]);
  expect(formatCount(-1200)).toBe('−1,200');
});

test('thresholds keep their own unit', () => {
  expect(formatThreshold(80, '%')).toBe('80%');
  expect(formatThreshold(6, '个')).toBe('6个');
});

test('sizes are in decimal units', () => {
  expect([12, 1234, 2_500_000].map((bytes) => formatBytes(bytes))).toEqual(['12 B', '1.2 KB', '2.5 MB']);
});

test('an amount keeps the decimals that it has', () => {
  expect([238.7, 1284.55, 30, 0, -12.34].map((amount) => formatAmount(amount, 1))).toEqual([
    '238.7',
    '1,284.5',
    '30',
    '0',
    '−12.3',
  ]);
});

const of = (numerator: number, denominator: number) => ({ numerator, denominator });

test('a change between shares is told in percentage points', () => {
  expect(formatChange(of(98, 136), of(110, 136))).toBe('提高8.8个百分点');
  expect(formatChange(of(50, 100), of(497, 1000))).toBe('下降0.3个百分点');
  expect(formatChange(of(1, 2), of(5001, 10_000))).toBe('基本持平');
  expect(() => formatChange(of(1, 0), of(1, 2))).toThrow(RangeError);
});
