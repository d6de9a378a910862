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

test('the result of an appraisal passes only when its authority has published it, the appraisal itself before', () => {
  const announced = { ...evaluation, dimension: '资源', grade: '优秀', published_on: '2025-10-02' };
  const published = { ...evaluation, dimension: '教学', grade: '良好', published_on: '2025-10-01' };
  const { tables } = publicTablesOf({
    region: [region({ as_of_date: '2025-10-01' })],
    evaluations: [evaluation, announced, published],
  });
  expect(tables.evaluations?.map(({ dimension, score, grade }) => [dimension, score, grade])).toEqual([
    ['治理', null, null],
    ['资源', null, null],
    ['教学', 90, '良好'],
  ]);
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
