import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';

import type { VerifyList } from '../../src/releases/verify-list.ts';
import { readBlocks } from '../report/word/reading.ts';
import { listFiles, readPage, wordsOf } from './site.ts';

const folder = inject('rootSite');
const regions = ['demo', 'huaiyuan', 'linzi'];
const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const sumOf = (path: string) =>
  createHash('sha256')
    .update(readFileSync(join(folder, path)))
    .digest('hex');

/** What the tool of every Linux says of a list; nothing when all is right. */
function check(at: string, list: string): string {
  return execFileSync('sha256sum', ['--check', '--strict', '--quiet', list], { cwd: join(folder, at) }).toString();
}

describe.each(regions)('the checksums of %s', (region) => {
  const files = listFiles(join(folder, region)).filter((file) => !file.endsWith('.html'));
  const own = ['checksums.txt', 'verify/files.json'];

  test('name every file that is published, databases and pictures too', () => {
    const listed = read(`${region}/checksums.txt`)
      .trimEnd()
      .split('\n')
      .map((line) => line.slice(66));
    expect(listed.toSorted()).toEqual(files.filter((file) => !own.includes(file)));
    expect(listed.filter((file) => file.endsWith('.duckdb'))).toHaveLength(2);
    expect(listed[0]).toBe('data/sha256sums.txt');
  });

  test('are found right by sha256sum alone, list by list, back to the first release', () => {
    expect(check(region, 'checksums.txt')).toBe('');
    expect(check(`${region}/data`, 'sha256sums.txt')).toBe('');
    for (const list of files.filter((file) => file.endsWith('/SHA256SUMS')))
      expect(check(`${region}/${list.slice(0, -11)}`, 'SHA256SUMS'), list).toBe('');
  });

  test('and the list of the page 核验 say the same', () => {
    // A cast: the build wrote the file from a value of this type.
    const list = JSON.parse(read(`${region}/verify/files.json`)) as VerifyList;
    const lines = list.files.map(([sum, path]) => `${sum}  ${path}`);
    const sums = read(`${region}/checksums.txt`)
      .trimEnd()
      .split('\n')
      .filter((line) => !line.slice(66).startsWith('json/'));
    expect(lines).toEqual(sums);
    const untitled = list.files.filter(([, path, title]) => title === '' && /^data\/[^/]+$/.test(path));
    expect(untitled).toEqual([]);
  });

  test('have a value of their own that stands in the foot of pages, in the feed and in the report', () => {
    const printed = sumOf(`${region}/data/sha256sums.txt`).slice(0, 16);
    for (const page of ['', 'data/', 'groups/', 'verify/'])
      expect(wordsOf(readPage(folder, `${region}/${page}index.html`))).toContain(`数据校验值${printed}`);
    expect(read(`${region}/releases.atom`)).toContain(`数据校验值${printed}（SHA-256前16位）`);
    const documents = files.filter((file) => file.startsWith('reports/') && file.endsWith('.docx'));
    expect(documents.length).toBeGreaterThan(0);
    for (const file of documents) {
      const texts = readBlocks(readFileSync(join(folder, region, file))).flatMap((block) =>
        block.kind === 'paragraph' ? [block.text] : [],
      );
      expect(texts.join('\n'), file).toContain(`数据校验值：${printed}`);
      expect(wordsOf(readPage(folder, `${region}/${file.slice(0, file.lastIndexOf('/'))}/index.html`))).toContain(
        `数据校验值：${printed}`,
      );
    }
  });
});

test('without scripts the page lists every file that is offered, with its checksum and the commands', () => {
  const words = wordsOf(readPage(folder, 'demo/verify/index.html'));
  const offered = listFiles(join(folder, 'demo/data')).filter((file) =>
    /^[^/]+\.(?:csv|json|xlsx|zip|parquet)$/.test(file),
  );
  expect(offered.length).toBeGreaterThan(100);
  for (const file of offered) expect(words).toContain(sumOf(`demo/data/${file}`));
  for (const command of ['certutil-hashfile', 'sha256sum', 'shasum-a256']) expect(words).toContain(command);
});
