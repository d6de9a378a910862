import { expect, test } from 'vitest';

import { sha256 } from '../../src/artifacts/files.ts';
import { verifyListOf, type ListedFile } from '../../src/releases/verify-list.ts';
import { region } from '../indicators/rows.ts';
import { madeReleases } from './made.ts';

const listed = (path: string): ListedFile => ({ path, sha256: sha256(path), byte_count: 7 });
const download = {
  path: 'data/999999_groups_20260331.csv',
  table_name: 'groups',
  title: '教育集团',
  format: 'CSV',
  row_count: 18,
  byte_count: 7,
  sha256: sha256(''),
};

test('each file is listed with its title and rows, and with the publication that it belongs to', () => {
  const [first] = madeReleases(1);
  const heads = first === undefined ? [] : [first.head];
  const atlas = { region: region({ as_of_date: '2026-03-31' }), downloads: [download], query_file: null };
  const report = {
    year: 2025,
    extension: 'pdf',
    path: 'reports/2025/a.pdf',
    byte_count: 7,
    page_count: 9,
    sha256: '',
  } as const;
  const paths = [
    'data/999999_groups_20260331.csv',
    'data/csv/groups.csv',
    'reports/2025/a.pdf',
    'charts/map.png',
    'json/0123456789ab/search.json',
    'releases/2024-1/data/999999_groups_20240331.csv',
    'releases/2024-1/SHA256SUMS',
  ];
  const { sources, files } = verifyListOf(paths.map(listed), { atlas, reports: [report], heads });
  expect(
    files.map(([sum, path, title, rows, bytes, source]) => [sum === sha256(path), path, title, rows, bytes, source]),
  ).toEqual([
    [true, 'data/999999_groups_20260331.csv', '教育集团', 18, 7, 0],
    [true, 'data/csv/groups.csv', '教育集团', 18, 7, 0],
    [true, 'reports/2025/a.pdf', '2025年度报告', null, 7, 0],
    [true, 'charts/map.png', '', null, 7, 0],
    [true, 'releases/2024-1/data/999999_groups_20240331.csv', '教育集团', 1, 7, 1],
    [true, 'releases/2024-1/SHA256SUMS', '', null, 7, 1],
  ]);
  expect(sources.map(({ name }) => name)).toEqual(['本站当前公布的数据', '2024年度初步数第1次发布']);
});

test('of a release that was replaced it is said by which one', () => {
  const releases = madeReleases(1).flatMap(({ head }) => [head, { ...head, id: '2024-2', status: '核定' as const }]);
  const atlas = { region: region(), downloads: [], query_file: null };
  const { sources } = verifyListOf([], { atlas, reports: [], heads: releases });
  expect(sources.map(({ later }) => later)).toEqual(['', '这一版已由2024年度核定数（版本2024-2）替代', '']);
});
