import type { APIRoute } from 'astro';

import { regionPathsOf } from '../../../../../artifacts/paths.ts';
import type { RegionArtifact } from '../../../../../artifacts/types.ts';
import { checkFiguresOf } from '../../../../../figures/check-figures.ts';
import { indicators } from '../../../../../indicators/registry.ts';

export const getStaticPaths = () => regionPathsOf('indicator', () => indicators.map(({ id }) => id));

/** The published figures of one indicator, for the page that recomputes them. */
export const GET: APIRoute<{ atlas: RegionArtifact; id: string }> = ({ props: { atlas, id } }) =>
  new Response(JSON.stringify(checkFiguresOf(atlas, id)), { headers: { 'content-type': 'application/json' } });
