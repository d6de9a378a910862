import { beforeAll, expect, test } from 'vitest';
import type { CityArtifact } from '../../src/artifacts/city.ts';
import type { RegionArtifact } from '../../src/artifacts/types.ts';
import { cityOf } from '../../src/cities/city.ts';
import { cityFigureRows, cityPartRows, pooledSql } from '../../src/cities/downloads.ts';
import type { CityInput } from '../../src/cities/input.ts';
import { loadTable } from '../../src/engine/load.ts';
import { openNativeEngine } from '../../src/engine/native.ts';
import { madeCityTables } from '../../src/model/city-tables.ts';
import type { Table } from '../../src/model/column.ts';
import type { RegionTables } from '../../src/model/tables.ts';
import { countsOf } from '../../src/facts/facts.ts';
import { totalsOf, withTotals } from '../facts/as-totals.ts';
import { randomCounty } from '../oracle/county/random-county.ts';
import { artifactOf } from '../report/artifacts.ts';
import { madeCounty, madeRow } from './made-county.ts';
import { recount } from './recount.ts';

/**
 * A city of six counties out of the generator, each with documents of its own: three with registers (one of an earlier day),
 * one with totals only, one with lists only, one without data.
 */

const day = '2025-12-31';

function dated(tables: RegionTables, as_of_date: string): RegionTables {
  return { ...tables, region: (tables.region ?? []).map((region) => ({ ...region, as_of_date })) };
}

/** What a county has that hands in lists and nothing else. */
function listsOf({ region, policy_documents, clauses, schools, groups, memberships }: RegionTables): RegionTables {
  const lists = { region, policy_documents, clauses, schools, groups, memberships };
  // A cast: a table that is not there is left out.
  return Object.fromEntries(Object.entries(lists).filter(([, rows]) => rows !== undefined)) as RegionTables;
}

async function onlyTotals(tables: RegionTables): Promise<RegionTables> {
  const { schools, campuses, snapshots, ...rest } = withTotals(tables, totalsOf(await countsOf(tables)));
  void campuses;
  void snapshots;
  return { ...rest, ...(schools === undefined ? {} : { schools }) };
}

async function county(code: string, name: string, tables: RegionTables): Promise<RegionArtifact> {
  const made = await artifactOf(tables, `${code}-c${code}`);
  return { ...made, region: { ...made.region, region_code: code, region_name: name } };
}

let input: CityInput;
let city: CityArtifact;

beforeAll(async () => {
  const counties = [
    await county('999901', '甲县', dated(randomCounty(11), day)),
    await county('999902', '乙区', dated(randomCounty(12), '2025-10-31')),
    await county('999903', '丙县', dated(randomCounty(13), day)),
    await county('999904', '丁区', await onlyTotals(dated(randomCounty(14), day))),
    await county('999905', '戊县', listsOf(dated(randomCounty(15), day))),
  ];
  const size = { weight_source: '示例市教育统计公报（虚构）', weight_as_of: '2025-09-01' };
  const sized = (campus_count: number) => ({
    campus_count,
    school_count: campus_count - 2,
    student_count: 9000,
    teacher_count: 90,
    ...size,
  });
  input = {
    own: madeCounty({
      code: '999900',
      name: '示例市',
      slug: 'shili',
      as_of_date: day,
      tables: { policy_targets: [40, 60, 80].map(targetOf) },
    }),
    rows: [
      madeRow<'city_members'>({ region_code: '999901', region_name: '甲县' }),
      madeRow<'city_members'>({ region_code: '999902', region_name: '乙区' }),
      madeRow<'city_members'>({ region_code: '999903', region_name: '丙县' }),
      madeRow<'city_members'>({ region_code: '999904', region_name: '丁区', ...sized(5) }),
      madeRow<'city_members'>({ region_code: '999905', region_name: '戊县', ...sized(6) }),
      madeRow<'city_members'>({ region_code: '999906', region_name: '己县', ...sized(7) }),
    ],
    counties,
  };
  city = cityOf(input);
}, 120_000);

function targetOf(threshold: number) {
  return madeRow<'policy_targets'>({
    target_id: `T-${threshold}`,
    clause_id: 'C-1',
    indicator_id: 'IND-02',
    comparator: '≥',
    threshold,
    unit: '%',
    period_kind: '时点',
    deadline: day,
  });
}

