import { readRegionFolder } from '../../src/csv/read-folder.ts';
import { loadTables } from '../../src/engine/load.ts';
import type { Counts as SiteCounts } from '../../src/facts/counts.ts';
import { countsOf as siteCountsOf } from '../../src/facts/facts.ts';
import { protectCounts } from '../../src/facts/protect.ts';
import { publicTablesOf } from '../../src/facts/public-tables.ts';
import { computeIndicators } from '../../src/indicators/compute.ts';
import { openIndicatorEngine } from '../../src/indicators/indicator-engine.ts';
import { readSqlTexts } from '../../src/indicators/sql-texts.ts';
import type { FactTables } from '../../src/model/fact-tables.ts';
import { protectionRulesOf } from '../../src/model/protection.ts';
import type { ResultRow } from '../../src/model/result.ts';
import type { RegionTables } from '../../src/model/tables.ts';
import { validateRegion } from '../../src/validate/validate.ts';
import { randomCounty } from './county/random-county.ts';
import { recomputed, type Recomputed } from './recomputed.ts';

/** One county computed twice: by the site, and by the recomputation. */
export interface Run {
  readonly tables: RegionTables;
  /** Before protection. */
  readonly counts: SiteCounts;
  /** What protection leaves of them. */
  readonly facts: FactTables;
  readonly rows: readonly ResultRow[];
  readonly own: Recomputed;
}

const texts = readSqlTexts();

/** Computes a county both ways: `demo`, or the random one with this seed. */
export async function runOf(county: string): Promise<Run> {
  const tables = county === 'demo' ? await demoTables() : randomCounty(Number(county));
  const { tables: published, status } = publicTablesOf(tables);
  const counts = await siteCountsOf(tables);
  const [region] = tables.region ?? [];
  if (region === undefined) throw new Error(`County ${county} has no row of its own`);
  const facts = protectCounts(counts, protectionRulesOf(region));
  const engine = await openIndicatorEngine(texts);
  try {
    // Public rows lack the restricted columns, and so do the engine's tables.
    await loadTables(engine, published as RegionTables);
    const rows = await computeIndicators(engine, { status, texts, facts });
    return { tables, counts, facts, rows, own: recomputed(tables, facts) };
  } finally {
    engine.close();
  }
}

async function demoTables(): Promise<RegionTables> {
  const folder = '999999-demo';
  return validateRegion(await readRegionFolder(`data/${folder}`, {}), { folder }).tables;
}
