import { SSF } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { cellText, plainNumber } from '../../src/workbook/cell-text.ts';

function shown(format: string, value: number): string {
  return SSF.format(format, value);
}

function shownIn(format: string, value: number, is1904 = false): string {
  return cellText({ t: 'n', v: value, z: format }, { shown, is1904 });
}

test.each([
  ['yyyy-mm-dd', 45536, '2024-09-01'],
  ['yyyy/m/d', 45536, '2024-09-01'],
  ['[$-804]yyyy"年"m"月"d"日"', 45536, '2024-09-01'],
  ['[DBNum1][$-804]yyyy"年"m"月"d"日";@', 45536, '2024-09-01'],
  ['e"年"m"月"', 45536, '2024-09'],
  ['yyyy"年"', 45536, '2024'],
  ['yyyy\\-mm\\-dd\\ hh:mm', 45536.5, '2024-09-01 12:00:00'],
  ['yyyy-mm-dd hh:mm', 45536, '2024-09-01'],
  ['yyyy-mm-dd', 45536.99, '2024-09-01'],
  ['h:mm', 0.5, '12:00'],
  ['mm:ss', 0.5, '00:00'],
  ['m"月"d"日"', 45536, '9月1日'],
  ['yyyy-mm-dd', 60, '1900-02-29'],
  ['yyyy-mm-dd', 1, '1900-01-01'],
  ['yyyy-mm-dd', 0, '1900-01-00'],
  ['yyyy-mm-dd', -1, '#####'],
  ['yyyy-mm-dd', 2_958_466, '#####'],
  ['General', 2137000001, '2137000001'],
  ['0.00E+00', 2137000001, '2137000001'],
  ['0000000000', 137000001, '0137000001'],
  ['"P-340321-"000', 7, 'P-340321-007'],
  ['0"人"', 12, '12人'],
  ['#,##0', 12345, '12345'],
  ['_ * #,##0.00_ ;_ * \\-#,##0.00_ ', 1234.5, '1234.5'],
  ['0', 2.75, '2.75'],
  ['0%', 0.515, '51.5%'],
  ['0.0%', 0.1 + 0.2, '30%'],
  ['# ?/?', 0.5, '0.5'],
  ['@', 7, '7'],
  ['[Red]0;[Blue]-0', 5, '5'],
])('%s shows %f as %s', (format, value, text) => {
  expect(shownIn(format, value)).toBe(text);
});

test('days of old Macintosh workbooks are counted from 1904', () => {
  expect(shownIn('yyyy-mm-dd', 44_074, true)).toBe('2024-09-01');
  expect(shownIn('yyyy-mm-dd', 0, true)).toBe('1904-01-01');
});

test.each([
  [0, '0'],
  [-12.5, '-12.5'],
  [0.1 + 0.2, '0.3'],
  [1e-7, '0.0000001'],
  [123_456_789_012_345, '123456789012345'],
  [110_105_194_912_310_020, '110105194912310000'],
  [1.2345678901234567e20, '123456789012346000000'],
  [99_999_999_999.9999, '99999999999.9999'],
  [Number.NaN, '#NUM!'],
])('%f has the digits %s', (value, text) => {
  expect(plainNumber(value)).toBe(text);
});

test('errors, truth and texts', () => {
  const formats = { shown: () => '', is1904: false };
  expect(cellText({ t: 'e', v: 23 }, formats)).toBe('#REF!');
  expect(cellText({ t: 'e' }, formats)).toBe('#N/A');
  expect(cellText({ t: 'b', v: false }, formats)).toBe('FALSE');
  expect(cellText({ t: 's', v: '甲\r\n乙' }, formats)).toBe('甲\n乙');
  expect(cellText({ t: 'z' }, formats)).toBe('');
});
