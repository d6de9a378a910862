import { expect, test } from 'vitest';
import { codeSpansOf, projectFiles, readText } from './documents.ts';

const text = readText('src/docs/architecture.md');

test('the arrow that is printed is the arrow that imports are held against', () => {
  const [, declared = ''] = /const arrow = \[([^\]]*)\]/.exec(readText('tests/architecture.test.ts')) ?? [];
  const [, printed = ''] = /## The arrow\n\n((?: {4}.*\n)+)/.exec(text) ?? [];
  expect(printed.match(/[a-z]+/g)).toEqual(declared.match(/[a-z]+/g));
});

test('the folders are listed in the order of the arrow', () => {
  const [, printed = ''] = /## The arrow\n\n((?: {4}.*\n)+)/.exec(text) ?? [];
  const arrow = printed.match(/[a-z]+/g) ?? [];
  const listed = [...text.matchAll(/^\| `src\/(\w+)\/`/gm)].map(([, folder = '']) => folder);
  expect(listed.slice(0, arrow.length)).toEqual(arrow);
});

test('the figure that travels passes at least ten files of the project', () => {
  const [, journey = ''] = /## How one figure travels\n([\s\S]*?)\n## /.exec(text) ?? [];
  const files = codeSpansOf(journey).filter((span) => projectFiles.includes(span));
  expect(new Set(files).size).toBeGreaterThan(20);
  expect(journey.match(/^\d+\. /gm)?.length).toBeGreaterThanOrEqual(10);
});

test('25 words at least are explained, each with its Chinese', () => {
  const [, table = ''] = /## Words\n([\s\S]*)$/.exec(text) ?? [];
  const rows = table.split('\n').filter((line) => /^\| [a-z]/.test(line));
  expect(rows.length).toBeGreaterThanOrEqual(25);
  expect(rows.filter((row) => !/\p{Script=Han}/u.test(row.split('|')[2] ?? ''))).toEqual([]);
});
