import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { writeSitemap } from '../../src/pipeline/sitemap.ts';
import { temporaryFolder } from './folder.ts';

const read = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8');

test('a sitemap lists every page under the whole address of the site, without the page for errors', async () => {
  const folder = temporaryFolder();
  const pages = ['linzi/groups/index.html', '404.html', 'index.html', 'linzi/index.html'];
  await writeSitemap(folder, pages, { base: '/jyjt/', address: 'https://www.example.gov.cn' });
  expect(read(folder, 'sitemap.xml')).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n' +
      '<url><loc>https://www.example.gov.cn/jyjt/</loc></url>\n' +
      '<url><loc>https://www.example.gov.cn/jyjt/linzi/groups/</loc></url>\n' +
      '<url><loc>https://www.example.gov.cn/jyjt/linzi/</loc></url>\n' +
      '</urlset>\n',
  );
  expect(read(folder, 'robots.txt')).toContain('Sitemap: https://www.example.gov.cn/jyjt/sitemap.xml\n');
});

test('more pages than one file may hold are shared out, with an index', async () => {
  const folder = temporaryFolder();
  const pages = Array.from({ length: 50_001 }, (_, index) => `p${index}/index.html`);
  await writeSitemap(folder, pages, { base: '/', address: 'https://www.example.gov.cn' });
  expect(readdirSync(folder).toSorted()).toEqual(['robots.txt', 'sitemap-1.xml', 'sitemap-2.xml', 'sitemap.xml']);
  expect(read(folder, 'sitemap.xml').match(/<sitemap>/g)).toHaveLength(2);
  expect(read(folder, 'sitemap-2.xml').match(/<url>/g)).toHaveLength(1);
});
