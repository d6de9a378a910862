import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysInMonth, isoDate } from '../../src/validate/cells/calendar.ts';
import { withoutResidue } from '../../src/validate/cells/code.ts';
import { readDate } from '../../src/validate/cells/date.ts';
import { readNumber } from '../../src/validate/cells/number.ts';
import { readAcademicYear, readCalendarYear, readTerm } from '../../src/validate/cells/period.ts';
import type { Reading } from '../../src/validate/cells/reading.ts';
import { isSocialCreditCode, socialCreditCheck } from '../../src/validate/cells/social-credit-code.ts';

function valueOf(reading: Reading): unknown {
  return reading.usable ? reading.value : reading.finding.code;
}

function reasonOf(text: string): unknown {
  return readDate(text, 'start').finding?.details['reason'];
}

function twoDigits(part: number): string {
  return String(part).padStart(2, '0');
}

const anyDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => {
    const [year, month, day] = date.toISOString().slice(0, 10).split('-').map(Number);
    return { year: year ?? 0, month: month ?? 0, day: day ?? 0 };
  });

describe('a date', () => {
  test('means the same in every form that names year, month and day', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const { year, month, day } = date;
        const forms = [
          isoDate(date),
          `${year}.${month}.${day}`,
          `${year}/${month}/${day}`,
          `${year}年${month}月${day}日`,
          `${year}${twoDigits(month)}${twoDigits(day)}`,
          `${year}/${month}/${day} 0:00:00`,
          `${isoDate(date)} 00:00`,
        ];
        for (const form of forms) expect(valueOf(readDate(form, 'start'))).toBe(isoDate(date));
      }),
    );
  });

  test('is its serial number in Excel', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const serial = (Date.UTC(date.year, date.month - 1, date.day) - Date.UTC(1899, 11, 30)) / 86_400_000;
        // Five digits: earlier serial numbers are too short to be told from counts.
        fc.pre(serial >= 10_000 && serial < 80_000);
        expect(valueOf(readDate(String(serial), 'start'))).toBe(isoDate(date));
      }),
    );
  });

  test('without a day is the first of its month, at an end the last', () => {
    fc.assert(
      fc.property(anyDay, ({ year, month }) => {
        const form = `${year}年${month}月`;
        expect(valueOf(readDate(form, 'start'))).toBe(isoDate({ year, month, day: 1 }));
        expect(valueOf(readDate(form, 'end'))).toBe(isoDate({ year, month, day: daysInMonth(year, month) }));
      }),
    );
  });

  test.each([
    ['2024-9', '2024-09-01'],
    ['2024.09', '2024-09-01'],
    ['202409', '2024-09-01'],
    ['2024.10', '2024-10-01'],
    ['2024.2', '2024-02-01'],
    ['二〇二四年九月一日', '2024-09-01'],
    ['二○二二年十二月二十三日', '2022-12-23'],
    ['2024.1', 'date-unclear'],
    ['1.2', 'date-unclear'],
    ['9月1日', 'date-unclear'],
    ['2024', 'date-unclear'],
    ['9/1/2024', 'date-unclear'],
    ['24.9.1', 'date-two-digit-year'],
    ['2024-02-30', 'date-impossible'],
    ['2023-02-29', 'date-impossible'],
    ['2024-13-01', 'date-impossible'],
    ['长期', 'date-unreadable'],
    ['0204-09-01', 'date-range'],
  ])('%s is read as %s', (text, expected) => {
    expect(valueOf(readDate(text, 'start'))).toBe(expected);
  });

  test('says why it does not exist', () => {
    expect(['2023-09-31', '2023-02-29', '2024-02-30', '2024-13-01', '2024-09-00'].map(reasonOf)).toEqual([
      '9月只有30天',
      '2023年不是闰年，2月只有28天',
      '2月只有29天',
      '没有13月',
      '没有0日',
    ]);
  });

  test('may stay open only at an end', () => {
    for (const word of ['长期', '至今', '9999-12-31']) expect(valueOf(readDate(word, 'end'))).toBeNull();
  });
});

