/** Where scripts find the list of the site's regions; relative to the site. The address is always the same. */
export const siteIndexPath = 'data/regions.json';

/** Up to this number of regions a page shows each of them by itself; more are looked up by province and city, or by name. */
export const fewRegions = 12;

/** Up to this number the entrance names every region; more stand on a page of their province. */
export const mostNamedRegions = 250;

/** Up to this number one catalogue describes the data of all regions; more have one per province. */
export const mostInCatalogue = 60;

/**
 * A region as scripts look it up, as compact as it travels: there may be three thousand of them. `place` is an index into
 * `SiteIndex.places`, `version` the one under which its JSON is fetched (src/query/fetched-files.ts).
 */
export type IndexedRegion = readonly [slug: string, name: string, place: number, syllables: string, version: string];

/** Province and city; the city is '' where regions stand under the province itself. */
export type Place = readonly [province: string, city: string];

/** A city that is added up from counties, as scripts look it up by its name. */
export type IndexedCity = readonly [slug: string, name: string, parent: string, syllables: string];

/** All regions of the site in the order of their codes. */
export interface SiteIndex {
  readonly places: readonly Place[];
  readonly regions: readonly IndexedRegion[];
  /** Absent where there is none. */
  readonly cities?: readonly IndexedCity[];
}

/** In which regions a pair of characters stands in a name (src/format/name-pairs.ts), as indexes into `SiteIndex.regions`. */
export type RegionsOfPairs = Readonly<Record<string, readonly number[]>>;

/** Where one of the files with pairs lies; relative to the site. */
export function pairsPath(bucket: number): string {
  return `data/names/${bucket}.json`;
}

/** The pairs of one region, `<artifacts>/<slug>/name-pairs.json`. */
export const regionPairsFile = 'name-pairs.json';
