import { distance } from 'fastest-levenshtein';
import { nameKey } from '../validate/references/name-index.ts';
import { foldVariants } from '../validate/references/variants.ts';

/** Two names so much alike that they may be one school written in two ways. Nothing is taken together for that. */
export interface NearNames {
  readonly one: string;
  readonly other: string;
}

/** What tells schools apart on purpose: numbers, directions, sizes. */
const telling = /[\d〇零一二三四五六七八九十百甲乙丙丁东西南北中上下前后新老大小AB]/u;

/** Pairs of different names that differ by one character, by brackets or by the region's name in front. */
export function nearNamesOf(names: readonly string[], regionName = ''): readonly NearNames[] {
  const own = names.map((name) => ({ name, key: keyOf(name, regionName) }));
  const pairs: NearNames[] = [];
  for (const [index, one] of own.entries()) {
    for (const other of own.slice(index + 1)) {
      if (one.name !== other.name && isNear(one.key, other.key)) pairs.push({ one: one.name, other: other.name });
    }
  }
  return pairs;
}

function keyOf(name: string, regionName: string): string {
  const key = foldVariants(nameKey(name)).replace(/[（）]/g, '');
  return regionName !== '' && key.startsWith(regionName) ? key.slice(regionName.length) : key;
}

function isNear(one: string, other: string): boolean {
  if (one === other) return true;
  if (Math.abs(one.length - other.length) > 1 || Math.min(one.length, other.length) < 4) return false;
  return distance(one, other) === 1 && !isToldApart(one, other);
}

/** They differ in a character that is there to tell two schools apart, on one side at least. */
function isToldApart(one: string, other: string): boolean {
  const [longer, shorter] = one.length >= other.length ? [one, other] : [other, one];
  const at = [...longer].findIndex((character, index) => character !== [...shorter][index]);
  const here = [...longer][at] ?? '';
  const there = longer.length === shorter.length ? ([...shorter][at] ?? '') : here;
  return telling.test(here) && telling.test(there);
}
