import { expect, test } from 'vitest';
import { documents, proseOf } from './documents.ts';

/** Shorter ones may be alike by chance. */
const long = 60;

/** English sentences of a text, cells of tables and items of lists by themselves. */
function sentencesOf(text: string): readonly string[] {
  return proseOf(text)
    .split(/\n{2,}|\n(?=\s*(?:[-*|]|\d+\.)\s)|\s\|\s/)
    .map((part) => part.replaceAll(/\s+/g, ' '))
    .flatMap((part) => part.split(/(?<=[.:;!?])\s+(?=[A-Z`*[])/))
    .map((sentence) => sentence.trim())
    .filter(
      (sentence) => sentence.length >= long && /^[\p{Script=Latin}\p{P}\p{S}\p{N}\p{Script=Han}\s]+$/u.test(sentence),
    )
    .filter((sentence) => (sentence.match(/[a-z]/g) ?? []).length > sentence.length / 2);
}

test('no long sentence stands in two documents', () => {
  const found = documents.flatMap(({ file, text }) => sentencesOf(text).map((sentence) => ({ file, sentence })));
  expect(found.length).toBeGreaterThan(300);
  const repeated = [...Map.groupBy(found, ({ sentence }) => sentence)]
    .map(([sentence, places]) => ({ sentence, files: [...new Set(places.map(({ file }) => file))] }))
    .filter(({ files }) => files.length > 1);
  expect(repeated).toEqual([]);
});
