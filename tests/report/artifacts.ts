import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

import { summaryOf } from '../../src/figures/region-summary.ts';
import { readRegionFolder } from '../../src/csv/read-folder.ts';
import { regionFiles } from '../../src/downloads/region-files.ts';
import type { RegionArtifact } from '../../src/artifacts/types.ts';
import { loadTables } from '../../src/engine/load.ts';
import { factsOf } from '../../src/facts/facts.ts';
import { publicTablesOf } from '../../src/facts/public-tables.ts';
import { computeIndicators } from '../../src/indicators/compute.ts';
import { deriveTables } from '../../src/indicators/derive.ts';
import { openIndicatorEngine } from '../../src/indicators/indicator-engine.ts';
import { readSqlTexts } from '../../src/indicators/sql-texts.ts';
import type { RegionTables } from '../../src/model/tables.ts';
import { validateRegion } from '../../src/validate/validate.ts';
import { randomCounty } from '../oracle/county/random-county.ts';
import { madeOnce } from '../shared.ts';

const texts = readSqlTexts();

/** The artifact of the random county with this seed. */
export function randomArtifact(seed: number): Promise<RegionArtifact> {
  return artifactOf(randomCounty(seed), '999999-random');
}

/** The artifact of a county of the project, as a build would make it of its files; computed once for all who ask. */
export async function countyArtifact(folder: string): Promise<RegionArtifact> {
  const made = await madeOnce(`county-${folder}`, async (making) => {
    const { tables } = validateRegion(await readRegionFolder(`data/${folder}`, {}), { folder });
    await writeFile(join(making, 'region.json'), JSON.stringify(await artifactOf(tables, folder)));
  });
  // A cast: written above. Read anew for each, so that nobody meets what another one did with it.
  return JSON.parse(await readFile(join(made, 'region.json'), 'utf8')) as RegionArtifact;
}

/** The artifact of any folder of a region, computed anew. Throws where a table is missing that it must have. */
export async function folderArtifact(path: string): Promise<RegionArtifact> {
  const folder = basename(path);
  const { tables } = validateRegion(await readRegionFolder(path, {}), { folder });
  return artifactOf(tables, folder);
}

/** The artifact of any tables, as a build would make it. */
export async function artifactOf(tables: RegionTables, folder: string): Promise<RegionArtifact> {
  const published = publicTablesOf(tables);
  const facts = await factsOf(tables);
  const engine = await openIndicatorEngine(texts);
  try {
    // Public rows lack the restricted columns, and so do the engine's tables.
    await loadTables(engine, published.tables as RegionTables);
    const results = await computeIndicators(engine, { status: published.status, texts, facts });
    const derived = await deriveTables(engine, texts);
    const input = {
      folder,
      ...published,
      facts,
      places: null,
      results,
      derived,
      issues: [],
      doubts: [],
      report_texts: [],
      policy_texts: [],
      sql_hash: '',
      database: null,
      program: null,
    };
    const [file] = regionFiles(input, summaryOf);
    if (file === undefined) throw new Error(`${folder} made no artifact`);
    // This is the file that pages read.
    return JSON.parse(String(file.content)) as RegionArtifact;
  } finally {
    engine.close();
  }
}
