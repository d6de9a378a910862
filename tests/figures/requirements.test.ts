import { expect, test } from 'vitest';
import { inferredCount, inferredWords, requirementWords } from '../../src/figures/requirements.ts';

const stated = { is_inferred: false };
const inferred = { is_inferred: true };

test('a count of requirements tells how many numbers are the site’s own', () => {
  expect(requirementWords([stated, inferred, { is_inferred: null }])).toBe('量化要求3项，其中1项为本站推定');
  expect(requirementWords([stated, stated])).toBe('量化要求2项');
  expect(requirementWords([])).toBe('量化要求0项');
});

test('all of them are not “among them”', () => {
  expect(inferredWords([inferred, inferred])).toBe('均为本站推定');
});

test('an empty cell is a number that the document states', () => {
  expect(inferredCount([{ is_inferred: null }, inferred])).toBe(1);
});
