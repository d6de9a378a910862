import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { refusal } from './refusal.ts';

/** A region's folder under data/. */
export interface RegionFolder {
  /** `370305-linzi` */
  readonly name: string;
  readonly path: string;
}

/** A folder is a region when its name is a division code, a hyphen and the last part of the region's address. */
const regionName = /^\d{6}-[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Returns the regions of a data folder in the order of their codes. Refuses when there is none, when a name cannot be
 * part of an address, and when two would have the same address.
 */
export async function findRegions(dataFolder: string): Promise<readonly RegionFolder[]> {
  if (!existsSync(dataFolder)) throw refusal(`找不到数据文件夹 ${dataFolder}`);
  const entries = await readdir(dataFolder, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory() && /^\d{6}-/.test(entry.name))
    .map(({ name }) => name)
    .toSorted();
  const misnamed = names.find((name) => !regionName.test(name));
  if (misnamed !== undefined)
    throw refusal(`地区文件夹“${misnamed}”的名称不能用作网址：区划代码之后只能用小写字母、数字和连字符`);
  if (names.length === 0) throw refusal(`${dataFolder} 下没有地区文件夹，名称应为“区划代码-拼音”，如 370305-linzi`);
  const slugs = names.map((name) => name.slice(7));
  const repeated = slugs.find((slug, index) => slugs.indexOf(slug) !== index);
  if (repeated !== undefined) throw refusal(`${dataFolder} 下有两个地区文件夹的名称都以“-${repeated}”结尾，网址会相同`);
  return names.map((name) => ({ name, path: join(dataFolder, name) }));
}
