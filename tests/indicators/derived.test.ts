import { describe, expect, test } from 'vitest';

import { loadTables } from '../../src/engine/load.ts';
import { publicTablesOf } from '../../src/facts/public-tables.ts';
import { computeIndicators } from '../../src/indicators/compute.ts';
import { deriveTables } from '../../src/indicators/derive.ts';
import { openIndicatorEngine } from '../../src/indicators/indicator-engine.ts';
import { readSqlTexts } from '../../src/indicators/sql-texts.ts';
import type { DerivedTables } from '../../src/model/derived.ts';
import type { RegionTables } from '../../src/model/tables.ts';
import {
  campus,
  completeDatasets,
  group,
  groupType,
  member,
  policyTarget,
  region,
  school,
  snapshot,
  typeTerm,
} from './rows.ts';

const texts = readSqlTexts();

async function derivedOf(supplied: RegionTables): Promise<DerivedTables> {
  const { tables, status } = publicTablesOf(supplied);
  const engine = await openIndicatorEngine(texts);
  try {
    await loadTables(engine, tables as RegionTables);
    await computeIndicators(engine, { status, texts });
    return await deriveTables(engine, texts);
  } finally {
    engine.close();
  }
}

/** Ten schools of one campus: s1–s7 in the tight group from 2024, s8 in the loose one, s9 opened in 2025, s10 outside. */
const ids = Array.from({ length: 10 }, (_, index) => `s${index + 1}`);
const county: RegionTables = {
  region: [region({ as_of_date: '2025-03-31' })],
  datasets: completeDatasets('schools', 'campuses', 'memberships', 'groups', 'group_types', 'snapshots'),
  policy_documents: [],
  group_type_terms: [typeTerm('紧密型'), typeTerm('松散型', { tightness: '松散' })],
  groups: [
    group('tight', { founded_on: '2024-11-01', sort_order: 1 }),
    group('loose', { founded_on: '2024-11-01', sort_order: 2 }),
  ],
  group_types: [
    groupType('tight', '紧密型', { valid_from: '2024-11-01' }),
    groupType('loose', '松散型', { valid_from: '2024-11-01' }),
  ],
  schools: ids.map((id) => school(id)),
  campuses: ids.map((id) => campus(id, { opened_on: id === 's9' ? '2025-02-01' : null })),
  snapshots: ids.map((id) => snapshot(id, { primary_student_count: 100 })),
  memberships: [
    ...ids.slice(0, 7).map((id) => member('tight', { campus_id: id, valid_from: '2024-11-15' })),
    member('loose', { campus_id: 's8', valid_from: '2024-11-15' }),
  ],
  policy_targets: [
    policyTarget('T-2024', { threshold: 70, deadline: '2024-12-31' }),
    policyTarget('T-2026', { threshold: 80, deadline: '2026-12-31' }),
  ],
};

const onCampuses = <R extends { readonly basis: string }>(rows: readonly R[]) =>
  rows.filter(({ basis }) => basis === '校区口径');

describe('milestones', () => {
  test('hold the verdict of the deadline beside the value now, and say what one unit would change', async () => {
    const { milestones } = await derivedOf(county);
    const [passed, coming] = onCampuses(milestones);
    // 7 of 9 on 2024-12-31, before s9 opened; 7 of 10 now.
    expect(passed).toMatchObject({
      target_id: 'T-2024',
      due_numerator: 7,
      due_denominator: 9,
      due_verdict: '达标',
      now_denominator: 10,
      missing_units: 0,
      flips_with_one_more: false,
      flips_with_one_fewer: true,
      reference_value: null,
    });
    expect(coming).toMatchObject({
      target_id: 'T-2026',
      due_numerator: null,
      due_verdict: null,
      now_numerator: 7,
      missing_units: 1,
      flips_with_one_more: true,
      flips_with_one_fewer: false,
    });
  });

  test('are joined by a straight line only between two declared ones', async () => {
    const { milestones } = await derivedOf(county);
    const coming = onCampuses(milestones).at(1);
    // 90 of 730 days from 70 % to 80 %.
    expect(coming?.reference_value).toBeCloseTo((70 + (10 * 90) / 730) / 100, 12);
    expect(coming?.pace).toBeCloseTo(0.7 / ((70 + (10 * 90) / 730) / 100), 12);
  });

  test('are targets that are in force on their deadline: an ended one is none, and no line leads to it', async () => {
    const ended = [
      policyTarget('T-2023', { threshold: 50, deadline: '2023-12-31', valid_to: '2023-12-31' }),
      policyTarget('T-2025', { threshold: 90, deadline: '2025-12-31', valid_to: '2025-03-01' }),
    ];
    const { milestones } = await derivedOf({ ...county, policy_targets: [...(county.policy_targets ?? []), ...ended] });
    expect(onCampuses(milestones).map(({ target_id }) => target_id)).toEqual(['T-2024', 'T-2026']);
    expect(onCampuses(milestones).at(1)?.reference_value).toBeCloseTo((70 + (10 * 90) / 730) / 100, 12);
  });

  test('of a county without a list of its schools are there without figures', async () => {
    const { milestones } = await derivedOf({ ...county, datasets: [] });
    expect(
      onCampuses(milestones).map((row) => [row.now_numerator, row.missing_units, row.flips_with_one_more]),
    ).toEqual([
      [null, null, null],
      [null, null, null],
    ]);
  });
});

