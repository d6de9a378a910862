import { describe, expect, test } from 'vitest';

import type { MeasureName } from '../../src/model/measures.ts';
import type { RegionTables } from '../../src/model/tables.ts';
import { countOf, countsWith, joined, lead, rotation } from './small-county.ts';

const period = '2024-2025';
const inYear = async (measure: MeasureName, tables: RegionTables) =>
  countOf(await countsWith(tables), measure, { period });

describe('a rotation that was stopped', () => {
  test('does not count when nobody knows how long it lasted, whatever was planned', async () => {
    const stopped = { rotations: [rotation('R', { rotation_status: '中止', ended_on: null })] };
    expect(await inYear('rotating', stopped)).toBe(0);
    expect(await inYear('visiting_records', stopped)).toBe(1);
  });

  test('counts when it covered a term before it was stopped', async () => {
    const stopped = { rotations: [rotation('R', { rotation_status: '中止', ended_on: '2025-03-01' })] };
    expect(await inYear('rotating', stopped)).toBe(1);
  });

  test('is not expected to go on', async () => {
    const stopped = rotation('R', { rotation_status: '中止', ended_on: null, planned_end_on: '2026-07-10' });
    const counts = await countsWith({ rotations: [{ ...stopped, starts_on: '2025-09-01' }] });
    expect(countOf(counts, 'rotating', { period: '2025-2026' })).toBe(0);
  });
});

test('a rotation under way with a planned end that covers a term is expected', async () => {
  const running = rotation('R', { starts_on: '2025-09-01', planned_end_on: '2026-07-10', ended_on: null });
  const counts = await countsWith({ rotations: [{ ...running, rotation_status: '在岗' }] });
  expect(countOf(counts, 'rotating', { period: '2025-2026' })).toBe(1);
  expect(countOf(counts, 'rotating_expected', { period: '2025-2026' })).toBe(1);
});

// The term ends on 2025-01-17; with 14 days of grace somebody has to be there up to and including 2025-01-03.
const leaving = (valid_to: string) => ({
  rotations: [rotation('R')],
  memberships: [lead('A'), joined('B', { valid_to })],
});

describe('a campus that leaves during a rotation', () => {
  test('counts when its last day as a member completes the term', async () => {
    expect(await inYear('rotating', leaving('2025-01-04'))).toBe(1);
  });

  test('does not count when its last day as a member is a day too early', async () => {
    expect(await inYear('rotating', leaving('2025-01-03'))).toBe(0);
  });
});

describe('a campus whose membership goes on in another row', () => {
  test('has not left', async () => {
    const renewed = [joined('B', { valid_to: '2024-11-01' }), joined('B', { valid_from: '2024-11-01' })];
    expect(await inYear('rotating', { rotations: [rotation('R')], memberships: [lead('A'), ...renewed] })).toBe(1);
  });

  test('carries a rotation of two years over the change', async () => {
    const renewed = [joined('B', { valid_to: '2024-09-01' }), joined('B', { valid_from: '2024-09-01' })];
    const long = { rotations: [rotation('R', { starts_on: '2023-09-01' })], memberships: [lead('A'), ...renewed] };
    expect(await inYear('rotating', long)).toBe(1);
    expect(await inYear('rotating_continuing', long)).toBe(1);
  });

  test('stays through the longer of two rows that overlap', async () => {
    const both = [joined('B', { valid_to: '2024-10-01' }), joined('B', { campus_id: null, school_id: 'B' })];
    expect(await inYear('rotating', { rotations: [rotation('R')], memberships: [lead('A'), ...both] })).toBe(1);
  });
});
