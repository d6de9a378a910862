import { expect, onTestFinished, test } from 'vitest';

import { openNativeEngine } from '../../src/engine/native.ts';
import { viewStatements } from '../../src/indicators/view-sql.ts';

const texts = [
  { view_name: 'doubled', label: '两倍', sql: 'select number, 2 * number as twice, null as empty from numbers' },
  { view_name: 'largest', label: '最大的', sql: 'select max(twice) as most from doubled' },
  {
    view_name: 'order',
    label: '保留字',
    sql: 'select number from doubled, largest where twice = most -- the last line',
  },
];

async function engineWithNumbers() {
  const engine = await openNativeEngine();
  onTestFinished(engine.close);
  await engine.run('create table numbers as select unnest([1, 2, 3]) as number');
  return engine;
}

const described = `select table_name, column_name, data_type, column_index from duckdb_columns()
  where database_name = 'memory' and not internal order by all`;
const views = 'select view_name, comment, sql from duckdb_views() where not internal order by all';

test('views that were made over empty tables are those that are made over each other', async () => {
  const [engine, plain] = await Promise.all([engineWithNumbers(), engineWithNumbers()]);
  await engine.run(viewStatements(texts).join('\n'));
  for (const { view_name, label, sql } of texts) {
    await plain.run(`create view "${view_name}" as (\n${sql}\n); comment on view "${view_name}" is '${label}'`);
  }
  expect(await engine.query(views)).toEqual(await plain.query(views));
  expect(await engine.query(described)).toEqual(await plain.query(described));
  expect(await engine.query('from "order"')).toEqual([{ number: 3 }]);
});

const copySql = ({ view_name }: { readonly view_name: string }) => [
  `create table "published_${view_name}" as from "${view_name}" limit 0;`,
];

test('what follows a text finds its columns', async () => {
  const engine = await engineWithNumbers();
  for (const statement of viewStatements(texts, copySql)) await engine.run(statement);
  expect(await engine.query('describe published_largest')).toMatchObject([
    { column_name: 'most', column_type: 'INTEGER' },
  ]);
});
