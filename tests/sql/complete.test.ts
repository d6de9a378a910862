import { describe, expect, test } from 'vitest';
import { completionsAt, writtenName } from '../../src/sql/complete.ts';
import type { SqlSchema } from '../../src/sql/schema.ts';

const column = (name: string, label: string) => ({ name, label, meaning: `${label}的含义`, type: '文本' });
const schema: SqlSchema = {
  tables: [
    { name: 'groups', label: '教育集团', meaning: '一个集团一行', columns: [column('group_id', '集团编码')] },
    {
      name: 'memberships',
      label: '成员关系',
      meaning: '',
      columns: [column('group_id', '集团编码'), column('member_role', '成员身份')],
    },
    { name: 'own 表', label: '', meaning: '', columns: [column('order', '')] },
  ],
  indicators: [{ indicator_id: 'IND-10', title: '教师交流比例' }],
};

/** What is offered where | stands. */
function offered(sql: string): readonly string[] | null {
  const at = sql.indexOf('|');
  const found = completionsAt(sql.replace('|', ''), at, schema);
  return found === null
    ? null
    : found.options.map(({ label, apply }) => (label === apply ? label : `${label}→${apply}`));
}

describe('completion', () => {
  test('offers the columns of the statement’s tables, then tables and functions', () => {
    const options = offered('select g| from memberships') ?? [];
    expect(options.slice(0, 5)).toEqual(['group_id', 'member_role', 'groups', 'memberships', 'own 表→"own 表"']);
    expect(options).toContain('string_agg→string_agg(');
  });

  test('offers no columns of another statement', () => {
    expect(offered('select 1 from memberships; select m| from groups')).not.toContain('member_role');
  });

  test.each([
    ['select m.| from memberships m', ['group_id', 'member_role']],
    ['select m.mem| from groups g join memberships as m using (group_id)', ['group_id', 'member_role']],
    ['select groups.| from groups where true', ['group_id']],
    ['select "own 表".| from "own 表"', ['order→"order"']],
    ['select x.| from groups', null],
    ['select |', null],
    ["select '它|", ['教师交流比例→IND-10']],
    ["select 1 where indicator_id = 'IND-|'", ['IND-10']],
    ["select 'it''s' , g.| from groups g", ['group_id']],
  ])('%s', (sql, options) => {
    expect(offered(sql)).toEqual(options);
  });

  test('finds by Chinese names', () => {
    expect((offered('select 集| from groups') ?? []).slice(0, 3)).toEqual([
      '集团编码→group_id',
      '教育集团→groups',
      '成员关系→memberships',
    ]);
  });

  test('says where the word begins that is replaced', () => {
    expect(completionsAt('select a-gr', 11, schema)?.from).toBe(9);
    expect(completionsAt("select 'IND-1", 13, schema)?.from).toBe(8);
  });
});

test('a name is written in quotes only where it must be', () => {
  expect(['group_id', '集团', '2024', 'order', 'a"b', 'a b'].map(writtenName)).toEqual([
    'group_id',
    '集团',
    '"2024"',
    '"order"',
    '"a""b"',
    '"a b"',
  ]);
});
