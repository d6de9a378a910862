import type { APIRoute } from 'astro';
import { listRegions, readRegionFile } from '../../../artifacts/read.ts';
import { fewRegions, regionPairsFile, type RegionsOfPairs } from '../../../artifacts/site-index.ts';
import { pairFilesOf } from '../../../figures/site-index.ts';
import { bucketCount } from '../../../format/name-pairs.ts';

/** Which regions have which names, in parts; a few regions need none, whose names are all loaded. */
export function getStaticPaths() {
  const slugs = listRegions();
  if (slugs.length <= fewRegions) return [];
  const pairs = slugs.map((slug) => readRegionFile<readonly string[]>(slug, regionPairsFile) ?? []);
  return pairFilesOf(pairs, bucketCount(slugs.length)).map((file, bucket) => ({
    params: { bucket: String(bucket) },
    props: { file },
  }));
}

/** One of the files, as it was put together above. */
export const GET: APIRoute<{ readonly file: RegionsOfPairs }> = ({ props }) =>
  new Response(JSON.stringify(props.file), { headers: { 'content-type': 'application/json' } });
