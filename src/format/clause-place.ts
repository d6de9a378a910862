/**
 * Returns how a clause is cited: by its place in the document, `三（二）3`, and not by the number that this site gave it. Of
 * several places the first; a chapter alone is said as one, `第一部分`, since `一` would be no word. '' where none is stated.
 */
export function clausePlace(place: string): string {
  const [first = ''] = place.split(/[；;]/);
  const only = first.trim();
  return /^[一二三四五六七八九十]+$/.test(only) ? `第${only}部分` : only;
}
