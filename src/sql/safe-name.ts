import { writtenName } from './complete.ts';

const longest = 40;

/**
 * A name for a table or column that needs no quotes in SQL, as near to the given one as that allows: letters, digits and
 * _, no digit first, no word of the language, and none of those that are taken (capitals make no difference to SQL).
 */
export function safeName(
  given: string,
  { taken, fallback }: { readonly taken: readonly string[]; readonly fallback: string },
): string {
  const plain = given
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}_]+/gu, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, longest)
    // A character of two units may have been cut in half.
    .replace(/[\uD800-\uDBFF]$/, '');
  const begun = /^\p{N}/u.test(plain) ? `_${plain}` : plain;
  const named = begun === '' ? fallback : begun;
  const free = writtenName(named) === named ? named : `_${named}`;
  const lower = new Set(taken.map((name) => name.toLowerCase()));
  if (!lower.has(free.toLowerCase())) return free;
  let number = 2;
  while (lower.has(`${free}_${number}`.toLowerCase())) number += 1;
  return `${free}_${number}`;
}
