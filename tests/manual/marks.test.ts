import { expect, test } from 'vitest';
import { fillBlocks, hasMarks, markedNames, withoutBlocks } from '../../src/manual/marks.ts';

const blocks = [
  { name: 'one', write: () => 'first' },
  { name: 'two', write: () => 'second' },
];
const zh = '# A\n\n<!-- 由程序生成：one 开始 -->\n\nold\n\n<!-- 结束 -->\n\nBetween.\n';
const en = '\n<!-- generated: two begins -->\n<!-- ends -->\n\nAfter.\n';

test('what stands between the marks is written anew, what stands beside them is kept', () => {
  expect(fillBlocks(zh + en, blocks)).toBe(
    '# A\n\n<!-- 由程序生成：one 开始 -->\n\nfirst\n\n<!-- 结束 -->\n\nBetween.\n' +
      '\n<!-- generated: two begins -->\n\nsecond\n\n<!-- ends -->\n\nAfter.\n',
  );
});

test('writing twice changes nothing', () => {
  const once = fillBlocks(zh + en, blocks);
  expect(fillBlocks(once, blocks)).toBe(once);
});

test('names are found in the order of the document', () => {
  expect(markedNames(zh + en)).toEqual(['one', 'two']);
  expect(hasMarks('# A\n')).toBe(false);
});

test('the rest is what people wrote', () => {
  expect(withoutBlocks(zh).replaceAll(/\s+/g, ' ')).toBe('# A Between. ');
});

test.each([
  ['<!-- 由程序生成：none 开始 -->\n<!-- 结束 -->', 'no block is called none'],
  ['<!-- 由程序生成：one 开始 -->\n', 'the generated part one has no end'],
  ['<!-- 由程序生成：one 开始 -->\n<!-- 结束 -->\n<!-- 结束 -->', 'the generated part one ends twice'],
  ['<!-- 结束 -->\n', 'a generated part ends that never began'],
  ['<!-- 由程序生成：one 开始 -->\n<!-- generated: two begins -->\n<!-- ends -->', 'the generated part one has no end'],
])('marks that do not match are refused: %s', (text, message) => {
  expect(() => fillBlocks(text, blocks)).toThrow(message);
});
