import { pinyin } from 'pinyin-pro';

import type { RegionSummary } from '../artifacts/region-summary.ts';
import type { IndexedCity, Place, RegionsOfPairs, SiteIndex } from '../artifacts/site-index.ts';
import { bucketOf } from '../format/name-pairs.ts';
import { provinces } from '../model/codes.ts';

/** The regions of one province and city. */
export interface RegionsOfPlace<T> {
  readonly province: string;
  readonly city: string;
  readonly regions: readonly T[];
}

type Placed = Pick<RegionSummary, 'region_code' | 'parent_name'>;

/** Puts regions together by province and city, both in the order in which their first region comes. */
export function byPlace<T extends Placed>(summaries: readonly T[]): readonly RegionsOfPlace<T>[] {
  const found = Map.groupBy(summaries, (summary) => placeOf(summary).join('\n'));
  return [...found.values()].flatMap((regions) => {
    const [first] = regions;
    if (first === undefined) return [];
    const [province, city] = placeOf(first);
    return [{ province, city, regions }];
  });
}

/** The cities of a province with their regions. */
export interface Province<T> {
  /** `37` */
  readonly code: string;
  readonly province: string;
  readonly cities: readonly RegionsOfPlace<T>[];
  /** Regions in all of them. */
  readonly count: number;
}

/** Puts regions together by province, and within each by city. */
export function byProvince<T extends Placed>(summaries: readonly T[]): readonly Province<T>[] {
  const found = Map.groupBy(summaries, ({ region_code }) => region_code.slice(0, 2));
  return [...found].map(([code, own]) => {
    const cities = byPlace(own);
    return { code, province: cities[0]?.province ?? '', cities, count: own.length };
  });
}

/** The page of a province, where the entrance cannot name all regions. */
export function provincePath(code: string): string {
  return `/regions/${code}/`;
}

/** The catalogue of a province's data, where the site's own only names such parts. */
export function cataloguePath(code: string): string {
  return `/data/catalog-${code}.jsonld`;
}

/** Where the regions of a city stand on a page: the first four digits of their codes. */
export function cityAnchor(regions: readonly Placed[]): string {
  return `c${regions[0]?.region_code.slice(0, 4) ?? ''}`;
}

/** What a city's own folder says of it. */
interface NamedCity {
  readonly slug: string;
  readonly region: { readonly region_name: string; readonly parent_name: string | null };
}

/** Lists the cities for the scripts of all pages; a name in them leads to the page that adds their counties up. */
export function indexedCities(cities: readonly NamedCity[]): readonly IndexedCity[] {
  return cities.map(({ slug, region: { region_name, parent_name } }) => [
    slug,
    region_name,
    parent_name ?? '',
    syllablesOf(region_name),
  ]);
}

/** Lists the regions for the scripts of all pages. */
export function siteIndexOf(summaries: readonly RegionSummary[], versionOf: (slug: string) => string): SiteIndex {
  const places = byPlace(summaries);
  const placeOfRegion = new Map(places.flatMap(({ regions }, index) => regions.map(({ slug }) => [slug, index])));
  return {
    places: places.map(({ province, city }) => [province, city]),
    regions: summaries.map(({ slug, region_name }) => [
      slug,
      region_name,
      placeOfRegion.get(slug) ?? 0,
      syllablesOf(region_name),
      versionOf(slug),
    ]),
  };
}

/** Puts the pairs of all regions into so many files; they follow the order of the index. */
export function pairFilesOf(pairsOfRegions: readonly (readonly string[])[], count: number): readonly RegionsOfPairs[] {
  const files = Array.from({ length: count }, () => new Map<string, number[]>());
  for (const [region, pairs] of pairsOfRegions.entries()) {
    for (const pair of pairs) {
      const file = files[bucketOf(pair, count)];
      const regions = file?.get(pair);
      if (regions === undefined) file?.set(pair, [region]);
      else regions.push(region);
    }
  }
  return files.map((file) => Object.fromEntries([...file].toSorted(([a], [b]) => (a < b ? -1 : 1))));
}

/** The syllables of a name in pinyin, joined by spaces. */
export function syllablesOf(name: string): string {
  return pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive' }).join(' ').toLowerCase();
}

/** A parent's name may begin with that of its province, 安徽省蚌埠市, or be it. */
function placeOf({ region_code, parent_name }: Placed): Place {
  const province = (provinces as Readonly<Record<string, string>>)[region_code.slice(0, 2)] ?? '';
  const parent = parent_name ?? '';
  const city = parent.startsWith(province) ? parent.slice(province.length) : parent;
  return [province, city];
}
