import type { APIRoute } from 'astro';
import { partOfCatalogue } from '../../downloads/catalogue.ts';
import { readableJson } from '../../artifacts/files.ts';
import { listRegions, readRegionSummary, readSiteSettings } from '../../artifacts/read.ts';
import type { RegionSummary } from '../../artifacts/region-summary.ts';
import { mostInCatalogue } from '../../artifacts/site-index.ts';
import { byProvince, cataloguePath } from '../../figures/site-index.ts';
import { outsideAddress } from '../../format/address.ts';

/** The catalogue of one province's data, where the site has very many regions. */
export function getStaticPaths() {
  const slugs = listRegions();
  if (slugs.length <= mostInCatalogue) return [];
  return byProvince(slugs.map((slug) => readRegionSummary(slug))).map(({ code, province, cities }) => ({
    params: { part: `catalog-${code}` },
    props: { code, province, summaries: cities.flatMap(({ regions }) => regions) },
  }));
}

interface Props {
  readonly code: string;
  readonly province: string;
  readonly summaries: readonly RegionSummary[];
}

/** A province’s datasets, in the form of the whole catalogue. */
export const GET: APIRoute<Props> = ({ site, props: { code, province, summaries } }) => {
  const path = cataloguePath(code);
  const linkTo = (target: string) => outsideAddress(target, { here: path, site });
  const around = { settings: readSiteSettings(), linkTo };
  const catalogue = partOfCatalogue(summaries, { path, name: province }, around);
  return new Response(readableJson(catalogue), { headers: { 'content-type': 'application/ld+json' } });
};
