import { expect, test } from 'vitest';
import { rowsOfCounty } from '../../src/cities/rows.ts';
import { madeCounty } from './made-county.ts';

test('the months of all groups together are the total, and not a type without a name', () => {
  const county = madeCounty({ code: '999901', name: '甲县', slug: 'jia' });
  const month = { as_of_date: '2025-11-30', group_count: 4, school_count: 16, campus_count: 30 };
  const composition_history = ['', '紧密型'].map((group_type) => ({ ...month, group_type }));
  const rows = rowsOfCounty({ ...county, derived: { ...county.derived, composition_history } });
  const groups = rows.filter(({ basis }) => basis === '集团数');
  expect(groups.map(({ category, numerator, ref }) => [category, numerator, ref])).toEqual([
    ['', 4, 'composition_history.0'],
    ['类型：紧密型', 4, 'composition_history.1'],
  ]);
});
