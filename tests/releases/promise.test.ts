import { expect, test } from 'vitest';

import type { ContentRow } from '../../src/releases/content.ts';
import { carriedOn, type Ledger, type LedgerInput } from '../../src/releases/ledger.ts';
import { checkPromise } from '../../src/releases/promise.ts';
import { correction, published, region, result } from './contents.ts';

/** A publication as of a day, with one result that has this numerator. */
function publication(numerator: number, more: Readonly<Record<string, readonly ContentRow[]>> = {}): LedgerInput {
  const figures = { region: [region('2025-10-31')], indicator_results: [result({ numerator })] };
  return { input_sha256: `${numerator}`, statement_sha256: {}, content: published({ ...figures, ...more }) };
}

/** What is said of a publication after others: the numerators that differ without a word. */
function saidOf(now: LedgerInput, ...before: readonly LedgerInput[]): readonly string[] {
  const ledger = before.reduce<Ledger | null>((made, one) => carriedOn(made, one), null);
  return checkPromise(now, { releases: [], ledger }).unexplained.map(({ cells }) =>
    cells.map(({ old_value, new_value }) => `${String(old_value)}→${String(new_value)}`).join('，'),
  );
}

const corrected = { corrections: [correction({ affected_indicators: ['IND-10'] })] };

test('what was published stays known, however often another figure is published afterwards', () => {
  expect(saidOf(publication(9), publication(10))).toEqual(['10→9']);
  expect(saidOf(publication(9), publication(10), publication(9), publication(9))).toEqual(['10→9']);
  expect(saidOf(publication(8), publication(10), publication(9))).toEqual(['9→8']);
});

test('a correction explains what differs since it was entered, and nothing afterwards', () => {
  expect(saidOf(publication(9, corrected), publication(10))).toEqual([]);
  expect(saidOf(publication(9, corrected), publication(10), publication(9, corrected))).toEqual([]);
  expect(saidOf(publication(10, corrected), publication(10), publication(9, corrected))).toEqual(['9→10']);
});

const running = (numerator: number) =>
  publication(numerator, { indicator_results: [result({ numerator, period: '2025-2026' })] });

test('a figure goes on while its period runs', () => {
  expect(saidOf(running(12), running(10))).toEqual([]);
});

test('without anything published before there is nothing to say', () => {
  expect(saidOf(publication(10))).toEqual([]);
});
