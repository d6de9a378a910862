import type { APIRoute } from 'astro';
import { regionPathsOf } from '../../../artifacts/paths.ts';
import type { RegionArtifact } from '../../../artifacts/types.ts';
import { panelIndicatorOf } from '../../../figures/panel.ts';
import { indicators } from '../../../indicators/registry.ts';

export const getStaticPaths = () => regionPathsOf('indicator', () => indicators.map(({ id }) => id));

/** The results of one indicator in words, for the panel of a number that a reader points at. */
export const GET: APIRoute<{ atlas: RegionArtifact; id: string }> = ({ props: { atlas, id } }) =>
  new Response(JSON.stringify(panelIndicatorOf(atlas, id)), { headers: { 'content-type': 'application/json' } });
