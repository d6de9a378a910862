import type { APIRoute } from 'astro';
import { regionPaths } from '../../../artifacts/paths.ts';
import type { RegionArtifact } from '../../../artifacts/types.ts';
import { panelNamesOf } from '../../../figures/panel.ts';

export const getStaticPaths = () => regionPaths();

/** What counts and tables are called, for the panel of a number that a reader points at. */
export const GET: APIRoute<{ atlas: RegionArtifact }> = ({ props: { atlas } }) =>
  new Response(JSON.stringify(panelNamesOf(atlas)), { headers: { 'content-type': 'application/json' } });
