import type { Issue } from '../model/issue.ts';
import type { SourceTable } from '../model/source.ts';
import { hasGlyph, pictureCharacters } from '../pictures/glyphs.ts';
import { isInPackagedFont, packagedCharacters } from '../report/pdf/packaged-fonts.ts';
import { writeRuns } from '../validate/glyph-table.ts';
import { checkGlyphsIn, type GlyphCoverage } from '../validate/glyphs.ts';

/** What the fonts of the program have, asked of the fonts themselves. */
export const fontCoverage: GlyphCoverage = { isInPictures: hasGlyph, isInDocuments: isInPackagedFont };

/** Characters of public tables that the font of the pictures does not have (src/validate/glyphs.ts). */
export function checkGlyphs(tables: readonly SourceTable[]): readonly Issue[] {
  return checkGlyphsIn(tables, fontCoverage);
}

/** The module that holds the same as a table, for browsers: src/validate/glyph-runs.ts. */
export function glyphRunsModule(): string {
  const pictures = new Set(pictureCharacters());
  const others = [...packagedCharacters()].filter((code) => !pictures.has(code));
  return `// Written from the fonts by \`node scripts/write-glyphs.ts\`.

/** Characters of the font of the pictures. */
export const pictureRuns =
  '${writeRuns(pictures)}';
/** Characters that only fonts of the documents have. */
export const documentRuns =
  '${writeRuns(others)}';
`;
}
