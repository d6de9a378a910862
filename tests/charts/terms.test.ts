import { expect, test } from 'vitest';
import type { RegionArtifact } from '../../src/artifacts/types.ts';
import { termsChart } from '../../src/charts/terms/terms-chart.ts';
import { placeTerms } from '../../src/charts/terms/placed.ts';
import { termSeries } from '../../src/charts/terms/series.ts';
import type { ResultRow } from '../../src/model/result.ts';
import { known } from './known.ts';

const result = (unit_id: string, period: string, verdict: ResultRow['verdict'], more: Partial<ResultRow> = {}) => ({
  indicator_id: 'IND-31b',
  unit_kind: 'group',
  unit_id,
  period,
  basis: '各项次数',
  category: '活动：班主任论坛',
  target_id: 'forum',
  numerator: 1,
  value: 1,
  shortfall: 0,
  verdict,
  ...more,
});
const exchange = { indicator_id: 'IND-31a', basis: '核心校组织', category: '', target_id: 'exchange' };
const none = { numerator: 0, value: 0, shortfall: 1 };

// A cast: the calendar reads these parts of an artifact only.
const atlas = (results: readonly object[]) =>
  ({
    region: { as_of_date: '2026-03-31' },
    tables: {
      groups: ['a', 'b', 'c'].map((group_id) => ({ group_id, short_name: `${group_id}集团` })),
      policy_targets: [
        { target_id: 'exchange', indicator_id: 'IND-31a', clause_id: 'C-1' },
        { target_id: 'forum', indicator_id: 'IND-31b', clause_id: 'C-2' },
      ],
      clauses: [],
    },
    results,
  }) as unknown as RegionArtifact;

const rows = [
  result('a', '2025-2026-1', '达标'),
  result('a', '2025-2026-1', '未达标', { ...exchange, ...none }),
  result('b', '2025-2026-1', '达标'),
  result('b', '2025-2026-1', '达标', exchange),
  result('c', '2025-2026-1', '不适用'),
  result('c', '2025-2026-1', '不适用', exchange),
  result('a', '2025-2026-2', '进行中（预计）', none),
  result('a', '2025-2026-2', '数据缺失', { ...exchange, numerator: null, value: null }),
];

test('held, short, running, not judged, missing and not there yet are told apart', () => {
  const series = known(termSeries(atlas(rows)));
  expect(series.kinds).toEqual(['骨干交流互动活动', '班主任论坛']);
  const said = series.rows.map(({ cells }) =>
    cells.map(({ marks }) => marks?.map(({ state, words }) => `${state} ${words}`) ?? null),
  );
  expect(said).toEqual([
    [
      ['short 0次，差1次', 'held 1次'],
      ['missing 缺数据', 'running 0次，学期未结束'],
    ],
    [['held 1次', 'held 1次'], null],
    [['not-judged 不适用', 'not-judged 不适用'], null],
  ]);
});

test('the title tells the latest term that is over, without the groups that are not judged', () => {
  expect(termsChart(atlas(rows))?.title).toBe(
    '2025—2026学年第一学期，2个集团中1个举办了规定的全部活动；未达到次数的：骨干交流互动活动1个集团',
  );
});

test('where no activity is asked for there is no calendar', () => {
  expect(termsChart(atlas([]))).toBeNull();
  expect(termsChart(atlas([result('a', '2025-2026-1', '数据缺失', { value: null })]))).toBeNull();
});

test('squares stay in their cells and do not touch each other', () => {
  const terms = Array.from({ length: 12 }, (_, index) => {
    const year = 2019 + Math.floor(index / 2);
    return `${year}-${year + 1}-${(index % 2) + 1}`;
  });
  const many = terms.flatMap((term) => [result('a', term, '达标'), result('a', term, '达标', exchange)]);
  for (const width_px of [340, 720]) {
    const placed = placeTerms(known(termSeries(atlas(many))), width_px);
    expect(placed.terms).toHaveLength(10);
    const [row] = placed.rows;
    for (const [index, { marks }] of known(row).cells.entries()) {
      const from = placed.left + index * placed.column_px;
      for (const { x, y } of marks) {
        expect(x).toBeGreaterThanOrEqual(from);
        expect(x + placed.mark_px).toBeLessThanOrEqual(from + placed.column_px);
        expect(y + placed.mark_px).toBeLessThan(known(row).top + placed.row_px);
      }
      const places = new Set(marks.map(({ x, y }) => `${x} ${y}`));
      expect(places.size).toBe(marks.length);
    }
  }
});
