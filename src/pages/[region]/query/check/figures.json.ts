import type { APIRoute } from 'astro';

import { checkFiguresOf } from '../../../../figures/check-figures.ts';
import { regionPaths } from '../../../../artifacts/paths.ts';
import type { RegionArtifact } from '../../../../artifacts/types.ts';

export const getStaticPaths = () => regionPaths();

/** The published figures, for the page that recomputes them. */
export const GET: APIRoute<{ atlas: RegionArtifact }> = ({ props }) =>
  new Response(JSON.stringify(checkFiguresOf(props.atlas)), { headers: { 'content-type': 'application/json' } });
