/** Where an error lies in the statement that was sent, in UTF-16 units; `to` is excluded. */
export interface ErrorPlace {
  readonly from: number;
  readonly to: number;
}

/**
 * Reads the place of an error out of the engine's own message, which shows the line and a caret under it. Null when the
 * message has none. Two habits of the engine are undone: the caret is placed by width, a Han character being two wide, and
 * of a syntax error it takes the place in characters for one in bytes.
 */
export function errorPlaceOf(message: string, sql: string): ErrorPlace | null {
  if (/syntax error at end of input/.test(message)) return atEnd(sql);
  const shown = /LINE (\d+): (.*)\n( *)\^/u.exec(message);
  if (shown === null) return null;
  const [, line = '1', excerpt = '', blanks = ''] = shown;
  const width = blanks.length - `LINE ${line}: `.length;
  const found = placeOfCaret({ line: Number(line), excerpt, width }, sql);
  const near = /^Parser Error: [^\n]* at or near "([^]*?)"\n\nLINE/u.exec(message)?.[1];
  if (near === undefined) return wordAt(sql, found);
  return nearestOf(near, sql, utf16Length(sql, bytesUpTo(sql, found)));
}

function atEnd(sql: string): ErrorPlace {
  const to = sql.trimEnd().length;
  return { from: Math.max(0, to - 1), to };
}

interface Caret {
  readonly line: number;
  readonly excerpt: string;
  readonly width: number;
}

function placeOfCaret({ line, excerpt, width }: Caret, sql: string): number {
  const lines = sql.split('\n');
  const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
  // A long line is cut at both ends; the dots are the engine's.
  const whole = lines[line - 1] ?? '';
  const isCutBefore = excerpt.startsWith('...') && !whole.startsWith(excerpt);
  const kept = excerpt.slice(isCutBefore ? 3 : 0).replace(/\.\.\.$/u, '');
  const cut = isCutBefore ? whole.indexOf(kept) : 0;
  if (cut < 0) return start;
  return start + cut + unitsUpTo(kept, width - (isCutBefore ? 3 : 0));
}

/** UTF-16 units of a text before a width is reached. */
function unitsUpTo(text: string, width: number): number {
  let passed = 0;
  let units = 0;
  for (const character of text) {
    if (passed >= width) return units;
    passed += widthOf(character);
    units += character.length;
  }
  return units;
}

/** Han characters, kana, Hangul, full-width forms, Chinese punctuation and emoji take two columns, a tab none. */
function widthOf(character: string): number {
  if (character < ' ') return 0;
  return wide.test(character) ? 2 : 1;
}

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;

function bytesUpTo(text: string, place: number): number {
  return new TextEncoder().encode(text.slice(0, place)).length;
}

/** UTF-16 units of the first so many characters. */
function utf16Length(text: string, characters: number): number {
  return [...text].slice(0, characters).join('').length;
}

/** The word or sign that begins at a place. */
function wordAt(sql: string, from: number): ErrorPlace {
  const word = /^(?:"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}\p{N}_]+|[^])/u.exec(sql.slice(from))?.[0] ?? '';
  return { from, to: from + word.length };
}

function nearestOf(word: string, sql: string, estimate: number): ErrorPlace | null {
  let best: number | null = null;
  for (let at = sql.indexOf(word); at >= 0; at = sql.indexOf(word, at + 1)) {
    if (best === null || Math.abs(at - estimate) < Math.abs(best - estimate)) best = at;
  }
  return best === null ? null : { from: best, to: best + word.length };
}
