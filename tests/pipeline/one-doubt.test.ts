import { expect, test } from 'vitest';
import { loadTables } from '../../src/engine/load.ts';
import { withholdDoubtful, withoutDoubtfulTables } from '../../src/facts/doubtful.ts';
import { factsOf } from '../../src/facts/facts.ts';
import { publicTablesOf } from '../../src/facts/public-tables.ts';
import { groupDoubtSentence } from '../../src/figures/doubts.ts';
import { computeIndicators } from '../../src/indicators/compute.ts';
import { openIndicatorEngine } from '../../src/indicators/indicator-engine.ts';
import { readSqlTexts } from '../../src/indicators/sql-texts.ts';
import type { TableDoubt } from '../../src/model/doubt.ts';
import type { FactTables } from '../../src/model/fact-tables.ts';
import type { ResultRow } from '../../src/model/result.ts';
import type { RegionTables, TableName } from '../../src/model/tables.ts';
import { openRegion } from '../mutations/region.ts';

const demo = openRegion('999999-demo');
const texts = readSqlTexts();

interface Computed {
  readonly results: readonly ResultRow[];
  readonly facts: FactTables;
  readonly doubts: readonly TableDoubt[];
}

/** The demonstration county from its files to its results, one of them with other text. */
async function computedWith(name: TableName, change: (text: string) => string): Promise<Computed> {
  const file = demo.files.find((one) => one.name === name);
  if (file === undefined) throw new Error(`There is no file ${name}`);
  const text = change(file.text);
  const { tables, doubts } = demo.checkWith(file, new TextEncoder().encode(text));
  const { tables: published, status } = publicTablesOf(tables);
  const facts = withholdDoubtful(await factsOf(withoutDoubtfulTables(tables, doubts)), doubts);
  const engine = await openIndicatorEngine(texts);
  try {
    // Public rows lack the restricted columns, and so do the engine's tables.
    await loadTables(engine, published as RegionTables);
    return { results: await computeIndicators(engine, { status, texts, facts, doubts }), facts, doubts };
  } finally {
    engine.close();
  }
}

const clean = await computedWith('memberships', (text) => text);

const keyOf = (row: ResultRow) =>
  [
    row.indicator_id,
    row.unit_kind,
    row.unit_id,
    row.period,
    row.as_of_date,
    row.basis,
    row.category,
    row.target_id,
  ].join();

/** Units of the rows that say something else than without the doubt, or that are there on one side only. */
function changedUnits(before: readonly ResultRow[], after: readonly ResultRow[]): readonly string[] {
  const known = new Map(before.map((row) => [keyOf(row), JSON.stringify(row)]));
  const differing = after.filter((row) => known.get(keyOf(row)) !== JSON.stringify(row));
  const kept = new Set(after.map(keyOf));
  const lost = before.filter((row) => !kept.has(keyOf(row)));
  return [...new Set([...differing, ...lost].map(({ unit_kind, unit_id }) => `${unit_kind} ${unit_id}`))].toSorted();
}

const isOf = (unit_id: string) => (row: { readonly unit_id: string }) => row.unit_id === unit_id;

test('one doubtful membership silences its group and the totals of the county, and nothing else', async () => {
  const line = 8;
  const { results, facts, doubts } = await computedWith('memberships', (text) => {
    const lines = text.split('\n');
    const own = lines[line - 1] ?? '';
    return lines.with(line - 1, own.replace(/,\d{4}-09-01,/, ',2022.1,')).join('\n');
  });
  const group = '999999-G01';
  expect(changedUnits(clean.results, results)).toEqual([`group ${group}`, 'region 999999']);
  expect(doubts.map(({ unit_kind, unit_id }) => `${unit_kind} ${unit_id}`)).toEqual([
    'region 999999',
    `group ${group}`,
    'campus 2199000060-01',
  ]);
  expect(groupDoubtSentence({ doubts }, group)).toMatchInlineSnapshot(
    `"“成员关系”第8行待确认；确认前不公布本集团以此为依据的数据。"`,
  );
  const shares = results.filter(({ indicator_id }) => indicator_id === 'IND-10');
  expect([...new Set(shares.filter(isOf(group)).map(({ value }) => value))]).toEqual([null]);
  expect([...new Set(shares.filter(isOf(group)).map(({ reason }) => reason))]).toMatchInlineSnapshot(`
    [
      "暂不公布：“成员关系”第8行待确认。",
    ]
  `);
  expect(facts.person_counts.filter((row) => row.unit_kind === 'group' && row.unit_id !== group)).toEqual(
    clean.facts.person_counts.filter((row) => row.unit_kind === 'group' && row.unit_id !== group),
  );
  expect(facts.person_counts.filter(isOf(group)).filter(({ person_count }) => person_count !== null)).toEqual([]);
});
