import { describe, expect, test } from 'vitest';
import { placeBars, placePlot } from '../../src/charts/free/placed.ts';
import { freeSeries, suggestedChoice, type FreeChoice, type FreeSeries } from '../../src/charts/free/series.ts';

const columns = [
  { name: '集团', is_number: false },
  { name: '学年', is_number: false },
  { name: '人数', is_number: true },
  { name: '比例', is_number: true },
];
const rows = [
  ['甲', '2023', 10, 0.1],
  ['甲', '2024', null, 0.2],
  ['乙', '2023', -5, null],
  ['乙', '2024', 20, 0.4],
];

function seriesOf(choice: Partial<FreeChoice>, own: readonly (readonly unknown[])[] = rows): FreeSeries {
  const result = freeSeries(columns, own, { kind: 'bars', x: '学年', y: '人数', by: '集团', ...choice });
  if (!result.ok) throw new Error(result.why);
  return result.series;
}

describe('a result as a chart', () => {
  test('has a series for each value of the chosen column, and a gap where there is no number', () => {
    const { labels, lines, notes } = seriesOf({});
    expect(labels).toEqual(['2023', '2024']);
    expect(lines.map(({ name, points }) => [name, points.map(({ x, y }) => [x, y])])).toEqual([
      [
        '甲',
        [
          [0, 10],
          [1, null],
        ],
      ],
      [
        '乙',
        [
          [0, -5],
          [1, 20],
        ],
      ],
    ]);
    expect(notes).toEqual(['1行没有数值，图上留空。']);
  });

  test('never draws a missing number as zero', () => {
    expect(seriesOf({ y: '比例' }).lines.flatMap(({ points }) => points.map(({ y }) => y))).toEqual([
      0.1,
      0.2,
      null,
      0.4,
    ]);
    const { bars } = placeBars(seriesOf({ y: '比例' }), 720);
    expect(bars.filter(({ width }) => width === 0).map(({ words }) => words)).toEqual(['空值']);
    const zero = placeBars(
      seriesOf({}, [
        ['甲', '2023', 0, 1],
        ['甲', '2024', 5, 1],
      ]),
      720,
    );
    expect(zero.bars.map(({ width }) => width > 0)).toEqual([true, true]);
  });

  test('breaks a line where a number is missing', () => {
    const gap = [1, 2, null, 4].map((value, index) => ['甲', String(index), value, 1]);
    const { runs } = placePlot(seriesOf({ kind: 'line', by: '' }, gap), 720);
    expect(runs.map((own) => own.map((run) => run.length))).toEqual([[2, 1]]);
  });

  test('says where rows share a place', () => {
    expect(seriesOf({ by: '' }).notes).toContain('同一横轴值有多行，点叠在一起；可在 SQL 中先汇总。');
    expect(seriesOf({ by: '', kind: 'dots', x: '比例' }).notes).toEqual(['2行没有数值，没有画出。']);
  });

  test.each([
    [{ y: '集团' }, '“集团”不是数字'],
    [{ kind: 'dots' as const }, '横轴要用数字'],
    [{ x: 'nope' }, '请选择'],
    [{ by: 'nope' }, '请选择'],
  ])('says why it cannot be drawn: %o', (choice, why) => {
    const result = freeSeries(columns, rows, { kind: 'bars', x: '学年', y: '人数', by: '', ...choice });
    expect(result.ok ? '' : result.why).toContain(why);
  });

  test('says what is too much for it', () => {
    const many = Array.from({ length: 200 }, (_, index) => [`集团${index % 9}`, String(index), index, 1]);
    const { notes, labels, lines } = seriesOf({}, many);
    expect([labels.length, lines.length]).toEqual([60, 6]);
    expect(notes).toEqual(['140个横轴值超出60个，没有画出。', '3个系列超出6个，没有画出。']);
  });

  test('is suggested from its columns', () => {
    expect(suggestedChoice(columns)).toEqual({ kind: 'bars', x: '集团', y: '人数', by: '' });
    expect(suggestedChoice(columns.slice(2))).toMatchObject({ kind: 'dots', x: '比例', y: '人数' });
    expect(suggestedChoice(columns.slice(0, 2))).toBeNull();
  });
});

describe.each([720, 340])('at %i px', (width_px) => {
  test('bars begin at zero, to the right for more and to the left for less', () => {
    const { bars, zero, height_px } = placeBars(seriesOf({}), width_px);
    for (const { point, x, width } of bars) expect(Number(point.y) < 0 ? x + width : x).toBeCloseTo(zero, -0.5);
    expect(Math.max(...bars.map(({ y, height }) => y + height))).toBeLessThanOrEqual(height_px);
    expect(Math.min(...bars.map(({ x }) => x))).toBeGreaterThan(0);
    expect(Math.max(...bars.map(({ x, width }) => x + width))).toBeLessThan(width_px);
  });

  test.each(['line', 'dots'] as const)('the marks of %s lie inside, higher for more', (kind) => {
    const { runs, left, top, bottom } = placePlot(
      seriesOf({ kind, x: kind === 'dots' ? '人数' : '学年', y: '人数' }),
      width_px,
    );
    const all = runs.flat(2);
    for (const { x, y } of all) {
      expect(x).toBeGreaterThanOrEqual(left);
      expect(x).toBeLessThan(width_px);
      expect(y).toBeGreaterThanOrEqual(top);
      expect(y).toBeLessThanOrEqual(bottom);
    }
    const [low, high] = [all.find(({ point }) => point.y === -5), all.find(({ point }) => point.y === 20)];
    expect(high?.y).toBeLessThan(low?.y ?? 0);
  });
});
