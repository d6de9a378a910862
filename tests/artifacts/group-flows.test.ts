import { expect, test } from 'vitest';
import { groupFlowsOf } from '../../src/figures/group-flows.ts';
import { direction, flow, flowRegion, hidden } from '../charts/flows-region.ts';
import { known } from '../charts/known.ts';

const ended = '2024-2025';
const told = [direction(ended, '', 20), direction(ended, '总校→成员', 9), direction(ended, '成员→总校', hidden)];

test('the lead school comes first, and a way that is not listed is withheld, never zero', () => {
  const flows = known(groupFlowsOf(flowRegion({ results: told, flows: [flow('a', 'c', 6)] }), 'g'));
  expect(flows.campuses.map(({ campus_id, is_lead }) => `${campus_id} ${is_lead}`)).toEqual([
    'a true',
    'b false',
    'c false',
  ]);
  const words = flows.cells.map((line) => line.map(({ count, absence }) => count ?? absence));
  expect(words).toEqual([
    ['not-applicable', 'suppressed', 6],
    ['suppressed', 'not-applicable', 'suppressed'],
    ['suppressed', 'suppressed', 'not-applicable'],
  ]);
});

test('where a direction is known to be empty, its ways are zero', () => {
  const results = [...told, direction(ended, '成员↔成员', 0)];
  const { cells } = known(groupFlowsOf(flowRegion({ results }), 'g'));
  expect([cells[1]?.[2], cells[2]?.[1]]).toEqual([
    { count: 0, absence: null, ref: null },
    { count: 0, absence: null, ref: null },
  ]);
  expect(cells[1]?.[0]?.absence).toBe('suppressed');
});

test('a direction between campuses that the group does not have is left out', () => {
  const results = [...told, direction(ended, '总校校区之间', hidden)];
  const { directions } = known(groupFlowsOf(flowRegion({ results }), 'g'));
  expect(directions.map((item) => item.direction.part)).toEqual(['总校→成员', '成员→总校']);
});

test('the latest ended year of which more than the total is published is told, and what is withheld since', () => {
  const results = [
    direction('2024-2025', '', 7),
    direction('2024-2025', '总校→成员', 7),
    direction('2025-2026', '', 8),
    direction('2025-2026', '总校→成员', hidden),
    direction('2026-2027', '', 9),
    direction('2026-2027', '总校→成员', 9),
  ];
  const flows = known(groupFlowsOf(flowRegion({ results }), 'g'));
  expect([flows.academic_year, flows.total.value]).toEqual(['2024-2025', 7]);
  expect(flows.withheld_since.map(({ period, value }) => [period, value])).toEqual([['2025-2026', 8]]);
});

test('without a published total, or with nothing but totals, there is nothing to tell', () => {
  expect(groupFlowsOf(flowRegion({ results: [direction(ended, '', '数据缺失')] }), 'g')).toBeNull();
  expect(groupFlowsOf(flowRegion({ results: [direction(ended, '', hidden)] }), 'g')).toBeNull();
  const onlyTotal = [direction(ended, '', 20), direction(ended, '总校→成员', hidden)];
  expect(groupFlowsOf(flowRegion({ results: onlyTotal }), 'g')).toBeNull();
});