describe('histories', () => {
  test('hold every month end from the first membership, and the as-of date', async () => {
    const { coverage_history } = await derivedOf(county);
    const rows = onCampuses(coverage_history);
    expect(rows.map((row) => `${row.as_of_date} ${row.perimeter} ${row.numerator_tight}/${row.denominator}`)).toEqual([
      '2024-11-30 固定口径 7/9',
      '2024-11-30 当期口径 7/9',
      '2024-12-31 固定口径 7/9',
      '2024-12-31 当期口径 7/9',
      '2025-01-31 固定口径 7/9',
      '2025-01-31 当期口径 7/9',
      '2025-02-28 固定口径 7/9',
      '2025-02-28 当期口径 7/10',
      '2025-03-31 固定口径 7/9',
      '2025-03-31 当期口径 7/10',
    ]);
  });

  test('leave tight coverage absent while a type is not confirmed, and coverage by any group present', async () => {
    const { coverage_history } = await derivedOf({ ...county, group_types: [] });
    expect(onCampuses(coverage_history)[0]).toMatchObject({ numerator_tight: null, numerator: 8, denominator: 9 });
  });

  test('of groups count them by type', async () => {
    const { composition_history } = await derivedOf(county);
    expect(composition_history.slice(0, 3)).toEqual([
      { as_of_date: '2024-11-30', group_type: '', group_count: 2, school_count: 8, campus_count: 8 },
      { as_of_date: '2024-11-30', group_type: '松散型', group_count: 1, school_count: 1, campus_count: 1 },
      { as_of_date: '2024-11-30', group_type: '紧密型', group_count: 1, school_count: 7, campus_count: 7 },
    ]);
  });

  test('do not move with openings and closures on the constant perimeter', async () => {
    const campuses = county.campuses?.map((row) =>
      row.campus_id === 's10' ? { ...row, closed_on: '2025-01-01' } : row,
    );
    const { coverage_history } = await derivedOf({ ...county, campuses: campuses ?? [] });
    const constant = onCampuses(coverage_history).filter(({ perimeter }) => perimeter === '固定口径');
    expect(new Set(constant.map(({ denominator }) => denominator))).toEqual(new Set([8]));
  });
});

test('a trial says what coverage becomes if a loose group turns tight', async () => {
  const { trial_coverage } = await derivedOf(county);
  expect(onCampuses(trial_coverage)).toEqual([
    { group_id: 'loose', basis: '校区口径', added: 1, numerator: 8, denominator: 10 },
    { group_id: '', basis: '校区口径', added: 1, numerator: 8, denominator: 10 },
  ]);
});

test('the campuses in no tight group are named, with whether another group has them', async () => {
  const { uncovered_campuses } = await derivedOf(county);
  expect(uncovered_campuses.map(({ campus_id, is_in_group }) => [campus_id, is_in_group])).toEqual([
    ['s10', false],
    ['s8', true],
    ['s9', false],
  ]);
  expect((await derivedOf({ ...county, datasets: [] })).uncovered_campuses).toEqual([]);
});
