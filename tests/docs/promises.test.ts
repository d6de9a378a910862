import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { promisesInDocuments } from '../promises/in-documents.ts';
import { noPromises } from '../promises/no-promises.ts';
import { promisesInManual } from '../promises/in-manual.ts';
import { promisesOnPages } from '../promises/on-pages.ts';

const tests = join(import.meta.dirname, '..');
const promises = [...promisesOnPages, ...promisesInManual, ...promisesInDocuments];

test('every promise is held by tests that there are, by the titles they have', () => {
  expect(promises.filter(({ held }) => held.length === 0).map(({ words }) => words)).toEqual([]);
  const holders = new Set(promises.flatMap(({ held }) => held.map(({ file, title }) => `${file}\t${title}`)));
  const missing = [...holders].filter((holder) => {
    const [file = '', title = ''] = holder.split('\t');
    const path = join(tests, file);
    return !existsSync(path) || !readFileSync(path, 'utf8').includes(`'${title}'`);
  });
  expect(missing).toEqual([]);
});

test('no promise stands on the register twice, nor within another', () => {
  const words = [...promisesOnPages, ...promisesInManual, ...noPromises].map((one) => one.words);
  expect(words.filter((one, place) => words.indexOf(one) !== place)).toEqual([]);
});

test('a document still says what it promised', () => {
  const lost = promisesInDocuments.filter(({ document, words }) => {
    const text = readFileSync(join(tests, '..', document), 'utf8').replaceAll(/\s+/g, ' ');
    return !text.includes(words);
  });
  expect(lost.map(({ document, words }) => `${document}: ${words}`)).toEqual([]);
});
