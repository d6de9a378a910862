import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { expect, test } from 'vitest';
import { documents, linksOf, readText, root } from './documents.ts';

const readme = readText('README.md');
const scripts = Object.keys((JSON.parse(readText('package.json')) as { scripts: Record<string, string> }).scripts)
  // Run by npm itself.
  .filter((script) => script !== 'postinstall');

test('the README is read in one sitting: 8 kB and 150 lines at the most', () => {
  expect(statSync(join(root, 'README.md')).size).toBeLessThanOrEqual(8_000);
  expect(readme.split('\n').length).toBeLessThanOrEqual(150);
});

test('it shows the site in one picture of 200 kB at the most', () => {
  const pictures = linksOf(readme).filter((link) => link.endsWith('.png'));
  expect(pictures).toHaveLength(1);
  const bytes = readFileSync(join(root, pictures[0] ?? ''));
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(bytes.length).toBeLessThanOrEqual(200_000);
});

test('it opens four doors', () => {
  const doors = [...readme.matchAll(/^\*\*(\p{Script=Han}+) · /gmu)].map(([, door]) => door);
  expect(doors).toEqual(['填报', '看数', '改代码', '部署']);
});

test('it names every npm script', () => {
  // `npm start` and `npm test` are the two that need no `run`.
  const unnamed = scripts.filter((script) => !new RegExp(`npm (?:run )?${script}(?![\\w:-])`).test(readme));
  expect(unnamed).toEqual([]);
});

test('it leads to every document, over any number of links', () => {
  const reached = new Set(['README.md']);
  for (const file of reached) {
    const links = linksOf(documents.find((document) => document.file === file)?.text ?? '');
    for (const link of links) reached.add(join(dirname(file), decodeURI(link).split('#')[0] ?? ''));
  }
  // Hosts offer the templates by themselves.
  const own = documents.map(({ file }) => file).filter((file) => !file.startsWith('.github/ISSUE_TEMPLATE/'));
  expect(own.filter((file) => !reached.has(file))).toEqual([]);
});
