import type { APIRoute } from 'astro';
import { regionPaths } from '../../../artifacts/paths.ts';
import type { RegionArtifact } from '../../../artifacts/types.ts';
import { publishedTemplate } from '../../../downloads/published-template.ts';

const parts = ['public', 'restricted'] as const;

export const getStaticPaths = () =>
  regionPaths().flatMap(({ params, props }) =>
    parts.map((part) => ({ params: { ...params, part }, props: { ...props, part } })),
  );

/** A workbook in which the region's tables are filled in; those of single persons have one of their own. */
export const GET: APIRoute<{ atlas: RegionArtifact; part: (typeof parts)[number] }> = ({ props: { atlas, part } }) =>
  new Response(publishedTemplate(atlas, part), {
    headers: { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  });
