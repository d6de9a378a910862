import { expect, test } from 'vitest';
import { documents, projectFiles } from './documents.ts';

/**
 * Twenty questions of strangers: each with the word that they would look for, and the file that answers. It is found when
 * few paths hold the word, or when a document names the file within some lines of it.
 */
const questions: readonly (readonly [question: string, word: string, answer: string])[] = [
  ['Where is it decided whether a target is met?', 'judge', 'src/indicators/judge.sql'],
  ['Where are colours set?', 'colour', 'src/format/colours.ts'],
  ['Where are small counts hidden?', 'suppress', 'src/facts/protect.ts'],
  ['Where are the words of a finding?', 'words of clerks', 'src/validate/catalogue/history.ts'],
  ['Where are the columns of a table?', 'declaration of its column', 'src/model/tables/groups.ts'],
  ['Where are the tabs of a region?', 'navigation', 'src/layouts/Region.astro'],
  ['Where is the search index made?', 'search-index', 'src/figures/search-index.ts'],
  ['Where is the sitemap written?', 'sitemap', 'src/pipeline/sitemap.ts'],
  ['Where is the Content-Security-Policy?', 'content-policy', 'src/format/content-policy.ts'],
  ['Where are unchanged regions kept?', 'cache', 'src/pipeline/region-cache.ts'],
  ['Where does the browser load the engine?', 'engine/browser', 'src/engine/browser.ts'],
  ['Where is the layout of the PDF?', 'template.typ', 'src/report/pdf/template.typ'],
  ['Where are the styles of the Word file?', 'word/styles', 'src/report/word/styles.ts'],
  ['Where is a page made ready to leave?', 'middleware', 'src/middleware.ts'],
  ['Where are numbers turned into text?', 'prints it', 'src/figures/say.ts'],
  ['Where is it counted who rotates?', 'counts/rotation', 'src/facts/counts/rotation.sql'],
  ['Where does the demonstration county come from?', 'generate-demo', 'scripts/generate-demo.ts'],
  ['Where are the formats of downloads?', 'formats/formats', 'src/downloads/formats/formats.ts'],
  ['Where is a figure recomputed?', 'recompute', 'src/indicators/recompute.ts'],
  ['Where is what a release must not tell?', 'hides', 'src/facts/protect/earlier.ts'],
];

const few = 12;
const near = 400;

function isFound(word: string, answer: string): boolean {
  const paths = projectFiles.filter((path) => !path.startsWith('tests/') && path.includes(word));
  if (paths.length <= few && paths.includes(answer)) return true;
  return documents.some(({ text }) =>
    [...text.matchAll(new RegExp(word, 'gi'))].some(({ index }) =>
      text.slice(Math.max(0, index - near), index + near).includes(`\`${answer}\``),
    ),
  );
}

test('a stranger finds the file that answers', () => {
  expect(questions).toHaveLength(20);
  expect(questions.filter(([, , answer]) => !projectFiles.includes(answer))).toEqual([]);
  expect(questions.filter(([, word, answer]) => !isFound(word, answer)).map(([question]) => question)).toEqual([]);
});
