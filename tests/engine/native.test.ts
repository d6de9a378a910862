import { afterAll, beforeAll, expect, test } from 'vitest';

import type { LoadingEngine } from '../../src/engine/engine.ts';
import { loadTables } from '../../src/engine/load.ts';
import { openNativeEngine } from '../../src/engine/native.ts';
import { quoteIdentifier, quoteText } from '../../src/engine/quote.ts';
import { tableNames, publicTableNames, columnsOf } from '../../src/model/tables.ts';
import { policyTarget, region, school } from '../indicators/rows.ts';

let engine: LoadingEngine;

beforeAll(async () => {
  engine = await openNativeEngine();
  await loadTables(engine, {
    region: [region()],
    schools: [school('P-340321-001', { founded_on: '2020-09-01', is_counted: true })],
    policy_targets: [policyTarget('T1', { threshold: 49.95 })],
    clauses: [
      {
        clause_id: 'HY-16',
        policy_id: 'p',
        title: '比例',
        place: '二',
        quote: null,
        obligation: '定量要求',
        tracked: '无',
        indicator_ids: ['IND-10', 'IND-12'],
        outcome: '无',
        answer_places: ['指标结果'],
        answer_items: null,
        quoted_reason: null,
        sort_order: 3,
      },
    ],
  });
});
afterAll(() => engine.close());

test('every public table exists even when it was not supplied, and no restricted one does', async () => {
  const rows = await engine.query<{ table_name: string }>('select table_name from duckdb_tables() order by table_name');
  expect(rows.map((row) => row.table_name)).toEqual(publicTableNames.toSorted());
});

test('restricted columns are not in the engine', async () => {
  const rows = await engine.query<{ column_name: string }>(
    `select column_name from duckdb_columns() where table_name = 'campuses'`,
  );
  const names = rows.map((row) => row.column_name);
  expect(names).toContain('campus_level');
  expect(names).not.toContain('longitude');
});

test('all tables and columns are created when the restricted side asks for them', async () => {
  const full = await openNativeEngine();
  await loadTables(full, {}, { columns: 'all' });
  const rows = await full.query<{ table_name: string; column_count: number }>(
    'select table_name, column_count::integer as column_count from duckdb_tables()',
  );
  expect(rows).toHaveLength(tableNames.length);
  const campuses = rows.find((row) => row.table_name === 'campuses');
  expect(campuses?.column_count).toBe(columnsOf('campuses').length);
  full.close();
});

test('dates come back as text, lists as arrays, booleans and empty cells as they are', async () => {
  expect(await engine.query(`select founded_on, is_counted, closed_on from schools`)).toEqual([
    { founded_on: '2020-09-01', is_counted: true, closed_on: null },
  ]);
  expect(await engine.query(`select indicator_ids, quote from clauses`)).toEqual([
    { indicator_ids: ['IND-10', 'IND-12'], quote: null },
  ]);
});

test('a threshold with decimals is stored exactly', async () => {
  expect(await engine.query(`select threshold * 100 = 4995 as exact, threshold from policy_targets`)).toEqual([
    { exact: true, threshold: 49.95 },
  ]);
});

test('labels are comments of tables and columns when they are asked for', async () => {
  const labelled = await openNativeEngine();
  await loadTables(labelled, {}, { documented: true });
  expect(await labelled.query(`select comment from duckdb_tables() where table_name = 'groups'`)).toEqual([
    { comment: '教育集团' },
  ]);
  expect(
    await labelled.query(`select comment from duckdb_columns() where table_name = 'groups' and column_name = 'status'`),
  ).toEqual([{ comment: '状态' }]);
  labelled.close();
});

test('a second row with the same key is refused in a file that people open', async () => {
  const other = await openNativeEngine();
  await expect(loadTables(other, { schools: [school('A'), school('A')] }, { documented: true })).rejects.toThrow(
    /[Dd]uplicate key/,
  );
  other.close();
});

test('an empty cell in a filled column is refused', async () => {
  const other = await openNativeEngine();
  await expect(
    loadTables(other, { schools: [{ ...school('A'), school_name: null as unknown as string }] }),
  ).rejects.toThrow(/NOT NULL/);
  other.close();
});

test('SQL reaches no file and loads no extension', async () => {
  await expect(engine.query(`select * from read_csv('/etc/hostname')`)).rejects.toThrow(/disabled by configuration/);
  await expect(engine.query(`install httpfs`)).rejects.toThrow(/disabled|not allowed|[Pp]ermission/);
  await expect(engine.query(`set enable_external_access = true`)).rejects.toThrow(/locked|[Cc]annot/);
});

test('an identifier is quoted whatever it contains', async () => {
  const name = 'select "x"; drop table 学校';
  expect(await engine.query(`select 1 as ${quoteIdentifier(name)}`)).toEqual([{ [name]: 1 }]);
  expect(await engine.query(`select ${quoteText("O'Brien")} as x`)).toEqual([{ x: "O'Brien" }]);
  expect(() => quoteIdentifier('a\0b')).toThrow('NUL');
});
