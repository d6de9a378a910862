import { readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { ask } from '../pipeline/ask.ts';
import { programs, startHost, type Host } from './hosts.ts';

const words = '<p>临淄区教育集团</p>'.repeat(100);
const hashed = [
  '_astro/Site.BpWZ_-bQ.css',
  'engine/duckdb-1.32.0-0123456789ab.js',
  'linzi/json/0123456789ab/search.json',
  'linzi/data/370305_database_0123456789ab_20220812.duckdb',
];
const plain = ['index.html', 'linzi/index.html', 'linzi/data/370305_groups_20220812.csv', 'linzi/data/manifest.json'];
const others = [
  'feed.atom',
  'sitemap.xml',
  'robots.txt',
  'data/catalog.jsonld',
  'linzi/charts/map.svg',
  'a/b.sql',
  'a/SHA256SUMS',
];
const files = Object.fromEntries([...hashed, ...plain, ...others, '404.html'].map((path) => [path, words]));

// None where the machine has no server.
describe.each(programs)('the example of the documents for $name', (program) => {
  let host: Host;
  const get = (path: string, headers?: Readonly<Record<string, string>>) => ask(`${host.address}/${path}`, headers);
  beforeAll(async () => {
    host = await startHost(program, files);
  });
  afterAll(() => host.close());

  test('leads an address without slash to the page, on the same host', async () => {
    const { status, headers } = await get('linzi');
    expect(status).toBe(301);
    expect(new URL(String(headers['location']), `${host.address}/linzi`).href).toBe(`${host.address}/linzi/`);
    expect((await get('linzi/')).body.toString()).toBe(words);
  });

  test.for([...plain, ...others, ...hashed.filter((path) => /\.(?:css|js|json)$/.test(path))])(
    'says that %s is UTF-8 although the server says something else of its own files',
    async (path) => {
      const { status, headers, body } = await get(path);
      expect([status, headers['content-type']]).toEqual([200, expect.stringMatching(/^[^;]+; ?charset=utf-8$/i)]);
      expect(body.toString()).toBe(words);
    },
  );

  test.for(Object.keys(files).filter((path) => path !== '404.html'))('sends %s compressed', async (path) => {
    const { headers, body } = await get(path, { 'accept-encoding': 'gzip' });
    expect(headers['content-encoding']).toBe('gzip');
    expect(headers['vary']).toContain('Accept-Encoding');
    expect(gunzipSync(body).toString()).toBe(words);
  });

  test.for(hashed)('lets %s be kept for good', async (path) => {
    expect((await get(path)).headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  test.for([...plain, ...others])('has %s asked about on every visit', async (path) => {
    expect((await get(path)).headers['cache-control']).toBe('no-cache');
  });

  test.for(['nothing', 'linzi/nothing/', '_astro/gone.js', 'linzi/json/ba9876543210/search.json'])(
    'answers 404 with the page of the site for %s, and lets nobody keep that',
    async (path) => {
      const { status, headers, body } = await get(path);
      expect([status, headers['cache-control'], body.toString()]).toEqual([404, 'no-cache', words]);
    },
  );

  test.for(['', '_astro/Site.BpWZ_-bQ.css', 'nothing'])('sends what keeps readers safe with /%s', async (path) => {
    const { headers } = await get(path);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'content-security-policy': "frame-ancestors 'self'",
      'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    });
  });

  test.for(['gzip', 'identity'])('says in few bytes that nothing has changed, and what has (%s)', async (encoding) => {
    const kept = { 'accept-encoding': encoding };
    const { headers } = await get('linzi/', kept);
    const again = {
      ...kept,
      'if-none-match': String(headers['etag']),
      'if-modified-since': String(headers['last-modified']),
    };
    expect((await get('linzi/', again)).status).toBe(304);
    // Of the same length: only a figure is another one.
    const page = join(host.site, 'linzi/index.html');
    const next = readFileSync(page, 'utf8').replace('临淄区', '怀远县');
    writeFileSync(`${page}.new`, next);
    // A build takes longer than a second, the unit of the tags.
    const later = new Date(Date.parse(String(headers['last-modified'])) + 5000);
    utimesSync(`${page}.new`, later, later);
    renameSync(`${page}.new`, page);
    const { status, body } = await get('linzi/', again);
    expect(status).toBe(200);
    expect((encoding === 'gzip' ? gunzipSync(body) : body).toString()).toBe(next);
    writeFileSync(page, words);
  });
});

/** What stands in the two brackets of a pattern, wherever it is found. */
function pairs(text: string | undefined, pattern: RegExp): readonly string[] {
  return [...(text ?? '').matchAll(pattern)].map(([, one, other]) => `${one} ${other}`).toSorted();
}

test('the three examples know the same types', () => {
  const [nginx, apache, iis] = ['nginx.conf', 'apache.conf', 'web.config'].map((name) =>
    readFileSync(join('src/docs/hosts', name), 'utf8'),
  );
  const ofNginx = pairs(nginx, /^ {4}([a-z]+\/[\w.+-]+) +(\w+);$/gm);
  expect(ofNginx.length).toBeGreaterThan(15);
  expect(pairs(apache, /^ {2}AddType (\S+) \.(\w+)$/gm)).toEqual(ofNginx);
  expect(
    pairs(iis, /fileExtension="\.(\w+)" mimeType="([^";]+)/g)
      .map((pair) => pair.split(' ').toReversed().join(' '))
      .toSorted(),
  ).toEqual(ofNginx);
});
