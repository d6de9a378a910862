import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRecords } from '../../src/csv/parse.ts';
import { columnsOf, tableNames } from '../../src/model/tables.ts';
import {
  findPersonalData,
  gravestIn,
  isDoubtful,
  maskPersonalData,
  personalRules,
} from '../../src/validate/personal-data/find.ts';
import { isPersonalHeader } from '../../src/validate/personal-data/headers.ts';
import { catalogue } from '../../src/validate/catalogue.ts';
import { checkCounty, findings } from './county.ts';
import { spellings } from './personal-spellings.ts';

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const harmless = readFileSync(folder('harmless-texts.txt'), 'utf8').trim().split('\n');

const codeIn = (text: string) => gravestIn(findPersonalData(text))?.code ?? null;

describe('personal data', () => {
  test.each(spellings)('%j is %s', (text, code) => {
    expect(codeIn(text)).toBe(code);
  });

  test('are spelled in more than 120 ways, each once', () => {
    expect(new Set(spellings.map(([text]) => text)).size).toBe(spellings.length);
    expect(spellings.length).toBeGreaterThan(120);
  });

  test('are asked about where doubtful and refused otherwise', () => {
    const grades = spellings.map(([, code]) => [code, catalogue[code].grade] as const);
    expect(grades.filter(([code, grade]) => grade !== (isDoubtful({ code }) ? 'confirm' : 'error'))).toEqual([]);
  });

  test.each(personalRules)('$name: the example is found and shown masked', ({ example, masked }) => {
    expect(maskPersonalData(example)).toBe(masked);
  });

  test.each([
    ['证号11010519491231002x。', '证号1101**********002x。'],
    ['+86 138 1234 5678', '138****5678'],
    ['一三八—１２３４·5678转', '一三八****5678转'],
    ['报名请致电1\u200B38 1234 5678，谢谢', '报名请致电138****5678，谢谢'],
    ['6222 0212 3456 7890 128', '6222***********0128'],
    ['校长：王　强，联系人：李小明', '校长：王**，联系人：李**'],
    ['13812345678，13912345678', '138****5678，139****5678'],
  ])('in %j are covered where they stand', (text, masked) => {
    expect(maskPersonalData(text)).toBe(masked);
  });

  test('once covered are not found again', () => {
    const words = fc.oneof(
      fc.constantFrom(...spellings.map(([text]) => text)),
      fc.stringMatching(/^1[3-9]\d{9}$/),
      fc.constantFrom('，', '。', '示例县教育局', '2024年'),
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 4 }), (parts) => {
        expect(findPersonalData(maskPersonalData(parts.join('；'))).filter((one) => !isDoubtful(one))).toEqual([]);
      }),
    );
  });

  test('are told from the numbers that only look like them', () => {
    expect(['6222021234567890127', '91350100M000100Y43', '117.13812345678'].map(codeIn)).toEqual([null, null, null]);
  });
});

describe('a harmless text', () => {
  test.each(harmless)('%s passes', (text) => {
    expect(findPersonalData(text)).toEqual([]);
  });

  test('is one of more than 300', () => {
    expect(new Set(harmless).size).toBeGreaterThan(300);
  });
});

describe.each(['340321-huaiyuan', '370305-linzi', '999999-demo'])('%s', (region) => {
  test('has no cell and no line of a text that is stopped or asked about', () => {
    const found = textsOf(folder(`../../data/${region}/`)).filter((text) => codeIn(text) !== null);
    expect(found).toEqual([]);
  });
});

/** Every different cell of a region's public tables and every line of its texts. */
function textsOf(region: string): readonly string[] {
  const names = readdirSync(region, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => !/^(?:restricted|releases)\b/.test(name));
  const cells = files.flatMap((name) => {
    if (/\.(?:md|txt)$/.test(name)) return readFileSync(region + name, 'utf8').split('\n');
    if (!name.endsWith('.csv')) return [name];
    return parseRecords(readFileSync(region + name, 'utf8'), ',').flatMap((row) => row.cells);
  });
  expect(cells.length).toBeGreaterThan(100);
  return [...new Set(cells)];
}

test('no column of the schema looks like one about a person', () => {
  const headers = tableNames.flatMap((name) =>
    columnsOf(name).flatMap(([, { label, synonyms }]) => [label, ...(synonyms ?? [])]),
  );
  expect(headers.filter(isPersonalHeader)).toEqual([]);
});

test('a number above the header, below the rows or in an unknown column is found as well', async () => {
  const inTitle = ['activities.csv', '活动编号', '集团活动一览表 13812345678\n活动编号'] as const;
  const inNote = ['activities.csv', '46,计算教学', '46,计算教学\n注：联系１３８ 1234—5678'] as const;
  const inUnknown = [
    'resources.csv',
    '集团编码\n示例课堂,https://www.example.gov.cn/class,是,',
    '集团编码,补充\n示例课堂,https://www.example.gov.cn/class,是,,13812345678',
  ] as const;
  for (const edit of [inTitle, inNote, inUnknown]) {
    const { issues } = await checkCounty([edit]);
    expect(issues.map(({ code }) => code)).toContain('mobile-number');
    expect(JSON.stringify(issues)).not.toMatch(/12345678|1234—5678/);
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
