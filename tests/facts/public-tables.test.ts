import { expect, test } from 'vitest';

import { publicTablesOf, quotableTexts } from '../../src/facts/public-tables.ts';
import type { Row } from '../../src/model/tables.ts';
import { campus, completeDatasets, document, region } from '../indicators/rows.ts';

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
  meets_conditions: null,
  deferral_reason: null,
};

const clause: Row<'clauses'> = {
  clause_id: 'C-1',
  policy_id: 'P-1',
  title: '理事会',
  place: '一',
  quote: '建立理事会',
  obligation: '应当落实',
  tracked: '治理文件',
  indicator_ids: null,
  outcome: '列示',
  answer_places: null,
  answer_items: null,
  quoted_reason: '示例',
  sort_order: 1,
};

const evaluation: Row<'evaluations'> = {
  calendar_year: 2025,
  group_id: 'g1',
  dimension: '治理',
  subject: '集团',
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

const sideOf = (group_id: string, subject: Row<'evaluations'>['subject'], published_on: string | null) => ({
  ...evaluation,
  group_id,
  subject,
  dimension: subject === '核心校' ? '支持力度' : '自身努力程度',
  published_on,
});

test('of the two sides of a pairing both results pass or neither, whatever is known of the group as a whole', () => {
  const { tables } = publicTablesOf({
    region: [region({ as_of_date: '2025-10-01' })],
    evaluations: [
      sideOf('g1', '核心校', '2025-09-01'),
      sideOf('g1', '成员校', '2025-09-02'),
      sideOf('g2', '集团', '2025-09-01'),
      sideOf('g2', '核心校', '2025-09-01'),
      sideOf('g2', '成员校', null),
      sideOf('g3', '核心校', '2025-09-01'),
      sideOf('g3', '成员校', '2025-10-02'),
      sideOf('g4', '成员校', '2025-09-01'),
    ],
  });
  expect(tables.evaluations?.map(({ group_id, subject, score }) => `${group_id}${subject} ${score}`)).toEqual([
    'g1核心校 90',
    'g1成员校 90',
    'g2集团 90',
    'g2核心校 null',
    'g2成员校 null',
    'g3核心校 null',
    'g3成员校 null',
    'g4成员校 null',
  ]);
});

test('a table may be registered by its machine name or by its Chinese name', () => {
  const { status } = publicTablesOf({ datasets: completeDatasets('schools', '校区') });
  const coverages = status.filter(({ coverage }) => coverage !== null).map(({ table_name }) => table_name);
  expect(coverages).toEqual(['schools', 'campuses']);
});

test('a table that was not supplied stays absent, and an empty one is there', () => {
  const { tables, status } = publicTablesOf({ commendations: [] });
  expect(tables).toEqual({ commendations: [] });
  expect(status.find(({ table_name }) => table_name === 'commendations')?.is_supplied).toBe(true);
  expect(status.find(({ table_name }) => table_name === 'schools')?.is_supplied).toBe(false);
});

test('of a document that may not be quoted no word passes: no quotation, no passage, no full text', () => {
  const policies = [document({ policy_id: 'P-1' }), document({ policy_id: 'P-2', may_quote: false })];
  const clauses = policies.map(({ policy_id }) => ({ ...clause, policy_id }));
  const passages = policies.map(({ policy_id }) => ({ policy_id, passage: '一、目标', reason: '标题', sort_order: 1 }));
  const tables = { region: [region()], policy_documents: policies, clauses, unrecorded_passages: passages };
  const published = publicTablesOf(tables).tables;
  expect(published.clauses?.map(({ policy_id, title, quote }) => [policy_id, title, quote])).toEqual([
    ['P-1', '理事会', '建立理事会'],
    ['P-2', '理事会', null],
  ]);
  expect(published.unrecorded_passages?.map(({ policy_id }) => policy_id)).toEqual(['P-1']);
  const texts = ['P-1', 'P-2', 'P-3'].map((policy_id) => ({ policy_id, text: '一、目标' }));
  expect(quotableTexts(texts, tables)).toEqual([{ policy_id: 'P-1', text: '一、目标' }]);
});

test('a register with nothing but a header is not supplied, and a list of what did not happen is', () => {
  const { status } = publicTablesOf({ region: [region()], groups: [], memberships: [], commendations: [] });
  const supplied = status.filter(({ is_supplied }) => is_supplied).map(({ table_name }) => table_name);
  expect(supplied).toEqual(['region', 'commendations']);
});
