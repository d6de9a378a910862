import {
  fewRegions,
  pairsPath,
  siteIndexPath,
  type IndexedRegion,
  type RegionsOfPairs,
  type SiteIndex,
} from '../artifacts/site-index.ts';
import type { SearchEntry, SearchIndex } from '../figures/search-index.ts';
import { bucketCount, bucketOf, pairsOf } from '../format/name-pairs.ts';
import { compareFound, findEntries, rankOf, type Found } from './match.ts';
import { fetchJson } from './site-files.ts';

/** Where the search box looks: in one region's index, or in those of all regions as far as they are needed. */

/** One result as it is shown. */
export interface Option {
  readonly label: string;
  readonly note: string;
  readonly href: string;
}

/** Results, the best first, and what else there is to say. */
export interface Answer {
  readonly options: readonly Option[];
  /** Said after the number of results; '' = nothing. */
  readonly note: string;
}

/** Answers what was typed. Rejects with a FileError when a file does not come; the next time it is asked for again. */
export type Lookup = (typed: string) => Promise<Answer>;

/** A search box and what it loads before anything is typed. */
export interface Source {
  readonly lookup: Lookup;
  readonly prepare: () => Promise<unknown>;
}

type Ranked = Found & { readonly option: Option };

/** Looks in the index of one region, whose pages lie under `address`. */
export function regionSource({ address, index }: { readonly address: string; readonly index: string }): Source {
  const load = () => fetchOnce<SearchIndex>(index);
  return {
    prepare: load,
    lookup: async (typed) => ({ options: inOrder(foundIn(await load(), typed, { address, region: '' })), note: '' }),
  };
}

/** So many regions are loaded for one word: what a reader looks for is among them, or they say where. */
const mostLoaded = 6;

/** Looks in all regions of the site, whose pages lie under `base`. */
export function siteSource({ base }: { readonly base: string }): Source {
  const load = () => fetchOnce<SiteIndex>(base + siteIndexPath);
  const schools = async ([slug, region, , , version]: IndexedRegion, typed: string): Promise<readonly Ranked[]> => {
    const index = await fetchOnce<SearchIndex>(`${base}${slug}/json/${version}/search.json`);
    return foundIn(index, typed, { address: `${base}${slug}/`, region });
  };
  const lookup = async (typed: string): Promise<Answer> => {
    const site = await load();
    const named = regionsFound(site, typed, base);
    const { regions, words, others } = await candidates(site, typed, base);
    const found = await Promise.all(regions.map((region) => schools(region, words)));
    const example = regions.map((region) => `如“${region[1]} ${words}”`)[0] || '';
    const note = others === 0 ? '' : `另有${others}个地区可能有这个名称，请在前面加上地区名再找，${example}。`;
    return { options: inOrder([...named, ...found.reduce((all, own) => [...all, ...own], [])]), note };
  };
  // A few regions are loaded at once, as a reader begins to type.
  const prepare = async () => {
    const { regions } = await load();
    if (regions.length <= fewRegions) await Promise.all(regions.map((region) => schools(region, '')));
  };
  return { lookup, prepare };
}

/** Cities and regions by their own names, in characters, pinyin or initials. */
function regionsFound({ regions, cities = [], places }: SiteIndex, typed: string, base: string): readonly Ranked[] {
  const named = [
    ...cities,
    ...regions.map(
      ([slug, name, place, syllables]) => [slug, name, (places[place] || []).join(''), syllables] as const,
    ),
  ];
  return named.reduce<Ranked[]>((found, [slug, name, note, syllables]) => {
    const entry: SearchEntry = [name, syllables, '', 0];
    const rank = rankOf(entry, typed);
    if (rank !== null) found.push({ entry, rank, option: { label: name, note, href: `${base}${slug}/` } });
    return found;
  }, []);
}

interface Candidates {
  /** Regions whose indexes are to be loaded. */
  readonly regions: readonly IndexedRegion[];
  /** What to look for in them. */
  readonly words: string;
  /** Further regions that may have it. */
  readonly others: number;
}

/**
 * In which regions a name may be: all where they are few; those that are named before it, 怀远 实验小学; otherwise those in
 * whose names every two of its characters stand together. Pinyin and single characters find regions only: nearly all would
 * have to be loaded.
 */
async function candidates(site: SiteIndex, typed: string, base: string): Promise<Candidates> {
  const { regions, places } = site;
  if (regions.length <= fewRegions) return { regions, words: typed, others: 0 };
  const [, where = '', name = ''] = /^\s*(\S+)\s+(\S.*)$/.exec(typed) || [];
  const named = where === '' ? [] : regions.filter((region) => isNamed(region, where, places));
  if (named.length > 0) return first(named, name.trim());
  return first(await withPairs(site, pairsOf(typed), base), typed);
}

function isNamed([, name, place, syllables]: IndexedRegion, where: string, places: SiteIndex['places']): boolean {
  return rankOf([name, syllables, '', 0], where) !== null || (places[place] || []).join('').indexOf(where) >= 0;
}

function first(regions: readonly IndexedRegion[], words: string): Candidates {
  const loaded = regions.slice(0, mostLoaded);
  return { regions: loaded, words, others: regions.length - loaded.length };
}

/** More pairs narrow it down no further. */
const mostPairs = 4;

async function withPairs(
  { regions }: SiteIndex,
  pairs: readonly string[],
  base: string,
): Promise<readonly IndexedRegion[]> {
  const asked = pairs.filter((pair) => !/^[\x20-\x7e]*$/.test(pair)).slice(-mostPairs);
  if (asked.length === 0) return [];
  const count = bucketCount(regions.length);
  const files = await Promise.all(
    asked.map((pair) => fetchOnce<RegionsOfPairs>(base + pairsPath(bucketOf(pair, count)))),
  );
  const having = asked.map((pair, place) => new Set((files[place] || {})[pair] || []));
  return regions.filter((_, index) => having.every((own) => own.has(index)));
}

function foundIn(
  { entries, targets }: SearchIndex,
  typed: string,
  { address, region }: { readonly address: string; readonly region: string },
): readonly Ranked[] {
  return findEntries(entries, typed).map(({ entry, rank }) => {
    const [name, , kind, target] = entry;
    const [label, path, detail] = targets[target] ?? ['', '', ''];
    const alias = name === label ? '' : `${name}${kind ? `（${kind}）` : ''}，`;
    const where = region === '' ? '' : `，${region}`;
    return { entry, rank, option: { label, note: `${alias}${detail}${where}`, href: address + path } };
  });
}

function inOrder(found: readonly Ranked[]): readonly Option[] {
  return [...found].sort(compareFound).map(({ option }) => option);
}

const known: Record<string, Promise<unknown> | undefined> = {};

/** Fetches a file once; again after it did not come. */
function fetchOnce<T>(url: string): Promise<T> {
  const kept = known[url];
  const fetched =
    kept ||
    fetchJson<T>(url).catch((error: unknown) => {
      known[url] = undefined;
      throw error;
    });
  known[url] = fetched;
  // A cast: the site's own build wrote the file from a value of this type.
  return fetched as Promise<T>;
}
