import type { APIRoute } from 'astro';
import { regionPathsOf } from '../../../artifacts/paths.ts';
import type { RegionArtifact } from '../../../artifacts/types.ts';
import { pictureOf } from '../../../charts/picture.ts';
import { chartOf, chartsOf } from '../../../charts/region-charts.ts';

export const getStaticPaths = () => regionPathsOf('chart', (atlas) => chartsOf(atlas).map((chart) => chart.id));

/** One chart as a picture file. */
export const GET: APIRoute<{ atlas: RegionArtifact; id: string }> = ({ props: { atlas, id } }) => {
  const chart = chartOf(atlas, id);
  if (chart === null) throw new Error(`${atlas.slug} has no chart ${id}`);
  return new Response(pictureOf(atlas, chart), { headers: { 'content-type': 'image/svg+xml' } });
};
