import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

import { formats } from '../../src/downloads/formats/formats.ts';
import { serve } from '../../src/pipeline/serve.ts';
import { temporaryFolder } from './folder.ts';

function writeSite(folder: string, words: string): void {
  mkdirSync(join(folder, 'groups'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), words);
  writeFileSync(join(folder, 'groups', 'index.html'), `groups ${words}`);
  writeFileSync(join(folder, '404.html'), 'not here');
  writeFileSync(join(folder, 'a.csv'), '\uFEFF编码\r\n');
}

async function served(base: string) {
  const folder = join(temporaryFolder(), 'dist');
  writeSite(folder, 'first');
  const { address, close } = await serve({ folder, base, port: null });
  onTestFinished(close);
  // Each request on a connection of its own: the next test's server may listen on the same port.
  const options = { redirect: 'manual', headers: { connection: 'close' } } as const;
  return { folder, address, get: (path: string) => fetch(new URL(path, address), options) };
}

test('pages are served under the base, with their type and an entity tag', async () => {
  const { address, get } = await served('/jyjt/');
  expect(new URL(address).pathname).toBe('/jyjt/');
  const page = await get('groups/');
  expect(await page.text()).toBe('groups first');
  expect(page.headers.get('content-type')).toBe('text/html;charset=utf-8');
  expect(page.headers.get('etag')).not.toBeNull();
  expect((await get('a.csv')).headers.get('content-type')).toMatch(/^text\/csv/);
});

test('a file to be downloaded has the media type of its format', async () => {
  const { folder, get } = await served('/');
  for (const { extension } of formats) writeFileSync(join(folder, `a.${extension}`), 'x');
  const { address, close } = await serve({ folder, base: '/', port: null });
  onTestFinished(close);
  const typeOf = async (path: string) => (await fetch(new URL(path, address))).headers.get('content-type');
  for (const { extension, media_type } of formats) expect(await typeOf(`a.${extension}`)).toBe(media_type);
  expect((await get('groups/')).headers.get('content-type')).toBe('text/html;charset=utf-8');
});

test('the root leads to the base, and anything outside it does not exist', async () => {
  const { get } = await served('/jyjt/');
  const root = await get('/');
  expect([root.status, root.headers.get('location')]).toEqual([302, '/jyjt/']);
  expect((await get('/groups/')).status).toBe(404);
});

test('an unknown address gives the 404 page of the site', async () => {
  const { get } = await served('/');
  const answer = await get('nowhere/');
  expect([answer.status, await answer.text()]).toEqual([404, 'not here']);
});

test('what is named by its content is kept for good, and anything else is asked for again', async () => {
  const { folder, get } = await served('/jyjt/');
  mkdirSync(join(folder, '..', 'next', 'engine'), { recursive: true });
  mkdirSync(join(folder, '..', 'next', 'data'));
  writeFileSync(join(folder, '..', 'next', 'engine', 'duckdb-1.32.0-0123456789ab.bin'), 'x');
  const databases = ['database', 'tables'].map((name) => `999999_${name}_0123456789ab_20260331_demo.duckdb`);
  for (const name of databases) writeFileSync(join(folder, '..', 'next', 'data', name), 'x');
  writeSite(join(folder, '..', 'next'), 'next');
  renameSync(folder, `${folder}-old`);
  renameSync(join(folder, '..', 'next'), folder);
  const kept = async (path: string) => (await get(path)).headers.get('cache-control');
  expect(await kept('engine/duckdb-1.32.0-0123456789ab.bin')).toMatch(/immutable/);
  for (const name of databases) expect(await kept(`data/${name}`)).toMatch(/immutable/);
  expect(await kept('a.csv')).toBe('no-cache');
  expect(await kept('')).toBe('no-cache');
});

test('a site that is published anew is served at once', async () => {
  const { folder, get } = await served('/');
  expect(await (await get('')).text()).toBe('first');
  writeSite(`${folder}-new`, 'the second, which is longer');
  renameSync(folder, `${folder}-old`);
  renameSync(`${folder}-new`, folder);
  expect(await (await get('')).text()).toBe('the second, which is longer');
});

test('two servers take two ports', async () => {
  const [one, other] = [await served('/'), await served('/')];
  expect(one.address).not.toBe(other.address);
});
