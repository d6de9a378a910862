import { expect, test } from 'vitest';

import type { RegionArtifact } from '../../src/artifacts/types.ts';
import { presentTone, typePeriodsOf, typeToneOf } from '../../src/figures/type-periods.ts';
import { region } from '../indicators/rows.ts';

const term = (group_type: string, tightness: string) => ({ group_type, tightness, parent_type: null, sort_order: 1 });
const type = (group_type: string, valid_from: string, valid_to: string | null) => ({
  group_id: 'G1',
  group_type,
  valid_from,
  valid_to,
});

// A cast: types need these parts of an artifact only.
const atlas = {
  region: region({ as_of_date: '2026-03-31' }),
  tables: {
    groups: [],
    group_kinds: [],
    policy_targets: [],
    group_type_terms: [term('紧密融合型', '紧密'), term('结对联盟型', '松散'), term('其他', '待确认')],
    group_types: [type('结对联盟型', '2022-09-01', '2024-09-01'), type('紧密融合型', '2025-03-01', null)],
  },
} as unknown as RegionArtifact;

test('how close a type is follows from the terms of the region, not from its name', () => {
  expect(['紧密融合型', '结对联盟型', '其他', '紧密型', null].map((name) => typeToneOf(atlas, name))).toEqual([
    'tight',
    'loose',
    'open',
    'open',
    'open',
  ]);
});

test('the times between two types are open', () => {
  const periods = typePeriodsOf(atlas, { group_id: 'G1', founded_on: '2022-09-01' });
  expect(periods.map(({ tone, from, to }) => [tone, from, to])).toEqual([
    ['loose', '2022-09-01', '2024-09-01'],
    ['open', '2024-09-01', '2025-03-01'],
    ['tight', '2025-03-01', null],
  ]);
  expect(presentTone(periods)).toBe('tight');
});

test('a group without a type on record is open from its first day on', () => {
  const periods = typePeriodsOf(atlas, { group_id: 'G2', founded_on: '2023-01-01' });
  expect(periods.map(({ group_type, tone, is_current }) => [group_type, tone, is_current])).toEqual([
    [null, 'open', true],
  ]);
});
