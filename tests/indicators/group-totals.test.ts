import { describe, expect, test } from 'vitest';

import type { ResultRow } from '../../src/model/result.ts';
import type { RegionTables } from '../../src/model/tables.ts';
import { county, counts, linesOf, reasonOf, resultsOfFacts, standard } from './facts.ts';
import { campus, group, groupType, member, region, school } from './rows.ts';

const year = '2024-2025';

/** A county of as many tight groups as there are figures, each of a lead campus and a member: 10 % is their standard. */
function groupsOf(count: number): RegionTables {
  const ids = Array.from({ length: count }, (_, index) => `g${index + 1}`);
  const campusIds = ids.flatMap((id) => [`${id}-a`, `${id}-b`]);
  return {
    groups: ids.map((id, index) => group(id, { founded_on: '2023-01-01', sort_order: index })),
    group_types: ids.map((id) => groupType(id, '紧密型', { valid_from: '2023-01-01' })),
    schools: campusIds.map((id) => school(id)),
    campuses: campusIds.map((id) => campus(id)),
    policy_targets: [standard('T-10', { indicator_id: 'IND-10', group_type: '紧密型', threshold: 10 })],
    memberships: campusIds.map((id) => member(id.slice(0, -2), { campus_id: id, valid_from: '2023-01-01' })),
  };
}

const totals = (rows: readonly ResultRow[]) => linesOf(rows, 'IND-10', '达标集团占比');

