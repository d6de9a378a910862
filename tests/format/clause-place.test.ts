import { expect, test } from 'vitest';
import { clausePlace } from '../../src/format/clause-place.ts';

test('a clause is cited by the first of its places, and a chapter is called one', () => {
  const places = [
    '三（二）3；附件2第4项',
    '三（五）',
    '一',
    '十二',
    '文首和落款',
    '引言；三（二）4',
    '',
    '三、重点任务各条',
  ];
  expect(places.map(clausePlace)).toEqual([
    '三（二）3',
    '三（五）',
    '第一部分',
    '第十二部分',
    '文首和落款',
    '引言',
    '',
    '三、重点任务各条',
  ]);
});
