import type { APIRoute } from 'astro';
import { regionPathsOf } from '../../../artifacts/paths.ts';
import { readSiteSettings } from '../../../artifacts/read.ts';
import type { RegionArtifact } from '../../../artifacts/types.ts';
import { drawPreview, framingOf } from '../../../charts/preview.ts';
import { previewContent, previewIdsOf } from '../../../charts/region-previews.ts';

export const getStaticPaths = () => regionPathsOf('preview', previewIdsOf);

/** What a chat shows beside a link; the build puts a PNG in its place. */
export const GET: APIRoute<{ atlas: RegionArtifact; id: string }> = ({ props: { atlas, id } }) => {
  const preview = { ...framingOf(atlas, readSiteSettings().site_title), ...previewContent(atlas, id) };
  return new Response(drawPreview(preview), { headers: { 'content-type': 'image/svg+xml' } });
};
