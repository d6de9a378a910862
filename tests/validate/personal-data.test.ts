import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnsOf, tableNames } from '../../src/model/tables.ts';
import { findPersonalNumber, isPersonalHeader, maskPersonalNumbers } from '../../src/validate/personal-data.ts';
import { checkCounty, findings } from './county.ts';

describe('a text', () => {
  test.each([
    ['11010519491231002X', 'identity-number', '1101**********002X'],
    ['证号11010519491231002x。', 'identity-number', '证号1101**********002x。'],
    ['110105194912310021', null, '110105194912310021'],
    ['13812345678', 'mobile-number', '138****5678'],
    ['+86 138 1234 5678', 'mobile-number', '138****5678'],
    ['0533-7180000', null, '0533-7180000'],
    ['6222021234567890128', 'bank-card', '6222***********0128'],
    ['6222021234567890127', null, '6222021234567890127'],
    ['2134000123-01', null, '2134000123-01'],
    ['117.13812345678', null, '117.13812345678'],
    ['91350100M000100Y43', null, '91350100M000100Y43'],
  ])('%s holds %s', (text, kind, masked) => {
    expect(findPersonalNumber(text)).toBe(kind);
    expect(maskPersonalNumbers(text)).toBe(masked);
  });

  test('with an address holds no mobile number for the digits of the address', () => {
    expect(findPersonalNumber('https://www.example.gov.cn/c/13812345678.html')).toBeNull();
  });

  test('holds nothing that is found once it is masked', () => {
    const mobile = fc
      .tuple(fc.constantFrom('13', '15', '18'), fc.stringMatching(/^\d{9}$/))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        fc.array(fc.oneof(mobile, fc.constant('11010519491231002X'), fc.constant('，')), { maxLength: 4 }),
        (parts) => {
          expect(findPersonalNumber(maskPersonalNumbers(parts.join('、')))).toBeNull();
        },
      ),
    );
  });
});

test('no column of the schema looks like one about a person', () => {
  const headers = tableNames.flatMap((name) =>
    columnsOf(name).flatMap(([, { label, synonyms }]) => [label, ...(synonyms ?? [])]),
  );
  expect(headers.filter(isPersonalHeader)).toEqual([]);
});

test('a number above the header, below the rows or in an unknown column is found as well', async () => {
  const inTitle = ['activities.csv', '活动编号', '集团活动一览表 13812345678\n活动编号'] as const;
  const inNote = ['activities.csv', '46,计算教学', '46,计算教学\n注：联系13812345678'] as const;
  const inUnknown = [
    'resources.csv',
    '集团编码\n示例课堂,https://www.example.gov.cn/class,是,',
    '集团编码,补充\n示例课堂,https://www.example.gov.cn/class,是,,13812345678',
  ] as const;
  for (const edit of [inTitle, inNote, inUnknown]) {
    const { issues } = await checkCounty([edit]);
    expect(issues.map(({ code }) => code)).toContain('mobile-number');
    expect(JSON.stringify(issues)).not.toContain('13812345678');
  }
});

test('restricted tables hold no names and no identity numbers either', async () => {
  expect(await findings([['restricted/teachers.csv', '学科', '姓名']])).toEqual(['personal-column']);
  expect(
    await findings([
      ['restricted/teachers.csv', 'k7f2,', '11010519491231002X,'],
      ['restricted/rotations.csv', 'k7f2', '11010519491231002X'],
    ]),
  ).toEqual(['identity-number', 'identity-number']);
});
