import { expect, test } from 'vitest';
import type { SearchEntry } from '../../src/figures/search-index.ts';
import { compareFound, findEntries, rankOf } from '../../src/client/match.ts';

const entry = (name: string, syllables: string, target = 0): SearchEntry => [name, syllables, '', target];
const short = entry('三实小', 'san shi xiao');

test('a name is found by any part of it, its beginning first', () => {
  expect(rankOf(short, '三实')).toBe(0);
  expect(rankOf(short, '实小')).toBe(1);
  expect(rankOf(short, '四')).toBeNull();
});

test.each(['sanshixiao', 'ssx', 'sanshix', 'sshixiao', 'SSX', 's s x'])('pinyin and initials find it: %s', (typed) => {
  expect(rankOf(short, typed)).toBe(2);
});

test('pinyin may begin at a later syllable, but never inside one', () => {
  expect(rankOf(short, 'shixiao')).toBe(3);
  expect(rankOf(short, 'hixiao')).toBeNull();
  expect(rankOf(short, 'anshi')).toBeNull();
});

test.each([
  ['第一〇一小学（西区）', ['第一0一小学(西区)', '第一○一小学', '第一零一小学', '第一〇一小学西区', '第一０一']],
  ['西安小学', ['西安’小学', '西安ʼ小学', '西安＇小']],
  ['用户小学', ['⽤⼾小学', '⽤户']],
  ['A区实验学校', ['Ａ区', 'a区实验']],
])('%s is found however it is written', (name, written) => {
  for (const typed of written) expect(rankOf(entry(name, ''), typed)).toBe(0);
});

test('nothing typed finds nothing', () => {
  expect(findEntries([short], '  ')).toEqual([]);
  expect(findEntries([short], '（）')).toEqual([]);
});

test('each target is found once, under the name that fits best', () => {
  const entries = [
    entry('怀远县第三实验小学', 'huai yuan xian di san shi yan xiao xue', 0),
    entry('三实小', 'san shi xiao', 0),
    entry('三实小邵圩校区', 'san shi xiao shao wei xiao qu', 1),
    entry('四实小', 'si shi xiao', 2),
  ];
  expect(findEntries(entries, '三实').map(({ entry: [name] }) => name)).toEqual(['三实小', '三实小邵圩校区']);
  expect(findEntries(entries, 'sx')).toHaveLength(3);
});

test('answers of several regions are put in one order: the better first, then the shorter', () => {
  const inOne = findEntries([entry('石城第一小学', ''), entry('城关小学', '', 1)], '城');
  const inOther = findEntries([entry('城北小学', '')], '城');
  expect([...inOne, ...inOther].toSorted(compareFound).map(({ entry: [name] }) => name)).toEqual([
    '城关小学',
    '城北小学',
    '石城第一小学',
  ]);
});
