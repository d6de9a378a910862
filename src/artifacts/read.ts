import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import type { SiteSettings } from '../model/site-settings.ts';
import type { RegionArtifact } from './types.ts';
import type { SiteArtifact } from './write.ts';

/** Typed readers for pages: they open artifacts and nothing else. */

/** Returns the slugs of the regions in the order of their codes. Throws when no artifacts were written. */
export function listRegions(): readonly string[] {
  return readSite().regions;
}

/** Returns the settings of the site. Throws when no artifacts were written. */
export function readSiteSettings(): SiteSettings {
  return readSite().settings;
}

/** Returns everything the pages of one region are made from; the same object for every page. */
export function readRegionArtifact(slug: string): RegionArtifact {
  return readJson(`${slug}/region.json`);
}

function readSite(): SiteArtifact {
  return readJson('site.json');
}

const memory = new Map<string, { readonly modified: number; readonly value: unknown }>();

/** Parses each file once; again only when it was written anew, which happens while `npm run dev` watches the data. */
function readJson<T>(path: string): T {
  const file = join(process.env['ATLAS_ARTIFACTS'] ?? '.build/dist/artifacts', path);
  const modified = modificationTime(file);
  const known = memory.get(file);
  // The build wrote the file from a value of this type.
  if (known?.modified === modified) return known.value as T;
  const value: T = JSON.parse(readFileSync(file, 'utf8'));
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
