import { expect, test } from 'vitest';
import { boundedCount, cityTrialWords, type TrialSums } from '../../src/client/city-trial-maths.ts';

const sums = (more: Partial<TrialSums> = {}): TrialSums => ({
  numerator: 70,
  denominator: 100,
  missing: 0,
  counted: '个校区',
  thresholds: [80, 90],
  ...more,
});

test('says what the whole city has now, and how far that is from its targets', () => {
  expect(cityTrialWords(sums(), [])).toBe('现在，全市覆盖率为70.0%（70/100），距80%还差10个校区，距90%还差20个校区。');
});

test('adds what the reader gives each county', () => {
  const counties = [
    { name: '甲县', added: 8 },
    { name: '乙区', added: 0 },
    { name: '丙县', added: 2 },
  ];
  expect(cityTrialWords(sums(), counties)).toBe(
    '甲县8个校区、丙县2个校区，共10个校区加入后，全市覆盖率为80.0%（80/100），达到80%，距90%还差10个校区。',
  );
});

test('with a county missing it says bounds, and reckons what is lacking as if that county had nothing', () => {
  expect(cityTrialWords(sums({ missing: 20, thresholds: [80] }), [])).toBe(
    '现在，已报的合计为70.0%（70/100），全市在58.3%至75.0%之间；未报的都不计时，距80%还差26个校区。',
  );
});

test('has no share of the reported where they weigh less than two thirds, and no inference where nobody knows', () => {
  expect(cityTrialWords(sums({ missing: 51, thresholds: [] }), [])).toContain(
    '已报的不足全市三分之二，全市在46.4%至80.1%之间',
  );
  expect(cityTrialWords(sums({ missing: null }), [])).toBe(
    '现在，已报的100个校区中有70个校区；未报的规模不明，全市不能推断。',
  );
});

test('a typed number is one that there can be', () => {
  expect(['3', '-1', '99', '2.7', 'abc', ''].map((typed) => boundedCount(typed, 5))).toEqual([3, 0, 5, 2, 0, 0]);
});
