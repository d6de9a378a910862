import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkitten';

import type { ReportDocument } from '../files/writer.ts';
import type { ReportFonts } from './fonts.ts';

/** What is set where no font has a character. */
const missingSign = '〓';

/** Said in the report that has it. */
export const missingSignNote = `报告所用字体没有的字符以“${missingSign}”代替，网页和Word文档照常显示。`;

/**
 * Returns a report with 〓 for every character that no font has, and a sentence that says so; null when the fonts have
 * them all. The typesetter stops at such a character; names in scripts that no font at hand has are published all the same.
 */
export function withMissingSigns(document: ReportDocument, { files }: ReportFonts): ReportDocument | null {
  const fonts = files.map((file) => create(readFileSync(file))).filter((font): font is Font => !font.isCollection);
  const known = new Map<string, boolean>();
  const isThere = (character: string): boolean => {
    const before = known.get(character);
    if (before !== undefined) return before;
    const found =
      /[\s\p{Cc}]/u.test(character) || fonts.some((font) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0));
    known.set(character, found);
    return found;
  };
  const text = JSON.stringify(document);
  const replaced = Array.from(text, (character) => (isThere(character) ? character : missingSign)).join('');
  if (replaced === text) return null;
  // The same shape: only characters inside its strings were replaced, and no font lacks those of JSON itself.
  const shown = JSON.parse(replaced) as ReportDocument;
  return { ...shown, report: { ...shown.report, scope: `${shown.report.scope}${missingSignNote}` } };
}
