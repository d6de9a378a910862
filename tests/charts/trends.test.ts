import { expect, test } from 'vitest';
import { placeTrends } from '../../src/charts/trends/placed.ts';
import { periodWords, trendSeries, withoutPoint } from '../../src/charts/trends/series.ts';
import type { ResultRow } from '../../src/model/result.ts';
import { figure } from './figures.ts';
import { known } from './known.ts';

const row = (unit_id: string, period: string, numerator: number | null, more: Partial<ResultRow> = {}) => ({
  is_running: more.verdict === '进行中（预计）',
  figure: figure({
    unit_id,
    period,
    numerator,
    denominator: numerator === null ? null : 200,
    value: numerator === null ? null : numerator / 200,
    threshold: 10,
    verdict: '达标',
    ...more,
  }),
});
const always = { founded_on: null, closed_on: null };
const units = [
  { unit_id: 'a', name: '甲集团', ...always },
  { unit_id: 'b', name: '乙集团', ...always },
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
  expect(first?.map((point) => point?.words)).toEqual(['10.0%', '不公开', '9.5%（进行中）']);
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

test('a year that still runs stands apart: no line falls to it, and it is not the number beside the name', () => {
  const ended = [row('a', '2023-2024', 180), row('a', '2024-2025', 190)];
  const running = { ...row('a', '2025-2026', 0, { verdict: '无定量要求' }), is_running: true };
  const placed = placeTrends(known(trendSeries([...ended, running], units)), 720);
  const [cell] = placed.cells;
  expect(known(cell).runs.map((run) => run.split(' ').length)).toEqual([2]);
  expect(known(cell).last?.words).toBe('95.0%');
  expect(known(known(cell).points.at(-1)).point?.words).toBe('0.0%（进行中）');
});

test('a name too long for its cell ends in an ellipsis', () => {
  const long = [{ unit_id: 'a', name: '以二十四个汉字的学校名称为核心校的教育集团之一', ...always }];
  const placed = placeTrends(known(trendSeries([row('a', '2023-2024', 1), row('a', '2024-2025', 2)], long)), 340);
  expect(known(placed.cells[0]).name).toMatch(/…$/);
});

test('not there yet is said of a group that was founded later, and of nothing else', () => {
  const group = { unit_id: 'c', name: '丙集团', founded_on: '2024-10-15', closed_on: '2025-08-01' };
  const said = ['2023-2024', '2024-2025', '2025-2026'].map((period) => withoutPoint([group, ...units], 'c', period));
  expect(said).toEqual(['尚未成立', '无数据', '已撤销']);
  expect(withoutPoint(units, 'a', '2020-2021')).toBe('无数据');
});

test('a unit of which there is nothing in any year has no picture', () => {
  const series = known(trendSeries([row('a', '2023-2024', 20), row('a', '2024-2025', 30)], units));
  expect(series.lines.map(({ unit_id }) => unit_id)).toEqual(['a']);
});

const atDay = (unit_id: string, as_of_date: string, numerator: number | null, more: Partial<ResultRow> = {}) => ({
  ...row(unit_id, '', numerator, { as_of_date, ...more }),
  is_running: !as_of_date.endsWith('-12-31'),
});

test('year ends make a series of their own: named by their day, and the as-of date stands apart', () => {
  const series = known(
    trendSeries(
      [
        atDay('a', '2023-12-31', 20),
        atDay('a', '2024-12-31', 19, { verdict: '未达标' }),
        atDay('a', '2025-03-31', 21),
        atDay('b', '2023-12-31', null, { verdict: '不适用' }),
        atDay('b', '2024-12-31', null, { verdict: '类型待确认' }),
      ],
      units,
    ),
  );
  expect(series.periods.map(periodWords)).toEqual(['2023年12月31日', '2024年12月31日', '2025年3月31日']);
  // What is not asked of a group, or waits for its type, has no picture.
  expect(series.lines.map(({ name }) => name)).toEqual(['甲集团']);
  expect(series.lines[0]?.points.map((point) => point?.words)).toEqual(['10.0%', '9.5%', '10.5%']);
  expect(series.lines[0]?.points.map((point) => point?.is_running)).toEqual([false, false, true]);
  expect(withoutPoint([{ ...always, unit_id: 'c', name: '丙', founded_on: '2024-06-01' }], 'c', '2023-12-31')).toBe(
    '尚未成立',
  );
});
