import { expect, test } from 'vitest';
import { citySlugs } from '../../src/pipeline/data-pipeline.ts';

test('a county knows its city by the names of the folders, whichever of them are made here', () => {
  const folders = ['340300-bengbu', '340321-huaiyuan', '370000-shandong', '370305-linzi', '999900-shili'];
  expect(citySlugs(folders.map((name) => ({ name })))).toEqual({
    city_slugs: { '3403': 'bengbu', '9999': 'shili' },
  });
});

test('without a city nothing is said of any', () => {
  expect(citySlugs([{ name: '340321-huaiyuan' }, { name: '370305-linzi' }])).toEqual({});
});
