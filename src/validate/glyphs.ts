import type { Issue } from '../model/issue.ts';
import type { SourceTable } from '../model/source.ts';
import { tableOf } from '../model/tables.ts';
import { codePointOf } from './cells/marks.ts';
import { issueAt } from './issues.ts';

/** What every font of the site has: whether another one has a character is asked only for what is not in it. */
export const usualCharacters = /[\p{Cc}\p{Cf}\x20-\x7E\u3000-\u3011\u4E00-\u9FA5\uFF01-\uFF5E]/u;

/** Which characters the fonts that come with the program have. */
export interface GlyphCoverage {
  readonly isInPictures: (character: string) => boolean;
  readonly isInDocuments: (character: string) => boolean;
}

/** Enough of them to find the place by. */
const mostNamed = 5;

/**
 * Characters of public tables that the font of the pictures does not have: one finding for each column, at its first row.
 * They are published; what pictures and PDF files show in their place the finding says.
 */
export function checkGlyphsIn(tables: readonly SourceTable[], coverage: GlyphCoverage): readonly Issue[] {
  return tables.filter(({ name }) => tableOf(name).restricted !== true).flatMap((table) => lackingIn(table, coverage));
}

function lackingIn(table: SourceTable, { isInPictures, isInDocuments }: GlyphCoverage): readonly Issue[] {
  const { columns } = tableOf(table.name);
  const isLacking = (character: string) => !usualCharacters.test(character) && !isInPictures(character);
  return Object.keys(table.columns).flatMap((column) => {
    if (columns[column]?.restricted === true) return [];
    const found = table.rows.flatMap(({ line, cells }) => {
      const lacking = [...(cells[column] ?? '')].filter(isLacking);
      return lacking.length === 0 ? [] : [{ line, lacking }];
    });
    const [first] = found;
    if (first === undefined) return [];
    const all = new Set(found.flatMap(({ lacking }) => lacking));
    const named = [...all].slice(0, mostNamed).map((character) => `“${character}”（${codePointOf(character)}）`);
    const characters = `${named.join('、')}${all.size > mostNamed ? '等' : ''}`;
    // Names in the large scripts beside Chinese are set as they are in a PDF; pictures draw letters one by one.
    const places = [...all].every(isInDocuments) ? '图片' : '图片和PDF';
    const details = { characters, places, ...(found.length > 1 ? { count: found.length } : {}) };
    const issue = issueAt('character-without-glyph', table, { column }, details);
    return [{ ...issue, line: first.line, value: first.lacking.join('') }];
  });
}
