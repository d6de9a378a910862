import { describe, expect, test } from 'vitest';

import { metWords, paragraph, sentence } from '../../src/report/words.ts';

describe('a sentence', () => {
  test('ends with one full stop, whatever its parts end with', () => {
    expect(sentence('缺1个校区的专任教师数，暂不计算。', '不作比较，')).toBe(
      '缺1个校区的专任教师数，暂不计算，不作比较。',
    );
  });

  test('leaves out parts that are not there', () => {
    expect(sentence('甲', null, '', '乙')).toBe('甲，乙。');
  });

  test('without any part is none', () => {
    expect(sentence(null, '')).toBe('');
    expect(paragraph(sentence(null), null, sentence('甲'))).toBe('甲。');
  });
});

describe('groups that did something', () => {
  const words = { of: '应评集团', words: '全部落实' };
  test.each([
    ['some', { met: '6', all: '10' }, '10个应评集团中6个集团全部落实'],
    ['all', { met: '9', all: '9' }, '9个应评集团均全部落实'],
    ['none', { met: '0', all: '3' }, '3个应评集团均未全部落实'],
    ['none of one', { met: '0', all: '1' }, '1个应评集团未全部落实'],
    ['the only one', { met: '1', all: '1' }, '1个应评集团全部落实'],
  ])('are %s', (_, tally, said) => {
    expect(metWords(tally, words)).toBe(said);
  });
});
