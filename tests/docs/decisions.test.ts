import { expect, test } from 'vitest';
import { documents, linksOf, readText } from './documents.ts';

const folder = 'src/docs/decisions/';
const index = readText(`${folder}README.md`);
const decisions = documents.filter(({ file }) => file.startsWith(folder) && file !== `${folder}README.md`);
const subjects = [...index.matchAll(/^## (.+)$/gm)].map(([, subject]) => subject);

test('a decision is named by its day and says context, choice and what was rejected', () => {
  expect(decisions.length).toBeGreaterThanOrEqual(88);
  const form =
    /^# [^\n]+\n\n(\d{4}-\d\d-\d\d) · ([^\n]+)\n\n\*\*Context\.\*\* [^\n][\s\S]*\n\n\*\*Choice\.\*\* [^\n][\s\S]*\n\n\*\*Rejected\.\*\* [^\n][\s\S]*\n$/;
  const wrong = decisions.filter(({ file, text }) => {
    const [, day, subject] = form.exec(text) ?? [];
    return !file.startsWith(`${folder}${day}-`) || !subjects.includes(subject);
  });
  expect(wrong.map(({ file }) => file)).toEqual([]);
});

test('no decision is longer than a screen', () => {
  const long = decisions.filter(({ text }) => text.split('\n').length > 40);
  expect(long.map(({ file }) => file)).toEqual([]);
});

test('the index lists every decision once, by its title, under its subject', () => {
  const listed = linksOf(index).map((link) => `${folder}${link}`);
  expect(listed.toSorted()).toEqual(decisions.map(({ file }) => file).toSorted());
  const wrong = decisions.filter(({ file, text }) => {
    const [title = '', , line = ''] = text.split('\n');
    const [day, subject = ''] = line.split(' · ');
    const section = index.split(/^## /m).find((part) => part.startsWith(`${subject}\n`)) ?? '';
    return !section.includes(`- [${title.slice(2)}](${file.slice(folder.length)}), ${day}`);
  });
  expect(wrong.map(({ file }) => file)).toEqual([]);
});
