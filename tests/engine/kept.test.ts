import { expect, test } from 'vitest';
import { openKeptEngine, type KeptWork } from '../../src/engine/kept.ts';
import { loadTables } from '../../src/engine/load.ts';
import { openNativeEngine } from '../../src/engine/native.ts';
import { takeSteps } from '../../src/engine/steps.ts';
import { countsOf } from '../../src/facts/facts.ts';
import { protectCounts } from '../../src/facts/protect.ts';
import { publicTablesOf } from '../../src/facts/public-tables.ts';
import { computeIndicators } from '../../src/indicators/compute.ts';
import { deriveTables } from '../../src/indicators/derive.ts';
import { openIndicatorEngine } from '../../src/indicators/indicator-engine.ts';
import { readSqlTexts } from '../../src/indicators/sql-texts.ts';
import type { Engine, LoadingEngine, Step } from '../../src/engine/engine.ts';
import { protectionRulesOf } from '../../src/model/protection.ts';
import type { RegionTables } from '../../src/model/tables.ts';
import { randomCounty } from '../oracle/county/random-county.ts';
import { factTexts } from '../facts/texts.ts';

const numbers: Step = { kind: 'create', table: 'numbers', sql: 'create table numbers (number integer not null);' };
const squares: Step = { kind: 'make', table: 'squares', sql: 'select number * number as square from numbers' };
const fewer: Step = { kind: 'change', table: 'numbers', sql: 'delete from numbers where number > 2;' };
const spec = {
  name: 'numbers',
  label: '',
  key: [],
  columns: [['number', { type: 'integer', label: '', presence: 'filled' }]],
} as const;
const question = 'select count(*)::integer as count, sum(square)::integer as sum from squares';

/** A kind of work of its own for each test: engines are kept by its name. */
function workNamed(name: string): KeptWork {
  return { name, rehearse };
}

async function rehearse(engine: LoadingEngine): Promise<void> {
  await takeSteps(engine, [numbers, fewer, squares]);
  await engine.query(question);
}

async function summed(engine: LoadingEngine, given: readonly number[]): Promise<unknown> {
  await takeSteps(engine, [numbers]);
  const rows = given.map((number) => ({ number }));
  await engine.append(spec, rows);
  await takeSteps(engine, [fewer, squares]);
  return (await engine.query(question))[0];
}

/** Opens an engine, works in it and closes it. */
async function inEngine<T>(work: KeptWork, use: (engine: LoadingEngine) => Promise<T>): Promise<T> {
  const engine = await openKeptEngine(work);
  try {
    return await use(engine);
  } finally {
    engine.close();
  }
}

const tablesIn = (engine: Engine) => engine.query('select table_name from duckdb_tables() order by all');

test('each time the engine is as empty as a new one', async () => {
  const work = workNamed('emptied');
  for (const given of [[1, 2, 3], [2], [], [1, 1, 9], [1]])
    expect(await inEngine(work, (engine) => summed(engine, given))).toEqual(
      await inEngine({ ...work, name: `emptied ${given.join()}` }, (engine) => summed(engine, given)),
    );
  const seen = await inEngine(work, (engine) => engine.query('from numbers union all from squares'));
  expect(seen).toEqual([]);
});

test('an error in the middle leaves nothing behind', async () => {
  const work = workNamed('broken');
  await inEngine(work, (engine) => summed(engine, [1]));
  const broken = inEngine(work, async (engine) => {
    await takeSteps(engine, [numbers]);
    await engine.append(spec, [{ number: 1 }, { number: null }]);
  });
  await expect(broken).rejects.toThrow('NOT NULL');
  expect(await inEngine(work, (engine) => summed(engine, [1, 2]))).toEqual({ count: 2, sum: 5 });
});

test('whatever else a statement leaves in the engine is gone for the next one', async () => {
  const work = workNamed('disturbed');
  await inEngine(work, (engine) => summed(engine, [1]));
  const before = await inEngine(work, tablesIn);
  const left = ['create table more as select 1', 'insert into numbers values (7)', 'create schema other; use other'];
  for (const sql of left) {
    await inEngine(work, (engine) => engine.run(sql));
    expect(await inEngine(work, tablesIn)).toEqual(before);
    expect(await inEngine(work, (engine) => summed(engine, [2]))).toEqual({ count: 1, sum: 4 });
  }
});

test('work that says where names are looked up, and leaves it at that, is rehearsed once', async () => {
  let count = 0;
  const counted = async (engine: LoadingEngine): Promise<void> => {
    count += 1;
    await rehearse(engine);
  };
  const work = { name: 'and back', rehearse: counted };
  for (const given of [[1], [2], [1, 2], [2]])
    await inEngine(work, async (engine) => {
      await summed(engine, given);
      await engine.run('use memory.main;');
    });
  expect(count).toBe(1);
});

test('two that are open at the same time have an engine each, and a closed one answers nobody', async () => {
  const work = workNamed('two');
  await inEngine(work, (engine) => summed(engine, [1]));
  const [one, other] = [await openKeptEngine(work), await openKeptEngine(work)];
  expect(await summed(one, [1])).toEqual({ count: 1, sum: 1 });
  expect(await summed(other, [1, 2])).toEqual({ count: 2, sum: 5 });
  expect((await one.query(question))[0]).toEqual({ count: 1, sum: 1 });
  one.close();
  other.close();
  await expect(one.query(question)).rejects.toThrow('closed');
});

const texts = readSqlTexts();

async function computed(tables: RegionTables, isFresh: boolean): Promise<unknown> {
  const sources = isFresh ? { open: () => openNativeEngine(), sql: factTexts } : null;
  const counts = await countsOf(tables, sources);
  const [region] = tables.region ?? [];
  if (region === undefined) throw new Error('The county has no row of its own');
  const facts = protectCounts(counts, protectionRulesOf(region));
  const { tables: published, status } = publicTablesOf(tables);
  const engine = await (isFresh ? openNativeEngine() : openIndicatorEngine(texts));
  try {
    // Public rows lack the restricted columns, and so do the engine's tables.
    await loadTables(engine, published as RegionTables);
    const results = await computeIndicators(engine, { status, texts, facts });
    return { counts, results, derived: await deriveTables(engine, texts) };
  } finally {
    engine.close();
  }
}

test('counties one after another in kept engines give what new engines give, row by row, and the first again', async () => {
  // Without registers some steps are left out, and the tables that they fill must not keep what was in them.
  const { teachers: _, rotations: __, ...other } = randomCounty(4);
  const county = randomCounty(7);
  const [fresh, freshOther] = [await computed(county, true), await computed(other, true)];
  // The first of all has a new engine anyway.
  await (await openIndicatorEngine(texts)).close();
  expect(await computed(county, false)).toEqual(fresh);
  expect(await computed(other, false)).toEqual(freshOther);
  expect(await computed(county, false)).toEqual(fresh);
});
