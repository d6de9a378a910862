import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import type { Program } from '../model/program.ts';
import type { SiteSettings } from '../model/site-settings.ts';
import type { CityArtifact } from './city.ts';
import { withLocalReasons } from './local-reasons.ts';
import { withNamedRows } from './name-rows.ts';
import type { ReportFile } from './report-files.ts';
import type { RegionSummary } from './region-summary.ts';
import type { DeskArtifact, EngineArtifact, RegionArtifact, SiteArtifact } from './types.ts';

/** Typed readers for pages: they open artifacts and nothing else. */

/** Returns the slugs of the regions in the order of their codes. Throws when no artifacts were written. */
export function listRegions(): readonly string[] {
  return readSite().regions;
}

/** Returns how many regions the whole site has, wherever their pages are made. */
export function countRegions(): number {
  return readSite().region_count;
}

/**
 * Returns the slugs of the regions whose pages are made in this process: those in ATLAS_REGIONS, or all. A build of many
 * regions shares them out, so that no process has to hold all of them.
 */
export function listRegionsHere(): readonly string[] {
  const here = process.env['ATLAS_REGIONS']?.split(',');
  return here === undefined ? listRegions() : listRegions().filter((slug) => here.includes(slug));
}

/** Returns the slugs of the cities in the order of their codes: they are none of the regions. */
export function listCities(): readonly string[] {
  return readSite().cities ?? [];
}

/** Returns the slugs of cities by the first four digits of their codes. */
export function readCitySlugs(): Readonly<Record<string, string>> {
  return readSite().city_slugs ?? {};
}

/** Returns a city; what its own folder holds is read like a region's (`readRegionArtifact`). */
export function readCity(slug: string): CityArtifact {
  return readJson(`${slug}/city.json`);
}

/** Returns what pages of the whole site say of a region. */
export function readRegionSummary(slug: string): RegionSummary {
  return readJson(`${slug}/summary.json`);
}

/** Returns the settings of the site. Throws when no artifacts were written. */
export function readSiteSettings(): SiteSettings {
  return readSite().settings;
}

/** Returns what makes the site, as its footer states it; null in a few tests. */
export function readProgram(): Program | null {
  return readSite().program;
}

/** Returns where the browser's engine lies in the site. */
export function readEngineFiles(): EngineArtifact {
  return readJson('engine.json');
}

/** Returns how the scripts of the clerks' desk are called, which lie beside its page. */
export function readDeskFiles(): DeskArtifact {
  return readJson('desk.json');
}

/** Returns everything the pages of one region are made from; the same object for every page. */
export function readRegionArtifact(slug: string): RegionArtifact {
  return readJson(`${slug}/region.json`, (atlas: RegionArtifact) => withLocalReasons(withNamedRows(atlas)));
}

/**
 * Returns the files of a region's reports, latest year first. Empty where none were written: `npm run dev` shows the
 * pages without them.
 */
export function readReportFiles(slug: string): readonly ReportFile[] {
  const path = `${slug}/reports.json`;
  return existsSync(join(artifactsFolder(), path)) ? readJson(path) : [];
}

/** Returns a JSON file of a region's artifacts, null where there is none. The build wrote it from a value of this type. */
export function readRegionFile<T>(slug: string, path: string): T | null {
  const own = `${slug}/${path}`;
  return existsSync(join(artifactsFolder(), own)) ? readJson(own) : null;
}

function readSite(): SiteArtifact {
  return readJson('site.json');
}

function artifactsFolder(): string {
  return process.env['ATLAS_ARTIFACTS'] ?? '.build/dist/artifacts';
}

const memory = new Map<string, { readonly modified: number; readonly value: unknown }>();

/** Parses each file once; again only when it was written anew, which happens while `npm run dev` watches the data. */
function readJson<T>(path: string, opened: (value: T) => T = (value) => value): T {
  const file = join(artifactsFolder(), path);
  const known = memory.get(file);
  // While a site is built nothing changes; there are some ten thousand questions.
  if (known !== undefined && import.meta.env?.PROD) return known.value as T;
  const modified = modificationTime(file);
  // The build wrote the file from a value of this type.
  if (known?.modified === modified) return known.value as T;
  const value = opened(JSON.parse(readFileSync(file, 'utf8')) as T);
  memory.set(file, { modified, value });
  return value;
}

function modificationTime(file: string): number {
  try {
    return statSync(file).mtimeMs;
  } catch (cause) {
    throw new Error(`There is no ${file}: npm run build and npm run dev write it before they start Astro`, { cause });
  }
}
