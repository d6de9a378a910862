import { plainText, sliceBound } from '../format/bound-text.ts';

/** Text in pictures. Nothing is measured: a Han glyph is one em wide, a Latin one a little over half. */

/** Width of a text in ems. */
export function emsOf(text: string): number {
  return [...plainText(text)].reduce((sum, glyph) => sum + (glyph.charCodeAt(0) < 0x2000 ? 0.6 : 1), 0);
}

/** What stays on one line: a date or school year, a number or a Latin word, with the brackets and stops that cling to it; otherwise one glyph. */
const pieces =
  /[《（〔“‘【]*(?:\d{4}年\d{1,2}月\d{1,2}日|\d{4}—\d{4}学年|[\dA-Za-z.,%/:-]+|[^《（〔“‘【])[，。；：、）％》〕”’】]*/gu;

/** Breaks text into lines of at most `ems`; a stop may hang over the end of its line. Bound numbers stay bound. */
export function wrap(text: string, ems: number): readonly string[] {
  return cutInto(text, wrapPlain(plainText(text), ems));
}

function wrapPlain(text: string, ems: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const [piece] of text.matchAll(pieces)) {
    const isTooLong = emsOf((line + piece).replace(/[，。；：、）％》〕”’】]$/u, '')) > ems;
    if (isTooLong && line !== '') {
      lines.push(line);
      line = '';
    }
    line += piece;
  }
  return line === '' ? lines : [...lines, line];
}

/** The text in lines as long as those given, which are the same text without what it is bound to. */
function cutInto(text: string, lines: readonly string[]): readonly string[] {
  let from = 0;
  return lines.map((line) => {
    const own = sliceBound(text, from, from + line.length);
    from += line.length;
    return own;
  });
}

/** Breaks a name into lines of at most `glyphs`, as equal as possible: a Han glyph is one em wide, so nothing is measured. */
export function brokenInto(text: string, glyphs: number): readonly string[] {
  return cutInto(text, breakPlain(plainText(text), glyphs));
}

function breakPlain(text: string, glyphs: number): readonly string[] {
  const bracket = text.indexOf('（');
  // What stands in brackets stays together where it can: never 成员校（1 / 7个校区）.
  if (text.length > glyphs && bracket > 0 && Math.max(bracket, text.length - bracket) <= glyphs) {
    return [text.slice(0, bracket), text.slice(bracket)];
  }
  const count = Math.max(1, Math.ceil(text.length / Math.max(1, glyphs)));
  const each = Math.ceil(text.length / count);
  return Array.from({ length: count }, (_, index) => text.slice(index * each, (index + 1) * each)).filter(
    (line) => line !== '',
  );
}

/** A name that has to stay on one line: what does not fit ends in an ellipsis, the whole name stands in the table. */
export function shortened(name: string, glyphs: number): string {
  return plainText(name).length <= glyphs ? name : `${sliceBound(name, 0, glyphs - 1)}…`;
}
