import type { APIRoute } from 'astro';
import { regionPaths } from '../../../artifacts/paths.ts';
import type { RegionArtifact } from '../../../artifacts/types.ts';
import { addressOf } from '../../../format/address.ts';
import { otherRegion } from '../../../query/region-options.ts';

export const getStaticPaths = () => regionPaths();

/** What can be asked of a region and where its data lie, for the query pages of other regions. */
export const GET: APIRoute<{ atlas: RegionArtifact }> = ({ props }) =>
  new Response(JSON.stringify(otherRegion(props.atlas, addressOf)), {
    headers: { 'content-type': 'application/json' },
  });
