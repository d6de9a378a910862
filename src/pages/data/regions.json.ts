import type { APIRoute } from 'astro';
import type { Fetched } from '../../artifacts/fetched.ts';
import {
  listCities,
  listRegions,
  readRegionArtifact,
  readRegionFile,
  readRegionSummary,
} from '../../artifacts/read.ts';
import { indexedCities, siteIndexOf } from '../../figures/site-index.ts';

const versionOf = (slug: string) => readRegionFile<Fetched>(slug, 'fetched.json')?.version ?? '';

/** The list of all regions and cities, which scripts load when a reader looks for one. */
export const GET: APIRoute = () => {
  const index = siteIndexOf(listRegions().map(readRegionSummary), versionOf);
  const cities = indexedCities(listCities().map(readRegionArtifact));
  const whole = cities.length === 0 ? index : { ...index, cities };
  return new Response(JSON.stringify(whole), { headers: { 'content-type': 'application/json' } });
};
