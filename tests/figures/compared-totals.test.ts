import { expect, test } from 'vitest';
import { comparedTotals, totalsWords } from '../../src/figures/compared-totals.ts';
import { observationOf } from '../../src/figures/observation.ts';
import { isReported, reportedWords } from '../../src/figures/reported.ts';
import { valueWithParts, valueWords } from '../../src/figures/say.ts';
import { plainText } from '../../src/format/bound-text.ts';
import type { FactRow } from '../../src/model/fact-tables.ts';
import type { ResultRow } from '../../src/model/result.ts';
import type { RegionArtifact } from '../../src/artifacts/types.ts';
import { noFacts } from '../artifacts/made.ts';

const source = (cells: Partial<FactRow<'count_sources'>>): FactRow<'count_sources'> => ({
  period: '2024-2025',
  unit_kind: 'region',
  unit_id: '999999',
  measure: 'rotating',
  part: '',
  source: '两者',
  reported_count: 32,
  counted_count: 31,
  comparison: '不一致',
  obs_status: 'A',
  conf_status: 'F',
  ...cells,
});

/** As much of a county as its totals are read from. */
function countyWith(count_sources: readonly FactRow<'count_sources'>[]): RegionArtifact {
  const facts = { ...noFacts, count_sources };
  // Nothing else of the county is asked for.
  return { facts, region: { region_word: '全县' } } as unknown as RegionArtifact;
}

test('of a county without totals nothing is said', () => {
  expect(totalsWords(countyWith([]))).toBe('');
  expect(comparedTotals(countyWith([]))).toEqual([]);
});

test('totals in place of registers are named, and those beside registers are printed with both numbers', () => {
  const county = countyWith([
    source({ measure: 'teachers', reported_count: 400, counted_count: 400, comparison: '一致' }),
    source({}),
    source({
      measure: 'five_year_done',
      source: '上报汇总',
      reported_count: null,
      counted_count: null,
      comparison: null,
    }),
  ]);
  expect(totalsWords(county)).toBe(
    '满五年且已交流的教师没有齐全、核定的逐人登记，按汇总填报。逐人登记齐全、核定的，以逐人登记为准；与汇总数对照，其中交流教师（参与口径）的两个数不一致。',
  );
  expect(
    comparedTotals(county).map(({ label, reported, counted, comparison }) =>
      [label, plainText(reported), plainText(counted), comparison].join(' '),
    ),
  ).toEqual(['交流教师（参与口径） 32 31 不一致', '专任教师 400 400 一致']);
});

test('a number that is not published whatever its size is not printed beside its register', () => {
  const [hidden] = comparedTotals(countyWith([source({ reported_count: null, counted_count: null })]));
  expect(hidden).toMatchObject({ reported: '', counted: '', comparison: '不一致' });
});

function said(own: ResultRow): readonly string[] {
  const figure = observationOf(own, { decimals: 1, counted: '人' }, null);
  return [valueWords(figure), valueWithParts(figure)];
}

test('a figure that rests on a total says so wherever it is worded', () => {
  const row: ResultRow = {
    indicator_id: 'IND-10',
    unit_kind: 'group',
    unit_id: 'G01',
    period: '2024-2025',
    as_of_date: null,
    basis: '参与口径',
    category: '',
    numerator: 32,
    denominator: 400,
    value: 0.08,
    target_id: null,
    threshold: null,
    comparator: null,
    deadline: null,
    verdict: '未达标',
    shortfall: null,
    reason: `${reportedWords}。学期起止按默认值。`,
    missing_tables: null,
    clause_id: null,
  };
  expect(said(row)).toEqual(['8.0%（按汇总填报）', '8.0%（32/400，按汇总填报）']);
  expect(said({ ...row, reason: '学期起止按默认值。' })).toEqual(['8.0%', '8.0%（32/400）']);
  expect(isReported({ reason: null })).toBe(false);
});
