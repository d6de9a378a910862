import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkingCodes } from '../../src/model/checking-codes.ts';
import type { Issue } from '../../src/model/issue.ts';
import { readingCodes } from '../../src/model/reading-codes.ts';
import { exampleOf } from '../../src/validate/catalogue/examples.ts';
import { catalogue, effectOf, problemOf, remedyOf } from '../../src/validate/catalogue.ts';

const codes = [...readingCodes, ...checkingCodes];
const tests = fileURLToPath(new URL('.', import.meta.url));
const sources = readdirSync(tests).filter((file) => file.endsWith('.test.ts') && file !== 'catalogue.test.ts');
const testText = sources.map((file) => readFileSync(tests + file, 'utf8')).join('\n');

test('every code has an entry and every entry a code', () => {
  expect(Object.keys(catalogue).toSorted()).toEqual(codes.toSorted());
});

describe.each(codes)('%s', (code) => {
  const entry = catalogue[code];
  const issue: Issue = {
    code,
    file: 'a.csv',
    table: 'groups',
    line: 2,
    column: { letter: 'A', label: '甲' },
    value: '乙',
    // Findings about releases say everything in their details; the others have to read well without.
    details: code === 'published-changed' ? exampleOf(code).details : {},
  };

  test('is explained in Chinese sentences', () => {
    expect(entry.title).toMatch(/^[^。]*\p{Script=Han}[^。]*$/u);
    for (const sentence of [entry.explanation, problemOf(issue), remedyOf(issue), effectOf(issue)]) {
      expect(sentence).toMatch(/\p{Script=Han}.*[。？]$/su);
    }
  });
});

test.each(checkingCodes)('%s is shown by a test of its own', (code) => {
  expect(testText).toMatch(new RegExp(`printed(Setting|Review)?\\(\\s*'${code}'`));
});

test('no two codes have the same title', () => {
  const titles = codes.map((code) => catalogue[code].title);
  expect(new Set(titles).size).toBe(titles.length);
});
