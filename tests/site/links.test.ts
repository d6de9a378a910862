import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { listPages, readPage } from './site.ts';
import { proved } from '../proof/proved.ts';

const sites = [
  { name: 'at the root', folder: inject('rootSite'), base: '/' },
  { name: 'under /jyjt/', folder: inject('subPathSite'), base: '/jyjt/' },
];

describe.each(sites)('the site $name', ({ folder, base }) => {
  const pages = listPages(folder);

  test('has pages', () => {
    expect(pages.length).toBeGreaterThan(60);
  });

  test('has no link, asset or anchor that leads nowhere', () => {
    const broken = pages.flatMap((page) => brokenReferences(folder, base, page));
    expect(broken).toEqual([]);
    proved({ pages: pages.length });
  });

  test('loads nothing from another origin', () => {
    const foreign = pages.flatMap((page) =>
      [...readPage(folder, page).matchAll(/(?:\ssrc|<link[^>]*\shref)="(?:https?:)?\/\/[^"]*"/g)].map(
        (match) => `${page}: ${match[0]}`,
      ),
    );
    expect(foreign).toEqual([]);
  });

  test('states a strict content policy on every page and keeps to it', () => {
    for (const page of pages) {
      const html = readPage(folder, page);
      expect(html, page).toContain('http-equiv="Content-Security-Policy" content="default-src \'none\';');
      // Another site does not learn from which page, and with which question, a reader comes.
      expect(html, page).toContain('<meta name="referrer" content="same-origin">');
      expect(html, page).not.toMatch(/\sstyle="/);
      expect(html, page).not.toMatch(/\son[a-z]+="/);
      expect(html, page).not.toMatch(/<style/);
    }
  });
});

function brokenReferences(folder: string, base: string, page: string): string[] {
  return [...readPage(folder, page).matchAll(/\s(?:href|src)="([^"]*)"/g)]
    .map((match) => match[1] ?? '')
    .filter((reference) => !/^(?:https?:|mailto:|tel:|data:)/.test(reference))
    .filter((reference) => !resolves(folder, base, page, reference))
    .map((reference) => `${page}: ${reference}`);
}

function resolves(folder: string, base: string, page: string, reference: string): boolean {
  const target = new URL(reference, `http://site${base}${page.replace(/index\.html$/, '')}`);
  if (!target.pathname.startsWith(base)) return false;
  const path = decodeURIComponent(target.pathname.slice(base.length));
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (!existsSync(join(folder, file))) return false;
  if (target.hash === '') return true;
  return readPage(folder, file).includes(` id="${decodeURIComponent(target.hash.slice(1))}"`);
}
