import { describe, expect, test } from 'vitest';

import type { RegionTables } from '../../src/model/tables.ts';
import { countOf, countsWith, exchange, joined, lead, rotation } from './small-county.ts';

const member = { direction: '成员→总校', sending_campus_id: 'B', receiving_campus_id: 'A' } as const;

/** Ended postings of a group in a year by how long they lasted; lengths without any are left out. */
async function lengths(measure: 'ended_member_sent' | 'ended_lead_sent', period: string, tables: RegionTables) {
  const counts = await countsWith(tables);
  const parts = ['期限在规定范围内', '短于1学年', '超过2学年'];
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
      短于1学年: 1,
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
    expect(await lengths('ended_member_sent', '2024-2025', whole)).toEqual({ 超过2学年: 1 });
  });

  test('is told of rotations between lead and member too, but not of lessons at a second school or of transfers', async () => {
    const forms = ['定期交流', '走教', '兼课', '调动'];
    const rotations = forms.map((rotation_form) => rotation(rotation_form, { rotation_form }));
    expect(await lengths('ended_lead_sent', '2024-2025', { rotations })).toEqual({ 期限在规定范围内: 1 });
  });

  test('ends as planned where a finished rotation has no day of its own', async () => {
    const finished = { rotations: [rotation('R', { ended_on: null })] };
    expect(await lengths('ended_lead_sent', '2024-2025', finished)).toEqual({ 期限在规定范围内: 1 });
    const running = { rotations: [rotation('R', { ended_on: null, rotation_status: '在岗' })] };
    expect(await lengths('ended_lead_sent', '2024-2025', running)).toEqual({});
  });

  test('is told by who led the group when the rotation began', async () => {
    const turned = [
      lead('A', { valid_to: '2024-09-01' }),
      joined('A', { valid_from: '2024-09-01' }),
      joined('B', { valid_to: '2024-09-01' }),
      lead('B', { valid_from: '2024-09-01' }),
    ];
    const tables = { memberships: turned, rotations: [rotation('R')] };
    expect(await lengths('ended_member_sent', '2024-2025', tables)).toEqual({ 期限在规定范围内: 1 });
    expect(await lengths('ended_lead_sent', '2024-2025', tables)).toEqual({});
  });
});
