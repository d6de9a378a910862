import { expect, test } from 'vitest';
import type { RegionArtifact } from '../../src/artifacts/types.ts';
import { standingChart } from '../../src/charts/standing/standing-chart.ts';
import { placeStanding } from '../../src/charts/standing/placed.ts';
import { standingSeries } from '../../src/charts/standing/series.ts';
import type { ResultRow } from '../../src/model/result.ts';
import { policyTarget } from '../indicators/rows.ts';
import { known } from './known.ts';

const targets = [
  policyTarget('size', { indicator_id: 'IND-05', threshold: 6, unit: '个', comparator: '≤' }),
  policyTarget('tight', { indicator_id: 'IND-10', threshold: 10, unit: '%', comparator: '≥' }),
  policyTarget('loose', { indicator_id: 'IND-10', threshold: 5, unit: '%', comparator: '≥' }),
  policyTarget('forum', { indicator_id: 'IND-31b', threshold: 1, unit: '次', comparator: '≥' }),
];

const result = (target_id: string, more: Partial<ResultRow>) => {
  const target = known(targets.find((row) => row.target_id === target_id));
  const { numerator = null, denominator = null } = more;
  return {
    indicator_id: target.indicator_id,
    unit_kind: 'group',
    unit_id: 'g',
    period: '2024-2025',
    as_of_date: null,
    basis: { 'IND-05': '成员学校', 'IND-10': '参与口径', 'IND-31b': '各项次数' }[target.indicator_id],
    category: target_id === 'forum' ? '活动：班主任论坛' : '',
    numerator,
    denominator,
    value: numerator === null || denominator === null ? numerator : numerator / denominator,
    target_id,
    threshold: target.threshold,
    comparator: target.comparator,
    shortfall: 0,
    ...more,
  } as ResultRow;
};

// A cast: a standing reads these parts of an artifact only.
const atlas = (results: readonly ResultRow[]) =>
  ({
    region: { as_of_date: '2026-03-31' },
    tables: { policy_targets: targets, groups: [{ group_id: 'g', short_name: '青禾集团' }] },
    results,
  }) as unknown as RegionArtifact;

const missed = result('tight', { numerator: 19, denominator: 200, verdict: '未达标', shortfall: 1 });
const kept = result('size', { numerator: 3, verdict: '符合建议' });
const zero = result('forum', { numerator: 0, verdict: '未达标', shortfall: 1 });

test('each requirement is told in percent of its standard, with what is lacking', () => {
  const bars = standingSeries(atlas([missed, kept, zero]), 'g');
  expect(bars.map(({ name, standard, percent, words }) => [name, standard, percent, words])).toEqual([
    ['成员数', '≤6个', 50, '3个'],
    ['交流轮岗比例', '≥10%', 95, '9.5%，差1人'],
    ['班主任论坛', '≥1次', 0, '0次，差1次'],
  ]);
});

test('targets of two types are one requirement, told by the one that was judged', () => {
  const running = result('loose', { numerator: 9, denominator: 200, verdict: '进行中（预计）', period: '2025-2026' });
  const bars = standingSeries(atlas([missed, running]), 'g');
  expect(bars.map(({ target_id }) => target_id)).toEqual(['tight']);
});

test('what is missing, kept back, not asked for, undecided and zero is told apart', () => {
  const others = (['数据缺失', '人数较少不公开', '不适用', '类型待确认'] as const).map(
    (verdict) => known(standingSeries(atlas([result('tight', { verdict, shortfall: null })]), 'g')[0]).absence,
  );
  expect(others).toEqual(['missing', 'suppressed', 'not-applicable', 'type-unknown']);
  expect(standingSeries(atlas([zero]), 'g')[0]?.absence).toBeNull();
});

test('without a type the figure is told and no standard is held against it', () => {
  const undecided = result('tight', { numerator: 3, denominator: 200, verdict: '类型待确认', threshold: null });
  const [bar] = standingSeries(atlas([undecided]), 'g');
  expect(bar).toMatchObject({ standard: '按类型确定', percent: null, words: '1.5%，类型待确认' });
});

test('the title counts what is met and names what is not; a single figure is no chart', () => {
  expect(standingChart(atlas([missed, kept, zero]), 'g')?.title).toBe(
    '青禾集团：已判定的2项要求中，2项未达标（交流轮岗比例差1人、班主任论坛差1次）',
  );
  expect(standingChart(atlas([kept]), 'g')).toBeNull();
});

test('bars end on the standard when it is just met, and are cut where they would leave the axis', () => {
  const reached = result('tight', { numerator: 20, denominator: 200, verdict: '达标' });
  const many = result('forum', { numerator: 7, verdict: '达标' });
  for (const width_px of [340, 720]) {
    const placed = placeStanding(standingSeries(atlas([reached, many]), 'g'), width_px);
    const [first, second] = placed.bars;
    expect(placed.left + known(first).width).toBe(placed.standardX);
    expect(known(second).isCut).toBe(true);
    expect(placed.left + known(second).width).toBeLessThan(placed.wordsX);
    expect(known(second).middle + placed.bar_px / 2).toBeLessThan(placed.height_px);
  }
});
