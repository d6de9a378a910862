import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

import { sha256 } from '../../src/artifacts/files.ts';
import { sumLinesIn, sumsText } from '../../src/artifacts/sums.ts';
import { chainFile, chainHead, chainOf, chainText, linesBeforePresent } from '../../src/releases/chain.ts';
import { readReleases, writeRelease } from '../../src/releases/folder.ts';
import { releaseFiles } from '../../src/releases/site-files.ts';
import type { Release } from '../../src/releases/types.ts';
import { formatIssue } from '../../src/validate/print/text.ts';
import { temporaryFolder } from '../pipeline/folder.ts';
import { madeReleases, releaseAfter } from './made.ts';

const schemaOne = 'tests/fixtures/releases-schema-1/999999-sample';

/** A region's folder with these releases, written one after the other. */
async function regionWith(releases: readonly Release[], folder = temporaryFolder()): Promise<string> {
  for (const [index, release] of releases.entries()) await writeRelease(folder, release, releases.slice(0, index));
  return folder;
}

/** What a check says of a region's releases after something was done to them. */
async function foundAfter(releases: readonly Release[], tamper: (folder: string) => void): Promise<string> {
  const region = await regionWith(releases);
  tamper(join(region, 'releases'));
  return (await readReleases(region)).issues.map(formatIssue).join('\n');
}

const headsOf = (releases: readonly Release[]) => releases.map(({ head }) => head);
const three = madeReleases(3);

describe('the chain of checksums', () => {
  test('names in each release the one before, and what the release says of itself', () => {
    const [first, second] = chainOf(headsOf(three));
    expect(first?.sums).toMatch(/^[0-9a-f]{64} {2}release\.json\n[0-9a-f]{64} {2}data\/999999_groups_20240331\.csv\n$/);
    expect(second?.sums.split('\n')[0]).toBe(`${first?.sums_sha256}  ../2024-1/SHA256SUMS`);
    expect(linesBeforePresent(headsOf(three))).toEqual([
      { sha256: chainHead(chainOf(headsOf(three))), path: '../releases/2026-1/SHA256SUMS' },
    ]);
  });

  test('has another head when any file of any release has another byte', () => {
    const changed = madeReleases(1).map(() => releaseAfter([], { text: '编码,名称\nG01,2024年的集图\n' }));
    const others = [...changed, ...headsAfter(changed)];
    expect(chainHead(chainOf(headsOf(others)))).not.toBe(chainHead(chainOf(headsOf(three))));
  });

  test('is verified by sha256sum alone, in a copy of what the site serves', () => {
    const served = temporaryFolder();
    for (const { path, content } of releaseFiles({ slug: 'sample', releases: three, files: [] })) {
      mkdirSync(dirname(join(served, path)), { recursive: true });
      writeFileSync(join(served, path), content);
    }
    const releases = join(served, 'sample', 'releases');
    const shell = (command: string) => execFileSync('sh', ['-c', command], { cwd: releases, encoding: 'utf8' });
    expect(shell('sha256sum --strict --check chain.txt').match(/: OK$/gm)).toHaveLength(6);
    expect(shell('for r in 20*; do (cd $r && sha256sum --strict --check SHA256SUMS) || exit 1; done')).toMatch(/OK\n$/);
    const head = shell('sha256sum 2026-1/SHA256SUMS | cut -c1-64; tail -n 1 chain.txt | cut -c1-64');
    expect(new Set(head.trim().split('\n'))).toEqual(new Set([chainHead(chainOf(headsOf(three)))]));
    writeFileSync(join(releases, '2024-1', 'data', '999999_groups_20240331.csv'), '编码,名称\n');
    expect(() => shell('cd 2024-1 && sha256sum --check --quiet SHA256SUMS')).toThrow('Command failed');
  });
});

function headsAfter(first: readonly Release[]): readonly Release[] {
  const second = releaseAfter(first);
  return [second, releaseAfter([...first, second])];
}

test('what is no file of checksums is none', () => {
  const line = { sha256: sha256('a'), path: 'data/a b.csv' };
  expect(sumLinesIn(sumsText([line]))).toEqual([line]);
  for (const text of ['a', 'a\n', sumsText([line]).trimEnd(), `\uFEFF${sumsText([line])}`])
    expect(sumLinesIn(text)).toBeNull();
});

/** What a check says when the mark has another text; null: when it is gone. */
function afterEdit(edit: (text: string) => string | null): Promise<string> {
  return foundAfter(three, (folder) => {
    const mark = join(folder, chainFile);
    const text = edit(readFileSync(mark, 'utf8'));
    if (text === null) rmSync(mark);
    else writeFileSync(mark, text);
  });
}

