import { expect, test } from 'vitest';
import { directionsChart } from '../../src/charts/directions/directions-chart.ts';
import { placeRibbons, ribbonHatch, ribbonPath } from '../../src/charts/directions/placed-ribbons.ts';
import { placeYears } from '../../src/charts/directions/placed-years.ts';
import { directionSeries, type Ribbon } from '../../src/charts/directions/series.ts';
import type { ResultRow } from '../../src/model/result.ts';
import { direction, flowRegion, hidden } from './flows-region.ts';
import { known } from './known.ts';

const ofRegion = (period: string, part: string, value: number | ResultRow['verdict']): ResultRow => ({
  ...direction(period, part, value),
  unit_kind: 'region',
  unit_id: flowRegion({ results: [] }).region.region_code,
});
const told = [
  ofRegion('2023-2024', '', 60),
  ofRegion('2023-2024', '总校→成员', 30),
  ofRegion('2023-2024', '成员→总校', hidden),
  ofRegion('2023-2024', '成员↔成员', 20),
  ofRegion('2023-2024', '总校校区之间', 0),
  ofRegion('2023-2024', '城镇→乡村', 5),
];
const later = [ofRegion('2024-2025', '', 70), ofRegion('2024-2025', '总校→成员', hidden)];
const ribbon = (from: Ribbon['from'], to: Ribbon['to'], count: number | null): Ribbon => ({
  from,
  to,
  count,
  label: `${from} ${to}`,
  absence: count === null ? 'suppressed' : null,
  words: '',
  full_words: '',
});

test('nothing but totals draws nothing', () => {
  expect(directionsChart(flowRegion({ results: [ofRegion('2024-2025', '', 60)] }))).toBeNull();
  expect(directionsChart(flowRegion({ results: later }))).toBeNull();
});

test('the ribbons are of the latest ended year that tells a direction, the bars of every ended year', () => {
  const running = [ofRegion('2026-2027', '', 80), ofRegion('2026-2027', '总校→成员', 80)];
  const series = known(directionSeries(flowRegion({ results: [...told, ...later, ...running] })));
  expect([series.ribbon_year, series.years]).toEqual(['2023-2024', ['2023-2024', '2024-2025']]);
});

test('title, table and picture say the same; withheld, missing and zero have words of their own', () => {
  const chart = known(directionsChart(flowRegion({ results: [...told, ...later] })));
  expect(chart.title).toMatch(/^2023—2024学年.*集团内交流60人，其中总校到成员校30人、成员校到总校不公开$/);
  expect(chart.table.rows).toEqual([
    ['合计', '60人', '70人'],
    ['总校→成员校', '30人', '不公开'],
    ['成员校→总校', '不公开', '缺数据'],
    ['成员校之间', '20人', '缺数据'],
    ['总校校区之间', '0人', '缺数据'],
    ['其中城镇→乡村', '5人', '缺数据'],
  ]);
  const points = [...chart.draw('wide').matchAll(/data-point="([^"]*)"/g)].map((match) => match[1]);
  expect(points).toEqual(
    expect.arrayContaining([
      '2023—2024学年，总校→成员校：30人',
      '2023—2024学年，成员校→总校：不公开',
      '2024—2025学年，成员校→总校：缺数据',
      '2024—2025学年，合计：70人',
    ]),
  );
});

test('ribbons are as wide as they are many, those withheld alike, and where nobody went there is none', () => {
  const placed = placeRibbons(
    [
      ribbon('lead', 'member', 30),
      ribbon('member', 'lead', null),
      ribbon('member', 'member', 10),
      ribbon('lead', 'lead', 0),
    ],
    340,
  );
  const [first, second, third] = placed.ribbons;
  expect(placed.ribbons).toHaveLength(3);
  expect(known(first).thickness).toBeCloseTo(3 * known(third).thickness);
  for (const { fromY, toY, thickness } of placed.ribbons) {
    expect(Math.max(fromY, toY) + thickness / 2).toBeLessThanOrEqual(placed.height_px);
  }
  // Room for a line of text: no two ribbons begin closer than that.
  const starts = placed.ribbons.map(({ fromY }) => fromY).toSorted((a, b) => a - b);
  expect(Math.min(known(starts[1]) - known(starts[0]), known(starts[2]) - known(starts[1]))).toBeGreaterThanOrEqual(24);
  const xs = [
    ...(ribbonPath(known(second), placed) + ribbonHatch(known(second), placed)).matchAll(/[MLC, ]([\d.]+)[ ,]/g),
  ];
  for (const [, x] of xs) expect(Number(x)).toBeLessThanOrEqual(340);
});

test('bars stay in their picture, and neighbouring years without a number share a box', () => {
  const years = ['2020-2021', '2021-2022', '2022-2023', '2023-2024', '2024-2025'];
  const results = years.flatMap((year, index) => [
    ofRegion(year, '', 900),
    ofRegion(year, '总校→成员', index === 1 || index === 2 ? hidden : 300),
  ]);
  const series = known(directionSeries(flowRegion({ results })));
  for (const width_px of [340, 720]) {
    const placed = placeYears(series, { width_px, top: 0 });
    const [, line] = placed.cells;
    expect(line?.gaps.map((gap) => gap.years)).toEqual([['2021-2022', '2022-2023']]);
    for (const cell of placed.cells) {
      expect(cell.left + placed.axis_px).toBeLessThanOrEqual(width_px);
      for (const bar of cell.bars) expect(bar.height).toBeLessThanOrEqual(cell.base_px - 16);
    }
    expect(placed.cells.every(({ top, base_px }) => top + base_px < placed.bottom)).toBe(true);
  }
});
