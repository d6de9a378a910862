import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

import { readReleases, writeRelease } from '../../src/releases/folder.ts';
import { signatureForms } from '../../src/releases/signature.ts';
import { signatureFindings, signedForms } from '../../src/releases/signatures.ts';
import { releaseFiles } from '../../src/releases/site-files.ts';
import { formatIssue } from '../../src/validate/print/text.ts';
import { temporaryFolder } from '../pipeline/folder.ts';
import { madeReleases } from './made.ts';

// Made by minisign 0.11 and by OpenSSH 9.2, with keys that were thrown away.
const folder = 'tests/fixtures/signatures';
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const text = read('SHA256SUMS');

describe.each(signatureForms)('a signature in $signature_file', ({ signature_file, key_file, isBy }) => {
  const signature = read(signature_file);
  const key = read(key_file);

  test('is one of the very text, with the key beside it', () => {
    expect(isBy({ text, signature, key })).toBe(true);
  });

  test('is none of another text, nor with another key', () => {
    expect(isBy({ text: text.replace('release', 'Release'), signature, key })).toBe(false);
    expect(isBy({ text, signature, key: read(`other-${key_file}`) })).toBe(false);
  });

  test('is none when any of its characters was changed, and never an error', () => {
    const lines = signature.split('\n');
    const told = lines.flatMap((line, at) => (line === '' || /^untrusted|^-----/.test(line) ? [] : [at]));
    expect(told.length).toBeGreaterThan(2);
    for (const at of told) {
      // In the middle: the last characters of a base64 text may hold bits of no byte.
      const changed = (lines[at] ?? '').replace(
        /^(.{20})(.)/,
        (_, head: string, one: string) => head + (one === 'A' ? 'B' : 'A'),
      );
      expect(isBy({ text, signature: lines.with(at, changed).join('\n'), key })).toBe(false);
    }
    for (const broken of ['', 'a', signature.slice(0, 90)]) {
      expect(isBy({ text, signature: broken, key })).toBe(false);
      expect(isBy({ text, signature, key: broken.slice(0, 20) })).toBe(false);
    }
  });
});

describe('beside the checksums of a release', () => {
  const link = { id: '2024-1', sums: text };
  const both = new Map(
    signatureForms.flatMap((form) => [form.signature_file, form.key_file].map((name) => [name, read(name)])),
  );

  test('a signature is good, or is a finding that says what to do', () => {
    expect(signatureFindings(link, both)).toEqual([]);
    expect(signatureFindings(link, new Map())).toEqual([]);
    expect(signatureFindings({ ...link, sums: 'other\n' }, both).map(({ place }) => place)).toEqual([
      '2024-1/SHA256SUMS.minisig',
      '2024-1/SHA256SUMS.sig',
    ]);
    const keyless = new Map([...both].filter(([name]) => !name.endsWith('.pub')));
    expect(signatureFindings(link, keyless).map(({ what }) => what)).toEqual([
      '有签名，没有公钥minisign.pub，读者无法核对',
      '有签名，没有公钥signing-key.pub，读者无法核对',
    ]);
  });

  test('a signature for something else stops the publication', async () => {
    const region = temporaryFolder();
    const [release] = madeReleases(1);
    if (release === undefined) throw new Error('no release was made');
    await writeRelease(region, release, []);
    for (const [name, content] of both) writeFileSync(join(region, 'releases', '2024-1', name), content);
    const { issues } = await readReleases(region);
    expect(issues.map(formatIssue)[0]).toMatchInlineSnapshot(`
      "【错误】releases/2024-1/SHA256SUMS.minisig
        问题：签名不是对本版校验值清单作出的，或者与公钥不符。
        修改办法：请对 releases/2024-1/SHA256SUMS 重新签名，并放入公钥 minisign.pub；不需要签名的，删除签名文件。
        影响：恢复前不发布新版本，网站保持上一版。"
    `);
    expect(issues).toHaveLength(2);
  });

  test('signature and key are served as they are, and named to the pages', async () => {
    const [release] = madeReleases(1);
    const releases = release === undefined ? [] : [{ ...release, signatures: both }];
    const served = new Map(
      releaseFiles({ slug: 'sample', releases, files: [] }).map(({ path, content }) => [path, content]),
    );
    for (const [name, content] of both) expect(served.get(`sample/releases/2024-1/${name}`)).toBe(content);
    const { signed } = JSON.parse(String(served.get('sample/releases.json')));
    expect(signedForms(signed['2024-1']).map(({ command }) => command)).toEqual([
      'minisign -V -p minisign.pub -m SHA256SUMS',
      'ssh-keygen -Y check-novalidate -n file -s SHA256SUMS.sig < SHA256SUMS',
    ]);
  });
});
