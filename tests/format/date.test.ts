import { expect, test } from 'vitest';
import { formatAcademicYear, formatDate, formatInterval, formatPeriod, formatTerm } from '../../src/format/date.ts';

test('dates lose their leading zeros', () => {
  expect(formatDate('2024-02-20')).toBe('2024年2月20日');
  expect(() => formatDate('2024-2-20')).toThrow(RangeError);
});

test('academic years and terms are written in full', () => {
  expect(formatAcademicYear('2024-2025')).toBe('2024—2025学年');
  expect(formatTerm('2024-2025-2')).toBe('2024—2025学年第二学期');
});

test('a period prints as what it is', () => {
  expect(['2024-2025', '2024-2025-1', '2025', ''].map((period) => formatPeriod(period))).toEqual([
    '2024—2025学年',
    '2024—2025学年第一学期',
    '2025年度',
    '',
  ]);
});

test('an open interval says since when, a closed one until when', () => {
  expect(formatInterval('2022-08-12', null)).toBe('2022年8月12日起');
  expect(formatInterval('2022-08-12', '2025-07-01')).toBe('2022年8月12日至2025年7月1日');
  expect(formatInterval(null, '2025-07-01')).toBe('至2025年7月1日');
  expect(formatInterval(null, null)).toBe('');
});
