import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

import { readAndCheck } from '../../src/pipeline/read-and-check.ts';
import { makeRelease } from '../../src/pipeline/release.ts';
import { silentStages } from '../../src/pipeline/stages.ts';
import { standingReleases } from '../../src/pipeline/standing-releases.ts';
import { chainOf } from '../../src/releases/chain.ts';
import { issueOf } from '../../src/releases/finding.ts';
import { readReleases, writeRelease } from '../../src/releases/folder.ts';
import { nextId } from '../../src/releases/freeze.ts';
import { releaseFiles } from '../../src/releases/site-files.ts';
import { standingFindings, type StandingRelease } from '../../src/releases/standing.ts';
import type { Release } from '../../src/releases/types.ts';
import { isWithdrawn, readWithdrawn } from '../../src/releases/withdrawn.ts';
import { formatIssue } from '../../src/validate/print/text.ts';
import { temporaryFolder } from '../pipeline/folder.ts';
import { madeReleases, releaseAfter } from './made.ts';

const three = madeReleases(3);
const headsOf = (releases: readonly Release[]) => releases.map(({ head }) => head);

/** The site of a real county as it was published with these releases. */
function standing(releases: readonly Release[]): readonly StandingRelease[] {
  const links = chainOf(headsOf(releases));
  return releases.map(({ head: { id, seal } }, at) => {
    return { id, seal, sums_sha256: links[at]?.sums_sha256 ?? '', is_demo: false };
  });
}

const sumOfLast = standing(three).at(-1)?.sums_sha256 ?? '';
const declared = `版本,校验值,日期,原因\n2026-1,${sumOfLast.slice(0, 16)},2026-12-01,数据有误，重新核定\n`;

describe('a release that the published site has', () => {
  test('is missed when the folder has it no more, mark and all', () => {
    const heads = headsOf(three.slice(0, 2));
    const found = standingFindings(standing(three), { heads, withdrawn: [] });
    expect(found.map(issueOf).map(formatIssue).join('\n')).toBe(
      [
        '【错误】releases/2026-1',
        `  问题：网站公布过发布版本2026-1（校验值${sumOfLast.slice(0, 16)}），现在没有这一版。`,
        `  修改办法：请从版本库、备份或网站的副本中恢复 releases 文件夹；确需撤回的，在 releases/withdrawn.csv 中登记版本2026-1、校验值${sumOfLast.slice(0, 16)}、日期和原因，登记内容在“发布版本”页公布。`,
        '  影响：恢复前不发布新版本，网站保持上一版。',
      ].join('\n'),
    );
  });

  test('is missed when it was made anew under its name, with a mark that agrees', () => {
    const again = releaseAfter(three.slice(0, 2), { text: '编码,名称\nG01,另一个集团\n' });
    const heads = headsOf([...three.slice(0, 2), again]);
    expect(standingFindings(standing(three), { heads, withdrawn: [] }).map(({ what }) => what)).toEqual([
      expect.stringContaining('现在的2026-1不是同一个版本'),
    ]);
  });

  test('is not missed when it is there, is a demonstration, or was openly taken back', () => {
    const heads = headsOf(three.slice(0, 2));
    const { withdrawn } = readWithdrawn(declared);
    const demo = standing(three).map((one) => ({ ...one, is_demo: true }));
    expect(standingFindings(standing(three), { heads: headsOf(three), withdrawn: [] })).toEqual([]);
    expect(standingFindings(demo, { heads, withdrawn: [] })).toEqual([]);
    expect(standingFindings(standing(three), { heads, withdrawn })).toEqual([]);
  });

  test('is found in the files of the site, and stops check, build and release of a county', async () => {
    const site = temporaryFolder();
    const real = three.map(({ head, files }) => ({ head: { ...head, is_demo: false }, files }));
    for (const { path, content } of releaseFiles({ slug: 'sample', releases: real, files: [] })) {
      mkdirSync(dirname(join(site, path)), { recursive: true });
      writeFileSync(join(site, path), content);
    }
    const found = await standingReleases({ name: '999999-sample' }, site);
    expect(found.map(({ id, is_demo }) => [id, is_demo])).toEqual([
      ['2024-1', false],
      ['2025-1', false],
      ['2026-1', false],
    ]);
    expect(await standingReleases({ name: '999999-sample' }, null)).toEqual([]);
    const region = { name: '999999-sample', path: 'tests/fixtures/validate-clean/999999-sample' };
    const options = { restrictedFolder: null, previousRowCounts: {}, standing: found };
    const { report } = await readAndCheck(region, options, silentStages);
    expect(report.issues.filter(({ code }) => code === 'release-damaged')).toHaveLength(3);
    const order = { year: 2025, status: '初步', released_on: null, note: null } as const;
    const asked = { ...order, region, restrictedFolder: null, program: null, standing: found };
    expect((await makeRelease(asked, silentStages)).refused).toContain('网站公布过发布版本2024-1');
  });
});

/** A region without its last release, with a declaration. */
async function regionWithout(text: string): Promise<string> {
  const folder = temporaryFolder();
  for (const [at, release] of three.entries()) await writeRelease(folder, release, three.slice(0, at));
  rmSync(join(folder, 'releases', '2026-1'), { recursive: true });
  writeFileSync(join(folder, 'releases', 'withdrawn.csv'), text);
  return folder;
}

describe('a release that was taken back', () => {
  test('may be gone although the mark names it; the next release is named as the last', async () => {
    const folder = await regionWithout(declared);
    const { releases, withdrawn, issues } = await readReleases(folder);
    expect(issues).toEqual([]);
    expect(withdrawn.map(({ id, reason }) => [id, reason])).toEqual([['2026-1', '数据有误，重新核定']]);
    expect(nextId(2026, [...headsOf(releases).map(({ id }) => id), ...withdrawn.map(({ id }) => id)])).toBe('2026-2');
    await writeRelease(folder, releaseAfter(releases, { text: 'a' }), releases);
    expect((await readReleases(folder)).issues).toEqual([]);
  });

  test('is named with its checksum, its day and a reason: less takes nothing back', async () => {
    for (const [from, to] of [
      [sumOfLast.slice(0, 16), 'abc'],
      ['2026-12-01', ''],
      ['数据有误，重新核定', ''],
    ] as const) {
      const { issues } = await readReleases(await regionWithout(declared.replace(from, to)));
      expect(issues.map(formatIssue).join('\n')).toContain('withdrawn.csv');
    }
    const other = await readReleases(await regionWithout(declared.replace(sumOfLast.slice(0, 16), '0'.repeat(16))));
    expect(other.issues.map(formatIssue).join('\n')).toContain('chain.txt登记了发布版本2026-1');
  });

  test('is that of the very bytes: another one under its name is not', () => {
    const { withdrawn } = readWithdrawn(`\uFEFF${declared}`);
    expect(isWithdrawn({ id: '2026-1', sums_sha256: sumOfLast }, withdrawn)).toBe(true);
    expect(isWithdrawn({ id: '2026-1', sums_sha256: '0'.repeat(64) }, withdrawn)).toBe(false);
    expect(isWithdrawn({ id: '2025-1', sums_sha256: sumOfLast }, withdrawn)).toBe(false);
  });
});
