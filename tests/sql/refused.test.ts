import { describe, expect, test } from 'vitest';
import { refusalOf } from '../../src/sql/refused.ts';

describe('the page for SQL says in plain words what it does not run', () => {
  test.each([
    ['install spatial', '扩展'],
    ['INSTALL httpfs;', '扩展'],
    ["load 'spatial'", '扩展'],
    ['force install spatial from core_nightly', '扩展'],
    ['update extensions', '扩展'],
    ["attach 'x.duckdb' as x", '不能连接'],
    ['detach region', '断开'],
    ["copy groups to 'a.csv'", '下载按钮'],
    ["copy (select 'x from y') to 'a.csv'", '下载按钮'],
    ["export database 'x'", '下载按钮'],
    ["copy groups from 'a.csv'", '加入自己的文件'],
    ["import database 'x'", '加入自己的文件'],
    ['set threads = 4', '设置不能更改'],
    ['reset all', '设置不能更改'],
    ["pragma memory_limit = '1GB'", '设置不能更改'],
    ['/* first */ -- then\n install spatial', '扩展'],
  ])('%s', (sql, words) => {
    expect(refusalOf(sql)).toContain(words);
    expect(refusalOf(sql)).toMatch(/^[^a-z]*(?:CSV|select)?[^a-z]*。$/u);
  });

  test.each([
    'select * from groups',
    "select 'install' as word",
    '-- install\nselect 1',
    'select load from own',
    'with copy as (select 1) from copy',
    'set variable k = 4',
    'pragma show_tables',
    'create temp table installed as select 1',
    'explain select 1',
    'from groups',
  ])('and runs %s', (sql) => {
    expect(refusalOf(sql)).toBeNull();
  });
});
