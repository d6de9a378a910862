import { type Dirent, existsSync } from 'node:fs';
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

/** Folders of the site itself, and names that Windows keeps for devices: no region can live there. */
export const takenSlugs: ReadonlySet<string> = new Set([
  'about',
  'accessibility',
  'data',
  'guide',
  'method',
  'previews',
  'con',
  'prn',
  'aux',
  'nul',
]);

/** Folders under data/ that are no regions. */
const otherFolders: ReadonlySet<string> = new Set(['fonts']);

/**
 * Returns the regions of a data folder in the order of their codes. Refuses when there is none, when a name cannot be
 * part of an address, when two would have the same address or the site's own, and when a folder of tables would be passed
 * over because no code stands before its name.
 */
export async function findRegions(dataFolder: string): Promise<readonly RegionFolder[]> {
  if (!existsSync(dataFolder)) throw refusal(`找不到数据文件夹 ${dataFolder}`);
  const entries = await readdir(dataFolder, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory() && /^\d{6}-/.test(entry.name))
    .map(({ name }) => name)
    .toSorted();
  const passedOver = await folderOfTables(dataFolder, entries);
  if (passedOver !== null)
    throw refusal(
      `文件夹“${passedOver}”中有数据表，但名称不是“区划代码-拼音”的形式，如 370305-linzi；请改名，或移出 ${dataFolder}`,
    );
  const misnamed = names.find((name) => !regionName.test(name));
  if (misnamed !== undefined)
    throw refusal(`地区文件夹“${misnamed}”的名称不能用作网址：区划代码之后只能用小写字母、数字和连字符`);
  if (names.length === 0) throw refusal(`${dataFolder} 下没有地区文件夹，名称应为“区划代码-拼音”，如 370305-linzi`);
  const slugs = names.map((name) => name.slice(7));
  const repeated = slugs.find((slug, index) => slugs.indexOf(slug) !== index);
  if (repeated !== undefined) throw refusal(`${dataFolder} 下有两个地区文件夹的名称都以“-${repeated}”结尾，网址会相同`);
  const taken = slugs.find((slug) => takenSlugs.has(slug));
  if (taken !== undefined) throw refusal(`地区文件夹的名称不能以“-${taken}”结尾：这是本站网页或操作系统使用的名称`);
  return names.map((name) => ({ name, path: join(dataFolder, name) }));
}

/** The first folder that holds tables and is no region; null when there is none. */
async function folderOfTables(dataFolder: string, entries: readonly Dirent[]): Promise<string | null> {
  for (const { name } of entries.filter((entry) => entry.isDirectory()).toSorted(byName)) {
    if (/^\d{6}-/.test(name) || name.startsWith('.') || otherFolders.has(name)) continue;
    const files = await readdir(join(dataFolder, name));
    if (files.some((file) => /\.(?:csv|xlsx|xls)$/i.test(file))) return name;
  }
  return null;
}

function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : 1;
}
