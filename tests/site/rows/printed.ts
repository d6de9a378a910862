import { listPages, readPage, wordsOf } from '../site.ts';
import { pageAt, refsIn, sectionOf } from '../sections.ts';
import type { Showing } from './feeds.ts';

/** What pages of a region print: cells of tables, `names.3`, results, `10:45`, and counts. */
export interface Printed {
  readonly rows: ReadonlySet<string>;
  readonly results: ReadonlySet<string>;
  /** Counts, `#groups_of_type(紧密型)`. */
  readonly counts: ReadonlySet<string>;
}

/** Reads every page of a region but those of its frozen releases. */
export function printedRefs(site: string, slug: string): Printed {
  const pages = listPages(site).filter((page) => page.startsWith(`${slug}/`) && !page.includes('/releases/'));
  // A reference may be made of others: plus(10:1n,10:2n).
  const whole = new Set(pages.flatMap((page) => refsIn(readPage(site, page))));
  const refs = new Set([...whole].flatMap((ref) => ref.split(/[(),]/)));
  const cells = [...refs].flatMap((ref) => /^[a-z_]+\.\d+(?=\.)/.exec(ref) ?? []);
  const results = [...refs].flatMap((ref) => /^\w+:\d+/.exec(ref) ?? []);
  const counts = [...whole].flatMap((ref) => ref.match(/#\w+(?:\([^()]*\))?/g) ?? []);
  return { rows: new Set(cells), results: new Set(results), counts: new Set(counts) };
}

/** Words without white space of each row, item and paragraph of a section, and of the section as a whole where it is an item. */
const blocks = /<(tr|li|p|dd|dt|figcaption|summary)\b[^>]*>[\s\S]*?<\/\1>/g;
const known = new Map<string, readonly string[]>();

/** Whether a record stands where it is said to. */
export function stands(site: string, slug: string, { at, words }: Showing): boolean {
  const wanted = words.map((word) => word.replaceAll(/\s/g, '')).filter((word) => word !== '');
  return at.some((address) =>
    blocksAt(site, `${slug}/${address}`).some((block) => wanted.every((word) => block.includes(word))),
  );
}

function blocksAt(site: string, address: string): readonly string[] {
  const found = known.get(address) ?? readBlocks(site, address);
  known.set(address, found);
  return found;
}

function readBlocks(site: string, address: string): readonly string[] {
  const page = pageAt(site, address) ?? '';
  const [, anchor] = address.split('#');
  const section = anchor === undefined ? page : (sectionOf(page, anchor) ?? '');
  const isItem = /^<(?:li|tr|details|article)\b/.test(section);
  return [...(isItem ? [section] : []), ...[...section.matchAll(blocks)].map(([block]) => block)].map(wordsOf);
}
