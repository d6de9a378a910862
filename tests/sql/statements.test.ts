import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { splitStatements } from '../../src/sql/statements.ts';

let engine: DuckDBConnection;
beforeAll(async () => {
  engine = await (await DuckDBInstance.create(':memory:')).connect();
});

const textsOf = (sql: string) => splitStatements(sql).map(({ text }) => text);

describe('a text is cut into statements', () => {
  test.each([
    ['select 1', ['select 1']],
    ['select 1; select 2;', ['select 1', 'select 2']],
    [`select ';'; select "a;b"`, [`select ';'`, `select "a;b"`]],
    [`select 'it''s;'; select 2`, [`select 'it''s;'`, 'select 2']],
    [`select e'\\';'; select 2`, [`select e'\\';'`, 'select 2']],
    ['select $$;$$; select $a$ $$; $a$', ['select $$;$$', 'select $a$ $$; $a$']],
    ['-- a; b\nselect 1 -- c; d', ['select 1']],
    ['select /* ; /* ; */ ; */ 1; -- end', ['select /* ; /* ; */ ; */ 1']],
    [' ;; \n', []],
    ['-- nothing; here', []],
    [`select 'open; select 2`, [`select 'open; select 2`]],
    ['select /* open ; 1', ['select']],
    ['select 集团 from 表；', ['select 集团 from 表；']],
  ])('%s', (sql, texts) => {
    expect(textsOf(sql)).toEqual(texts);
  });

  test('and each knows its place', () => {
    const sql = 'select 1 ;\n\nselect 2';
    expect(splitStatements(sql).map(({ from, to }) => sql.slice(from, to))).toEqual(['select 1', 'select 2']);
  });
});

const piece = fc.constantFrom(
  "select 'a;b'",
  'select "a;b" from (select 1 as "a;b")',
  "select e'\\';' as t",
  'select $$;$$',
  'select $t$;$$;$t$',
  'select 1 /* ; /* ; */ */',
  'select 2 -- ;\n',
  'select 1 -- it\'s "\n',
  "select '--' || '/*'",
  'select 中 from (select 1 as 中)',
  '/* ; */',
  '-- ;\n',
  '',
);

test('the engine finds as many statements', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 6 }), async (pieces) => {
      const sql = pieces.join(';\n');
      const own = splitStatements(sql).length;
      const theirs = own === 0 ? 0 : (await engine.extractStatements(sql)).count;
      expect(own).toBe(theirs);
    }),
    { numRuns: 200, seed: 1 },
  );
});
