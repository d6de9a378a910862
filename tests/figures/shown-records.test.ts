import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/format/bound-text.ts';
import { noticesOf } from '../../src/figures/commendations.ts';
import { staffingYears } from '../../src/figures/staffing.ts';
import { termDates } from '../../src/figures/term-dates.ts';
import { weakAndNewYears } from '../../src/figures/weak-and-new.ts';
import { yearSizes } from '../../src/figures/year-sizes.ts';
import type { RegionArtifact } from '../../src/artifacts/types.ts';
import type { Row } from '../../src/model/tables.ts';
import { countyArtifact } from '../report/artifacts.ts';

const county = await countyArtifact('999999-demo');
const silent = await countyArtifact('370305-linzi');

const commended = (cells: Partial<Row<'commendations'>>): Row<'commendations'> => ({
  calendar_year: 2025,
  category: '个人',
  group_id: null,
  person_count: 12,
  document_number: '一号',
  source_url: null,
  ...cells,
});

const withNotices = (...commendations: readonly Row<'commendations'>[]): RegionArtifact => ({
  ...county,
  tables: { ...county.tables, commendations },
});

describe('notices of commendation', () => {
  test('are told by their number, groups by name and persons by how many', () => {
    const group = commended({ category: '集体', group_id: '999999-G01', person_count: 1 });
    const [notice, ...others] = noticesOf(withNotices(group, commended({})));
    expect(others).toEqual([]);
    expect(notice?.collectives.map(({ words }) => words)).toEqual(['青禾小学集团']);
    expect(notice?.persons.map(({ words }) => plainText(words))).toEqual(['12人']);
  });

  test('without a number are notices of their own, newest year first', () => {
    const unnumbered = commended({ document_number: null, person_count: null });
    const older = commended({ calendar_year: 2024 });
    const notices = noticesOf(withNotices(older, unnumbered, { ...unnumbered }));
    expect(notices.map(({ calendar_year }) => calendar_year)).toEqual([2025, 2025, 2024]);
    expect(notices[0]?.persons.map(({ words }) => words)).toEqual(['未填']);
  });
});

test('decisions on posts stand in their year, with campus, numbers before and after, and document', () => {
  const years = staffingYears(county);
  expect(years.flatMap(({ lines }) => lines)).toHaveLength(county.tables.staffing_changes.length);
  expect(years.map(({ calendar_year }) => calendar_year)).toEqual([2025, 2024, 2023, 2022]);
  const line = years.at(-1)?.lines[0];
  expect(line?.document_number).toBe('示编〔2022〕01号');
  expect([plainText(line?.before ?? ''), plainText(line?.after ?? '')]).toEqual(['77', '78']);
});

test('the size of schools is the sum of the returns of a year', () => {
  const [newest] = yearSizes(county);
  const own = county.tables.snapshots.filter(({ academic_year }) => academic_year === newest?.academic_year);
  const teachers = own.reduce((sum, row) => sum + row.full_time_teacher_count, 0);
  expect(plainText(newest?.cells[0] ?? '')).toBe(String(own.length));
  expect(plainText(newest?.cells.at(-1) ?? '').replaceAll(',', '')).toBe(String(teachers));
});

test('terms stand with their days, newest first', () => {
  expect(termDates(county).at(-1)).toEqual({
    term: '2021—2022学年第一学期',
    starts: '2021年9月1日',
    ends: '2022年1月21日',
  });
});

test('postings to weak and new schools are told by year, and few of them are not', () => {
  const years = weakAndNewYears(county);
  expect(years.map(({ is_running }) => is_running)).toEqual([true, false, false, false, false]);
  expect(years.map(({ words }) => /^(?:\d+人次|不公开)$/.test(plainText(words)))).toEqual(years.map(() => true));
  expect(years.some(({ words }) => words === '不公开')).toBe(true);
});

test('a region without records is told nothing of them', () => {
  expect([noticesOf(silent), staffingYears(silent), yearSizes(silent), termDates(silent)]).toEqual([[], [], [], []]);
});
