/** Widths of text in em, in the fonts of official documents: Latin letters and digits half of a Han character. */

const half = /[\u0020-\u007e\u00a0\u00b7\u2212]/;

/** Width of a text in em: a Han character is one, other letters are `latin_em`. */
export function widthOf_em(text: string, latin_em = 0.5): number {
  return [...text].reduce((sum, character) => sum + (half.test(character) ? latin_em : 1), 0);
}

/** The widest piece of a text that no line break goes into: a number with its signs, a word of Latin letters. */
export function unbreakable_em(text: string, latin_em = 0.5): number {
  const pieces = text.match(/[\u0021-\u007e\u2212≥≤]+/g) ?? [];
  return Math.max(text === '' ? 0 : 1, ...pieces.map((piece) => widthOf_em(piece, latin_em)));
}