describe('the groups that meet a standard', () => {
  test('are counted among those that can be judged, and the others are told with the cause', async () => {
    const person_counts = [
      ...counts('g1', year, { teachers: 100, rotating: 10 }),
      ...counts('g2', year, { teachers: 100, rotating: 9 }),
      ...counts('g3', year, { teachers: 100, rotating: 30 }),
      ...counts('g4', year, { teachers: 15, rotating: 'hidden' }),
      ...counts('g5', year, { teachers: 'missing', rotating: 5 }),
      ...counts('g6', year, { teachers: 100, rotating: 30 }),
    ];
    const tables = groupsOf(6);
    const rows = await resultsOfFacts(
      { person_counts },
      { ...tables, group_types: tables.group_types?.slice(0, 5) ?? [] },
    );
    expect(totals(rows)).toEqual(['340321 2024-2025 2/3 无定量要求']);
    expect(reasonOf(rows, 'IND-10', '340321')).toBe(
      '未列入应评的集团：人数较少不公开1个、数据缺失1个、类型待确认1个。',
    );
  });

  test('stand beside the pooled share of distinct people, which is not the mean of the shares', async () => {
    const person_counts = [
      // One person rotates in both groups: 9 + 2 are 10 people. The mean of 10 % and 20 % would be 15 %.
      ...counts('340321', year, { teachers: 100, rotating: 10 }),
      ...counts('g1', year, { teachers: 90, rotating: 9 }),
      ...counts('g2', year, { teachers: 10, rotating: 2 }),
    ];
    const rows = await resultsOfFacts({ person_counts }, groupsOf(2));
    const ofRegion = rows.filter(({ unit_kind, indicator_id }) => unit_kind === 'region' && indicator_id === 'IND-10');
    expect(
      ofRegion.map(({ basis, numerator, denominator, threshold }) => [basis, numerator, denominator, threshold]),
    ).toEqual([
      ['参与口径', 10, 100, null],
      ['达标集团占比', 2, 2, null],
    ]);
  });

  test('of a running year are in progress, and those that have not reached it yet are among the judged', async () => {
    const person_counts = [
      ...counts('g1', '2025-2026', { teachers: 100, rotating: 10 }),
      ...counts('g2', '2025-2026', { teachers: 100, rotating: 9 }),
    ];
    const rows = await resultsOfFacts({ person_counts }, groupsOf(2));
    expect(totals(rows)).toEqual(['340321 2025-2026 1/2 进行中（预计）']);
    expect(reasonOf(rows, 'IND-10', '340321')).toBe('1个集团本期尚未结束，还未达到标准。');
  });

  test('are absent, not 0, where no group can be judged', async () => {
    const person_counts = counts('g1', year, { teachers: 15, rotating: 'hidden' });
    const rows = await resultsOfFacts({ person_counts }, groupsOf(1));
    expect(totals(rows)).toEqual(['340321 2024-2025 null 人数较少不公开']);
    expect(reasonOf(rows, 'IND-10', '340321')).toBe(
      '多数集团为保护个人信息不公布，不列出达标集团占比。未列入应评的集团：人数较少不公开1个。',
    );
  });

  test('are no share of the few where more groups are withheld than judged', async () => {
    const [shown, second, third] = ['g1', 'g2', 'g3'].map((id) =>
      counts(id, year, id === 'g1' ? { teachers: 100, rotating: 10 } : { teachers: 15, rotating: 'hidden' }),
    );
    const half = await resultsOfFacts({ person_counts: [shown, second].flatMap((own) => own ?? []) }, groupsOf(2));
    expect(totals(half)).toEqual(['340321 2024-2025 1/1 无定量要求']);
    const few = [shown, second, third].flatMap((own) => own ?? []);
    const most = await resultsOfFacts({ person_counts: few }, groupsOf(3));
    expect(totals(most)).toEqual(['340321 2024-2025 null 人数较少不公开']);
  });

  test('are not asked for where the policy has no standard', async () => {
    const person_counts = counts('g1', year, { teachers: 100, rotating: 10 });
    const rows = await resultsOfFacts({ person_counts }, { ...groupsOf(1), policy_targets: [] });
    expect(totals(rows)).toEqual(['340321 2025-10-20 null 无定量要求']);
    expect(reasonOf(rows, 'IND-10', '340321')).toBe('本地区文件没有设定可以比照的目标。');
  });

  test('are not asked for there either when no group has a figure', async () => {
    const person_counts = counts('g1', year, { teachers: 'excused', rotating: 'excused' });
    const rows = await resultsOfFacts({ person_counts }, { ...groupsOf(1), policy_targets: [] });
    expect(totals(rows)).toEqual(['340321 2025-10-20 null 无定量要求']);
  });

  test('stand in the place of their basis: before the groups, after the other bases of the region', async () => {
    const person_counts = [
      ...counts('340321', year, { teachers: 100, rotating: 10, rotation_records: 12 }),
      ...counts('g1', year, { teachers: 100, rotating: 10, rotation_records: 12 }),
    ];
    const rows = await resultsOfFacts({ person_counts }, groupsOf(1));
    const order = rows
      .filter(({ indicator_id }) => indicator_id === 'IND-10')
      .map((row) => `${row.unit_id} ${row.basis}`);
    expect(order).toEqual(['340321 参与口径', '340321 人次', '340321 达标集团占比', 'g1 参与口径', 'g1 人次']);
  });
});

test('shares of people keep to their bounds, whatever is known of them', async () => {
  const person_counts = ['340321', 'g1', 'g2'].flatMap((unit) => [
    ...counts(unit, '2023-2024', { teachers: 196, rotating: 19, rotating_backbone: 9, rotating_new: 19 }),
    ...counts(unit, year, { teachers: 'missing', rotating: 0, rotating_backbone: 0, rotating_new: 0 }),
    ...counts(unit, '2025-2026', { teachers: 12, rotating: 'hidden', rotating_backbone: 'hidden' }),
  ]);
  const rows = await resultsOfFacts({ person_counts }, { region: county.region ?? [region()] });
  const keys = rows.map((row) =>
    [row.indicator_id, row.unit_id, row.period, row.as_of_date, row.basis, row.category, row.target_id].join('|'),
  );
  expect(new Set(keys).size).toBe(rows.length);
  const withoutFigure = rows.filter(({ numerator }) => numerator === null);
  expect(
    withoutFigure.filter((row) => row.value !== null || row.denominator !== null || row.shortfall !== null),
  ).toEqual([]);
  expect(withoutFigure.filter(({ reason }) => reason === null)).toEqual([]);
  const present = rows.filter(({ denominator }) => denominator !== null);
  expect(present.filter(({ value }) => value === null || value < 0 || value > 1)).toEqual([]);
  expect(present.length).toBeGreaterThan(10);
});
