import { describe, expect, test } from 'vitest';
import { rowsOf, type Folder } from './region-files.ts';

type Row = Readonly<Record<string, string>>;

function countBy(rows: readonly Row[], column: string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const row of rows) counts[row[column] ?? ''] = (counts[row[column] ?? ''] ?? 0) + 1;
  return counts;
}

function memberCounts(folder: Folder): readonly (number | undefined)[] {
  const counts = countBy(
    rowsOf(folder, 'memberships').filter((row) => row['member_role'] === '成员校'),
    'group_id',
  );
  return rowsOf(folder, 'groups').map((row) => counts[row['group_id'] ?? '']);
}

describe('Linzi', () => {
  const folder = '370305-linzi';

  test('seven groups have no name of their own and are on trial', () => {
    const groups = rowsOf(folder, 'groups');
    expect(groups).toHaveLength(7);
    expect(countBy(groups, 'group_name')).toEqual({ '': 7 });
    expect(countBy(groups, 'status')).toEqual({ 试点: 7 });
  });

  test('two groups are 贯通培养型 and five 城乡共建型', () => {
    expect(countBy(rowsOf(folder, 'group_types'), 'group_type')).toEqual({ 贯通培养型: 2, 城乡共建型: 5 });
  });

  test('seven lead schools and fifteen member schools are 22 different schools', () => {
    const memberships = rowsOf(folder, 'memberships');
    expect(countBy(memberships, 'member_role')).toEqual({ 核心校: 7, 成员校: 15 });
    expect(new Set(memberships.map((row) => row['school_id'])).size).toBe(22);
    expect(new Set(rowsOf(folder, 'schools').map((row) => row['school_name'])).size).toBe(22);
  });

  test('member schools per group follow the annex', () => {
    expect(memberCounts(folder)).toEqual([2, 4, 2, 2, 2, 1, 2]);
  });

  test('a membership names the school as the school table does', () => {
    const names = new Map(rowsOf(folder, 'schools').map((row) => [row['school_id'], row['school_name']]));
    for (const row of rowsOf(folder, 'memberships')) expect(row['source_text']).toBe(names.get(row['school_id']));
  });

  test('溡水 keeps its character U+6EA1', () => {
    expect(rowsOf(folder, 'schools').map((row) => row['school_name'])).toContain('临淄区\u6EA1水实验学校');
  });
});

describe('Huaiyuan', () => {
  const folder = '340321-huaiyuan';
  const memberships = rowsOf(folder, 'memberships');

  test('seven urban groups have no published status and no type', () => {
    const groups = rowsOf(folder, 'groups');
    expect(countBy(groups, 'scope')).toEqual({ 城区: 7 });
    expect(countBy(groups, 'status')).toEqual({ '': 7 });
  });

  test('fifteen rows hold seven head campuses of the lead schools and eight other members', () => {
    expect(memberships).toHaveLength(15);
    expect(countBy(memberships, 'member_role')).toEqual({ 总校: 7, 成员校: 8 });
    expect(memberCounts(folder)).toEqual([2, 1, 1, 1, 1, 1, 1]);
  });

  test('nine rows contain 校本部, of which seven are the group’s own', () => {
    const headRows = memberships.filter((row) => row['source_text']?.includes('校本部'));
    expect(headRows).toHaveLength(9);
    expect(countBy(headRows, 'member_role')).toEqual({ 总校: 7, 成员校: 2 });
  });

  test('remarks are ten 现, one 原, two bare and two empty', () => {
    const kinds = memberships.map((row) => kindOfRemark(row['source_note'] ?? ''));
    expect(
      countBy(
        kinds.map((kind) => ({ kind })),
        'kind',
      ),
    ).toEqual({ 现: 10, 原: 1, bare: 2, empty: 2 });
  });

  test('a former site is not a former name', () => {
    const names = rowsOf(folder, 'names');
    expect(countBy(names, 'name_kind')).toEqual({ 集团内名称: 15, 现名: 10, 简称: 10, 所在地: 2, 曾用址: 1 });
    expect(names.find((row) => row['name_kind'] === '曾用址')?.['source_text']).toBe('原怀远一中老校区');
  });

  test('every name says where it was found and how it stood there', () => {
    for (const row of rowsOf(folder, 'names')) {
      expect(row['source']).not.toBe('');
      expect(row['source_text']).toContain(row['name']);
    }
  });

  test('eight tasks have no published progress', () => {
    expect(countBy(rowsOf(folder, 'tasks'), 'progress')).toEqual({ 未公布: 8 });
  });

  test('clause 10 names no unit', () => {
    const without = rowsOf(folder, 'responsibilities').filter((row) => row['units'] === '');
    expect(without.map((row) => row['item_number'])).toEqual(['10']);
  });
});

function kindOfRemark(remark: string): string {
  if (remark === '') return 'empty';
  return /^[现原]/.exec(remark)?.[0] ?? 'bare';
}
