import { availableParallelism } from 'node:os';

import { slugOf } from '../downloads/published-region.ts';
import type { SiteArtifact } from '../artifacts/types.ts';
import { termsOf, unknownTerms } from '../artifacts/terms.ts';
import { writeSiteArtifact } from '../downloads/write.ts';
import type { Issue } from '../model/issue.ts';
import type { Program } from '../model/program.ts';
import type { SiteSettings } from '../model/site-settings.ts';
import { type CheckReport, hasErrors } from '../validate/print/report.ts';
import { readSiteSettings } from '../validate/read-site-settings.ts';
import { citiesAmong, writeCities } from './cities.ts';
import { runRegions } from './region-workers.ts';
import { findRegions, refuseMissingRestricted, type RegionFolder } from './regions.ts';
import { stageStamp } from './stage-stamp.ts';
import { runStage, type StageEffects } from './stages.ts';

/** Where the pipeline from data to artifacts finds and puts things. */
export interface DataOptions {
  readonly dataFolder: string;
  readonly artifactsFolder: string;
  readonly restrictedFolder?: string | null;
  /** Folder of the site as it is published now, to compare numbers of rows with. */
  readonly publishedFolder?: string;
  /** Whether the ledger of publications begins anew, whatever is found of it there. */
  readonly isNewLedger?: boolean;
  /** Where computed regions are kept, so that one of which nothing has changed is not computed again. */
  readonly cacheFolder?: string;
  /** What makes the site, as it states it; absent in tests. */
  readonly program?: Program;
  /** Only this region is run anew; the artifacts of the others stay as they are. */
  readonly only?: string;
  /** Only these regions belong to what is made here: one of several machines makes a share of the site. */
  readonly share?: ReadonlySet<string>;
}

/** What came of checking and computing all regions. */
export interface DataRun {
  /** One per region, and one for the site's own settings. */
  readonly reports: readonly CheckReport[];
  /** Null when an error was found: the artifacts folder must not be published. */
  readonly site: {
    readonly settings: SiteSettings;
    /** Of the counties. */
    readonly slugs: readonly string[];
    readonly cities: readonly string[];
  } | null;
}

/**
 * Reads, checks and computes all regions, each by itself, and writes their artifacts. As many at a time as there are
 * processors. Every region is checked even when an earlier one has errors,
 * so that one run names all mistakes. A region with errors keeps the artifacts it had.
 */
export async function runData(options: DataOptions, effects: StageEffects): Promise<DataRun> {
  const { dataFolder, artifactsFolder, only, share, program = null } = options;
  refuseMissingRestricted(options.restrictedFolder ?? null);
  const found = await findRegions(dataFolder);
  const regions = found.filter(({ name }) => share === undefined || share.has(name));
  const { settings, report } = await checkSettings(dataFolder, effects);
  const asked = regions.filter(({ name }) => only === undefined || name === only);
  const settled = {
    artifactsFolder,
    program,
    // Settings with errors stop the publication, not the check of the regions.
    terms: settings === null ? unknownTerms : termsOf(settings),
    restrictedFolder: options.restrictedFolder ?? null,
    publishedFolder: options.publishedFolder ?? null,
    isNewLedger: options.isNewLedger ?? false,
    cache: options.cacheFolder === undefined ? null : await cacheIn(options.cacheFolder),
  };
  const runs = await runRegions(
    asked.map((region) => ({ region, ...settled })),
    { width: availableParallelism(), effects },
  );
  const reports = [report];
  reports.push(...runs);
  if (settings === null || hasErrors(reports)) return { reports, site: null };
  const every = regions.map(({ name }) => slugOf(name));
  const cities = citiesAmong(artifactsFolder, every);
  const slugs = every.filter((slug) => !cities.includes(slug));
  // Of a share of the counties no city can be made: whoever merges the shares makes it.
  const findings =
    share === undefined ? await writeCities(artifactsFolder, every) : new Map<string, readonly Issue[]>();
  const made = share === undefined && cities.length > 0 ? { cities } : {};
  const whole = { settings, regions: slugs, region_count: found.length, program, ...citySlugs(found) };
  await writeSiteArtifact(artifactsFolder, { ...whole, ...made });
  const complete = reports.map((own) => ({ ...own, issues: [...own.issues, ...(findings.get(own.scope) ?? [])] }));
  return { reports: complete, site: { settings, slugs, cities } };
}

/** The code of a city is that of its counties with 00 at the end: the names of the folders tell, wherever the city is made. */
export function citySlugs(folders: readonly Pick<RegionFolder, 'name'>[]): Pick<SiteArtifact, 'city_slugs'> {
  const found = folders.flatMap(({ name }) => {
    const digits = /^(\d{2}(?!00)\d{2})00-/.exec(name)?.[1];
    return digits === undefined ? [] : [[digits, slugOf(name)] as const];
  });
  return found.length === 0 ? {} : { city_slugs: Object.fromEntries(found) };
}

async function cacheIn(folder: string) {
  return { folder, codeStamp: await stageStamp('pipeline/region-worker.ts') };
}

/** Reads and checks the settings of the site; null where they have errors, which the report names. */
export async function checkSettings(dataFolder: string, effects: StageEffects) {
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
