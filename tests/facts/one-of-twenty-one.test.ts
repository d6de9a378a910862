import { beforeAll, expect, test } from 'vitest';

import { factsOf } from '../../src/facts/facts.ts';
import type { ProtectedFacts } from '../../src/facts/protect.ts';
import { publicTablesOf } from '../../src/facts/public-tables.ts';
import type { ResultRow } from '../../src/model/result.ts';
import type { RegionTables } from '../../src/model/tables.ts';
import { everyResultOf } from '../indicators/compute.ts';
import { completeDatasets, packItem, region, snapshot } from '../indicators/rows.ts';
import { exchange, rotation, smallCounty, teacher } from './small-county.ts';

/** A group of 21 teachers one of whom, a backbone teacher with five years, was sent to the member school for a year. */
const period = '2024-2025';
const county: RegionTables = {
  ...smallCounty,
  region: [region({ region_code: '999999', as_of_date: '2025-08-31', small_denominator: null })],
  datasets: completeDatasets('snapshots', 'teachers', 'rotations', 'honours', 'cadre_exchanges', 'schools', 'campuses'),
  teachers: [teacher('TA1', { taught_graduating_class: true }), teacher('TB1', { joined_campus_on: '2023-09-01' })],
  honours: [
    {
      pid: 'TA1',
      honour: '骨干教师',
      honour_level: '县级',
      awarded_on: '2020-01-01',
      valid_to: null,
      document_number: null,
    },
  ],
  pack_items: [packItem('骨干教师', { list_name: '称号' })],
  rotations: [rotation('R')],
  cadre_exchanges: [exchange('E')],
  snapshots: ['A', 'B', 'C'].map((campus_id, index) =>
    snapshot(campus_id, {
      academic_year: period,
      full_time_teacher_count: [14, 7, 300][index] ?? 0,
      eligible_teacher_count: [3, 1, 120][index] ?? 0,
      county_backbone_count: [1, 0, 40][index] ?? 0,
      school_backbone_count: [1, 0, 60][index] ?? 0,
      five_year_teacher_count: [1, 0, 90][index] ?? 0,
    }),
  ),
};

let facts: ProtectedFacts;
let results: readonly ResultRow[];

beforeAll(async () => {
  facts = await factsOf(county);
  results = await everyResultOf(county, new Set(), facts);
});

test('the group shows its 21 teachers and the one who rotates', () => {
  const shown = facts.person_counts.filter(
    (row) => row.unit_kind === 'group' && row.period === period && row.person_count !== null && row.person_count > 0,
  );
  expect(shown.map(({ measure, person_count }) => `${measure} ${person_count}`).toSorted()).toEqual([
    'rotating 1',
    'teachers 21',
  ]);
  const share = results.find((row) => row.indicator_id === 'IND-10' && row.unit_id === 'G' && row.period === period);
  expect([share?.numerator, share?.denominator]).toEqual([1, 21]);
});

test('nothing else that is published says who, of what kind, from where or to where', () => {
  const told = facts.person_counts.filter(
    ({ person_count, measure }) =>
      person_count !== null &&
      person_count > 0 &&
      !['teachers', 'teachers_calendar', 'rotating', 'eligible_teachers'].includes(measure),
  );
  expect(told).toEqual([]);
  expect(facts.campus_flows).toEqual([]);
  // A zero beside the one would say what he or she is not, and so what he or she is.
  const zeros = facts.person_counts.filter(
    ({ person_count, measure, period: own }) =>
      person_count === 0 && own === period && /^rotating_(?!any|ineligible)/.test(measure),
  );
  expect(zeros).toEqual([]);
  // The total of ways and of directions is that of all who rotate.
  const ofPersons = ['IND-12', 'IND-12N', 'IND-13', 'IND-14', 'IND-16', 'IND-17', 'IND-18'];
  const numbers = results.filter(
    ({ indicator_id, numerator, basis, category, period: own }) =>
      ofPersons.includes(indicator_id) &&
      own === period &&
      (numerator ?? 0) > 0 &&
      !(['IND-16', 'IND-17'].includes(indicator_id) && basis === '人数' && category === ''),
  );
  expect(numbers).toEqual([]);
});

test('the returns of its campuses keep the teachers and nothing that they have in common', () => {
  const { snapshots = [] } = publicTablesOf(county, { withheldAttributes: facts.withheld_attributes }).tables;
  const own = snapshots.filter(({ campus_id }) => campus_id !== 'C');
  expect(own.map(({ full_time_teacher_count }) => full_time_teacher_count)).toEqual([14, 7]);
  expect(
    own.flatMap((row) => [row.eligible_teacher_count, row.county_backbone_count, row.five_year_teacher_count]),
  ).not.toContain(1);
});
