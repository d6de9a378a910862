import type { APIRoute } from 'astro';
import { listRegions, readRegionSummary, readSiteSettings } from '../../artifacts/read.ts';
import { drawPreview } from '../../charts/preview.ts';

/** The preview of pages that belong to no region; the build puts a PNG in its place. */
export const GET: APIRoute = () => {
  const site = readSiteSettings();
  const names = listRegions().map((slug) => readRegionSummary(slug).region_name);
  const preview = drawPreview({
    place: site.host_organisation ?? '义务教育集团化办学',
    title: site.site_title,
    sentences: [
      `${names.slice(0, 8).join('、')}${names.length > 8 ? `等${names.length}个县（区）` : ''}`,
      '每个数字都能查到条款、分子分母和计算语句。',
    ],
    chart: null,
    foot: '公开数据，可以核对',
  });
  return new Response(preview, { headers: { 'content-type': 'image/svg+xml' } });
};
