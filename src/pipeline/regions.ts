import { type Dirent, existsSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { takenSlugs } from '../model/taken-slugs.ts';
import { refusal } from './refusal.ts';

/** A region's folder under data/. */
export interface RegionFolder {
  /** `370305-linzi` */
  readonly name: string;
  readonly path: string;
}

/** A folder is a region when its name is a division code, a hyphen and the last part of the region's address. */
const regionName = /^\d{6}-[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Folders under data/ that are no regions. */
const otherFolders: ReadonlySet<string> = new Set(['fonts']);

/**
 * Returns the regions of a data folder in the order of their codes. Refuses when there is none, when a name cannot be
 * part of an address, when two would have the same address or the site's own, and when a folder of tables would be passed
 * over because no code stands before its name.
 */
export async function findRegions(dataFolder: string): Promise<readonly RegionFolder[]> {
  if (!isFolder(dataFolder))
    throw refusal(
      existsSync(dataFolder)
        ? `${dataFolder} 是文件，不是数据文件夹。请用 --data 写明数据文件夹`
        : `找不到数据文件夹 ${dataFolder}。请核对路径，或用 --data 写明`,
    );
  const entries = entriesOf(dataFolder, await readdir(dataFolder, { withFileTypes: true }));
  const noFolder = entries.find((entry) => regionName.test(entry.name) && !entry.isDirectory());
  if (noFolder !== undefined)
    throw refusal(
      `${join(dataFolder, noFolder.name)} 用了地区文件夹的名称，却不是文件夹，或是指向别处的失效链接。请换成实际的文件夹，或移出 ${dataFolder}`,
    );
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

/** Refuses a folder of restricted inputs that was named and is not there: without it teachers would not be counted. */
export function refuseMissingRestricted(folder: string | null): void {
  if (folder === null || isFolder(folder)) return;
  throw refusal(`找不到内部表文件夹 ${folder}。请核对 --restricted 或环境变量 ATLAS_RESTRICTED`);
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    // Not there, not to be opened, or links in a circle: whoever asks says what it was to be.
    return false;
  }
}

/** Links as what they lead to. */
function entriesOf(folder: string, entries: readonly Dirent[]): readonly Entry[] {
  return entries.map((entry) => ({
    name: entry.name,
    isDirectory: () => (entry.isSymbolicLink() ? isFolder(join(folder, entry.name)) : entry.isDirectory()),
  }));
}

type Entry = Pick<Dirent, 'name' | 'isDirectory'>;

/** The first folder that holds tables and is no region; null when there is none. */
async function folderOfTables(dataFolder: string, entries: readonly Entry[]): Promise<string | null> {
  for (const { name } of entries.filter((entry) => entry.isDirectory()).toSorted(byName)) {
    if (/^\d{6}-/.test(name) || name.startsWith('.') || otherFolders.has(name)) continue;
    const files = await readdir(join(dataFolder, name));
    if (files.some((file) => /\.(?:csv|xlsx|xls)$/i.test(file))) return name;
  }
  return null;
}

function byName(a: Entry, b: Entry): number {
  return a.name < b.name ? -1 : 1;
}
