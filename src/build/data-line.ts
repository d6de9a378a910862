import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

import { slugOf } from '../artifacts/region-files.ts';
import { writeSiteArtifact } from '../artifacts/write.ts';
import { readSqlTexts } from '../indicators/sql-texts.ts';
import type { SiteSettings } from '../model/site-settings.ts';
import { type CheckReport, hasErrors } from '../validate/print/report.ts';
import { readSiteSettings } from '../validate/read-site-settings.ts';
import { runRegion } from './region-line.ts';
import { findRegions, type RegionFolder } from './regions.ts';
import { codeStamp, noCache, openRegionCache, regionKey } from './region-cache.ts';
import { sideBySide } from './side-by-side.ts';
import { runStage, type StageEffects } from './stages.ts';

export interface DataOptions {
  readonly dataFolder: string;
  readonly artifactsFolder: string;
  readonly restrictedFolder?: string | null;
  /** Folder of the site as it is published now, to compare numbers of rows with. */
  readonly publishedFolder?: string;
  /** Where computed regions are kept, so that one of which nothing has changed is not computed again. */
  readonly cacheFolder?: string;
  /** Only this region is run anew; the artifacts of the others stay as they are. */
  readonly only?: string;
}

export interface DataRun {
  /** One per region, and one for the site's own settings. */
  readonly reports: readonly CheckReport[];
  /** Null when an error was found: the artifacts folder must not be published. */
  readonly site: { readonly settings: SiteSettings; readonly slugs: readonly string[] } | null;
}

/**
 * Reads, checks and computes all regions, each by itself, and writes their artifacts. As many at a time as there are
 * processors: the engine of one works while another is read. Every region is checked even when an earlier one has errors,
 * so that one run names all mistakes. A region with errors keeps the artifacts it had.
 */
export async function runData(options: DataOptions, effects: StageEffects): Promise<DataRun> {
  const { dataFolder, artifactsFolder, only } = options;
  const regions = await findRegions(dataFolder);
  const { settings, report } = await checkSettings(dataFolder, effects);
  const texts = readSqlTexts();
  const cache = options.cacheFolder === undefined ? noCache : openRegionCache(options.cacheFolder);
  const code = options.cacheFolder === undefined ? '' : await codeStamp();
  const reports = [report];
  const asked = regions.filter(({ name }) => only === undefined || name === only);
  const runs = await sideBySide(asked, { width: availableParallelism(), effects }, async (region, own) => {
    const previousRowCounts = await publishedRowCounts(region, options.publishedFolder);
    const { restrictedFolder = null } = options;
    const folders = restrictedFolder === null ? [region.path] : [region.path, join(restrictedFolder, region.name)];
    const key = await regionKey(folders, { previousRowCounts, code });
    const target = { artifactsFolder, slug: slugOf(region.name) };
    const known = await cache.take(key, target);
    if (known !== null) {
      own.print(`沿用  ${region.name}  数据和程序没有变化，沿用上次的结果`);
      return known;
    }
    const { report: found, files } = await runRegion(
      region,
      { artifactsFolder, texts, restrictedFolder, previousRowCounts },
      own,
    );
    if (files !== null) await cache.keep(key, target, found);
    return found;
  });
  reports.push(...runs);
  if (settings === null || hasErrors(reports)) return { reports, site: null };
  const slugs = regions.map(({ name }) => slugOf(name));
  await writeSiteArtifact(artifactsFolder, { settings, regions: slugs });
  return { reports, site: { settings, slugs } };
}

async function checkSettings(dataFolder: string, effects: StageEffects) {
  const { settings, issues, rowCount } = await runStage(
    {
      name: '读取',
      subject: '网站设置',
      work: () => readSiteSettings(dataFolder),
      describe: (read) => `${read.rowCount}项设置，问题${read.issues.length}处`,
    },
    effects,
  );
  const report: CheckReport = { scope: '', issues, fileCount: 1, rowCount };
  return { settings, report };
}

/** Rows per table in the manifest that is published now; nothing when there is none yet. */
async function publishedRowCounts(
  { name }: RegionFolder,
  publishedFolder: string | undefined,
): Promise<Readonly<Record<string, number>>> {
  if (publishedFolder === undefined) return {};
  const manifest = await readTextIfThere(join(publishedFolder, slugOf(name), 'data', 'manifest.json'));
  if (manifest === null) return {};
  // This site's own build wrote the file in exactly this shape.
  const { files } = JSON.parse(manifest) as { files: readonly { table_name: string | null; row_count: number }[] };
  return Object.fromEntries(files.flatMap((file) => (file.table_name ? [[file.table_name, file.row_count]] : [])));
}

async function readTextIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
