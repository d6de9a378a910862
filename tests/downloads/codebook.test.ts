import { expect, test } from 'vitest';
import { explainedTables } from '../../src/downloads/codebook.ts';
import { contentRules } from '../../src/format/codebook.ts';
import { type Column, fixedValuesOf } from '../../src/model/column.ts';
import { tables } from '../../src/model/tables.ts';

const columns: readonly (readonly [string, Column])[] = Object.entries({ ...tables, ...explainedTables }).flatMap(
  ([table, { columns: own }]) =>
    Object.entries(own).map(([name, column]): readonly [string, Column] => [`${table}.${name}`, column]),
);

/** What a reader cannot read as a word; a sign such as % says itself. */
const isCode = (value: string) => /^[\w.-]+$/.test(value);

test('a code never stands without what it means', () => {
  const coded = columns.flatMap(([name, column]) =>
    (fixedValuesOf(column) ?? []).filter(isCode).map((value) => ({ name, value, column })),
  );
  expect(coded.length).toBeGreaterThan(20);
  const bare = coded.filter(({ value, column }) => {
    const meaning = (column.meanings ?? column.words)?.[value];
    return meaning === undefined || !contentRules(column).join('；').includes(`${value}（${meaning}）`);
  });
  expect(bare.map(({ name, value }) => `${name}: ${value}`)).toEqual([]);
});
