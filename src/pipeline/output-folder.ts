import { existsSync, statSync } from 'node:fs';
import { readdir, readlink, realpath, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';

import { refusal } from './refusal.ts';

/** Says in every site we build that the folder is ours to replace. */
export const siteMark = 'site-mark.txt';

const markText = `本文件夹由“集团化办学公开数据站”程序生成，每次生成时整个替换。请不要在这里保存其他文件。
Made by School Group Atlas; replaced as a whole by every build. Keep nothing of your own here.
`;

/** Puts the mark into a site, and the empty file that keeps code hosts from dropping folders that begin with _. */
export async function markSite(folder: string): Promise<void> {
  await writeFile(join(folder, siteMark), markText);
  await writeFile(join(folder, '.nojekyll'), '');
}

/**
 * Refuses an output folder whose replacement would destroy something: one that is, holds or lies in a protected folder
 * other than the project, or that has files in it and is no site of ours. Nothing is touched.
 */
export async function refuseOutput(
  out: string,
  {
    project,
    data,
    restricted,
  }: { readonly project: string; readonly data: string; readonly restricted: string | null },
): Promise<void> {
  const target = await realOf(resolve(out));
  const inputs = await Promise.all(
    [data, ...(restricted === null ? [] : [restricted])].map((folder) => realOf(resolve(folder))),
  );
  const holds = [await realOf(project), ...inputs].find((folder) => isWithin(folder, target));
  if (holds !== undefined)
    throw refusal(
      `输出文件夹 ${out} 包含程序或数据所在的文件夹，生成时会把它们删除，没有生成。请用 --out 另选一个空文件夹。`,
    );
  const inside = inputs.find((folder) => isWithin(target, folder));
  if (inside !== undefined)
    throw refusal(`输出文件夹 ${out} 在数据文件夹之内，没有生成。请用 --out 另选数据文件夹以外的空文件夹。`);
  const link = await linkOf(resolve(out));
  if (link !== null)
    throw refusal(
      `输出位置 ${out} 是一个链接（指向 ${link}），生成时会换成新的文件夹，链接所指的位置不会更新，没有生成。请用 --out 直接写明实际的文件夹。`,
    );
  if (!existsSync(target)) return;
  if (!statSync(target).isDirectory())
    throw refusal(`输出位置 ${out} 是一个文件，不是文件夹，没有生成。请用 --out 另选位置。`);
  if (statSync(target).dev !== statSync(dirname(target)).dev)
    throw refusal(
      `输出文件夹 ${out} 是另一个磁盘的挂载点，不能整个替换，没有生成。请用 --out 选择其中的一个子文件夹，如 ${join(out, 'site')}。`,
    );
  const names = await readdir(target);
  if (names.length === 0 || isOwnSite(names)) return;
  throw refusal(
    `输出文件夹 ${out} 中有其他文件（如“${names.toSorted()[0]}”），不是本程序生成的网站，没有生成，也没有改动。请用 --out 另选一个空文件夹，或先把其中的文件移走。`,
  );
}

/** Sites of versions before the mark are known by what only they have together. */
function isOwnSite(names: readonly string[]): boolean {
  return names.includes(siteMark) || ['offline.js', 'method', 'guide', 'engine'].every((name) => names.includes(name));
}

/** Whether a folder is another one or lies in it. */
function isWithin(folder: string, other: string): boolean {
  return folder === other || folder.startsWith(other.endsWith(sep) ? other : other + sep);
}

/** Where a link leads; null for what is no link, or is not there. */
async function linkOf(path: string): Promise<string | null> {
  return readlink(path).catch(() => null);
}

/** Where a path really leads; of a folder that is not there yet, where it would be made. */
async function realOf(path: string): Promise<string> {
  if (existsSync(path)) return realpath(path);
  const parent = dirname(path);
  return parent === path ? path : join(await realOf(parent), path.slice(parent.length));
}
