import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ProofRecord } from '../proof/sum.ts';
import { figuresOf, subjects } from '../proof/subjects.ts';
import { readText, root } from './documents.ts';

/** Lines of the document's table as cells. */
const rows = readText('src/docs/proof.md')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (?:Proven|-)/.test(line))
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | *\|$/g, '').trim()));

test('what is said to be proven is proven by a test of that title', () => {
  const missing = subjects.filter(({ file, title }) => {
    const path = join(root, 'tests', file);
    return !existsSync(path) || !readFileSync(path, 'utf8').includes(`'${title}'`);
  });
  expect(missing.map(({ file, title }) => `${file}: ${title}`)).toEqual([]);
});

test('the document lists the same subjects, files and titles, in their order', () => {
  expect(rows.map(([subject, file, title]) => ({ subject, file, title }))).toEqual(
    subjects.map(({ subject, file, title }) => ({ subject, file: `\`tests/${file}\``, title })),
  );
});

test('the document claims no more than the last run on this machine went through', () => {
  const recorded = join(root, '.build', 'proof.json');
  // A cast: the reporter wrote it.
  const record = (existsSync(recorded) ? JSON.parse(readFileSync(recorded, 'utf8')) : {}) as ProofRecord;
  const claimed = rows.flatMap(([subject = '', , , words = '']) => {
    const own = subjects.find((one) => one.subject === subject);
    const last = own === undefined ? {} : figuresOf(own, record);
    return [...words.matchAll(/([\d,]+) ([a-z][^,]*)/g)].map(([, value = '', name = '']) => ({
      subject,
      value: Number(value.replaceAll(',', '')),
      last: last[name.trim()],
    }));
  });
  expect(claimed.filter(({ value, last }) => last !== undefined && value > last)).toEqual([]);
});
