import { expect, test } from 'vitest';
import { emsOf, wrap } from '../../src/charts/text.ts';

test('lines are no longer than asked for, but for a stop that hangs over', () => {
  const lines = wrap('总校与成员校互派一名校级领导和两名中层管理干部，交流学习。', 12);
  expect(lines.join('')).toBe('总校与成员校互派一名校级领导和两名中层管理干部，交流学习。');
  for (const line of lines) expect(emsOf(line)).toBeLessThanOrEqual(13);
});

test('numbers are not torn, and brackets and stops cling to what they belong to', () => {
  expect(wrap('覆盖率达到60%，', 6.5)).toEqual(['覆盖率达到', '60%，']);
  expect(wrap('落实《关于通知》（编办〔2018〕97号）', 3)).toEqual([
    '落实',
    '《关于',
    '通知》',
    '（编办',
    '〔2018〕',
    '97号）',
  ]);
});

test('a piece longer than a line stands on its own, and nothing has no lines', () => {
  expect(wrap('见www.example.org', 3)).toEqual(['见', 'www.example.org']);
  expect(wrap('', 10)).toEqual([]);
});
