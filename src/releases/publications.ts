import { sumWords, urnOf, type Publication } from '../artifacts/publications.ts';
import { formatDate } from '../format/date.ts';
import { chainOf } from './chain.ts';
import type { ReleaseIndex } from './site-files.ts';
import { releaseName } from './types.ts';

/** Returns the releases of a region as entries of a feed; none where nothing was released. */
export function releasePublications(index: ReleaseIndex | null): readonly Publication[] {
  const heads = index?.heads ?? [];
  const links = chainOf(heads);
  return heads.map((head, at) => ({
    id: urnOf([head.region_code, 'release', head.id]),
    title: `${head.region_name}${head.is_demo ? '（演示数据）' : ''}发布${releaseName(head)}（版本${head.id}）`,
    date: head.released_on,
    summary: `数据截至${formatDate(head.as_of_date)}。${sumWords(links[at]?.sums_sha256 ?? null)}${head.note ?? ''}`,
    path: `releases/${head.id}/`,
  }));
}
