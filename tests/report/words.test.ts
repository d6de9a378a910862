import { describe, expect, test } from 'vitest';

import {
  changePhrase,
  changeWords,
  figureWords,
  growthPhrase,
  growthWords,
  paragraph,
  sentence,
  standingPhrase,
  tallyWords,
  type Standing,
} from '../../src/report/words.ts';

const share = (numerator: number, denominator: number) => ({ numerator, denominator });
const count = (numerator: number) => ({ numerator, denominator: null });
const lastYear = { name: '上学年', unit: '人' };

describe('a change is told', () => {
  test.each([
    ['a share that rises', share(107, 136), share(99, 136), '比上学年提高5.9个百分点'],
    ['a share that falls', share(99, 136), share(107, 136), '比上学年下降5.9个百分点'],
    ['a share that stays', share(50, 100), share(50, 100), '与上学年基本持平'],
    ['a count that rises', count(497), count(465), '比上学年增加32人'],
    ['a count that falls', count(1465), count(3497), '比上学年减少2,032人'],
    ['a count that stays', count(5), count(5), '与上学年持平'],
    ['the first year', share(1, 2), null, '没有上学年的可比数据'],
    ['a year of which data are missing', share(1, 2), { absence: '数据缺失' } as const, '上学年数据缺失，不作比较'],
    [
      'a year that is suppressed',
      share(1, 2),
      { absence: '人数较少不公开' } as const,
      '上学年因人数较少不公开，不作比较',
    ],
    ['a year to which it does not apply', share(1, 2), { absence: '不适用' } as const, '上学年不适用，不作比较'],
  ])('of %s', (_, now, before, words) => {
    expect(changePhrase(now, before, lastYear)).toBe(words);
  });

  test('in no number when one of the two shares is of nothing', () => {
    expect(changeWords(share(0, 0), share(1, 2), '人')).toBe('不可比');
  });
});

describe('an amount of money grows', () => {
  test.each([
    [626, 616, '比上年增长1.6%'],
    [616, 626, '比上年下降1.6%'],
    [616, 616, '与上年持平'],
    [616, null, '没有上年的可比数据'],
  ])('from %s to %s: %s', (now, before, words) => {
    expect(growthPhrase(now, before, '上年')).toBe(words);
  });

  test('by an amount, not by a rate, from nothing or by next to nothing', () => {
    expect(growthWords(12.5, 0)).toBe('增加12.5万元');
    expect(growthWords(100_000.1, 100_000)).toBe('增加0.1万元');
  });
});

describe('a figure beside its target', () => {
  const asked: Standing = {
    verdict: '达标',
    threshold: 80,
    unit: '%',
    deadline: '2025-12-31',
    shortfall: 0,
    counted: '个校区',
  };

  test.each<readonly [string, Partial<Standing>, string]>([
    ['met', {}, '达到80%的目标'],
    ['missed', { verdict: '未达标', shortfall: 2 }, '未达到80%的目标，差2个校区'],
    ['missed by an unknown number', { verdict: '未达标', shortfall: null }, '未达到80%的目标'],
    ['a standard without a deadline', { deadline: null }, '达到80%的标准'],
    [
      'not yet due',
      { verdict: '未到期', deadline: '2030-12-31', threshold: 90, shortfall: 13 },
      '距2030年12月31日90%的目标还差13个校区，目标尚未到期',
    ],
    ['reached before it is due', { verdict: '未到期' }, '已达到2025年12月31日80%的目标，目标尚未到期'],
    ['not yet due and not known', { verdict: '未到期', shortfall: null }, '目标尚未到期'],
    [
      'of a period that runs',
      { verdict: '进行中（预计）', deadline: null, threshold: 10, shortfall: 4, counted: '人' },
      '距10%的标准还差4人，本期尚未结束',
    ],
    ['missing', { verdict: '数据缺失', shortfall: null }, '数据缺失'],
    ['suppressed', { verdict: '人数较少不公开', shortfall: null }, '因人数较少不公开'],
    ['of a group without a type', { verdict: '类型待确认' }, '因集团类型待确认，不作判定'],
    [
      'beyond a recommendation',
      { verdict: '超过建议规模', threshold: 6, unit: '个', shortfall: 2, counted: '个', deadline: null },
      '超过6个的建议规模2个',
    ],
    ['that nothing is asked of', { verdict: '无定量要求', threshold: null }, ''],
  ])('%s', (_, own, words) => {
    expect(standingPhrase({ ...asked, ...own })).toBe(words);
  });
});

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

test('a share is told with its two parts, a count with its unit', () => {
  expect(figureWords(share(497, 5374), '')).toBe('9.2%（497/5,374）');
  expect(figureWords(count(1284), '人')).toBe('1,284人');
});

test('a share below its threshold never reads as the threshold', () => {
  expect(figureWords(share(1249, 2500), '', 50)).toBe('49.96%（1,249/2,500）');
});

test('a tally keeps the order it is given', () => {
  const counts = [
    { verdict: '达标', count: 6 },
    { verdict: '未达标', count: 4 },
  ];
  expect(tallyWords(counts, '个')).toBe('达标6个、未达标4个');
});
