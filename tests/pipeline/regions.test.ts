import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { takenSlugs } from '../../src/model/taken-slugs.ts';
import { findRegions } from '../../src/pipeline/regions.ts';
import { temporaryFolder } from './folder.ts';

function dataFolder(...names: readonly string[]): string {
  const folder = temporaryFolder();
  for (const name of names) mkdirSync(join(folder, name));
  return folder;
}

test('regions are the folders named by code and slug, in the order of their codes', async () => {
  const regions = await findRegions(dataFolder('370305-linzi', '340321-huai-yuan', 'notes', '12-short', '370305 old'));
  expect(regions.map(({ name }) => name)).toEqual(['340321-huai-yuan', '370305-linzi']);
});

test('two regions with the same slug would have the same address', async () => {
  await expect(findRegions(dataFolder('370305-linzi', '370399-linzi'))).rejects.toThrow('都以“-linzi”结尾');
});

test('a data folder without regions is not built', async () => {
  await expect(findRegions(dataFolder('notes'))).rejects.toThrow('没有地区文件夹');
});

test('a region whose name cannot be part of an address is not passed over', async () => {
  await expect(findRegions(dataFolder('370305-linzi', '340321-怀远'))).rejects.toThrow(
    '“340321-怀远”的名称不能用作网址',
  );
});

test('a data folder that does not exist is named', async () => {
  await expect(findRegions(join(dataFolder(), 'nowhere'))).rejects.toThrow('找不到数据文件夹');
});

test('a folder of tables that no code begins is not passed over', async () => {
  const folder = dataFolder('370305-linzi', '临淄区');
  writeFileSync(join(folder, '临淄区', 'groups.csv'), '');
  await expect(findRegions(folder)).rejects.toThrow('文件夹“临淄区”中有数据表');
});

test('a region does not take the place of a page of the site', async () => {
  await expect(findRegions(dataFolder('370305-about'))).rejects.toThrow('不能以“-about”结尾');
});

test('every folder of the site itself is known as one', async () => {
  const entries = readdirSync(new URL('../../src/pages', import.meta.url), { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('[')).map(({ name }) => name);
  expect(folders.filter((name) => !takenSlugs.has(name))).toEqual([]);
});