describe('a number', () => {
  const count = { type: 'integer', unit: '人', isPercent: false } as const;

  test('is the same with separators of thousands and its unit', () => {
    fc.assert(
      fc.property(fc.nat({ max: 10_000_000 }), (value) => {
        for (const form of [`${value}`, value.toLocaleString('en-US'), `${value}人`, `${value}.0`]) {
          expect(valueOf(readNumber(form, count))).toBe(value);
        }
      }),
    );
  });

  test.each([
    ['1,23', 'number-unreadable'],
    ['50左右', 'number-approximate'],
    ['50多', 'number-approximate'],
    ['50～60', 'number-approximate'],
    ['1.2E+05', 'scientific-notation'],
    ['12个', 'number-unit'],
    ['50%', 'number-percent'],
    ['', 'number-unreadable'],
  ])('%s in a count of people is %s', (text, expected) => {
    expect(valueOf(readNumber(text, count))).toBe(expected);
  });

  test.each([
    ['51.5%', 51.5],
    ['80％', 80],
    ['百分之五十', 50],
    ['百分之八十五', 85],
    ['0.1', 0.1],
  ])('%s in a column of percentages is %s', (text, expected) => {
    expect(valueOf(readNumber(text, { type: 'decimal', isPercent: true }))).toBe(expected);
  });
});

describe('a school year or term', () => {
  test('is the same in every form that names both years', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2090 }), (year) => {
        const expected = `${year}-${year + 1}`;
        for (const dash of ['-', '—', '–', '至', '/', '~']) {
          expect(valueOf(readAcademicYear(`${year}${dash}${year + 1}学年`))).toBe(expected);
          expect(valueOf(readTerm(`${year}${dash}${year + 1}学年第一学期`))).toBe(`${expected}-1`);
          expect(valueOf(readTerm(`${year}${dash}${year + 1}学年度下学期`))).toBe(`${expected}-2`);
        }
      }),
    );
  });

  test.each([
    ['24-25学年', '2024-2025'],
    ['2024-25', '2024-2025'],
    ['2024年秋', '2024-2025'],
    ['2024', 'academic-year-unclear'],
    ['2024-2023', 'academic-year-unreadable'],
    ['2024-09', 'academic-year-unreadable'],
  ])('the school year %s is %s', (text, expected) => {
    expect(valueOf(readAcademicYear(text))).toBe(expected);
  });

  test.each([
    ['2024-2025-1', '2024-2025-1'],
    ['2024-2025(2)', '2024-2025-2'],
    ['2024年秋季学期', '2024-2025-1'],
    ['2025春', '2024-2025-2'],
    ['第一学期', 'term-unclear'],
    ['2024学年第一学期', 'term-unclear'],
    ['2024-2025', 'term-unreadable'],
    ['2024-2026-1', 'term-unreadable'],
  ])('the term %s is %s', (text, expected) => {
    expect(valueOf(readTerm(text))).toBe(expected);
  });

  test.each([
    ['2024', 2024],
    ['2024年度', 2024],
    ['24', 'calendar-year-unreadable'],
    ['20244', 'calendar-year-unreadable'],
  ])('the year %s is %s', (text, expected) => {
    expect(valueOf(readCalendarYear(text))).toBe(expected);
  });
});

describe('a code', () => {
  test.each([`'2199000001`, '="2199000001"', '2199000001.0', '2199000001'])(
    '%s is without residue 2199000001',
    (text) => {
      expect(withoutResidue(text)).toBe('2199000001');
    },
  );

  const alphabet = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
  const body = fc
    .tuple(
      fc.array(fc.constantFrom(...alphabet), { minLength: 2, maxLength: 2 }),
      fc.array(fc.constantFrom(...'0123456789'), { minLength: 6, maxLength: 6 }),
      fc.array(fc.constantFrom(...alphabet), { minLength: 9, maxLength: 9 }),
    )
    .map((parts) => parts.flat().join(''));

  test('a social credit code is valid with its check character and with no other', () => {
    fc.assert(
      fc.property(body, (text) => {
        const valid = alphabet.filter((character) => isSocialCreditCode(text + character));
        expect(valid).toEqual([socialCreditCheck(text)]);
      }),
    );
  });

  test('a social credit code with one character changed is refused', () => {
    fc.assert(
      fc.property(body, fc.nat({ max: 16 }), fc.constantFrom(...alphabet), (text, position, other) => {
        const changed = text.slice(0, position) + other + text.slice(position + 1);
        fc.pre(changed !== text);
        expect(isSocialCreditCode(changed + socialCreditCheck(text))).toBe(false);
      }),
    );
  });

  test('the example of the standard is valid', () => {
    // GB 32100-2015, annex A.
    expect(isSocialCreditCode('91350100M000100Y43')).toBe(true);
  });
});
