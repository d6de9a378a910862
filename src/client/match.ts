import { folded } from '../format/folded.ts';
import type { SearchEntry } from '../figures/search-index.ts';

/**
 * How well a name answers what was typed: 0 = begins with it, 1 = holds it, 2 = in pinyin or initials from the first
 * syllable on, 3 = in pinyin or initials from a later syllable; null = not at all.
 */
export function rankOf([name, syllables]: SearchEntry, typed: string): number | null {
  const query = folded(typed);
  if (query === '') return null;
  const place = folded(name).indexOf(query);
  if (place >= 0) return place === 0 ? 0 : 1;
  if (!/^[a-z0-9]+$/.test(query)) return null;
  const parts = syllables.split(' ');
  for (let from = 0; from < parts.length; from += 1) {
    if (followsSyllables(query, parts, from)) return from === 0 ? 2 : 3;
  }
  return null;
}

/** Whether the query is made of whole syllables, beginnings of syllables or initials, in order: `shansx` of 三实小. */
function followsSyllables(query: string, parts: readonly string[], from: number): boolean {
  if (query === '') return true;
  const part = parts[from];
  if (part === undefined) return false;
  for (let length = Math.min(part.length, query.length); length > 0; length -= 1) {
    if (part.slice(0, length) === query.slice(0, length) && followsSyllables(query.slice(length), parts, from + 1)) {
      return true;
    }
  }
  return false;
}

/** An entry that answers what was typed, and how well. */
export interface Found {
  readonly entry: SearchEntry;
  readonly rank: number;
}

/** How two answers stand to each other, of one region or of several: the better first, then the shorter. */
export function compareFound(a: Found, b: Found): number {
  return a.rank - b.rank || a.entry[0].length - b.entry[0].length;
}

/** All entries that answer what was typed, one per target, the best first. */
export function findEntries(entries: readonly SearchEntry[], typed: string): readonly Found[] {
  const ranked = entries
    .flatMap((entry) => {
      const rank = rankOf(entry, typed);
      return rank === null ? [] : [{ entry, rank }];
    })
    .sort(compareFound);
  const seen = new Set<number>();
  return ranked.filter(({ entry: [, , , target] }) => !seen.has(target) && seen.add(target));
}
