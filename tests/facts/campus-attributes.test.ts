import { describe, expect, test } from 'vitest';

import { readRegionFolder } from '../../src/csv/read-folder.ts';
import type { CampusAttribute, Counts } from '../../src/facts/counts.ts';
import { factsOf } from '../../src/facts/facts.ts';
import type { EarlierCounts } from '../../src/facts/protect/earlier.ts';
import { protectCounts } from '../../src/facts/protect.ts';
import { publicTablesOf } from '../../src/facts/public-tables.ts';
import { validateRegion } from '../../src/validate/validate.ts';

const rules = { smallCell: 4, smallGroup: 20, smallDenominator: 10 };
const year = '2025-2026';

type Stated = Partial<CampusAttribute> & Pick<CampusAttribute, 'campus_id' | 'person_count'>;

function stated(of: Stated): CampusAttribute {
  const attribute = 'five_year_teacher_count' as const;
  return {
    academic_year: year,
    attribute,
    teacher_count: 60,
    groups: 'G',
    year_groups: 'G',
    is_in_region: true,
    ...of,
  };
}

function count(
  measure: string,
  person_count: number,
  unit: 'region' | 'group' = 'group',
): Counts['person_counts'][number] {
  const of = { period: year, period_kind: '学年', part: '', measure, person_count, absence: null, reason: null };
  return { ...of, unit_kind: unit, unit_id: unit === 'region' ? 'all' : 'G' };
}

/** What is kept back of the campuses, and the counts that are shown. */
function protectedOf(
  campus_attributes: readonly CampusAttribute[],
  person_counts: Counts['person_counts'] = [],
  earlier: readonly EarlierCounts[] = [],
) {
  const none = { campus_flows: [], possible_flows: [], exchange_checks: [], count_sources: [], limits: [] };
  const facts = protectCounts({ ...none, person_counts, campus_attributes }, rules, earlier);
  return {
    campuses: facts.withheld_attributes.map(({ campus_id }) => campus_id),
    counts: facts.person_counts.map(({ person_count }) => person_count ?? '*'),
  };
}

/** What was published of campuses in the year: five years, by campus. */
function published(five_years: Readonly<Record<string, number | null>>): readonly EarlierCounts[] {
  const snapshots = Object.entries(five_years).map(([campus_id, five_year_teacher_count]) => ({
    academic_year: year,
    campus_id,
    five_year_teacher_count,
  }));
  return [{ as_of_date: '2025-12-31', person_counts: [], campus_flows: [], snapshots }];
}

test('of a campus 1 to the limit are kept back, and neither none nor more', () => {
  const rows = [0, 1, 4, 5].map((person_count) => stated({ campus_id: `c${person_count}`, person_count }));
  expect(protectedOf(rows)).toEqual({ campuses: ['c1', 'c4'], counts: [] });
});

test('of campuses of a group that publishes no counts nothing is shown, so that its own count does not follow', () => {
  const rows = [
    stated({ campus_id: 'A', person_count: 7, teacher_count: 12 }),
    stated({ campus_id: 'B', person_count: 0, teacher_count: 7 }),
    // It left the group before the first day of the year was over for the group.
    stated({ campus_id: 'C', person_count: 30, groups: '', year_groups: 'G' }),
    stated({ campus_id: 'D', person_count: 30, groups: 'H', year_groups: 'H' }),
  ];
  const counts = [count('teachers', 19), count('five_year_eligible', 7)];
  expect(protectedOf(rows, counts)).toEqual({ campuses: ['A', 'B', 'C'], counts: [19, '*'] });
});

