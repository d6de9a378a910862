import { expect, test } from 'vitest';
import { placeMilestones } from '../../src/charts/milestones/placed.ts';
import { milestoneSeries, spansOf } from '../../src/charts/milestones/series.ts';
import type { RegionArtifact } from '../../src/artifacts/types.ts';
import { goalsOf } from '../../src/figures/targets.ts';
import { plainText } from '../../src/format/bound-text.ts';
import type { DerivedRow } from '../../src/model/derived.ts';
import type { ResultRow } from '../../src/model/result.ts';
import type { Row } from '../../src/model/tables.ts';
import { policyTarget } from '../indicators/rows.ts';
import { known } from './known.ts';

// Casts: the series reads these columns only.
const target = (columns: Partial<Row<'policy_targets'>>) =>
  ({
    target_id: 'T',
    unit: '%',
    deadline: '2025-12-31',
    threshold: 80,
    label: '目标',
    valid_to: null,
    ...columns,
  }) as Row<'policy_targets'>;
const result = (as_of_date: string, value: number | null) =>
  ({ as_of_date, value, numerator: value === null ? null : value * 2500, denominator: 2500 }) as ResultRow;

const month = (as_of_date: string, numerator_tight: number | null) => ({
  as_of_date,
  basis: '校区口径',
  perimeter: '当期口径',
  numerator_tight,
  numerator: 5,
  denominator: 10,
});

const size = { width_px: 720, height_px: 250 };

test('a policy without a dated percentage target has nothing to draw', () => {
  expect(milestoneSeries([], [], [], '2024-02-20')).toBeNull();
  expect(milestoneSeries([target({ deadline: null })], [], [], '2024-02-20')).toBeNull();
  expect(milestoneSeries([target({ unit: '个' })], [], [], '2024-02-20')).toBeNull();
});

test('a target that was withdrawn before it was due is not drawn, one withdrawn later is', () => {
  const withdrawn = policyTarget('A', { deadline: '2025-12-31', valid_to: '2025-06-01' });
  const later = policyTarget('B', { deadline: '2030-12-31', valid_to: '2031-01-01' });
  // A cast: goals are read from these parts of an artifact only.
  const atlas = { region: { as_of_date: '2026-03-31' }, tables: { policy_targets: [withdrawn, later] } };
  const goals = goalsOf(atlas as unknown as RegionArtifact, withdrawn.indicator_id ?? '');
  const series = milestoneSeries(goals, [], [], '2024-02-20');
  expect(series?.milestones.map(({ target_id }) => target_id)).toEqual(['B']);
});

test('targets and measured values stand in the order of time, absent values are left out', () => {
  const series = milestoneSeries(
    [target({ target_id: 'B', deadline: '2030-12-31', threshold: 90 }), target({ target_id: 'A' })],
    [result('2025-09-01', 0.5), result('2024-09-01', 0.4), result('2026-01-01', null)],
    [],
    '2026-01-01',
  );
  expect(series?.milestones.map((milestone) => milestone.target_id)).toEqual(['A', 'B']);
  expect(series?.measured).toEqual([
    { date: '2024-09-01', share: 0.4, words: '40.0%' },
    { date: '2025-09-01', share: 0.5, words: '50.0%' },
  ]);
});

test('a share just below a target does not read like it', () => {
  const series = milestoneSeries([target({})], [result('2025-12-31', 1999 / 2500)], [], '2026-01-01');
  expect(series?.measured[0]?.words).toBe('79.96%');
});

test('a target of 31 December stands at the end of its own year, at its percentage', () => {
  const series = milestoneSeries([target({})], [], [], '2024-02-20');
  const placed = placeMilestones(known(series), size);
  const [milestone] = placed.milestones;
  const last = placed.years.at(-1);
  expect(placed.years.map(({ year }) => year)).toEqual([2024, 2025]);
  expect(known(milestone).x).toBeGreaterThan(known(last).middle);
  expect(placed.plot.right - known(milestone).x).toBeLessThan(2);
  const [bottom, top] = [known(placed.ticks[0]).y, known(placed.ticks.at(-1)).y];
  expect(known(milestone).y).toBeCloseTo(bottom + (top - bottom) * 0.8, 0);
});

test('nothing leaves the picture, however narrow it is', () => {
  const series = milestoneSeries(
    [target({}), target({ deadline: '2030-12-31', threshold: 100 })],
    [],
    [],
    '2021-01-01',
  );
  for (const width_px of [320, 720]) {
    const placed = placeMilestones(known(series), { width_px, height_px: 250 });
    for (const { x, y } of placed.milestones) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(width_px);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(250);
    }
  }
});

test('the history is a stepped line that breaks where a month cannot be stated', () => {
  const history = [month('2025-01-31', 5), month('2025-02-28', null), month('2025-03-31', 6), month('2025-04-30', 7)];
  const series = known(milestoneSeries([target({})], [], history, '2025-04-30'));
  const { historyPath } = placeMilestones(series, size);
  expect(historyPath.match(/M/g)).toHaveLength(2);
  expect(historyPath).not.toContain('NaN');
});

test('a reference line runs only from one declared target to the next', () => {
  const goals = [target({}), target({ target_id: 'B', deadline: '2030-12-31', threshold: 90 })];
  const placed = placeMilestones(known(milestoneSeries(goals, [], [], '2026-01-01')), size);
  expect(placed.referenceLines).toHaveLength(1);
  expect(known(placed.referenceLines[0])).toMatchObject({
    x1: known(placed.milestones[0]).x,
    y1: known(placed.milestones[0]).y,
    x2: known(placed.milestones[1]).x,
    y2: known(placed.milestones[1]).y,
  });
});

test('labels of targets two years apart do not run into each other on a phone', () => {
  const goals = ['2023-12-31', '2025-12-31', '2030-12-31'].map((deadline) => target({ target_id: deadline, deadline }));
  const placed = placeMilestones(known(milestoneSeries(goals, [], [], '2021-09-30')), { ...size, width_px: 340 });
  const [first, second, third] = placed.milestones.map(({ labelX }) => labelX);
  expect(known(first)).toBeGreaterThanOrEqual(39);
  expect(known(second) - known(first)).toBeGreaterThanOrEqual(78);
  expect(known(third) - known(second)).toBeGreaterThanOrEqual(78);
});

// A cast: the spans read these columns only.
const tight = (as_of_date: string, numerator_tight: number | null) =>
  ({ as_of_date, numerator_tight, denominator: 10 }) as DerivedRow<'coverage_history'>;

test('the line says between its marks since when it is what it is, and nothing of months that cannot be stated', () => {
  const history = [
    tight('2024-01-31', null),
    tight('2024-02-29', 5),
    tight('2024-03-31', 5),
    tight('2024-04-30', 6),
    tight('2024-05-31', 6),
    tight('2024-06-30', null),
  ];
  const said = spansOf(history, []).map(({ from, to, words }) => [from, to, plainText(words)]);
  expect(said).toEqual([
    ['2024-02-29', '2024-04-30', '50.0%'],
    ['2024-04-30', '2024-06-30', '60.0%'],
  ]);
});
