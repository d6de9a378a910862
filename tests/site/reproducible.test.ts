import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { withoutDatabases } from '../pipeline/files.ts';
import { listFiles } from './site.ts';

test('pages rendered in two time zones differ in nothing but the sub-path they were rendered for', () => {
  const [one, other] = [hashes(inject('rootSite'), '/'), hashes(inject('subPathSite'), '/jyjt/')];
  expect(Object.keys(other)).toEqual(Object.keys(one));
  expect(other).toEqual(one);
});

/**
 * sha256 of each file, with the site's base taken out of the addresses of pages. Of a database file only the name, which
 * holds the hash of its content: the engine writes identifiers of its own into it.
 */
function hashes(folder: string, base: string): Record<string, string> {
  return Object.fromEntries(
    listFiles(folder).map((file) => {
      if (file.endsWith('.duckdb')) return [file, 'by its name'];
      const bytes = readFileSync(join(folder, file));
      if (/\/(?:checksums\.txt|verify\/files\.json)$/.test(file)) return [file, withoutBase(bytes.toString('utf8'))];
      const content = /\.html$|\/options\.json$/.test(file)
        ? bytes.toString('utf8').replaceAll(addresses(base), '$1/')
        : bytes;
      return [file, createHash('sha256').update(content).digest('hex')];
    }),
  );
}

/** Checksums without those of database files, and of the one file that holds addresses. */
function withoutBase(text: string): string {
  return withoutDatabases(text).replace(/^[0-9a-f]{64}(?=  .*\/options\.json$)/gm, 'with its base');
}

/** The site’s base at the beginning of an attribute’s value, of a text inside one or in a JSON file, or of a chart’s printed address. */
function addresses(base: string): RegExp {
  return new RegExp(`(="|&quot;|:"|>(?=${base}[\\w-]+/charts/))${base}`, 'g');
}
