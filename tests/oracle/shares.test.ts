import { expect, test } from 'vitest';

import { readRegionFolder } from '../../src/csv/read-folder.ts';
import { loadTables } from '../../src/engine/load.ts';
import { openNativeEngine } from '../../src/engine/native.ts';
import { factsOf } from '../../src/facts/facts.ts';
import { publicTablesOf } from '../../src/facts/public-tables.ts';
import { computeIndicators } from '../../src/indicators/compute.ts';
import { readSqlTexts } from '../../src/indicators/sql-texts.ts';
import type { ResultRow } from '../../src/model/result.ts';
import { tableNames, type RegionTables } from '../../src/model/tables.ts';
import { validateRegion } from '../../src/validate/validate.ts';
import { randomCounty } from './county/random-county.ts';
import { countsOf } from './people.ts';
import { countyOf } from './register.ts';
import { recomputedShares, sharesOf } from './shares.ts';

/**
 * IND-10 and IND-12 of every group and year — value, verdict, people short — recomputed in plain TypeScript. Nothing is
 * withheld here, so that everything can be compared: protection has its own tests.
 */
const texts = readSqlTexts();

async function resultsOf(tables: RegionTables): Promise<readonly ResultRow[]> {
  const { tables: published, status } = publicTablesOf(tables);
  const engine = await openNativeEngine();
  try {
    await loadTables(engine, published as RegionTables);
    return await computeIndicators(engine, { status, texts, facts: await factsOf(tables) });
  } finally {
    engine.close();
  }
}

async function compare(supplied: RegionTables) {
  const tables = withEverythingShown(supplied);
  const county = countyOf(tables);
  const own = sharesOf(county, countsOf(county));
  const rows = (await resultsOf(tables)).filter(
    (row) =>
      row.unit_kind === 'group' && row.category === '' && recomputedShares.includes(`${row.indicator_id} ${row.basis}`),
  );
  const site = Map.groupBy(rows, (row) => `${row.indicator_id} ${row.basis} ${row.unit_id} ${row.period}`);
  const differences = [...own].flatMap(([key, wanted]) => {
    const found = (site.get(key) ?? []).map(wordsOf);
    return found.includes(wanted) ? [] : [`${key}: site ${found.join(' | ') || 'nothing'}, own ${wanted}`];
  });
  return { differences, count: own.size, judged: [...own.values()].filter((words) => words.includes('达标')).length };
}

/** Every table there and whole, and no number too small, so that no figure is withheld for another reason than its own. */
function withEverythingShown(tables: RegionTables): RegionTables {
  const datasets = tableNames.map((table_name) => ({
    table_name,
    coverage: '全域完整',
    as_of_date: null,
    provider: '',
    data_status: null,
    source: null,
    update_cycle: null,
    note: null,
  }));
  const region = (tables.region ?? []).map((row) => ({ ...row, small_cell_k: 0, small_group_n: 0 }));
  const supplied = Object.fromEntries(tableNames.map((name) => [name, []])) as RegionTables;
  return { ...supplied, ...tables, region, datasets };
}

function wordsOf({ numerator, denominator, verdict, shortfall }: ResultRow): string {
  if (numerator === null || denominator === null) return verdict;
  return `${numerator}/${denominator} ${verdict}${['达标', '未达标', '进行中（预计）'].includes(verdict) ? ` ${shortfall}` : ''}`;
}

test('50 random counties have the shares and verdicts that the definitions give them', async () => {
  let [count, judged] = [0, 0];
  for (let seed = 1; seed <= 50; seed += 1) {
    const outcome = await compare(randomCounty(seed));
    expect(outcome.differences, `county ${seed}`).toEqual([]);
    count += outcome.count;
    judged += outcome.judged;
  }
  expect(count).toBeGreaterThan(700);
  expect(judged).toBeGreaterThan(100);
});

test('the demonstration county has them too', async () => {
  const folder = '999999-demo';
  const { tables } = validateRegion(await readRegionFolder(`data/${folder}`, {}), { folder });
  const { differences, judged } = await compare(tables);
  expect(differences).toEqual([]);
  expect(judged).toBeGreaterThan(60);
});
