import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, inject, onTestFinished, test } from 'vitest';

import type { LoadingEngine } from '../../src/engine/engine.ts';
import { openNativeEngine } from '../../src/engine/native.ts';
import { indicators } from '../../src/indicators/registry.ts';
import { recomputerOf, type ComparedRow } from '../../src/indicators/recompute.ts';
import { readSqlTexts } from '../../src/indicators/sql-texts.ts';
import { viewStatements, type ViewText } from '../../src/indicators/view-sql.ts';
import type { ResultRow } from '../../src/model/result.ts';
import { databaseFileOf, publishedRows, tablesFileOf } from './published.ts';

const slugs = ['linzi', 'huaiyuan', 'demo'] as const;

const rootSite = inject('rootSite');

async function opened(path: string, { isReadOnly = true } = {}): Promise<LoadingEngine> {
  const engine = await openNativeEngine([{ name: 'region', path, isReadOnly }]);
  onTestFinished(engine.close);
  await engine.run('use region');
  return engine;
}

/** A copy that the test may change. */
function copied(path: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'school-group-atlas-copied-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const copy = join(folder, 'copy.duckdb');
  copyFileSync(path, copy);
  return copy;
}

const shownOf = (row: ResultRow) => [row.numerator, row.denominator, row.value, row.verdict, row.reason];
const keyOf = (row: ResultRow | ComparedRow) => [
  row.indicator_id,
  row.unit_kind,
  row.unit_id,
  row.period,
  row.as_of_date,
  row.basis,
  row.category,
  row.target_id,
];
const recomputedOf = (row: ComparedRow) => [
  row.recomputed_numerator,
  row.recomputed_denominator,
  row.recomputed_value,
  row.recomputed_verdict,
  row.recomputed_reason,
];

describe.each(slugs)('the database file that the pages of %s load', (slug) => {
  test('weighs at most 175 kB where the host compresses', () => {
    expect(brotliCompressSync(readFileSync(tablesFileOf(rootSite, slug))).length).toBeLessThanOrEqual(175_000);
  });

  test('gives every published result again, out of its own tables and texts', async () => {
    const rows = await recomputerOf(await opened(tablesFileOf(rootSite, slug))).all('region');
    const published = publishedRows(rootSite, slug);
    expect(published.length).toBeGreaterThan(250);
    expect(rows.filter(({ agrees }) => !agrees)).toEqual([]);
    expect(rows.map((row) => [...keyOf(row), ...recomputedOf(row)])).toEqual(
      published.map((row) => [...keyOf(row), ...shownOf(row)]),
    );
  });

  test('holds the texts of the build, in the order in which they ran', async () => {
    const engine = await opened(tablesFileOf(rootSite, slug));
    const texts = readSqlTexts();
    const measures = texts.measures.map(({ indicator_id, sql }) => ({ name: indicator_id, sql }));
    expect(await engine.query('select name, sql from sql_texts order by position')).toEqual([
      ...texts.views,
      ...measures,
      ...texts.results,
      ...texts.derived,
    ]);
  });
});

test('what readers download has a view for every text, which reads the file alone', async () => {
  const engine = await opened(databaseFileOf(rootSite, 'linzi'));
  const names = await engine.query<{ view_name: string }>('select view_name from sql_texts order by position');
  for (const { view_name } of names) await engine.query(`describe ${view_name}`);
  expect(names.map(({ view_name }) => view_name)).toEqual(
    expect.arrayContaining(['groups_at', 'ind_10', 'judged_results', 'recomputed_indicator_results']),
  );
});

