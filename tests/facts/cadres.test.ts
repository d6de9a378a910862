import { describe, expect, test } from 'vitest';

import type { RegionTables } from '../../src/model/tables.ts';
import { groupType, policyTarget } from '../indicators/rows.ts';
import { countOf, countsWith, exchange, joined, lead, rotation } from './small-county.ts';

const member = { direction: '成员→总校', sending_campus_id: 'B', receiving_campus_id: 'A' } as const;

const limit = { indicator_id: 'IND-19', unit: '学年', valid_from: '2021-01-01' } as const;
/** One to two years, whatever the type of the group. */
const limits = [
  policyTarget('T-1', { ...limit, threshold: 1 }),
  policyTarget('T-2', { ...limit, comparator: '≤', threshold: 2 }),
];

/** Ended postings of a group in a year by how long they lasted; lengths without any are left out. */
async function lengths(measure: 'ended_member_sent' | 'ended_lead_sent', period: string, tables: RegionTables) {
  const counts = await countsWith({ policy_targets: limits, ...tables });
  const parts = ['期限在规定范围内', '期限不在规定范围内'];
  const found = parts.map((part) => [part, countOf(counts, measure, { period, part })] as const);
  return Object.fromEntries(found.filter(([, count]) => count !== 0));
}

const inYear = async (period: string, ...cadre_exchanges: readonly ReturnType<typeof exchange>[]) =>
  countOf(await countsWith({ cadre_exchanges }), 'cadres_sent', { period });

const posting = (starts_on: string, ended_on: string) => ({
  cadre_exchanges: [exchange('X1', { ...member, starts_on, ended_on })],
});

describe('leaders on exchange', () => {
  test('are persons, in every year in which they are in post', async () => {
    const twice = [exchange('X1', { pid: 'K1', ended_on: '2025-01-31' }), exchange('X2', { pid: 'K1', ...member })];
    expect(await inYear('2024-2025', ...twice)).toBe(1);
    expect(await inYear('2025-2026', ...twice)).toBe(1);
  });

  test('belong to the coming year when appointed in August', async () => {
    const earlier = exchange('X0', { starts_on: '2023-09-01', ended_on: '2024-07-31' });
    expect(await inYear('2023-2024', earlier, exchange('X1', { starts_on: '2024-08-01' }))).toBe(1);
    expect(await inYear('2023-2024', earlier, exchange('X1', { starts_on: '2024-07-31' }))).toBe(2);
  });

  test('are not there yet when they come after the date of the data', async () => {
    expect(await inYear('2025-2026', exchange('X1'), exchange('X2', { starts_on: '2025-09-11' }))).toBe(1);
  });
});

describe('how long an ended posting lasted', () => {
  test('is counted in whole terms, two of which are a year, with 14 days of grace', async () => {
    expect(await lengths('ended_member_sent', '2024-2025', posting('2024-09-16', '2025-06-20'))).toEqual({
      期限在规定范围内: 1,
    });
    expect(await lengths('ended_member_sent', '2024-2025', posting('2024-09-17', '2025-06-20'))).toEqual({
      期限不在规定范围内: 1,
    });
  });

  test('may be four terms and not five', async () => {
    expect(await lengths('ended_member_sent', '2024-2025', posting('2023-09-01', '2025-07-04'))).toEqual({
      期限在规定范围内: 1,
    });
    expect(await lengths('ended_member_sent', '2025-2026', posting('2023-09-01', '2025-09-05'))).toEqual({
      期限在规定范围内: 1,
    });
    const fifth = { ...posting('2022-09-01', '2024-12-31'), calendar: [] };
    expect(await lengths('ended_member_sent', '2024-2025', fifth)).toEqual({ 期限在规定范围内: 1 });
    const whole = { ...posting('2022-09-01', '2025-01-31'), calendar: [] };
    expect(await lengths('ended_member_sent', '2024-2025', whole)).toEqual({ 期限不在规定范围内: 1 });
  });

  test('is told of secondments between lead and member too, and of no other form of rotation', async () => {
    const forms = ['挂职', '定期交流', '支教', '跟岗', '走教', '兼课', '调动'];
    const rotations = forms.map((rotation_form) => rotation(rotation_form, { rotation_form }));
    expect(await lengths('ended_lead_sent', '2024-2025', { rotations })).toEqual({ 期限在规定范围内: 1 });
  });

  test('ends as planned where a finished rotation has no day of its own', async () => {
    const finished = { rotations: [rotation('R', { rotation_form: '挂职', ended_on: null })] };
    expect(await lengths('ended_lead_sent', '2024-2025', finished)).toEqual({ 期限在规定范围内: 1 });
    const running = { rotations: [rotation('R', { rotation_form: '挂职', ended_on: null, rotation_status: '在岗' })] };
    expect(await lengths('ended_lead_sent', '2024-2025', running)).toEqual({});
  });

  test('is told by who led the group when the rotation began', async () => {
    const turned = [
      lead('A', { valid_to: '2024-09-01' }),
      joined('A', { valid_from: '2024-09-01' }),
      joined('B', { valid_to: '2024-09-01' }),
      lead('B', { valid_from: '2024-09-01' }),
    ];
    const tables = { memberships: turned, rotations: [rotation('R', { rotation_form: '挂职' })] };
    expect(await lengths('ended_member_sent', '2024-2025', tables)).toEqual({ 期限在规定范围内: 1 });
    expect(await lengths('ended_lead_sent', '2024-2025', tables)).toEqual({});
  });

  test('is held against what bound the type of the group on the day of sending, and not counted where nothing did', async () => {
    const ofTight = limits.map((row) => ({ ...row, group_type: '紧密型' }));
    const ofLoose = policyTarget('T-3', {
      ...limit,
      comparator: '≤',
      threshold: 1,
      unit: '学期',
      group_type: '松散型',
    });
    const group_types = [
      groupType('G', '松散型', { valid_from: '2023-09-01', valid_to: '2024-09-01' }),
      groupType('G', '紧密型', { valid_from: '2024-09-01' }),
    ];
    const year = { ...posting('2024-09-02', '2025-07-04'), group_types };
    const sentBefore = { ...posting('2024-08-31', '2025-07-04'), group_types };
    const ended = (policy_targets: typeof limits, tables: RegionTables) =>
      lengths('ended_member_sent', '2024-2025', { ...tables, policy_targets });
    expect(await ended(ofTight, year)).toEqual({ 期限在规定范围内: 1 });
    expect(await ended(ofTight, sentBefore)).toEqual({});
    expect(await ended([...ofTight, ofLoose], sentBefore)).toEqual({ 期限不在规定范围内: 1 });
    expect(await ended([], year)).toEqual({});
  });
});
