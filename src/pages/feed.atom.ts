import type { APIRoute } from 'astro';
import { feedXml } from '../downloads/feed.ts';
import { urnOf } from '../artifacts/publications.ts';
import { listRegions, readRegionSummary, readSiteSettings } from '../artifacts/read.ts';
import { outsideAddress } from '../format/address.ts';
import { releasePublications } from '../releases/publications.ts';
import { readReleaseIndex } from '../releases/read.ts';

/** A feed is read again and again: no longer than a reader needs. */
const most = 100;

/** What all regions have published, released and corrected. */
export const GET: APIRoute = ({ site }) => {
  const settings = readSiteSettings();
  const linkTo = (path: string) => outsideAddress(path, { here: '/feed.atom', site });
  const entries = listRegions().flatMap((slug) => {
    const { publications, data_provider } = readRegionSummary(slug);
    const all = [...publications, ...releasePublications(readReleaseIndex(slug))];
    return all.map((entry) => ({
      ...entry,
      author: data_provider,
      address: linkTo(`/${slug}/${entry.path}`),
    }));
  });
  const newest = entries.toSorted((a, b) => b.date.localeCompare(a.date, 'en') || a.id.localeCompare(b.id, 'en'));
  const xml = feedXml({
    id: urnOf([settings.site_title, 'feed']),
    title: `${settings.site_title}：发布和更正`,
    author: settings.host_organisation ?? settings.site_title,
    address: linkTo('/feed.atom'),
    entries: newest.slice(0, most),
  });
  return new Response(xml, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
