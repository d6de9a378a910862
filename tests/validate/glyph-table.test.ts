import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { glyphRunsModule } from '../../src/pipeline/check-glyphs.ts';
import { tableCoverage } from '../../src/validate/glyph-table.ts';

test('the table of characters says what the fonts say', () => {
  expect(glyphRunsModule()).toBe(readFileSync('src/validate/glyph-runs.ts', 'utf8'));
});

test.each([
  ['甲', true, true],
  ['䶮', true, true],
  ['𬭚', true, true],
  ['ᠮ', false, true],
  ['က', false, false],
])('of %s the table says whether pictures (%s) and documents (%s) show it', (character, pictures, documents) => {
  const { isInPictures, isInDocuments } = tableCoverage;
  expect([isInPictures(character), isInDocuments(character)]).toEqual([pictures, documents]);
});
