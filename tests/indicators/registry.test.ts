import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { LoadingEngine } from '../../src/engine/engine.ts';
import { loadTables } from '../../src/engine/load.ts';
import { openNativeEngine } from '../../src/engine/native.ts';
import { computeIndicators } from '../../src/indicators/compute.ts';
import { findIndicator, indicatorOf, indicators } from '../../src/indicators/registry.ts';
import { readSqlTexts } from '../../src/indicators/sql-texts.ts';

const texts = readSqlTexts();
let engine: LoadingEngine;

beforeAll(async () => {
  engine = await openNativeEngine();
  await loadTables(engine, {});
  await computeIndicators(engine, { status: [], texts });
});
afterAll(() => engine.close());

const catalogue =
  '01 02 03 04 05 06 07 08 10 11 12 12N 13 14 15 16 17 18 19 20a 20b 20c 20d 21 30 31a 31b 32 33 34 40 41 42 43 44 50 51 52 53 54';

test('every indicator of the catalogue is registered, in the order of its code', () => {
  expect(indicators.map(({ id }) => id)).toEqual(catalogue.split(' ').map((code) => `IND-${code}`));
});

test('slugs and the labels of bases are unique', () => {
  expect(new Set(indicators.map(({ slug }) => slug)).size).toBe(indicators.length);
  for (const { id, bases } of indicators) {
    expect(new Set(bases.map(({ label }) => label)).size, id).toBe(bases.length);
  }
});

/** Words that say what a document says. A condition on it (文件没有规定目标值的，…) holds for every county. */
const aboutADocument =
  /文件(?:要求|提出|没有写|没有界定|只写明)|原文(?!列示)|文件没有规定(?!\p{Script=Han}+的，)|“(?:每年|原则上|至少|等)”?/u;

test('what the catalogue prints for every county does not tell what the document of one says', () => {
  const printed = indicators.flatMap(({ id, caveats, bases }) =>
    [...caveats, ...bases.map(({ explanation }) => explanation)].map((text) => `${id} ${text}`),
  );
  expect(printed.filter((text) => aboutADocument.test(text))).toEqual([]);
});

test('an indicator is found by its code, and an unknown code is told apart', () => {
  expect(indicatorOf('IND-01').short_title).toBe('紧密型覆盖率');
  expect(findIndicator('IND-99')).toBeNull();
  expect(() => indicatorOf('IND-99')).toThrow('IND-99');
});

describe.each(texts.measures)('$indicator_id', ({ indicator_id, sql }) => {
  test('binds on the schema', async () => {
    expect(await engine.query(`explain ${sql}`)).not.toEqual([]);
  });

  test('says in its head what it is, its grain and its sources', () => {
    expect(sql).toMatch(/^-- [A-Z].*\n(-- .*\n)*-- Grain: /);
    expect(sql).toMatch(/^-- .*Source: /m);
  });

  test('returns nothing over empty tables', async () => {
    expect(await engine.query(sql)).toEqual([]);
  });

  test('names every basis of its registry entry, itself or in the steps it reads', () => {
    const shared = texts.views.map((view) => view.sql).join('\n');
    const missing = indicatorOf(indicator_id).bases.filter(
      ({ label, is_group_total }) => !is_group_total && !`${sql}${shared}`.includes(`'${label}'`),
    );
    expect(missing).toEqual([]);
  });
});

test('no SQL needs an extension or the clock', () => {
  const all = [...texts.views, ...texts.measures, ...texts.results].map(({ sql }) => sql).join('\n');
  expect(all).not.toMatch(/current_date|today\(|now\(|localtimestamp|collate|json|parquet|timestamptz/i);
});
