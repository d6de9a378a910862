import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readEntries, withEntry } from '../../src/sql/history.ts';
import { fragmentOf, sqlOfFragment } from '../../src/sql/sql-link.ts';

describe('an address', () => {
  test('brings back the text it was made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (sql) => {
        const fragment = fragmentOf(sql);
        expect(fragment).toMatch(/^#sql=[\w-]*$/);
        expect(sqlOfFragment(fragment ?? '')).toBe(sql === '' ? null : sql);
      }),
      { seed: 3 },
    );
  });

  test('holds no text that is too long for it', () => {
    expect(fragmentOf('查'.repeat(2000))).toBeNull();
  });

  test.each(['', '#', '#sql=', '#sql=%20', '#sql=a', '#sql=_-8', '#other=c2VsZWN0', '#sql=<script>'])(
    'that was damaged has no text: %s',
    (fragment) => {
      expect(sqlOfFragment(fragment)).toBeNull();
    },
  );
});

describe('the texts that were run', () => {
  test('are kept once each, the latest first, at most fifty', () => {
    const many = Array.from({ length: 60 }, (_, run_at) => ({ sql: `select ${run_at}`, run_at }));
    const kept = many.reduce(withEntry, []);
    expect(kept.length).toBe(50);
    const again = withEntry(kept, { sql: 'select 30', run_at: 99 });
    expect(again.length).toBe(50);
    expect(again[0]).toEqual({ sql: 'select 30', run_at: 99 });
    expect(readEntries(JSON.stringify(again))).toEqual(again);
  });

  test('leave out what is empty or too long', () => {
    expect(withEntry([], { sql: ' ', run_at: 1 })).toEqual([]);
    expect(withEntry([], { sql: 'x'.repeat(20_001), run_at: 1 })).toEqual([]);
  });

  test.each([null, '', '{', '{}', '[1, null, "a", {}, {"sql": 1, "run_at": 2}]'])(
    'are none where %s is kept',
    (kept) => {
      expect(readEntries(kept)).toEqual([]);
    },
  );
});
