import { describe, expect, test } from 'vitest';
import type { RegionSummary } from '../../src/artifacts/region-summary.ts';
import { byPlace, siteIndexOf } from '../../src/figures/site-index.ts';

const summary = (region_code: string, region_name: string, parent_name: string | null) =>
  ({ slug: `r${region_code}`, region_code, region_name, parent_name }) as RegionSummary;

const summaries = [
  summary('110101', '东城区', '北京市'),
  summary('340321', '怀远县', '安徽省蚌埠市'),
  summary('340322', '五河县', '蚌埠市'),
  summary('370305', '临淄区', '山东省淄博市'),
];

describe('regions are found by province and city', () => {
  test('whether or not the name of the city begins with that of the province', () => {
    expect(byPlace(summaries).map(({ province, city, regions }) => [province, city, regions.length])).toEqual([
      ['北京市', '', 1],
      ['安徽省', '蚌埠市', 2],
      ['山东省', '淄博市', 1],
    ]);
  });

  test('and by their names and pinyin, in the order of their codes', () => {
    const index = siteIndexOf(summaries, (slug) => `v-${slug}`);
    expect(index.places).toEqual([
      ['北京市', ''],
      ['安徽省', '蚌埠市'],
      ['山东省', '淄博市'],
    ]);
    expect(index.regions[1]).toEqual(['r340321', '怀远县', 1, 'huai yuan xian', 'v-r340321']);
    expect(index.regions.map((region) => region[2])).toEqual([0, 1, 1, 2]);
  });
});
