import { join } from 'node:path';
import { expect, test } from 'vitest';
import { documentLayout } from '../../scripts/commands/document-layout.ts';
import { blocks } from '../../src/manual/blocks.ts';
import { generatedDocuments } from '../../src/manual/documents.ts';
import { markedNames } from '../../src/manual/marks.ts';

const root = join(import.meta.dirname, '../..');
const documents = await generatedDocuments(root, documentLayout(root));

test('there is nothing to regenerate: the documents say what the program says (npm run docs)', () => {
  expect(documents.filter(({ before, after }) => before !== after).map(({ file }) => file)).toEqual([]);
});

test('every block stands in exactly one document', () => {
  const placed = documents.flatMap(({ before }) => markedNames(before));
  expect(placed.toSorted()).toEqual(blocks.map(({ name }) => name).toSorted());
});
