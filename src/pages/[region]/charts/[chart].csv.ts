import type { APIRoute } from 'astro';
import { regionPathsOf } from '../../../artifacts/paths.ts';
import type { RegionArtifact } from '../../../artifacts/types.ts';
import { chartOf, chartsOf } from '../../../charts/region-charts.ts';
import { plainData } from '../../../format/bound-text.ts';
import { csvText } from '../../../validate/print/csv-text.ts';

export const getStaticPaths = () => regionPathsOf('chart', (atlas) => chartsOf(atlas).map((chart) => chart.id));

/** The table behind one chart, for Excel and WPS. */
export const GET: APIRoute<{ atlas: RegionArtifact; id: string }> = ({ props: { atlas, id } }) => {
  const chart = chartOf(atlas, id);
  if (chart === null) throw new Error(`${atlas.slug} has no chart ${id}`);
  const head = atlas.region.is_demo ? [['演示数据：本表为虚构数据']] : [];
  const text = csvText(plainData([...head, chart.table.header, ...chart.table.rows]));
  return new Response(text, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
