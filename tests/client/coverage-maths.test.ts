import { expect, test } from 'vitest';

import { coverageAt, trialOf } from '../../src/client/coverage-maths.ts';

test('a month is told in a sentence, with what cannot be stated named', () => {
  const month = { date: '2025-02-28', tight: 98, all: 113, total: 136, groups: 13 };
  expect(coverageAt(month)).toBe(
    '2025年2月28日：13个集团，紧密型覆盖率72.1%（98/136），各类集团合计覆盖率83.1%（113/136）。',
  );
  expect(coverageAt({ ...month, tight: null })).toContain('紧密型覆盖率无法计算，');
});

test('a trial adds each campus once and says what each target still lacks', () => {
  const trial = { numerator: 110, denominator: 136, thresholds: [80, 90] };
  expect(trialOf(trial, [])).toBe('现在，紧密型覆盖率为80.9%（110/136），达到80%，距90%还差13个校区。');
  const groups = [
    { id: 'a', campuses: ['1', '2', '3'] },
    { id: 'b', campuses: ['3', '4'] },
  ];
  expect(trialOf(trial, groups)).toBe(
    '这2个集团转为紧密型后，新增4个校区，紧密型覆盖率为83.8%（114/136），达到80%，距90%还差9个校区。',
  );
});
