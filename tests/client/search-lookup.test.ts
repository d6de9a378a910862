import { afterEach, describe, expect, test, vi } from 'vitest';
import type { RegionsOfPairs, SiteIndex } from '../../src/artifacts/site-index.ts';
import { siteSource } from '../../src/client/search-lookup.ts';
import { pairFilesOf } from '../../src/figures/site-index.ts';
import type { SearchIndex } from '../../src/figures/search-index.ts';
import { bucketCount, pairsOf } from '../../src/format/name-pairs.ts';

afterEach(() => vi.unstubAllGlobals());

/** So many counties, each with one school of the common name and one of its own; returns what was fetched. */
function site(count: number, base: string): string[] {
  const names = Array.from({ length: count }, (_, index) => [
    '实验小学',
    `丙${String.fromCodePoint(0x4e00 + index)}中学`,
  ]);
  const index: SiteIndex = {
    places: [['安徽省', '蚌埠市']],
    regions: names.map((_, at) => [`r${at}`, `第${at}县`, 0, `di ${at} xian`, 'v']),
    cities: [['shi', '蚌埠市', '安徽省', 'beng bu shi']],
  };
  const pairs: readonly RegionsOfPairs[] = pairFilesOf(
    names.map((own) => own.flatMap(pairsOf)),
    bucketCount(count),
  );
  const files = new Map<string, unknown>([[`${base}data/regions.json`, index]]);
  for (const [bucket, file] of pairs.entries()) files.set(`${base}data/names/${bucket}.json`, file);
  for (const [at, own] of names.entries()) {
    const search: SearchIndex = {
      entries: own.map((name, target) => [name, '', '', target]),
      targets: own.map((name, target) => [name, `schools/${target}/`, '']),
    };
    files.set(`${base}r${at}/json/v/search.json`, search);
  }
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    return files.has(url) ? new Response(JSON.stringify(files.get(url))) : new Response('', { status: 404 });
  });
  return asked;
}

describe('among many regions', () => {
  test('a region is found by its name, with nothing loaded but the list of regions and of names', async () => {
    const asked = site(300, '/a/');
    const { options } = await siteSource({ base: '/a/' }).lookup('第7县');
    expect(options[0]).toEqual({ label: '第7县', note: '安徽省蚌埠市', href: '/a/r7/' });
    expect(asked.filter((url) => url.endsWith('search.json'))).toEqual([]);
  });

  test('a city that is added up from its counties is found by its name and in pinyin', async () => {
    const asked = site(300, '/city/');
    const { lookup } = siteSource({ base: '/city/' });
    for (const typed of ['蚌埠', 'bengbu', 'bbs'])
      expect((await lookup(typed)).options[0]).toEqual({ label: '蚌埠市', note: '安徽省', href: '/city/shi/' });
    expect(asked.filter((url) => url.endsWith('search.json'))).toEqual([]);
  });

  test('a rare name loads the one region that has it', async () => {
    const asked = site(300, '/b/');
    const { options, note } = await siteSource({ base: '/b/' }).lookup(`丙${String.fromCodePoint(0x4e00 + 41)}中`);
    expect(options.map(({ href }) => href)).toEqual(['/b/r41/schools/1/']);
    expect(note).toBe('');
    expect(asked.filter((url) => url.endsWith('search.json'))).toEqual(['/b/r41/json/v/search.json']);
  });

  test('a name that all have loads a few, and says to name the region; which then finds it', async () => {
    const asked = site(300, '/c/');
    const { lookup } = siteSource({ base: '/c/' });
    const { options, note } = await lookup('实验小学');
    expect(options).toHaveLength(6);
    expect(note).toBe('另有294个地区可能有这个名称，请在前面加上地区名再找，如“第0县 实验小学”。');
    expect(asked.length).toBeLessThanOrEqual(1 + 3 + 6);
    const named = await lookup('第200县 实验');
    expect(named.options.map(({ href }) => href)).toEqual(['/c/r200/schools/0/']);
    expect(named.note).toBe('');
  });

  test('pinyin and single characters find regions only', async () => {
    const asked = site(300, '/d/');
    expect((await siteSource({ base: '/d/' }).lookup('shiyan')).options).toEqual([]);
    expect(asked).toEqual(['/d/data/regions.json']);
  });
});

test('a few regions are all loaded, each once', async () => {
  const asked = site(3, '/e/');
  const { lookup, prepare } = siteSource({ base: '/e/' });
  await prepare();
  const { options } = await lookup('实验');
  expect(options.map(({ note }) => note)).toEqual(['，第0县', '，第1县', '，第2县']);
  expect(asked).toHaveLength(4);
});
