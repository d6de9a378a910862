import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LoadingEngine } from '../../src/engine/engine.ts';
import { openNativeEngine } from '../../src/engine/native.ts';
import { engineWords } from '../../src/sql/error-message.ts';
import { adviceOf } from '../../src/sql/error-advice.ts';

let engine: LoadingEngine;
beforeAll(async () => {
  engine = await openNativeEngine();
  await engine.run('create table groups (group_id varchar, n integer)');
});
afterAll(() => engine.close());

describe('an error of the engine is answered with what to do', () => {
  test.each([
    ['select * from groups where n = 1， n = 2', '半角'],
    ['select 1， 2', '请把“，”换成半角'],
    ["select '，' frm groups, x y z", '语法在'],
    ["select 'abc", '引号没有成对'],
    ['select * from groups where', '语句没有写完'],
    ['select * frm groups', '语法在“groups”附近有误'],
    ['select * from group_', '没有“group_”这张表，可能是 groups。'],
    ['select * from zzzzzzzz', '“表和字段”'],
    ['select nn from groups', '没有“nn”这个字段，相近的有'],
    ['select g.nn from groups g', '没有“nn”这个字段'],
    ['select summ(n) from groups', '没有函数“summ”'],
    ['select group_id, count(*) from groups', 'any_value(group_id)'],
    ['select n from groups a join groups b on a.n = b.n', '写明是哪一张表'],
    ["select * from read_csv('a.csv')", '加入自己的文件'],
    ["copy groups to 'a.csv'", '加入自己的文件'],
    ['set threads = 2', '设置不能更改'],
    ['select sum(group_id) from groups', '参数类型不合'],
    ["select 'a'::integer", '“a”不能转换'],
    ["select date '2024-02-30'", 'try_cast'],
    ['create table groups (n integer)', '已有同名的表'],
  ])('%s', async (sql, advice) => {
    const message = await engine.query(sql).then(
      () => 'no error',
      (error: unknown) => (error instanceof Error ? error.message : ''),
    );
    expect(adviceOf(message, sql), message).toContain(advice);
  });

  test('that the build’s engine does not have, too', () => {
    const missing =
      'Catalog Error: Scalar Function with name "today" is not in the catalog, but it exists in the icu extension.';
    expect(adviceOf(missing, '')).toContain('引擎的扩展');
    const readOnly =
      'Invalid Input Error: Cannot execute statement of type "CREATE" on database "demo" which is attached in read-only mode!';
    expect(adviceOf(readOnly, '')).toContain('create temp table');
  });

  test('and left alone where there is nothing better to say', () => {
    expect(adviceOf('Binder Error: LIMIT/OFFSET cannot be negative', '')).toBeNull();
  });
});

test('the words of the browser’s engine are taken out of its JSON', () => {
  const json = '{"exception_type":"Parser","exception_message":"syntax error at or near \\"x\\"","position":"3"}';
  expect(engineWords(json)).toBe('Parser Error: syntax error at or near "x"');
  for (const other of ['Binder Error: x', '{not json', '{}', '']) expect(engineWords(other)).toBe(other);
});
