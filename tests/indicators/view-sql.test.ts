import { expect, onTestFinished, test } from 'vitest';

import { openNativeEngine } from '../../src/engine/native.ts';
import { noteColumns, viewStatements, type ViewText } from '../../src/indicators/view-sql.ts';

const texts = [
  textOf('doubled', '两倍', 'select number, 2 * number as "two ""times""", [number] as list from numbers'),
  textOf('largest', '最大的', 'select max("two ""times""")::double as most from doubled'),
  textOf('order', '保留字', 'select number from doubled, largest where 2 * number = most -- the last line'),
];

function textOf(view_name: string, label: string, sql: string): ViewText {
  return { view_name, label, view_columns: null, sql };
}

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

test('once their columns are noted, nothing has to be planned to make the same views again', async () => {
  const [engine, again] = await Promise.all([engineWithNumbers(), engineWithNumbers()]);
  await engine.run(viewStatements(texts).join('\n'));
  await engine.run('create table sql_texts (view_name varchar, view_columns varchar)');
  for (const { view_name } of texts) await engine.run(`insert into sql_texts values ('${view_name}', null)`);
  await engine.run(noteColumns);
  const noted = await engine.query<Pick<ViewText, 'view_columns'>>('select view_columns from sql_texts');
  expect(noted).toEqual([
    { view_columns: '"number" INTEGER, "two ""times""" INTEGER, "list" INTEGER[]' },
    { view_columns: '"most" DOUBLE' },
    { view_columns: '"number" INTEGER' },
  ]);
  await again.run(viewStatements(texts.map((text, index) => ({ ...text, ...noted[index] }))).join('\n'));
  await engine.run('drop table sql_texts');
  expect(await again.query(views)).toEqual(await engine.query(views));
  expect(await again.query(described)).toEqual(await engine.query(described));
});

const copySql = ({ view_name }: ViewText) => [`create table "published_${view_name}" as from "${view_name}" limit 0;`];

test('what follows a text finds its columns', async () => {
  const engine = await engineWithNumbers();
  for (const statement of viewStatements(texts, copySql)) await engine.run(statement);
  expect(await engine.query('describe published_largest')).toMatchObject([
    { column_name: 'most', column_type: 'DOUBLE' },
  ]);
});
