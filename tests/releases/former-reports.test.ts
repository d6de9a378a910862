import { expect, test } from 'vitest';

import type { ContentRow } from '../../src/releases/content.ts';
import { formerReports } from '../../src/releases/former-reports.ts';
import { carriedOn } from '../../src/releases/ledger.ts';
import { published, region, result } from './contents.ts';
import { madeReleases } from './made.ts';

const moment = (date: string) => result({ period: '', as_of_date: date });

function contentOn(date: string, ...results: readonly ContentRow[]) {
  return published({ region: [region(date)], indicator_results: results });
}

const first = contentOn('2024-10-31', moment('2024-10-31'));
const later = contentOn('2025-10-31', moment('2025-10-31'));
const ledger = carriedOn(null, { input_sha256: 'a', statement_sha256: {}, content: first });

test('a report that was published stays known when the as-of date has moved on', () => {
  expect(formerReports(later, { ledger, heads: [] })).toEqual([{ year: 2024, as_of_date: '2024-10-31' }]);
});

test('a report that is made of the present data is no former one, nor is one of years to come', () => {
  const both = contentOn(
    '2025-10-31',
    moment('2025-10-31'),
    result({ period: '2023-2024' }),
    result({ period: '2026-2027' }),
  );
  expect(formerReports(both, { ledger, heads: [] })).toEqual([]);
});

test('a year without a figure had no report', () => {
  const empty = contentOn('2024-10-31', { ...moment('2024-10-31'), value: null });
  const known = carriedOn(null, { input_sha256: 'a', statement_sha256: {}, content: empty });
  expect(formerReports(later, { ledger: known, heads: [] })).toEqual([]);
});

test('a release tells of the report of its year, and without anything published there is none', () => {
  const heads = madeReleases(1).map(({ head }) => head);
  expect(formerReports(later, { ledger: null, heads })).toEqual([{ year: 2024, as_of_date: '2024-03-31' }]);
  expect(formerReports(later, { ledger: null, heads: [] })).toEqual([]);
});
