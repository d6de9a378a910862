/** Text in pictures. Nothing is measured: a Han glyph is one em wide, a Latin one a little over half. */

/** Width of a text in ems. */
export function emsOf(text: string): number {
  return [...text].reduce((sum, glyph) => sum + (glyph.charCodeAt(0) < 0x2000 ? 0.6 : 1), 0);
}

/** What stays on one line: a number or a Latin word, with the brackets and stops that cling to it; otherwise one glyph. */
const pieces = /[《（〔“‘【]*(?:[\dA-Za-z.,%/:-]+|[^《（〔“‘【])[，。；：、）％》〕”’】]*/gu;

/** Breaks text into lines of at most `ems`; a stop may hang over the end of its line. */
export function wrap(text: string, ems: number): readonly string[] {
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
