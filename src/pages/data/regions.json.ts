import type { APIRoute } from 'astro';
import type { Fetched } from '../../artifacts/fetched.ts';
import { listRegions, readRegionFile, readRegionSummary } from '../../artifacts/read.ts';
import { siteIndexOf } from '../../figures/site-index.ts';

const versionOf = (slug: string) => readRegionFile<Fetched>(slug, 'fetched.json')?.version ?? '';

/** The list of all regions, which scripts load when a reader looks for one. */
export const GET: APIRoute = () => {
  const index = siteIndexOf(listRegions().map(readRegionSummary), versionOf);
  return new Response(JSON.stringify(index), { headers: { 'content-type': 'application/json' } });
};
