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

/** The best entries for what was typed, one per target, at most `limit`. */
export function findEntries(entries: readonly SearchEntry[], typed: string, limit: number): readonly SearchEntry[] {
  const ranked = entries
    .map((entry, order) => ({ entry, order, rank: rankOf(entry, typed) }))
    .filter((item): item is { entry: SearchEntry; order: number; rank: number } => item.rank !== null)
    .sort((a, b) => a.rank - b.rank || a.entry[0].length - b.entry[0].length || a.order - b.order);
  const seen = new Set<number>();
  const found: SearchEntry[] = [];
  for (const { entry } of ranked) {
    if (seen.has(entry[3])) continue;
    seen.add(entry[3]);
    found.push(entry);
    if (found.length === limit) break;
  }
  return found;
}
