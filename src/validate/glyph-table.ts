import { documentRuns, pictureRuns } from './glyph-runs.ts';
import { usualCharacters, type GlyphCoverage } from './glyphs.ts';

/**
 * What the program's fonts have, as a table: a browser has none of the fonts. Of the characters that not every font has
 * the runs are written one after the other: how far a run begins after the beginning of the one before, and after a dot,
 * how far it goes on; both to the base of 36.
 */
export const tableCoverage: GlyphCoverage = coverageIn({ pictureRuns, documentRuns });

function coverageIn(runs: { readonly pictureRuns: string; readonly documentRuns: string }): GlyphCoverage {
  let pictures: ReadonlySet<number> | null = null;
  let others: ReadonlySet<number> | null = null;
  const isInPictures = (character: string) =>
    usualCharacters.test(character) || (pictures ??= readRuns(runs.pictureRuns)).has(codeOf(character));
  return {
    isInPictures,
    isInDocuments: (character) =>
      isInPictures(character) || (others ??= readRuns(runs.documentRuns)).has(codeOf(character)),
  };
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}

function readRuns(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  let start = 0;
  for (const run of text.split(' ')) {
    const [step = '', more = '0'] = run.split('.');
    start += Number.parseInt(step, 36);
    const last = start + Number.parseInt(more, 36);
    for (let code = start; code <= last; code += 1) found.add(code);
  }
  return found;
}

/** Writes a set of characters in the form of the table, those left out that every font has. */
export function writeRuns(codes: Iterable<number>): string {
  const rare = [...new Set(codes)].filter((code) => !usualCharacters.test(String.fromCodePoint(code)));
  const runs: [first: number, last: number][] = [];
  for (const code of rare.toSorted((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === code - 1) run[1] = code;
    else runs.push([code, code]);
  }
  return runs
    .map(([first, last], index) => {
      const step = (first - (runs[index - 1]?.[0] ?? 0)).toString(36);
      return last > first ? `${step}.${(last - first).toString(36)}` : step;
    })
    .join(' ');
}
