/** Breaks a name into lines of at most `glyphs`, as equal as possible: a Han glyph is one em wide, so nothing is measured. */
export function brokenInto(text: string, glyphs: number): readonly string[] {
  const count = Math.max(1, Math.ceil(text.length / Math.max(1, glyphs)));
  const each = Math.ceil(text.length / count);
  return Array.from({ length: count }, (_, index) => text.slice(index * each, (index + 1) * each)).filter(
    (line) => line !== '',
  );
}
