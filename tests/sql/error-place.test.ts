import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LoadingEngine } from '../../src/engine/engine.ts';
import { openNativeEngine } from '../../src/engine/native.ts';
import { errorPlaceOf } from '../../src/sql/error-place.ts';

let engine: LoadingEngine;
beforeAll(async () => {
  engine = await openNativeEngine();
  await engine.run('create table groups (group_id varchar, 名称 varchar, n integer)');
});
afterAll(() => engine.close());

async function markedOf(sql: string): Promise<string | null> {
  const message = await engine.query(sql).then(
    () => 'no error',
    (error: unknown) => (error instanceof Error ? error.message : ''),
  );
  const place = errorPlaceOf(message, sql);
  return place === null ? null : `${place.from}:${sql.slice(place.from, place.to)}`;
}

describe('the place of an error is marked', () => {
  const long = `'${'很长的文字'.repeat(12)}'`;
  test.each([
    ['select * frm groups', '13:groups'],
    ['select 集团名称 from groups', '7:集团名称'],
    [`select '中文中文中文', nope from groups`, '17:nope'],
    [`select *\nfrom groups\nwhere 名称 = '实验小学'， n = 1`, '38:，'],
    [`select ${long}, ${long}, nope, ${long} from groups`, `135:nope`],
    ['select * from grps', '14:grps'],
    ['\tselect "no such" from groups', '8:"no such"'],
    ['select * from groups where', '25:e'],
    [`-- 说明说明说明\nselect 名称\nfrom groups\nwhere nope = 1`, '38:nope'],
    [`select '😀😀', nope from groups`, '15:nope'],
    [`select 'abc`, `7:'abc`],
  ])('%s', async (sql, marked) => {
    expect(await markedOf(sql)).toBe(marked);
  });
});

test('a message without a place has none', async () => {
  expect(await markedOf('select n from groups a join groups b on a.n = b.n where n = 1')).toBeNull();
  expect(errorPlaceOf('已取消', 'select 1')).toBeNull();
});
