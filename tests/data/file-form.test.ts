import { describe, expect, test } from 'vitest';
import { columnsOf, essentialTables, tableOf, type TableName } from '../../src/model/tables.ts';
import { allFiles, headerOf, rowsOf, tablesIn, transcribed } from './region-files.ts';

test('files are UTF-8 without BOM, end their lines with LF and the last one too', () => {
  const odd = allFiles().filter(({ text }) => /^\uFEFF|\r|\uFFFD/.test(text) || !text.endsWith('\n'));
  expect(odd.map(({ path }) => path)).toEqual([]);
});

describe.each(transcribed)('$folder', ({ folder }) => {
  // The names come from the schema itself.
  const present = tablesIn(folder) as readonly TableName[];

  test('holds every table a region cannot do without, and none about persons', () => {
    expect(present).toEqual(expect.arrayContaining([...essentialTables]));
    expect(present.filter((name) => tableOf(name).restricted)).toEqual([]);
  });

  test('headers are the Chinese labels of the schema', () => {
    const unknown = present.flatMap((name) => {
      const labels = new Set(columnsOf(name).map(([, column]) => column.label));
      return headerOf(`${folder}/${name}.csv`).filter((header) => !labels.has(header));
    });
    expect(unknown).toEqual([]);
  });

  test('every table but the register itself is registered, and none claims to be complete', () => {
    const registered = rowsOf(folder, 'datasets');
    const expected = present.filter((name) => name !== 'region' && name !== 'datasets');
    expect(registered.map((row) => row['table_name'])).toEqual(expected);
    expect(new Set(registered.map((row) => row['coverage']))).toEqual(new Set(['仅文件所列']));
  });

  test('what the text does not give stays empty', () => {
    for (const row of rowsOf(folder, 'schools')) {
      expect([row['school_type_code'], row['sponsor'], row['is_counted']]).toEqual(['', '', '']);
    }
  });

  test('dates that the annex does not give say where they come from', () => {
    for (const name of ['groups', 'memberships'] as const) {
      for (const row of rowsOf(folder, name)) expect(row['date_basis']).toBe('以成文日期列示');
    }
  });
});