test('the counties tell as much as was meant', () => {
  expect(city.members.map(({ standing }) => standing)).toEqual([
    '有数据',
    '有数据',
    '有数据',
    '只有汇总',
    '只有名单',
    '无数据',
  ]);
  expect(city.figures.length).toBeGreaterThan(150);
  expect(new Set(city.figures.flatMap(({ parts }) => parts.map(({ state }) => state))).size).toBeGreaterThan(6);
});

test('every sum, bound and verdict is found again by a program that knows nothing of this one', () => {
  expect(recount(city, input.counties)).toEqual([]);
});

test('every number of a county at a wanted moment is in a figure', () => {
  const known = new Set(
    city.figures.map(({ indicator_id, basis, category, period }) => [indicator_id, basis, category, period].join(' ')),
  );
  // What still runs is compared only as it stood on the city's own day.
  const periods = input.counties
    .filter(({ region }) => region.as_of_date === day)
    .flatMap(({ results }) =>
      results.filter(
        ({ unit_kind, period, numerator }) => unit_kind === 'region' && period !== '' && numerator !== null,
      ),
    );
  const absent = periods.filter(
    ({ indicator_id, basis, category, period }) => !known.has([indicator_id, basis, category, period].join(' ')),
  );
  expect(absent.map(({ indicator_id, basis }) => `${indicator_id} ${basis}`)).toEqual([]);
});

test('no figure names a number of the county without data', () => {
  const parts = city.figures.flatMap(({ parts: own }) => own.filter(({ region_code }) => region_code === '999906'));
  expect(parts.every(({ row, other }) => row === null && other === null)).toBe(true);
  expect(parts.every(({ weight }) => weight === null || [7, 5, 9000, 90].includes(weight.count))).toBe(true);
});

test('the SQL that is offered makes the same sums and bounds out of the parts', async () => {
  const engine = await openNativeEngine();
  try {
    await loadTable(engine, specOf('city_figures', madeCityTables.city_figures), cityFigureRows(city));
    await loadTable(engine, specOf('city_parts', madeCityTables.city_parts), cityPartRows(city));
    const rows = await engine.query<{ readonly figure_id: string }>(pooledSql);
    const wanted = cityFigureRows(city).map(
      ({
        figure_id,
        member_count,
        reported_count,
        numerator,
        denominator,
        missing_weight,
        least_numerator,
        most_numerator,
        whole_denominator,
      }) => ({
        figure_id,
        member_count,
        reported_count,
        numerator,
        denominator,
        missing_weight,
        least_numerator,
        most_numerator,
        whole_denominator,
      }),
    );
    const byId = new Map(rows.map((row) => [row.figure_id, row]));
    expect(wanted.filter((own) => JSON.stringify(byId.get(own.figure_id)) !== JSON.stringify(own)).slice(0, 3)).toEqual(
      [],
    );
    expect(rows).toHaveLength(wanted.length);
  } finally {
    engine.close();
  }
});

function specOf(name: string, { label, key, columns }: Table) {
  return { name, label, key, columns: Object.entries(columns) };
}

test('another number in one row of one county changes exactly the figures that contain the row', () => {
  const [first, ...others] = input.counties;
  if (first === undefined) throw new Error('there is no county');
  const index = first.results.findIndex(
    ({ indicator_id, unit_kind, category, numerator }) =>
      indicator_id === 'IND-02' && unit_kind === 'region' && category === '' && numerator !== null,
  );
  const results = first.results.map((row, at) =>
    at === index ? { ...row, numerator: (row.numerator ?? 0) - 1 } : row,
  );
  const changed = cityOf({ ...input, counties: [{ ...first, results }, ...others] });
  const { basis, as_of_date, indicator_id } = results[index] ?? {};
  const differing = changed.figures.filter((own, at) => JSON.stringify(own) !== JSON.stringify(city.figures[at]));
  const expected = city.figures.filter(
    (own) =>
      own.indicator_id === indicator_id && own.basis === basis && own.category === '' && own.as_of_date === as_of_date,
  );
  expect(differing.map(({ figure_id }) => figure_id)).toEqual(expected.map(({ figure_id }) => figure_id));
});
