import type { APIRoute } from 'astro';
import { feedXml } from '../../downloads/feed.ts';
import { regionPaths } from '../../artifacts/paths.ts';
import { publicationsOf, urnOf } from '../../artifacts/publications.ts';
import type { RegionArtifact } from '../../artifacts/types.ts';
import { outsideAddress } from '../../format/address.ts';
import { releasePublications } from '../../releases/publications.ts';
import { readReleaseIndex } from '../../releases/read.ts';

export const getStaticPaths = () => regionPaths();

/** What one region has published, released and corrected. */
export const GET: APIRoute<{ atlas: RegionArtifact }> = ({ props: { atlas }, site }) => {
  const { region, slug } = atlas;
  const linkTo = (path: string) => outsideAddress(`/${slug}/${path}`, { here: `/${slug}/releases.atom`, site });
  const xml = feedXml({
    id: urnOf([region.region_code, 'feed']),
    title: `${region.region_name}集团化办学：发布和更正${region.is_demo ? '（演示数据）' : ''}`,
    author: region.data_provider,
    address: linkTo('releases.atom'),
    entries: [...publicationsOf(atlas), ...releasePublications(readReleaseIndex(slug))].map((entry) => ({
      ...entry,
      author: region.data_provider,
      address: linkTo(entry.path),
    })),
  });
  return new Response(xml, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
