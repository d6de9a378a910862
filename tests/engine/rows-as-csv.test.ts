import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import type { TableSpec } from '../../src/engine/engine.ts';
import { openNativeEngine } from '../../src/engine/native.ts';
import { insertSql, rowsAsCsv } from '../../src/engine/rows-as-csv.ts';
import { createTableSql } from '../../src/engine/schema.ts';
import { boolean, date, decimal, integer, text } from '../../src/model/column.ts';

const spec = (name: string): TableSpec => ({
  name,
  label: '',
  key: [],
  columns: [
    ['words', text('', '')],
    ['list', text('', '', { list: true })],
    ['count', integer('', '')],
    ['amount', decimal('', '')],
    ['flag', boolean('', '')],
    ['day', date('', '')],
  ],
});

const word = fc.string({
  unit: fc.constantFrom('甲', 'N', '\\', '"', ',', '\n', '\r', ' ', "'", '1', ''),
  maxLength: 8,
});
const row = fc.record({
  words: fc.option(word),
  list: fc.option(fc.array(word, { maxLength: 3 })),
  count: fc.option(fc.integer({ min: -1_000_000, max: 1_000_000 })),
  amount: fc.option(fc.integer({ min: -1e9, max: 1e9 }).map((number) => number / 1000)),
  flag: fc.option(fc.boolean()),
  day: fc.option(
    fc
      .date({ min: new Date('1950-01-01'), max: new Date('2050-01-01'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10)),
  ),
});

test('rows get into an engine as a text as they do one by one', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rows-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const engine = await openNativeEngine([], { outFolder: folder });
  onTestFinished(() => engine.close());
  let number = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), async (rows) => {
      number += 1;
      const [one, other] = [spec(`one_${number}`), spec(`other_${number}`)];
      const file = join(folder, `rows-${number}.csv`);
      writeFileSync(file, rowsAsCsv(other, rows));
      await engine.run(`${createTableSql(one)}${createTableSql(other)}`);
      await engine.append(one, rows);
      await engine.run(insertSql(other, file));
      expect(await engine.query(`from other_${number}`)).toEqual(await engine.query(`from one_${number}`));
    }),
    { numRuns: 60, seed: 17 },
  );
});
