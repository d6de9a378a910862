import { strFromU8, unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';

import { programVersion } from '../../src/format/program.ts';
import { readProgram } from '../../src/pipeline/program.ts';
import { dataFileOf } from './published.ts';
import { listPages, readPage, wordsOf } from './site.ts';

const site = inject('rootSite');
const slugs = ['demo', 'huaiyuan', 'linzi'] as const;

test('every page with a footer states the version of the program', async () => {
  const stated = `程序版本${programVersion(await readProgram())}`;
  const silent = listPages(site).filter((page) => {
    const markup = readPage(site, page);
    return markup.includes('class="site-footer"') && !wordsOf(markup).includes(stated);
  });
  expect(silent).toEqual([]);
});

test.each(slugs)(
  'the manifest, the data package and the text of the archive of %s name the same program',
  async (slug) => {
    const program = await readProgram();
    const json = (file: string): unknown => JSON.parse(readFileSync(join(site, slug, 'data', file), 'utf8'));
    expect(json('manifest.json')).toHaveProperty('generator', program);
    expect(json('datapackage.json')).toHaveProperty('generator', program);
    const archive = unzipSync(readFileSync(dataFileOf(site, slug, /_all_.*\.zip$/)));
    expect(strFromU8(archive['README.txt'] ?? new Uint8Array())).toContain(`程序版本：${programVersion(program)}`);
  },
);

const article = (page: string) => wordsOf(readPage(site, page).replace(/<footer[\s\S]*<\/footer>/, ''));

test('reports of the present data state the program, those of a release stay as they were frozen', async () => {
  const stated = `程序版本${programVersion(await readProgram())}`;
  expect(article('demo/reports/2025/index.html')).toContain(stated);
  expect(article('demo/releases/2025-2/report/index.html')).not.toContain('程序版本');
});
