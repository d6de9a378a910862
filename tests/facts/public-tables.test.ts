import { expect, test } from 'vitest';

import { publicTablesOf } from '../../src/facts/public-tables.ts';
import type { Row } from '../../src/model/tables.ts';
import { campus, completeDatasets, region } from '../indicators/rows.ts';

const teacher: Row<'teachers'> = {
  pid: 'x1',
  staff_campus_id: 'c1',
  stage: null,
  subject: null,
  professional_title: null,
  birth_year: null,
  joined_campus_on: null,
  is_full_time: null,
  is_established: null,
  taught_graduating_class: null,
  deferral_reason: null,
};

const evaluation: Row<'evaluations'> = {
  calendar_year: 2025,
  group_id: 'g1',
  dimension: '治理',
  subject: null,
  score: 90,
  grade: null,
  published_on: null,
  document_number: null,
};

test('a restricted table does not pass, and its size is not told', () => {
  const { tables, status } = publicTablesOf({ region: [region()], teachers: [teacher] });
  expect(Object.keys(tables)).toEqual(['region']);
  expect(status.find(({ table_name }) => table_name === 'teachers')).toMatchObject({
    is_restricted: true,
    is_supplied: true,
    row_count: null,
  });
});

test('restricted columns of a public table do not pass', () => {
  const { tables } = publicTablesOf({ campuses: [campus('c1', { longitude: 117.2, latitude: 32.9, datum: 'WGS84' })] });
  expect(tables.campuses?.[0]).toMatchObject({ campus_id: 'c1' });
  expect(JSON.stringify(tables)).not.toMatch(/longitude|117\.2|WGS84/);
});

test('an evaluation passes only when its authority has published it', () => {
  const published = { ...evaluation, dimension: '教学', published_on: '2025-03-01' };
  const { tables, status } = publicTablesOf({ evaluations: [evaluation, published] });
  expect(tables.evaluations?.map(({ dimension }) => dimension)).toEqual(['教学']);
  expect(status.find(({ table_name }) => table_name === 'evaluations')?.row_count).toBe(1);
});

test('a table may be registered by its machine name or by its Chinese name', () => {
  const { status } = publicTablesOf({ datasets: completeDatasets('schools', '校区') });
  const coverages = status.filter(({ coverage }) => coverage !== null).map(({ table_name }) => table_name);
  expect(coverages).toEqual(['schools', 'campuses']);
});

test('a table that was not supplied stays absent, and an empty one is there', () => {
  const { tables, status } = publicTablesOf({ groups: [] });
  expect(tables).toEqual({ groups: [] });
  expect(status.find(({ table_name }) => table_name === 'groups')?.is_supplied).toBe(true);
  expect(status.find(({ table_name }) => table_name === 'schools')?.is_supplied).toBe(false);
});