test('a further campus is kept back where the count of its group would tell a small one', () => {
  const rows = [
    stated({ campus_id: 'A', person_count: 3 }),
    stated({ campus_id: 'B', person_count: 9 }),
    stated({ campus_id: 'C', person_count: 20 }),
  ];
  const teachers = count('teachers', 100);
  expect(protectedOf(rows, [teachers, count('five_year_eligible', 32)])).toEqual({
    campuses: ['A', 'B'],
    counts: [100, 32],
  });
  // Registers that say otherwise are about other persons.
  expect(protectedOf(rows, [teachers, count('five_year_eligible', 35)]).campuses).toEqual(['A']);
});

test('the count of a group is kept back when its campuses would tell it', () => {
  const rows = [stated({ campus_id: 'A', person_count: 0 }), stated({ campus_id: 'B', person_count: 3 })];
  expect(protectedOf(rows, [count('teachers', 100), count('five_year_eligible', 3)])).toEqual({
    campuses: ['B'],
    counts: [100, '*'],
  });
});

test('a further campus is kept back where the count of the region would tell a small one', () => {
  const attribute = 'eligible_teacher_count';
  const rows = [
    stated({ attribute, campus_id: 'A', person_count: 3, groups: '' }),
    stated({ attribute, campus_id: 'B', person_count: 9, groups: '' }),
    stated({ attribute, campus_id: 'C', person_count: 20, groups: '' }),
    // A kindergarten returns nobody to the region's count.
    stated({ attribute, campus_id: 'D', person_count: 6, groups: '', is_in_region: false }),
  ];
  expect(protectedOf(rows, [count('eligible_teachers', 32, 'region')])).toEqual({ campuses: ['A', 'B'], counts: [32] });
});

describe('beside an earlier publication', () => {
  const rows = [
    stated({ campus_id: 'A', person_count: 9 }),
    stated({ campus_id: 'B', person_count: 20 }),
    stated({ campus_id: 'C', person_count: 30 }),
  ];
  const withheld = (earlier: readonly EarlierCounts[]) => protectedOf(rows, [], earlier).campuses;

  test('what was kept back stays so, and what was shown is shown', () => {
    expect(withheld(published({ A: null, B: 20, C: 30 }))).toEqual(['A']);
  });

  test('a correction by few persons is kept back, one by more is not', () => {
    expect(withheld(published({ A: 9, B: 18, C: 10 }))).toEqual(['B']);
  });

  test('what nobody had stated then was not kept back', () => {
    expect(withheld(published({ A: null, B: null, C: null }))).toEqual([]);
  });

  test('a number that is out protects no other any more', () => {
    const small = [stated({ campus_id: 'A', person_count: 3 }), ...rows.slice(1)];
    const counts = [count('teachers', 100), count('five_year_eligible', 53)];
    const alone = protectedOf(small, counts);
    expect(alone).toEqual({ campuses: ['A', 'B'], counts: [100, 53] });
    // B was told: C has to be hidden for A's sake.
    expect(protectedOf(small, counts, published({ A: null, B: 20 })).campuses).toEqual(['A', 'C']);
  });
});

test('the returns that 示例县 publishes hold no such number, and every number of teachers', async () => {
  const folder = '999999-demo';
  const { tables } = validateRegion(await readRegionFolder(`data/${folder}`), { folder });
  const { withheld_attributes } = await factsOf(tables);
  const { snapshots = [] } = publicTablesOf(tables, { withheldAttributes: withheld_attributes }).tables;
  const traits = snapshots.flatMap(
    ({ eligible_teacher_count, county_backbone_count, school_backbone_count, five_year_teacher_count }) => [
      eligible_teacher_count,
      county_backbone_count,
      school_backbone_count,
      five_year_teacher_count,
    ],
  );
  expect(traits.filter((value) => value !== null && value > 0 && value <= rules.smallCell)).toEqual([]);
  expect(traits.filter((value) => value !== null).length).toBeGreaterThan(traits.length / 2);
  expect(snapshots.map(({ full_time_teacher_count }) => full_time_teacher_count)).toEqual(
    (tables.snapshots ?? []).map(({ full_time_teacher_count }) => full_time_teacher_count),
  );
});
