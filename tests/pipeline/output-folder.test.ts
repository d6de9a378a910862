import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { markSite, refuseOutput } from '../../src/pipeline/output-folder.ts';
import { temporaryFolder } from './folder.ts';

/** A checkout with its data and a folder beside it. */
function checkout(): { readonly project: string; readonly data: string; readonly beside: string; restricted: null } {
  const root = temporaryFolder();
  const folders = { project: join(root, 'project'), data: join(root, 'project', 'data'), beside: join(root, 'beside') };
  for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true });
  writeFileSync(join(folders.project, 'package.json'), '{}');
  writeFileSync(join(folders.data, 'site.csv'), '');
  return { ...folders, restricted: null };
}

test('the project, what holds it, its data and what lies in them are refused and untouched', async () => {
  const places = checkout();
  for (const out of [places.project, join(places.project, '..'), places.data, join(places.data, 'dist'), '/'])
    await expect(refuseOutput(out, places)).rejects.toThrow('没有生成');
  expect(readdirSync(places.project).toSorted()).toEqual(['data', 'package.json']);
});

test('a link to the project is the project', async () => {
  const places = checkout();
  const link = join(places.beside, 'link');
  symlinkSync(places.project, link);
  await expect(refuseOutput(link, places)).rejects.toThrow('包含程序或数据所在的文件夹');
});

test('a folder with files that are no site is refused, and names one of them', async () => {
  const places = checkout();
  writeFileSync(join(places.beside, '毕业论文.docx'), '');
  await expect(refuseOutput(places.beside, places)).rejects.toThrow(
    `中有其他文件（如“毕业论文.docx”），不是本程序生成的网站，没有生成，也没有改动`,
  );
  expect(readdirSync(places.beside)).toEqual(['毕业论文.docx']);
});

test('a file is no folder', async () => {
  const places = checkout();
  writeFileSync(join(places.beside, 'dist'), '');
  await expect(refuseOutput(join(places.beside, 'dist'), places)).rejects.toThrow('是一个文件，不是文件夹');
});

test('an empty folder, one that is not there, and a site are taken', async () => {
  const places = checkout();
  await expect(refuseOutput(join(places.project, 'dist'), places)).resolves.toBeUndefined();
  await expect(refuseOutput(places.beside, places)).resolves.toBeUndefined();
  await markSite(places.beside);
  await expect(refuseOutput(places.beside, places)).resolves.toBeUndefined();
});

test('a site of a version before the mark is known', async () => {
  const places = checkout();
  for (const name of ['method', 'guide', 'engine']) mkdirSync(join(places.beside, name));
  writeFileSync(join(places.beside, 'offline.js'), '');
  await expect(refuseOutput(places.beside, places)).resolves.toBeUndefined();
});
