import { expect, test } from 'vitest';

import { feedXml } from '../../src/downloads/feed.ts';
import { publicationsOf, urnOf } from '../../src/artifacts/publications.ts';
import { completeTables } from '../../src/downloads/published-region.ts';
import { region } from '../indicators/rows.ts';

const correction = (corrected_on: string, place: string) => ({
  corrected_on,
  place,
  old_value: '1<2',
  new_value: '2',
  reason: '录入有误',
  affected_indicators: ['IND-10'],
  unit_id: 'G01',
  period: '2024-2025',
});

test('corrections of one day are one entry, and the newest comes first', () => {
  const corrections = [correction('2025-10-01', '甲'), correction('2025-11-01', '乙'), correction('2025-10-01', '丙')];
  const entries = publicationsOf({
    region: region({ as_of_date: '2025-10-20' }),
    tables: { ...completeTables({}), corrections },
    downloads: [],
  });
  expect(entries.map(({ date, path }) => [date, path])).toEqual([
    ['2025-11-01', 'corrections/'],
    ['2025-10-20', 'data/'],
    ['2025-10-01', 'corrections/'],
  ]);
  expect(entries[2]?.title).toContain('更正2处');
  expect(entries[2]?.summary).toBe('甲：1<2改为2。原因：录入有误；丙：1<2改为2。原因：录入有误');
});

test('an identifier tells one thing for ever', () => {
  expect(urnOf(['340321', 'data'])).toBe(urnOf(['340321', 'data']));
  expect(urnOf(['340321', 'data'])).not.toBe(urnOf(['370305', 'data']));
  expect(urnOf(['a'])).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('a feed escapes what its texts hold and dates each entry by the day in China', () => {
  const entry = {
    id: 'urn:x',
    title: '甲<乙>&',
    date: '2025-10-01',
    summary: '',
    path: '',
    address: 'a/',
    author: '某局',
  };
  const xml = feedXml({ id: 'urn:f', title: '题', author: '某局', address: 'feed.atom', entries: [entry] });
  expect(xml).toContain('<title>甲&lt;乙&gt;&amp;</title>');
  expect(xml).toContain('<updated>2025-10-01T00:00:00+08:00</updated>');
});
