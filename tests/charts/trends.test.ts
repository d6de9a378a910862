import { expect, test } from 'vitest';
import { placeTrends } from '../../src/charts/trends/placed.ts';
import { trendSeries } from '../../src/charts/trends/series.ts';
import type { ResultRow } from '../../src/model/result.ts';
import { known } from './known.ts';

// A cast: the series reads these columns only.
const row = (unit_id: string, period: string, numerator: number | null, more: Partial<ResultRow> = {}) =>
  ({
    unit_id,
    period,
    numerator,
    denominator: numerator === null ? null : 200,
    value: numerator === null ? null : numerator / 200,
    threshold: 10,
    verdict: '达标',
    ...more,
  }) as ResultRow;
const units = [
  { unit_id: 'a', name: '甲集团' },
  { unit_id: 'b', name: '乙集团' },
];

test('one year is no trend', () => {
  expect(trendSeries([row('a', '2024-2025', 20)], units)).toBeNull();
  expect(trendSeries([row('a', '2024-2025', 20), row('a', '2025-2026', null)], units)).toBeNull();
});

test('every year keeps its place: absent, not there yet, missed and running are told apart', () => {
  const series = known(
    trendSeries(
      [
        row('a', '2023-2024', 20),
        row('a', '2024-2025', null, { verdict: '人数较少不公开' }),
        row('a', '2025-2026', 19, { verdict: '进行中（预计）' }),
        row('b', '2024-2025', 19, { verdict: '未达标' }),
        row('b', '2025-2026', 30, { verdict: '类型待确认' }),
      ],
      units,
    ),
  );
  const [first, second] = series.lines.map(({ points }) => points);
  expect(first?.map((point) => point?.words)).toEqual(['10.0%', '人数较少不公开', '9.5%']);
  expect(first?.map((point) => point?.is_running)).toEqual([false, false, true]);
  expect(second?.[0]).toBeNull();
  expect(second?.map((point) => point?.is_met)).toEqual([undefined, false, true]);
  // Without a type there is no standard to draw.
  expect(second?.map((point) => point?.threshold)).toEqual([undefined, 10, null]);
});

test('a line breaks at a gap, all pictures have one scale, and nothing leaves its cell', () => {
  const rows = ['a', 'b'].flatMap((unit) =>
    ['2021-2022', '2022-2023', '2023-2024', '2024-2025', '2025-2026'].map((period, index) =>
      row(unit, period, index === 2 ? null : index * (unit === 'a' ? 10 : 5)),
    ),
  );
  for (const width_px of [340, 720]) {
    const placed = placeTrends(known(trendSeries(rows, units)), width_px);
    const [a, b] = placed.cells;
    expect(known(a).runs).toHaveLength(2);
    const heightOf = (cell: typeof a) => placed.plotHeight_px - known(known(known(cell).points.at(-1)).y);
    expect(heightOf(a) / heightOf(b)).toBeCloseTo(2, 1);
    for (const cell of placed.cells) {
      expect(cell.left + placed.cell_px).toBeLessThanOrEqual(width_px);
      for (const { x, y } of cell.points) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(placed.cell_px);
        expect(y ?? 0).toBeLessThanOrEqual(placed.plotHeight_px);
      }
    }
  }
});

test('a name too long for its cell ends in an ellipsis', () => {
  const long = [{ unit_id: 'a', name: '以二十四个汉字的学校名称为核心校的教育集团之一' }];
  const placed = placeTrends(known(trendSeries([row('a', '2023-2024', 1), row('a', '2024-2025', 2)], long)), 340);
  expect(known(placed.cells[0]).name).toMatch(/…$/);
});
