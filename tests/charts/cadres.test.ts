import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { cadresChart } from '../../src/charts/cadres/cadres-chart.ts';
import { Cadres } from '../../src/charts/cadres/Cadres.tsx';
import { placeCadres } from '../../src/charts/cadres/placed.ts';
import { cadreSeries, postsWords, type CadreSeries, type PostState } from '../../src/charts/cadres/series.ts';
import type { RegionArtifact } from '../../src/artifacts/types.ts';
import type { FactRow } from '../../src/model/fact-tables.ts';
import { policyTarget } from '../indicators/rows.ts';
import { flowRegion } from './flows-region.ts';
import { known } from './known.ts';

function check(member: string, check_name: string, is_met: boolean | null): FactRow<'exchange_checks'> {
  return {
    period: '2026-09-30',
    group_id: 'g',
    member_campus_id: member,
    check_name,
    is_met,
    absence: is_met === null ? 'not-applicable' : null,
    reason: null,
  };
}

function atlasOf(checks: readonly FactRow<'exchange_checks'>[], asks = ['IND-20a']): RegionArtifact {
  const atlas = flowRegion({ results: [] });
  const policy_targets = asks.map((indicator_id) => policyTarget(indicator_id, { indicator_id }));
  return {
    ...atlas,
    tables: { ...atlas.tables, policy_targets },
    facts: { ...atlas.facts, exchange_checks: checks },
  };
}

const states: readonly PostState[] = ['met', 'unmet', 'missing', 'suppressed', 'not-applicable'];
const checks = [
  check('c', 'lead-team', false),
  check('b', 'lead-team', true),
  check('b', 'member-head', null),
  check('c', 'member-head', true),
];

test('members stand in official order in both directions, and one that is excused is not counted', () => {
  const series = known(cadreSeries(atlasOf(checks)));
  const lines = series.groups[0]?.lines.map(({ cells }) => cells.map(({ name, state }) => `${name} ${state}`));
  expect(lines).toEqual([
    ['b校 met', 'c校 unmet'],
    ['b校 not-applicable', 'c校 met'],
  ]);
  expect(series.groups[0]?.lines.map(postsWords)).toEqual(['1/2', '1/1']);
});

test('what the policy does not ask is not drawn', () => {
  expect(cadresChart(atlasOf(checks, []))).toBeNull();
  expect(cadresChart(atlasOf(checks, ['IND-20c']))).toBeNull();
  expect(cadresChart(atlasOf([]))).toBeNull();
});

test('title and table say the same, with the members that are still open', () => {
  const chart = known(cadresChart(atlasOf(checks)));
  expect(chart.title).toBe(
    '干部互派：总校派往成员校的，2个成员校区中1个已落实；成员校派往总校的，1个成员校区中1个已落实',
  );
  expect(chart.table.rows[0]?.slice(2)).toEqual(['1/2', '1/1', '总校派往成员校：c校；成员校派往总校：b校（不适用）']);
});

test('a member of which it is not known leaves no count', () => {
  const cells = [
    { name: '甲', state: 'met' },
    { name: '乙', state: 'missing' },
  ] as const;
  expect(postsWords({ cells, check: 'lead-team', row: null, met_count: 1, asked_count: 2 } as const)).toBe('不完整');
});

test('squares and counts of many members stay in the picture', () => {
  const cells = Array.from({ length: 40 }, (_, index) => ({
    name: `成员${index}`,
    state: states[index % 5] ?? 'met',
  }));
  const line = { cells, check: 'lead-team', row: null, met_count: 8, asked_count: 32 } as const;
  const group = { name: '某市某区第二十二十二年一贯制实验学校教育集团', type: '紧密型', lines: [line, line] };
  const series: CadreSeries = {
    directions: ['核心校派往成员校', '成员校派往核心校'],
    groups: [
      { ...group, absence_words: '' },
      { ...group, name: '乙', lines: [], absence_words: '不适用' },
    ],
  };
  for (const width_px of [340, 720]) {
    const placed = placeCadres(series, width_px);
    const [row, next] = placed.rows;
    const [first, second] = known(row).lines;
    const secondX = known(known(second).cells[0]).x;
    for (const { x } of known(first).cells) expect(x + 11).toBeLessThan(secondX);
    expect(known(first).wordsX + 40).toBeLessThan(secondX);
    expect(known(second).wordsX + 40).toBeLessThanOrEqual(width_px);
    const lowest = Math.max(...known(row).lines.flatMap((own) => own.cells.map(({ y }) => y + 11)));
    expect(lowest).toBeLessThan(known(row).bottom);
    expect(known(next).nameY).toBeGreaterThan(known(row).bottom);
  }
});

test('every state has a look of its own', () => {
  const looks = states.map((state) => {
    const lines = [
      { cells: [{ name: '甲', state }], check: 'lead-team', row: null, met_count: 0, asked_count: 1 } as const,
    ];
    const groups = [{ name: '乙', type: '', lines, absence_words: '' }];
    const svg = render(h(Cadres, { series: { directions: ['丙', '丁'], groups }, width_px: 720, description: '' }));
    return svg.replaceAll(/>[^<]+</g, '><').replaceAll(/data-point="[^"]*"/g, '');
  });
  expect(new Set(looks).size).toBe(5);
});
