import { describe, expect, test } from 'vitest';

import type { Content, ContentRow } from '../../src/releases/content.ts';
import { readLedger, ledgerText } from '../../src/releases/ledger-file.ts';
import { carriedOn, publicationsIn, type Ledger, type LedgerInput } from '../../src/releases/ledger.ts';
import { correction, published, region, result } from './contents.ts';

const count = (person_count: number | null, cells: ContentRow = {}): ContentRow => ({
  period: '2024-2025',
  unit_kind: 'group',
  unit_id: 'G01',
  measure: 'rotating_form',
  part: '支教',
  person_count,
  absence: person_count === null ? 'suppressed' : null,
  reason: person_count === null ? '人数较少，不公开。' : null,
  ...cells,
});

/** A publication as of a day, by its rows. */
function publication(tables: Readonly<Record<string, readonly ContentRow[]>>, date = '2025-10-31') {
  const content = published({ region: [region(date)], ...tables });
  return { input_sha256: `input of ${JSON.stringify(tables)}`, statement_sha256: { 'IND-10': 'a' }, content };
}

const first = publication({ indicator_results: [result(), result({ unit_id: 'G02' })], person_counts: [count(null)] });
const second = publication({ indicator_results: [result({ numerator: 12 })], person_counts: [count(null)] });

function ledgerOf(one: LedgerInput, ...more: readonly LedgerInput[]): Ledger {
  return more.reduce(carriedOn, carriedOn(null, one));
}

function rowsOf(content: Content | undefined, table: string): readonly ContentRow[] {
  return content?.get(table)?.rows ?? [];
}

test('every distinct publication is an entry, and the same one twice adds nothing', () => {
  const ledger = ledgerOf(first, first, second, second, first);
  expect(ledger.entries.map(({ input_sha256 }) => input_sha256)).toEqual(
    [first, second, first].map(({ input_sha256 }) => input_sha256),
  );
  expect(ledgerText(ledgerOf(first, first))).toBe(ledgerText(ledgerOf(first)));
});

test('an entry holds what differs from the one before, and gives all rows back', () => {
  const ledger = ledgerOf(first, second, publication({ corrections: [correction(), correction()] }, '2026-03-31'));
  expect(ledger.entries[1]?.tables.map(({ table, gone }) => [table, gone.length])).toEqual([['indicator_results', 1]]);
  const read = publicationsIn(ledger);
  expect(read.map(({ as_of_date }) => as_of_date)).toEqual(['2025-10-31', '2025-10-31', '2026-03-31']);
  expect(rowsOf(read[0]?.content, 'indicator_results')).toEqual([result(), result({ unit_id: 'G02' })]);
  expect(rowsOf(read[1]?.content, 'indicator_results')).toEqual([result({ numerator: 12 })]);
  expect(rowsOf(read[2]?.content, 'indicator_results')).toEqual([]);
  // Two equal lines have no key that tells them apart.
  expect(rowsOf(read[2]?.content, 'corrections')).toEqual([correction(), correction()]);
});

test('a count that was hidden stands in it as hidden, without words', () => {
  const [read] = publicationsIn(ledgerOf(first));
  const { reason: _, ...kept } = count(null);
  expect(rowsOf(read?.content, 'person_counts')).toEqual([kept]);
});

test('the statements of each publication are known, also where they stayed the same', () => {
  const other = { ...second, statement_sha256: { 'IND-10': 'a', 'IND-12': 'b' } };
  const ledger = ledgerOf(first, other);
  expect(ledger.entries[1]?.statement_sha256).toEqual({ 'IND-12': 'b' });
  expect(publicationsIn(ledger)[1]?.statement_sha256).toEqual({ 'IND-10': 'a', 'IND-12': 'b' });
});

describe('the file of a ledger', () => {
  const ledger = ledgerOf(first, second);
  const text = ledgerText(ledger);

  test('gives the ledger back', () => {
    expect(readLedger(text, '999999')).toEqual({ kind: 'whole', ledger });
  });

  test('is damaged when a figure, an entry or its order was changed, and says so', () => {
    const [head = '', one = '', two = ''] = text.split('\n');
    const tampered = {
      figure: text.replace('0.1', '0.2'),
      'first entry': [head, two, ']}'].join('\n'),
      order: [head, two + ',', one.replace(/,$/, ''), ']}'].join('\n'),
      cut: text.slice(0, 400),
      empty: 'null',
      region: text.replace('"region_code":"999999"', '"region_code":"999998"'),
      'later program': text.replace('"schema_version":1', '"schema_version":2'),
    };
    const found = Object.entries(tampered).map(([name, own]) => {
      const read = readLedger(own, '999999');
      return `${name}: ${read.kind === 'damaged' ? read.what : read.kind}`;
    });
    expect(found).toEqual([
      'figure: 第1次公布的记录与当时的校验值不一致',
      'first entry: 第1次公布的记录与当时的校验值不一致',
      'order: 第1次公布的记录与当时的校验值不一致',
      'cut: 不完整',
      'empty: 不完整',
      'region: 是区划代码999998的，不是本地区的',
      'later program: 不是这一版程序能读取的格式',
    ]);
  });
});
