import { expect, test } from 'vitest';
import { viewIn, withView } from '../../../src/client/tables/view-address.ts';
import { columnOf, isWhole, rowsOf, wholeTable, type Column, type View } from '../../../src/client/tables/view.ts';
import { chosenBy, sortedBy, type ColumnHead } from '../../../src/format/column-order.ts';
import { folded } from '../../../src/format/folded.ts';

/** As the browser gives a head's attributes to scripts. */
function readBack(...heads: readonly ColumnHead[]): Column {
  const attributes = Object.entries(Object.assign({}, ...heads) as Record<string, string>);
  const names = attributes.map(([name, value]) => [
    name.slice(5).replace(/-(.)/g, (_, c: string) => c.toUpperCase()),
    value,
  ]);
  const column = columnOf(Object.fromEntries(names) as Record<string, string>);
  if (column === null) throw new Error('the head bears no column');
  return column;
}

const names = ['青禾小学', '安平中学', '白露学校（西区）', '第一〇一小学'];
const columns = [
  readBack(sortedBy('name', names)),
  readBack(sortedBy('count', [3, null, 7, 3])),
  readBack(chosenBy('type', ['紧密型', '松散型', null, '紧密型'], { none: '类型待确认' })),
  readBack(chosenBy('unit', [['甲局', '乙局'], ['乙局'], [], ['甲局']])),
];
const words = names.map(folded);
const shown = (view: Partial<View>) => rowsOf(columns, words, { ...wholeTable, ...view });

test('a table nobody asked anything of is in the order of its page', () => {
  expect(shown({})).toEqual([0, 1, 2, 3]);
  expect(isWhole(wholeTable)).toBe(true);
});

test('rows are sorted both ways', () => {
  expect(shown({ column: 'name' })).toEqual([1, 2, 3, 0]);
  expect(shown({ column: 'name', isDown: true })).toEqual([0, 3, 2, 1]);
});

test('what is missing comes last both ways, equal rows stay in the order of the page', () => {
  expect(shown({ column: 'count' })).toEqual([0, 3, 2, 1]);
  expect(shown({ column: 'count', isDown: true })).toEqual([2, 0, 3, 1]);
});

test('rows are chosen by one value of each column, those without any by the name of that', () => {
  expect(shown({ chosen: { type: '紧密型' } })).toEqual([0, 3]);
  expect(shown({ chosen: { type: '类型待确认' } })).toEqual([2]);
  expect(shown({ chosen: { unit: '乙局', type: '松散型' } })).toEqual([1]);
});

test('a column of choices is sorted by the first choice of each row', () => {
  expect(shown({ column: 'unit' })).toEqual([0, 3, 1, 2]);
});

test('words are found however they are written, all of them', () => {
  expect(shown({ typed: '学校(西区)' })).toEqual([2]);
  expect(shown({ typed: '第一0一' })).toEqual([3]);
  expect(shown({ typed: ' 小学  青禾 ' })).toEqual([0]);
  expect(shown({ typed: '没有' })).toEqual([]);
  expect(shown({ typed: '（）' })).toEqual([0, 1, 2, 3]);
});

test('a head without a column is none', () => {
  expect(columnOf({})).toBeNull();
});

test('a view goes into the address and comes back, beside what else stands there', () => {
  const view: View = { column: 'count', isDown: true, typed: '小学', chosen: { type: '紧密型' } };
  const address = withView(new URLSearchParams('复核=1&list.q=old&other.q=x'), 'list', view);
  expect(decodeURIComponent(address.toString())).toBe('复核=1&other.q=x&list.sort=-count&list.q=小学&list.type=紧密型');
  expect(viewIn(address, 'list', columns)).toEqual(view);
  expect(withView(address, 'list', wholeTable).toString()).toBe(new URLSearchParams('复核=1&other.q=x').toString());
});

test('what the address asks and the page does not offer is passed over', () => {
  const asked = new URLSearchParams('list.sort=-gone&list.type=联盟型&list.color=red');
  expect(viewIn(asked, 'list', columns)).toEqual(wholeTable);
});
