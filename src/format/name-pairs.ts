import { folded } from './folded.ts';

/**
 * Two characters that follow each other in names: by them a reader's words are looked for in thousands of regions without
 * loading what these hold. Which regions have a pair stands in one of a few files; which one, the pair itself says.
 */

/** Every two neighbouring characters of a text as it is compared, each once. */
export function pairsOf(text: string): readonly string[] {
  const characters = Array.from(folded(text));
  return [...new Set(characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`))];
}

/** The number of the file in which a pair stands, out of so many. */
export function bucketOf(pair: string, count: number): number {
  const codes = Array.from(pair).map((character) => character.codePointAt(0) ?? 0);
  return codes.reduce((sum, code) => (sum * 131 + code) % 65_521, 7) % count;
}

/** So many files hold the pairs of all regions that each stays small, and none is for a handful of pairs. */
export function bucketCount(regionCount: number): number {
  return Math.min(256, Math.max(1, Math.ceil(regionCount / 8)));
}