describe('releases are refused', () => {
  test('when the last one was taken away', async () => {
    expect(await foundAfter(three, (folder) => rmSync(join(folder, '2026-1'), { recursive: true })))
      .toMatchInlineSnapshot(`
      "【错误】releases/2026-1
        问题：chain.txt登记了发布版本2026-1（校验值a19bea534f6c6ef8），但没有这个文件夹。
        修改办法：请从版本库或备份中恢复 releases/ 文件夹；更正请用 npm run release 发布新的版本，不要直接修改。
        影响：恢复前不发布新版本，网站保持上一版。"
    `);
  });

  test('when the last one was taken away and made anew', async () => {
    const again = releaseAfter(three.slice(0, 2), { text: '编码,名称\nG01,另一个集团\n' });
    const other = await regionWith([...three.slice(0, 2), again]);
    const found = await foundAfter(three, (folder) => {
      rmSync(join(folder, '2026-1'), { recursive: true });
      cpSync(join(other, 'releases', '2026-1'), join(folder, '2026-1'), { recursive: true });
    });
    expect(found).toMatch(/releases\/2026-1\n {2}问题：与chain\.txt登记的不是同一个发布版本/);
  });

  test('when one in the middle, or all of them, were taken away', async () => {
    const middle = await foundAfter(three, (folder) => rmSync(join(folder, '2025-1'), { recursive: true }));
    expect(middle).toContain('chain.txt登记了发布版本2025-1');
    expect(middle).toContain('它所接续的上一个发布版本不见了');
    const all = await foundAfter(three, (folder) =>
      ['2024-1', '2025-1', '2026-1'].forEach((id) => rmSync(join(folder, id), { recursive: true })),
    );
    expect(all.match(/但没有这个文件夹/g)).toHaveLength(3);
  });

  test('when two were exchanged for each other', async () => {
    const found = await foundAfter(three, (folder) => {
      renameSync(join(folder, '2024-1'), join(folder, 'a'));
      renameSync(join(folder, '2025-1'), join(folder, '2024-1'));
      renameSync(join(folder, 'a'), join(folder, '2025-1'));
    });
    expect(found).toContain('releases/2024-1/release.json');
    expect(found).toContain('releases/2025-1/release.json');
  });

  test('when one was added that the mark does not name', async () => {
    const fourth = await regionWith([...three, releaseAfter(three)]);
    const found = await foundAfter(three, (folder) =>
      cpSync(join(fourth, 'releases', '2027-1'), join(folder, '2027-1'), { recursive: true }),
    );
    expect(found).toMatchInlineSnapshot(`
      "【错误】releases/2027-1
        问题：发布版本2027-1没有登记在chain.txt中：可能是发布时中途停止，也可能是后来放入的。
        修改办法：中途停止的，删除 releases/2027-1 文件夹，重新运行 npm run release；已经公布过的，请从版本库或备份中恢复 releases/chain.txt。
        影响：恢复前不发布新版本，网站保持上一版。"
    `);
  });

  test('when the mark is gone, was cut, reordered, or holds another sum', async () => {
    expect(await afterEdit(() => null)).toContain('登记全部发布版本的文件不见了');
    expect(await afterEdit((text) => text.slice(0, 300))).toContain('releases/chain.txt');
    expect(await afterEdit((text) => `${text.split('\n').slice(0, -1).toReversed().join('\n')}\n`)).toContain('次序');
    expect(await afterEdit((text) => text.replace(/^[0-9a-f]{4}/, '0000'))).toContain('登记的内容或次序');
    expect(await afterEdit((text) => text.split('\n').slice(0, 4).join('\n').concat('\n'))).toContain(
      '没有登记在chain.txt中',
    );
  });

  test('when the checksums of one no longer name the one before', async () => {
    const found = await foundAfter(three, (folder) => {
      const sums = join(folder, '2026-1', 'SHA256SUMS');
      writeFileSync(sums, readFileSync(sums, 'utf8').split('\n').slice(1).join('\n'));
    });
    expect(found).toContain('releases/2026-1/SHA256SUMS');
  });
});

test('releases read with the line breaks of Windows are the same', async () => {
  const found = await foundAfter(three, (folder) => {
    for (const file of [chainFile, join('2025-1', 'SHA256SUMS'), join('2025-1', 'release.json')]) {
      writeFileSync(join(folder, file), readFileSync(join(folder, file), 'utf8').replaceAll('\n', '\r\n'));
    }
  });
  expect(found).toBe('');
});

describe('releases of the previous version', () => {
  test('are verified and served as they were, without a mark', async () => {
    const { releases, issues } = await readReleases(schemaOne);
    expect(issues).toEqual([]);
    expect(headsOf(releases).map(({ id, schema_version }) => [id, schema_version])).toEqual([
      ['2025-1', 1],
      ['2025-2', 1],
    ]);
    const served = new Map(
      releaseFiles({ slug: 'sample', releases, files: [] }).map(({ path, content }) => [path, String(content)]),
    );
    for (const file of ['SHA256SUMS', 'release.json'])
      expect(served.get(`sample/releases/2025-2/${file}`)).toBe(
        readFileSync(join(schemaOne, 'releases', '2025-2', file), 'utf8'),
      );
  });

  test('are all named by the next one, which leaves a mark', async () => {
    const region = temporaryFolder();
    cpSync(schemaOne, region, { recursive: true });
    const { releases } = await readReleases(region);
    const next = releaseAfter(releases);
    await writeRelease(region, next, releases);
    const read = await readReleases(region);
    expect(read.issues).toEqual([]);
    const [link] = chainOf(headsOf(read.releases)).slice(-1);
    expect(
      sumLinesIn(link?.sums ?? '')
        ?.map(({ path }) => path)
        .slice(0, 5),
    ).toEqual([
      '../2025-1/release.json',
      '../2025-1/SHA256SUMS',
      '../2025-2/release.json',
      '../2025-2/SHA256SUMS',
      'release.json',
    ]);
    expect(readFileSync(join(region, 'releases', chainFile), 'utf8')).toBe(chainText(headsOf(read.releases)));
    rmSync(join(region, 'releases', '2025-2'), { recursive: true });
    expect((await readReleases(region)).issues.map(formatIssue).join('\n')).toContain('chain.txt登记了发布版本2025-2');
  });
});
