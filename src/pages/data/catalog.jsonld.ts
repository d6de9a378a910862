import type { APIRoute } from 'astro';
import { catalogueJsonLd, catalogueOfParts } from '../../downloads/catalogue.ts';
import { readableJson } from '../../artifacts/files.ts';
import { listRegions, readRegionSummary, readSiteSettings } from '../../artifacts/read.ts';
import { mostInCatalogue } from '../../artifacts/site-index.ts';
import { byProvince, cataloguePath } from '../../figures/site-index.ts';
import { outsideAddress } from '../../format/address.ts';

/** The catalogue of all regions' data, for portals of open data (DCAT); of very many it names one part per province. */
export const GET: APIRoute = ({ site }) => {
  const linkTo = (path: string) => outsideAddress(path, { here: '/data/catalog.jsonld', site });
  const summaries = listRegions().map(readRegionSummary);
  const around = { settings: readSiteSettings(), linkTo };
  const parts = byProvince(summaries).map(({ code, province }) => ({ path: cataloguePath(code), name: province }));
  const catalogue =
    summaries.length > mostInCatalogue ? catalogueOfParts(parts, around) : catalogueJsonLd(summaries, around);
  return new Response(readableJson(catalogue), { headers: { 'content-type': 'application/ld+json' } });
};
