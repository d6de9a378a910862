import { describe, expect, test } from 'vitest';
import { candidatesIn } from '../../src/validate/personal-data/digit-runs.ts';
import { findPersonalData, gravestIn } from '../../src/validate/personal-data/find.ts';

// No test is about time: the limit is there for a machine that does many things at once.
describe('a hundred thousand characters of one kind', { timeout: 120_000 }, () => {
  const units = [
    '1',
    '1 ',
    '138 ',
    'a.',
    'wang@',
    '王',
    '王小明、',
    '校长：',
    '小区1号楼',
    '0533-',
    '皖A1',
    '一、',
    'QQ1',
  ];

  test('have at most as many candidates a group as a number has digits', () => {
    for (const unit of units) {
      const text = unit.repeat(Math.ceil(100_000 / unit.length));
      const groups = text.match(/\d+/gu)?.length ?? 0;
      let count = 0;
      for (const candidate of candidatesIn(text)) count += candidate.digits === '' ? 0 : 1;
      expect(count).toBeLessThanOrEqual(groups * 19);
    }
  });

  test.each(units)('%j: are read to the end', (unit) => {
    const text = unit.repeat(Math.ceil(100_000 / unit.length));
    // A pattern that tries every place from every place would take hours for this, and the runner would end it.
    const found = gravestIn(findPersonalData(`${text}。手机：13812345678`));
    expect(found?.code).toMatch(/mobile-number|identity-number|bank-card/);
  });
});
