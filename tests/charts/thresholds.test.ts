import { expect, test } from 'vitest';
import { placeThresholds } from '../../src/charts/thresholds/placed.ts';
import { thresholdSeries } from '../../src/charts/thresholds/series.ts';
import { figureOf } from '../../src/figures/figure.ts';
import type { ResultRow } from '../../src/model/result.ts';
import { policyTarget } from '../indicators/rows.ts';
import { figure } from './figures.ts';
import { known } from './known.ts';

const row = (unit_id: string, value: number | null, more: Partial<ResultRow> = {}) =>
  figure({
    indicator_id: 'IND-05',
    unit_id,
    value,
    numerator: value,
    denominator: null,
    verdict: value === null ? '数据缺失' : '符合建议',
    threshold: 6,
    comparator: '≤',
    shortfall: 0,
    ...more,
  });
const share = (unit_id: string, numerator: number, denominator: number, more: Partial<ResultRow> = {}) =>
  row(unit_id, numerator / denominator, {
    indicator_id: 'IND-10',
    basis: '参与口径',
    numerator,
    denominator,
    comparator: '≥',
    threshold: 10,
    ...more,
  });
const members = '个';
const people = '%';

test('without any value there is nothing to draw', () => {
  expect(thresholdSeries([], members, String)).toBeNull();
  expect(thresholdSeries([row('G01', null)], members, String)).toBeNull();
});

test('units keep their order, and those without a value keep their place and say why', () => {
  const rows = [
    row('G02', 2),
    row('G03', null),
    row('G05', null, { verdict: '人数较少不公开' }),
    row('G06', null, { verdict: '不适用' }),
    row('G01', 0),
  ];
  const series = known(thresholdSeries(rows, members, (id) => `集团${id}`));
  expect(series.bars.map(({ name, amount, absence, words }) => [name, amount, absence, words])).toEqual([
    ['集团G02', 2, null, '2个'],
    ['集团G03', null, 'missing', '无法计算'],
    ['集团G05', null, 'suppressed', '不公开'],
    ['集团G06', null, 'not-applicable', '不适用'],
    ['集团G01', 0, null, '0个'],
  ]);
});

test('a share is drawn in percent and says how many are lacking, never reading like the standard it misses', () => {
  const rows = [share('A', 25, 200), share('B', 2499, 25_000, { shortfall: 1, verdict: '未达标' })];
  const series = known(thresholdSeries(rows, people, String));
  expect(series.bars.map(({ words }) => words)).toEqual(['12.5%', '9.996%，差1人']);
  expect(series.bars[0]?.amount).toBe(12.5);
});

test('bars are as long as their amounts, and each standard lies where its amount would end', () => {
  const placed = placeThresholds(known(thresholdSeries([row('A', 3), row('B', 6)], members, String)), 720);
  const [half, whole] = placed.bars;
  expect(Math.abs(known(whole).width - 2 * known(half).width)).toBeLessThanOrEqual(1);
  expect(known(whole).thresholdX).toBe(placed.left + known(whole).width);
});

test('each unit has the standard of its own type, and none where none applies', () => {
  const rows = [share('A', 20, 100), share('B', 20, 100, { threshold: 5 }), share('C', 20, 100, { threshold: null })];
  const placed = placeThresholds(known(thresholdSeries(rows, people, String)), 720);
  const [tight, loose, none] = placed.bars.map(({ thresholdX }) => thresholdX);
  expect(Math.abs(known(tight) - placed.left - 2 * (known(loose) - placed.left))).toBeLessThanOrEqual(1);
  expect(none).toBeNull();
  expect(placed.marks.map(({ threshold }) => threshold)).toEqual([10, 5]);
});

test('without a type there is a figure and no standard: nothing is lacking of what is not known', () => {
  const unknown = share('A', 20, 250, { verdict: '类型待确认', shortfall: 8 });
  const [bar] = known(thresholdSeries([unknown], people, String)).bars;
  expect(bar).toMatchObject({ words: '8.0%，类型待确认', threshold: null });
});

test('a standard in another unit is no line among percents: one academic year is not 1 %', () => {
  const years = policyTarget('T', { threshold: 1, unit: '学年', comparator: '≥' });
  const [own] = [share('A', 9, 10, { threshold: 1 })].map(({ row: result }) =>
    figureOf({ tables: { policy_targets: [years] } } as unknown as Parameters<typeof figureOf>[0], result),
  );
  const series = known(thresholdSeries([known(own)], people, String));
  expect(series.bars[0]?.threshold).toBeNull();
});

test('a long name goes above its bar, where it cannot push the bar out of the picture', () => {
  const series = thresholdSeries([row('A', 3)], members, () => '以二十四个汉字的学校名称为核心校的教育集团之一');
  const placed = placeThresholds(known(series), 340);
  expect(placed.namesBeside).toBe(false);
  expect(placed.left + known(placed.bars[0]).width).toBeLessThan(340);
});

test('bars and names never overlap each other, and the words after a bar stay in the picture', () => {
  const rows = Array.from({ length: 14 }, (_, index) => share(`G${index}`, index, 100, { shortfall: 12 }));
  for (const width_px of [340, 720]) {
    const series = known(thresholdSeries(rows, people, (id) => `以${id}为核心校的教育集团`));
    const placed = placeThresholds(series, width_px);
    const tops = placed.bars.map(({ top }) => top);
    for (const [index, top] of tops.slice(1).entries()) {
      expect(top - known(tops[index])).toBeGreaterThanOrEqual(placed.barHeight_px + (placed.namesBeside ? 0 : 16));
    }
    expect(known(tops.at(-1)) + placed.barHeight_px).toBeLessThanOrEqual(placed.height_px);
    for (const bar of placed.bars) expect(bar.labelX + bar.words.length * 11).toBeLessThanOrEqual(width_px);
  }
});
