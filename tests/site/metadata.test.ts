import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';

import { offeredBy } from './offered-files.ts';
import { listPages, readPage } from './site.ts';

const site = inject('rootSite');
const read = (file: string): string => readFileSync(join(site, file), 'utf8');

/** Whether an address that stands in a file leads to a file of the site. */
function leadsSomewhere(file: string, address: string): boolean {
  const path = join(dirname(file), address);
  return existsSync(join(site, address.endsWith('/') ? join(path, 'index.html') : path));
}

interface Distribution {
  readonly contentUrl: string;
  readonly contentSize: string;
  readonly sha256?: string;
}

describe.each(['demo', 'linzi', 'huaiyuan'])('the data page of %s', (slug) => {
  const page = `${slug}/data/index.html`;
  const [, block = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(readPage(site, page)) ?? [];
  const dataset = JSON.parse(block) as Readonly<Record<string, unknown>> & {
    readonly distribution: readonly Distribution[];
  };

  test('describes a schema.org data set as search engines want it', () => {
    expect(dataset).toMatchObject({ '@context': 'https://schema.org/', '@type': 'Dataset', inLanguage: 'zh-CN' });
    expect(String(dataset['description']).length).toBeGreaterThanOrEqual(50);
    expect(String(dataset['description']).length).toBeLessThanOrEqual(5000);
    expect(String(dataset['license'])).toMatch(/^https:\/\/creativecommons\.org\//);
  });

  test('gives no licence for the texts of others, and names the quoted documents that are not marked as public', () => {
    const scope = String(dataset['copyrightNotice']);
    expect(scope).toContain('不及于所引政策文件的原文');
    expect(scope.includes('怀教组〔2024〕1号')).toBe(slug === 'huaiyuan');
    expect(readPage(site, page)).toContain('不及于所引政策文件的原文');
    expect(read('data/catalog.jsonld')).toContain('不及于所引政策文件的原文');
  });

  test('lists the files that hold everything, with their sizes and hashes', () => {
    const { files } = offeredBy(site, slug);
    expect(dataset.distribution.length).toBeGreaterThanOrEqual(3);
    for (const { contentUrl, contentSize, sha256 } of dataset.distribution) {
      expect(leadsSomewhere(page, contentUrl), contentUrl).toBe(true);
      const listed = files.find(({ path }) => contentUrl.endsWith(`/${path}`));
      expect(contentSize).toBe(`${listed?.byte_count} B`);
      expect(sha256 ?? null).toBe(listed?.sha256 ?? null);
    }
  });

  test('says how to cite the data up to its date, and that invented data are invented', () => {
    const text = readPage(site, page);
    expect(text).toContain('[DS/OL]');
    expect(text).toMatch(/引用日期\]/);
    expect(String(dataset['name']).includes('演示数据')).toBe(slug === 'demo');
  });
});

test('the catalogue lists every region with its files', () => {
  const file = 'data/catalog.jsonld';
  const catalogue = JSON.parse(read(file)) as {
    readonly 'dcat:dataset': readonly {
      readonly '@id': string;
      readonly 'dcat:landingPage': { readonly '@id': string };
      readonly 'dcat:distribution': readonly { readonly 'dcat:downloadURL': { readonly '@id': string } }[];
    }[];
  };
  const datasets = catalogue['dcat:dataset'];
  expect(datasets).toHaveLength(3);
  const addresses = datasets.flatMap((dataset) => [
    dataset['dcat:landingPage']['@id'],
    ...dataset['dcat:distribution'].map((distribution) => distribution['dcat:downloadURL']['@id']),
  ]);
  expect(addresses.length).toBeGreaterThanOrEqual(12);
  expect(addresses.filter((address) => !leadsSomewhere(file, address))).toEqual([]);
  expect(new Set(datasets.map((dataset) => dataset['@id'])).size).toBe(3);
});

describe.each(['feed.atom', 'demo/releases.atom', 'linzi/releases.atom'])('the feed %s', (file) => {
  const xml = read(file);

  test('has entries with an id of their own, newest first, that lead to pages of the site', () => {
    const ids = [...xml.matchAll(/<id>(urn:uuid:[0-9a-f-]{36})<\/id>/g)].map(([, id]) => id);
    const entryCount = xml.split('<entry>').length - 1;
    expect(entryCount).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(entryCount + 1);
    const dates = [...xml.matchAll(/<updated>(.*?)<\/updated>/g)].map(([, date = '']) => date).slice(1);
    expect(dates).toEqual(dates.toSorted().toReversed());
    const targets = [...xml.matchAll(/href="([^"]*)"/g)].map(([, target = '']) => target);
    expect(targets.filter((target) => !leadsSomewhere(file, target))).toEqual([]);
  });
});

test('corrections are told in the feed with old value, new value and reason', () => {
  expect(read('demo/releases.atom')).toMatch(/更正\d+处/);
  expect(read('demo/releases.atom')).toMatch(/改为.*原因：/);
});

test('every page leads programs to a feed', () => {
  const silent = listPages(site).filter(
    (page) => !/<link rel="alternate" type="application\/atom\+xml"/.test(readPage(site, page)),
  );
  expect(silent).toEqual([]);
});

test('without an address of its own the site has robots.txt and no sitemap', () => {
  expect(read('robots.txt')).toBe('User-agent: *\nAllow: /\n');
  expect(existsSync(join(site, 'sitemap.xml'))).toBe(false);
});
