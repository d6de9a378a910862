import { expect, test } from 'vitest';
import { chosenBy, sortedBy } from '../../src/format/column-order.ts';

const orderOf = (values: readonly (string | number | null)[]) => sortedBy('name', values)['data-order'];

test('names are put in the order of their pinyin, and not of their code points', () => {
  expect(orderOf(['云帆小学', '白露小学', '青禾小学', '安平中学', '溡水实验学校'])).toBe('4 1 2 0 3');
});

test('numbers inside names are read as numbers, and days as days', () => {
  expect(orderOf(['第10中学', '第2中学'])).toBe('1 0');
  expect(orderOf(['2024-09-01', '2023-10-01', '2024-08-31'])).toBe('2 0 1');
});

test('numbers are sorted by size, equal ones share a place, zero is one of them', () => {
  expect(orderOf([10, 9, 0, 9, -1])).toBe('3 2 1 2 0');
});

test('what is missing or withheld has no place', () => {
  expect(orderOf([null, 3, ''])).toBe('- 0 -');
});

test('places are written in base 36', () => {
  expect(orderOf([...Array(37).keys()])).toMatch(/^0 1 .* 9 a .* z 10$/);
});

test('choices stand in the order of their first row, or first in the one that is given', () => {
  expect(chosenBy('type', ['松散型', '紧密型', '松散型'])).toEqual({
    'data-column': 'type',
    'data-choice': '0 1 0',
    'data-choices': '松散型|紧密型',
  });
  expect(chosenBy('type', ['松散型', '紧密型'], { order: ['学区', '紧密型'] })['data-choices']).toBe('紧密型|松散型');
});

test('a row may have several choices or none, and none has a name of its own', () => {
  expect(chosenBy('unit', [['教育局', '财政局'], null, ['财政局']], { none: '文件未列', label: '单位' })).toEqual({
    'data-column': 'unit',
    'data-choice': '0+1 - 1',
    'data-choices': '教育局|财政局',
    'data-none': '文件未列',
    'data-chosen-by': '单位',
  });
});

test('a column with one value for all rows offers no choice', () => {
  expect(chosenBy('scope', ['城区', '城区'])).toEqual({});
  expect(chosenBy('scope', [null, null])).toEqual({});
  expect(chosenBy('scope', ['城区', null])['data-none']).toBe('未公布');
});
