import { expect, test } from 'vitest';
import type { RegionArtifact } from '../../src/artifacts/types.ts';
import { fundingChart } from '../../src/charts/funding/funding-chart.ts';
import { placeFunding } from '../../src/charts/funding/placed.ts';
import { fundingSeries } from '../../src/charts/funding/series.ts';
import { emsOf } from '../../src/charts/text.ts';
import { known } from './known.ts';

type Amounts = readonly [planned: number | null, issued: number | null, spent: number | null];

const year = (unit_id: string, period: string, amounts: Amounts) =>
  amounts.map((value, index) => ({
    indicator_id: 'IND-41',
    unit_id,
    period,
    basis: ['预算', '下达', '支出'][index],
    category: '',
    value,
  }));

// A cast: the chart reads these parts of an artifact only.
const atlas = (results: readonly object[]) =>
  ({
    region: { region_code: '999999', region_word: '全县' },
    tables: {
      groups: [
        { group_id: 'a', short_name: '甲集团' },
        { group_id: 'b', short_name: '乙集团' },
      ],
      policy_targets: [],
      clauses: [],
    },
    results,
  }) as unknown as RegionArtifact;

const rows = [
  ...year('999999', '2024', [600, 560.5, 480]),
  ...year('999999', '2025', [620, 530, null]),
  ...year('a', '2024', [20, 0, 0]),
  ...year('a', '2025', [21, 17.8, null]),
];

test('an amount not reported, a year without record and zero are told apart', () => {
  const series = known(fundingSeries(atlas([...rows, ...year('b', '2025', [3, 2, null])])));
  expect(series.region.years.map(({ words }) => words)).toEqual([
    '预算600，下达560.5，支出480',
    '预算620，下达530，支出未填报',
  ]);
  expect(series.groups.map(({ years }) => known(years[0]).words)).toEqual(['预算20，下达0，支出0', '没有记录']);
  const [first, second] = placeFunding(series, 720).cells;
  expect(known(known(first).columns[0]).heights).toMatchObject({ 下达: 1, 支出: 1 });
  expect(known(known(first).columns[1]).heights).toMatchObject({ 支出: null });
  expect(known(known(second).columns[0]).heights).toBeNull();
});

test('the title tells the latest year, and how much was spent in the latest year of which it is known', () => {
  const chart = known(fundingChart(atlas(rows)));
  expect(chart.title).toBe('2025年度集团化办学经费预算620万元，下达530万元，支出未填报；2024年度支出占预算的80.0%');
  expect(chart.notes).toEqual(['2025年度支出数：各单位未填报，不作零处理。', '乙集团没有经费记录。']);
});

test('without any amount there is no chart', () => {
  expect(fundingChart(atlas([]))).toBeNull();
  expect(fundingChart(atlas(year('999999', '', [null, null, null])))).toBeNull();
});

test('bars, columns and words stay in the picture', () => {
  const series = known(fundingSeries(atlas(rows)));
  for (const width_px of [340, 720]) {
    const placed = placeFunding(series, width_px);
    for (const { widths } of placed.bars) {
      expect(placed.barLeft + Math.max(...Object.values(known(widths)).map(Number))).toBeLessThan(width_px);
    }
    for (const cell of placed.cells) {
      for (const line of cell.lines) expect(emsOf(line) * placed.small_px).toBeLessThanOrEqual(placed.cell_px);
      const wordsEnd = 30 + (cell.lines.length - 1) * 15;
      for (const { reach_px } of cell.columns) expect(placed.base_px - reach_px - 13).toBeGreaterThan(wordsEnd);
      expect(cell.top + placed.base_px + 14).toBeLessThanOrEqual(placed.height_px);
    }
  }
});
