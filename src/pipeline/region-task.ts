import { join } from 'node:path';

import { slugOf } from '../downloads/published-region.ts';
import type { PublicationTerms } from '../artifacts/terms.ts';
import type { SqlTexts } from '../indicators/sql-texts.ts';
import type { Program } from '../model/program.ts';
import type { CheckReport } from '../validate/print/report.ts';
import { publishedLedger } from './published-ledger.ts';
import { publishedRowCounts } from './published-rows.ts';
import { noCache, openRegionCache, regionKey } from './region-cache.ts';
import { runRegion } from './region-pipeline.ts';
import type { RegionFolder } from './regions.ts';
import { standingReleases } from './standing-releases.ts';
import type { StageEffects } from './stages.ts';

/** One region to be taken the whole way: plain data, so that another thread can be given it. */
export interface RegionTask {
  readonly region: RegionFolder;
  readonly artifactsFolder: string;
  /** What the files to be downloaded say of the site. */
  readonly terms: PublicationTerms;
  /** What makes the files, as they state it. */
  readonly program: Program | null;
  /** Folder that holds one subfolder of restricted tables per region. */
  readonly restrictedFolder: string | null;
  /** Folder of the site as it is published now. */
  readonly publishedFolder: string | null;
  /** Whether the ledger of publications begins anew. */
  readonly isNewLedger: boolean;
  /** Where computed regions are kept, and the stamp of the code that computes them. */
  readonly cache: { readonly folder: string; readonly codeStamp: string } | null;
}

/** Runs one region, or takes what was kept of it when nothing has changed. Returns the report of its check. */
export async function runRegionTask(
  {
    region,
    artifactsFolder,
    terms,
    program,
    restrictedFolder,
    publishedFolder,
    isNewLedger,
    cache: settings,
  }: RegionTask,
  { texts, effects }: { readonly texts: SqlTexts; readonly effects: StageEffects },
): Promise<CheckReport> {
  const cache = settings === null ? noCache : openRegionCache(settings.folder);
  const previousRowCounts = await publishedRowCounts(region, publishedFolder);
  const folders = restrictedFolder === null ? [region.path] : [region.path, join(restrictedFolder, region.name)];
  const ledger = await publishedLedger(region, isNewLedger ? null : publishedFolder);
  const standing = await standingReleases(region, publishedFolder);
  const before = ledger.kind === 'whole' ? ledger.ledger.entries.at(-1)?.seal : ledger;
  const code = JSON.stringify([settings?.codeStamp, terms, program, before, standing]);
  const key = settings === null ? '' : await regionKey(folders, { previousRowCounts, code });
  const target = { artifactsFolder, slug: slugOf(region.name) };
  const known = await cache.take(key, target);
  if (known !== null) {
    effects.print(`沿用  ${region.name}  数据和程序没有变化，沿用上次的结果`);
    return known;
  }
  const { report, files } = await runRegion(
    region,
    { artifactsFolder, texts, terms, program, restrictedFolder, previousRowCounts, ledger, standing },
    effects,
  );
  if (files !== null) await cache.keep(key, target, report);
  return report;
}
