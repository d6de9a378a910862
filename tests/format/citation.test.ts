import { expect, test } from 'vitest';

import { plainCitation, standardCitation } from '../../src/format/citation.ts';

const cited = {
  region: {
    region_name: '甲县',
    as_of_date: '2026-03-31',
    data_status: '核定数',
    data_provider: '甲县教育局',
    is_demo: false,
  },
  site_title: '某公开数据站',
  input_hash: '0123456789abcdef',
  address: 'https://www.example.gov.cn/jia/data/',
};

test('a citation names provider, site, data, date, status and hash, and the address where it is known', () => {
  expect(plainCitation(cited)).toBe(
    '甲县教育局、某公开数据站：《甲县集团化办学公开数据》，数据截至2026年3月31日（核定数），数据版本0123456789ab，https://www.example.gov.cn/jia/data/。',
  );
  expect(plainCitation({ ...cited, address: null })).toMatch(/数据版本0123456789ab。$/);
});

test('an entry for a list of references follows GB/T 7714 and leaves the day of reading to the reader', () => {
  expect(standardCitation(cited)).toBe(
    '甲县教育局. 甲县集团化办学公开数据：数据截至2026年3月31日（核定数），数据版本0123456789ab[DS/OL]. 某公开数据站[引用日期]. https://www.example.gov.cn/jia/data/.',
  );
});

test('a citation of invented data says so', () => {
  const region = { ...cited.region, is_demo: true };
  expect(plainCitation({ ...cited, region })).toContain('《甲县集团化办学公开数据（演示数据）》');
  expect(standardCitation({ ...cited, region })).toContain('（演示数据）：');
});

test('a site that made the data itself is named once', () => {
  const region = { ...cited.region, data_provider: '某公开数据站（据公开文件整理）' };
  expect(plainCitation({ ...cited, region })).toMatch(/^某公开数据站（据公开文件整理）：《/);
});
