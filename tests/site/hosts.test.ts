import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { expect, inject, test } from 'vitest';

import { listFiles } from './site.ts';

test('the examples for hosts know every kind of file that the site has', () => {
  const config = readFileSync('src/docs/hosts/nginx.conf', 'utf8');
  const known = new Set(
    [...config.matchAll(/^ {4}[a-z]+\/[\w.+-]+ +(\w+);$/gm)].map(([, extension]) => `.${extension}`),
  );
  const found = new Set(listFiles(inject('rootSite')).map((file) => extname(file)));
  expect([...found].filter((extension) => extension !== '' && !known.has(extension))).toEqual([]);
});

test('what the examples let browsers keep for good is named by its content, and is most of what scripts ask for', () => {
  const hashed = listFiles(inject('rootSite')).filter((file) => /(?:^|\/)json\//.test(file));
  expect(hashed.length).toBeGreaterThan(100);
  expect(hashed.filter((file) => !/(?:^|\/)json\/[0-9a-f]{12}\//.test(file))).toEqual([]);
});
