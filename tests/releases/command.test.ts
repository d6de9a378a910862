import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { sha256 } from '../../src/artifacts/files.ts';
import { unknownTerms } from '../../src/artifacts/terms.ts';
import { makeRelease } from '../../src/pipeline/release.ts';
import { runRegion } from '../../src/pipeline/region-pipeline.ts';
import { silentStages } from '../../src/pipeline/stages.ts';
import { readSqlTexts } from '../../src/indicators/sql-texts.ts';
import { readReleases } from '../../src/releases/folder.ts';
import type { ReleaseOrder } from '../../src/releases/freeze.ts';
import { successorOf } from '../../src/releases/types.ts';
import { formatText } from '../../src/validate/print/text.ts';
import { longest_ms } from '../longest.ts';
import { filesIn } from '../pipeline/files.ts';
import { temporaryFolder } from '../pipeline/folder.ts';

const name = '999999-sample';
const scratch = mkdtempSync(join(tmpdir(), 'school-group-atlas-release-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

let county: string;
let first: Readonly<Record<string, string>>;

/** A county with a preliminary release of 2025; each test gets a copy. */
beforeAll(async () => {
  county = join(scratch, name);
  cpSync('tests/fixtures/validate-clean/999999-sample', county, { recursive: true });
  await released({});
  first = filesIn(join(county, 'releases', '2025-1'));
});

function temporaryCounty(from: string): string {
  const folder = join(temporaryFolder(), name);
  cpSync(from, folder, { recursive: true });
  return folder;
}

/** Runs the command; the reason of a refusal, or null. */
async function released(order: Partial<ReleaseOrder>, folder = county): Promise<string | null> {
  const region = { name, path: folder };
  const asked = { year: 2025, status: '初步', released_on: null, note: null, ...order } as const;
  const outcome = await makeRelease(
    { ...asked, region, restrictedFolder: null, program: null, reportFormats: [] },
    silentStages,
  );
  return outcome.refused;
}

/** A copy of the county in which one text of a file is another one. */
function edited(...edits: readonly (readonly [file: string, from: string, to: string])[]): string {
  const folder = temporaryCounty(county);
  for (const [file, from, to] of edits) {
    const text = readFileSync(join(folder, file), 'utf8');
    expect(text).toContain(from);
    writeFileSync(join(folder, file), text.replace(from, to));
  }
  return folder;
}

const final = ['region.csv', '初步数', '核定数'] as const;

test('the same data and the same order give the same bytes', async () => {
  const other = temporaryCounty('tests/fixtures/validate-clean/999999-sample');
  expect(await released({}, other)).toBeNull();
  expect(filesIn(join(other, 'releases', '2025-1'))).toEqual(first);
  expect(Object.keys(first)).toEqual(expect.arrayContaining(['SHA256SUMS', 'release.json']));
});

test('the report of a release prints the checksum of the data that the release itself holds', () => {
  const fileOf = (path: string) => gunzipSync(Buffer.from(first[`files/${path}.gz`] ?? '', 'latin1'));
  const sums = fileOf('data/sha256sums.txt');
  const listed = sums
    .toString('utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.slice(66));
  const held = Object.keys(first)
    .filter((path) => path.startsWith('files/data/'))
    .map((path) => path.slice('files/data/'.length, -'.gz'.length));
  expect(listed.toSorted()).toEqual(held.filter((path) => path !== 'sha256sums.txt').toSorted());
  for (const line of sums.toString('utf8').trimEnd().split('\n'))
    expect(sha256(fileOf(`data/${line.slice(66)}`))).toBe(line.slice(0, 64));
  expect(fileOf('report/report.json').toString('utf8')).toContain(`数据校验值：${sha256(sums).slice(0, 16)}（`);
});

describe('a release is refused', () => {
  test('when there is one of the same data already, and nothing is written', async () => {
    const folder = edited();
    expect(await released({}, folder)).toMatchInlineSnapshot(`
      "【不能发布】999999-sample 2025年度初步数
        问题：2025-1已经是这份数据的初步数，内容没有变化。
        修改办法：无需重复发布；数据有更新的，请先更新数据。
        影响：没有冻结新的发布版本，已有的发布版本不变。
      "
    `);
    expect(readdirSync(join(folder, 'releases'))).toEqual(['2025-1', 'chain.txt']);
  });

  test('for a year of which the data know nothing, of a status that they do not have, on a day before theirs', async () => {
    const found = await released({ year: 2031, status: '核定', released_on: '2025-12-01' });
    expect(found).toContain('没有2031年度的结果');
    expect(found).toContain('“数据性质”是“初步数”，不能作为核定数发布');
    expect(found).toContain('早于数据截至日2025年12月31日');
  });

  test('when the data have errors', async () => {
    const folder = edited(['memberships.csv', 'G02,,3199000003', 'G09,,3199000003']);
    expect(await released({}, folder)).toContain('【错误】memberships.csv');
  });
});

// It computes the county six times.
const longest = { timeout: 4 * longest_ms };

describe('a headcount that turns out to be wrong', () => {
  const wrong = ['snapshots.csv', '80,76,70', '80,77,70'] as const;
  const header = '日期,页面或数据集,原值,更正值,原因,影响指标或数据表,对象,周期\n';
  const rows = ['学年初快照,2199000001-01,2024-2025', '人数统计,G01,2024-2025', '人数统计,G01,2024'].map(
    (scope) => `2026-01-05,学年初快照,76人,77人,漏填1人,${scope}\n`,
  );

  test(
    'is published with a correction and a note only; then there is no way back to preliminary figures',
    longest,
    async () => {
      const folder = edited(final, wrong);
      for (const count of [0, rows.length - 1]) {
        writeFileSync(join(folder, 'corrections.csv'), header + rows.slice(0, count).join(''));
        expect(await released({ status: '核定' }, folder)).toContain('更正记录和口径登记都没有说明');
      }
      writeFileSync(join(folder, 'corrections.csv'), header + rows.join(''));
      expect(await released({ status: '核定' }, folder)).toContain('没有更正说明');
      expect(readdirSync(join(folder, 'releases'))).toEqual(['2025-1', 'chain.txt']);
      expect(await released({ status: '核定', note: '补计1人' }, folder)).toBeNull();
      const { releases, issues } = await readReleases(folder);
      const heads = releases.map(({ head }) => head);
      expect(issues).toEqual([]);
      expect(heads.map(({ id, status, note }) => [id, status, note])).toEqual([
        ['2025-1', '初步', null],
        ['2025-2', '核定', '补计1人'],
      ]);
      expect(heads.map((head) => successorOf(head, heads)?.id ?? null)).toEqual(['2025-2', null]);
      expect(filesIn(join(folder, 'releases', '2025-1'))).toEqual(first);

      const region = join(folder, 'region.csv');
      writeFileSync(region, readFileSync(region, 'utf8').replace('核定数', '初步数'));
      expect(await released({}, folder)).toContain('2025年度已经发布核定数（2025-2），不能再发布初步数');
    },
  );
});

/** Changes the files of the release, and returns what a build says of it. */
async function foundAfter(tamper: (release: string) => void): Promise<string> {
  const folder = edited();
  tamper(join(folder, 'releases', '2025-1'));
  const options = { artifactsFolder: temporaryFolder(), texts: readSqlTexts(), terms: unknownTerms };
  const settings = { ...options, program: null, restrictedFolder: null, previousRowCounts: {} };
  const { report, files } = await runRegion({ name, path: folder }, settings, silentStages);
  expect(files).toBeNull();
  return formatText([report]);
}

const table = (release: string): string => {
  const found = readdirSync(join(release, 'files', 'data')).find((file) => file.includes('_groups_'));
  return join(release, 'files', 'data', found ?? '');
};

describe('tampering is an error that stops the build', () => {
  test('a changed data file', async () => {
    const found = await foundAfter((release) => {
      const text = gunzipSync(readFileSync(table(release))).toString('utf8');
      writeFileSync(table(release), gzipSync(text.replace('第一实验小学', '第二实验小学')));
    });
    expect(found.slice(0, found.indexOf('\n\n各类问题'))).toMatchInlineSnapshot(`
      "—— 999999-sample ——

      【错误】releases/2025-1/files/data/999999_groups_20251231_demo.csv.gz
        问题：内容与发布时的校验值不一致。
        修改办法：请从版本库或备份中恢复 releases/ 文件夹；更正请用 npm run release 发布新的版本，不要直接修改。
        影响：恢复前不发布新版本，网站保持上一版。"
    `);
  });

  test('a file that is gone, one that was added, and a file that is no archive', async () => {
    expect(await foundAfter((release) => rmSync(table(release)))).toContain('文件不见了');
    expect(await foundAfter((release) => writeFileSync(join(release, 'files', 'more.gz'), ''))).toContain(
      '发布时没有这个文件',
    );
    expect(await foundAfter((release) => writeFileSync(table(release), 'no archive'))).toContain('校验值不一致');
  });

  test('another status, date or note in release.json', async () => {
    const found = await foundAfter((release) => {
      const file = join(release, 'release.json');
      writeFileSync(file, readFileSync(file, 'utf8').replace('"status": "初步"', '"status": "核定"'));
    });
    expect(found).toContain('releases/2025-1/release.json');
  });
});
