import { distance } from 'fastest-levenshtein';

/**
 * Up to three of the candidates that look most like a text, best first: those that contain all its characters in order,
 * as a full name does its short form, before those that differ by the fewest characters. Only ever shown, never used.
 */
export function nearest(text: string, candidates: Iterable<string>): readonly string[] {
  const scored = [...new Set(candidates)]
    .map((candidate) => ({ candidate, abbreviates: abbreviates(text, candidate), edits: distance(text, candidate) }))
    .filter(
      ({ candidate, abbreviates: isShort, edits }) => isShort || edits < Math.max(text.length, candidate.length) * 0.6,
    );
  return scored
    .toSorted(
      (a, b) => Number(b.abbreviates) - Number(a.abbreviates) || a.edits - b.edits || compare(a.candidate, b.candidate),
    )
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** The candidates as a sentence puts them: ①甲 ②乙; empty when nothing is near. */
export function nearestList(text: string, candidates: Iterable<string>): string {
  return nearest(text, candidates)
    .map((candidate, position) => `${'①②③'.charAt(position)}${candidate}`)
    .join(' ');
}

function abbreviates(short: string, long: string): boolean {
  let position = 0;
  for (const character of long) if (character === short[position]) position += 1;
  return short.length > 1 && position === short.length;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
