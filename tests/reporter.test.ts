import { expect, test } from 'vitest';
import { formatCounts, formatLanes } from './reporter.ts';

test('the closing line names skipped tests only when there are some', () => {
  expect(formatCounts({ passed: 12, failed: 1, skipped: 0 })).toBe('12 passed, 1 failed');
  expect(formatCounts({ passed: 0, failed: 0, skipped: 3 })).toBe('0 passed, 0 failed, 3 skipped');
});

test('the lanes of a run add up to the whole, failed and skipped tests among them', () => {
  const quick = { passed: 1010, failed: 1, skipped: 1 };
  const engine = { passed: 340, failed: 0, skipped: 0 };
  expect(
    formatLanes(
      new Map([
        ['quick', quick],
        ['engine', engine],
      ]),
    ),
  ).toBe('quick 1012 + engine 340 = 1352 tests');
  expect(formatLanes(new Map([['quick', quick]]))).toBe('quick 1012 tests');
  expect(formatLanes(new Map())).toBe('');
});
