import { expect, test } from 'vitest';
import { documentName, documentNameAndTitle } from '../../src/format/document-name.ts';

test('a document is called by its number, and one without a number by its title', () => {
  const numbered = { document_number: '示教发〔2026〕1号', title: '示例县方案' };
  const bare = { ...numbered, document_number: '字号未载明' };
  expect([documentName(numbered), documentName(bare)]).toEqual(['示教发〔2026〕1号', '《示例县方案》']);
  expect([documentNameAndTitle(numbered), documentNameAndTitle(bare)]).toEqual([
    '示教发〔2026〕1号《示例县方案》',
    '《示例县方案》',
  ]);
});
