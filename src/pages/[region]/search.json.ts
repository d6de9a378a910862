import type { APIRoute } from 'astro';
import { regionPaths } from '../../artifacts/paths.ts';
import { searchIndexOf } from '../../figures/search-index.ts';
import type { RegionArtifact } from '../../artifacts/types.ts';

export const getStaticPaths = () => regionPaths();

/** Names of one region's schools and groups, for the search box in the header. */
export const GET: APIRoute<{ atlas: RegionArtifact }> = ({ props }) =>
  new Response(JSON.stringify(searchIndexOf(props.atlas)), { headers: { 'content-type': 'application/json' } });