test('what readers download is what the pages load, and its views are made of the texts in both', async () => {
  const [whole, tables] = await Promise.all([
    opened(databaseFileOf(rootSite, 'demo')),
    opened(copied(tablesFileOf(rootSite, 'demo')), { isReadOnly: false }),
  ]);
  expect(await tables.query("from duckdb_views() where database_name = 'region' and not internal")).toEqual([]);
  const texts = await tables.query<ViewText>(
    'select view_name, label, view_columns, sql from sql_texts order by position',
  );
  await tables.run(viewStatements(texts).join('\n'));
  // Of the catalogue, readers get columns that no SQL of the build asks for.
  expect(withoutCatalogue(await contentOf(tables))).toEqual(withoutCatalogue(await contentOf(whole)));
  for (const name of ['indicators', 'indicator_bases']) {
    const [{ columns } = { columns: [] }] = await tables.query<{ columns: readonly string[] }>(
      `select list(column_name) as columns from duckdb_columns() where table_name = '${name}' and database_name = 'region'`,
    );
    const rows = `select ${columns.join(', ')} from ${name} order by indicator_id, position`;
    expect(columns.length).toBeGreaterThan(5);
    expect(await tables.query(rows)).toEqual(await whole.query(rows));
  }
  expect(
    await whole.query("select numerator, denominator from indicator_bases where indicator_id = 'IND-12N'"),
  ).toEqual([{ numerator: '交流教师中的县级以上骨干教师', denominator: '交流教师' }]);
});

test('one indicator alone comes to what it comes to among all', async () => {
  const recomputer = recomputerOf(await opened(tablesFileOf(rootSite, 'demo')));
  const all = await recomputer.all('region');
  for (const { id } of indicators) {
    expect(await recomputer.one('region', id), id).toEqual(all.filter((row) => row.indicator_id === id));
  }
});

test('two builds give the same tables, rows and views', async () => {
  const [one, other] = await Promise.all(
    [rootSite, inject('subPathSite')].map(async (site) => contentOf(await opened(databaseFileOf(site, 'demo')))),
  );
  expect(Object.keys(one ?? {}).length).toBeGreaterThan(100);
  expect(other).toEqual(one);
});

function isCatalogue(name: string): boolean {
  return ['indicators', 'indicator_bases', 'clause_answers'].includes(name);
}

function withoutCatalogue(content: Record<string, unknown>): Record<string, unknown> {
  const { columns, ...others } = content;
  const rest = Object.entries(others).filter(([name]) => !isCatalogue(name.replace(/^rows of /, '')));
  const known = (columns as readonly { readonly table_name: string }[]).filter((one) => !isCatalogue(one.table_name));
  return { columns: known, ...Object.fromEntries(rest) };
}

/** Every table and view: its statement, its comments, and the rows of a table. */
async function contentOf(engine: LoadingEngine): Promise<Record<string, unknown>> {
  const tables = await engine.query<{ table_name: string; sql: string; comment: string }>(
    "select table_name, sql, comment from duckdb_tables() where database_name = 'region'",
  );
  const views = await engine.query<{ view_name: string; sql: string; comment: string }>(
    "select view_name, sql, comment from duckdb_views() where database_name = 'region' and not internal",
  );
  const columns = await engine.query(
    "select table_name, column_name, data_type, comment from duckdb_columns() where database_name = 'region' order by all",
  );
  const rows: [string, unknown][] = [];
  for (const { table_name } of tables) {
    const [content] = await engine.query(
      `select md5(string_agg(t::varchar, '|' order by t::varchar)) from "${table_name}" t`,
    );
    rows.push([`rows of ${table_name}`, content]);
  }
  return {
    columns,
    ...Object.fromEntries(rows),
    ...Object.fromEntries(tables.map((table) => [table.table_name, table])),
    ...Object.fromEntries(views.map((view) => [view.view_name, view])),
  };
}

test('rows that were altered after publication come to something else', async () => {
  const engine = await opened(copied(tablesFileOf(rootSite, 'demo')), { isReadOnly: false });
  await engine.run("delete from memberships where group_id = '999999-G01'");
  const rows = await recomputerOf(engine).all('region');
  const wrong = rows.filter(({ agrees }) => !agrees);
  expect(wrong.length).toBeGreaterThan(0);
  expect(new Set(wrong.map(({ indicator_id }) => indicator_id))).toContain('IND-01');
  expect(rows.length - wrong.length).toBeGreaterThan(0);
});

test('no column that is not public is in any of the files', async () => {
  for (const slug of slugs) {
    const engine = await opened(databaseFileOf(rootSite, slug));
    const found = await engine.query(
      "select table_name from duckdb_tables() where database_name = 'region' and table_name in ('teachers', 'rotations', 'honours', 'cadre_exchanges', 'mentoring', 'weak_schools')",
    );
    expect(found).toEqual([]);
  }
});
