import type { APIRoute } from 'astro';
import { catalogueJsonLd } from '../../downloads/catalogue.ts';
import { readableJson } from '../../artifacts/files.ts';
import { listRegions, readRegionSummary, readSiteSettings } from '../../artifacts/read.ts';
import { outsideAddress } from '../../format/address.ts';

/** The catalogue of all regions' data, for portals of open data (DCAT). */
export const GET: APIRoute = ({ site }) => {
  const linkTo = (path: string) => outsideAddress(path, { here: '/data/catalog.jsonld', site });
  const summaries = listRegions().map(readRegionSummary);
  const catalogue = catalogueJsonLd(summaries, { settings: readSiteSettings(), linkTo });
  return new Response(readableJson(catalogue), { headers: { 'content-type': 'application/ld+json' } });
};
